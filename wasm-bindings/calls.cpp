// SPDX-License-Identifier: Apache-2.0
#include "calls.hpp"

#include "exports.hpp"

namespace heliograph::bindings {
namespace {

constexpr auto table = make_calls<CoreExports>();

}  // namespace

std::span<const Call> calls() noexcept { return table; }

}  // namespace heliograph::bindings
