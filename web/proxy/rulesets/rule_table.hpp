// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/finding.hpp>

namespace heliograph::proxy::rulesets {

/// What keeps rules from being deleted.
inline constexpr base::Rule rules[] = {
    {"rulesets.in_use", base::Severity::error, "a campaign that has not ended needs it"},
};

/// The row with `code`; does not compile without one.
consteval const base::Rule& rule(std::string_view code) { return base::row(rules, code); }

}  // namespace heliograph::proxy::rulesets
