// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/finding.hpp>

namespace heliograph::proxy::accounts {

/// Why optimized delivery cannot be set about.
inline constexpr base::Rule rules[] = {
    {"accounts.optimized_barred", base::Severity::error, "Meta, marketing_messages_onboarding_status"},
};

/// The row with `code`; does not compile without one.
consteval const base::Rule& rule(std::string_view code) { return base::row(rules, code); }

}  // namespace heliograph::proxy::accounts
