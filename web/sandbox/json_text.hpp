// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

#include "http/problem.hpp"

namespace heliograph::sandbox {

using http::Json;

/// Parses JSON from outside; nothing when it is none, or nested so deeply that walking it could exhaust the stack.
std::optional<Json> parsed(std::string_view text);

}  // namespace heliograph::sandbox
