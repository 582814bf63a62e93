// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/delivery/dispatch.hpp>
#include <heliograph/policy/trace.hpp>

namespace heliograph::delivery {

/// The way through the gates that led a person to a state with its reason; empty before anything was decided.
[[nodiscard]] std::vector<policy::GateStep> trace_of(DispatchState state, const std::optional<std::string>& reason);

}  // namespace heliograph::delivery
