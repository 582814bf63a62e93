// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/policy/decide.hpp>

namespace heliograph::policy {

/// What a gate did with a person.
enum class Verdict {
  passed,
  waits,      ///< held the person back for a while
  left_out,   ///< left the person out
  not_asked   ///< an earlier gate had decided
};
BOOST_DESCRIBE_ENUM(Verdict, passed, waits, left_out, not_asked)

/// One gate of a decision.
struct GateStep {
  Gate gate = Gate::address;
  Verdict verdict = Verdict::passed;
};
BOOST_DESCRIBE_STRUCT(GateStep, (), (gate, verdict))

/// The way through the gates that led to a reason, as `decide` walks it: the reason names the gate that decided. Without a
/// reason, or with one of Meta's, every gate let the person pass. Empty for a reason that no single gate has.
[[nodiscard]] std::vector<GateStep> trace_of(const std::optional<std::string>& reason);

}  // namespace heliograph::policy
