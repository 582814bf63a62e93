// SPDX-License-Identifier: Apache-2.0
#include "calls.hpp"
#include "campaign_exports.hpp"

namespace heliograph::bindings {
namespace {

constexpr auto table = make_calls<CampaignExports>();

}  // namespace

std::span<const Call> campaign_calls() noexcept { return table; }

}  // namespace heliograph::bindings
