// SPDX-License-Identifier: Apache-2.0
#include <heliograph/delivery/trace.hpp>

namespace heliograph::delivery {

std::vector<policy::GateStep> trace_of(DispatchState state, const std::optional<std::string>& reason) {
  if (state == DispatchState::pending) return {};
  return policy::trace_of(reason);
}

}  // namespace heliograph::delivery
