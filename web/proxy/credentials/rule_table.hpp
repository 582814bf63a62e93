// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/finding.hpp>

namespace heliograph::proxy::credentials {

/// What can be wrong with stored credentials.
inline constexpr base::Rule rules[] = {
    {"credentials.in_use", base::Severity::error, "a channel configuration would lose its token"},
    {"credentials.unreadable", base::Severity::error, "secrets are sealed under the master key"},
    {"credentials.subscription_failed", base::Severity::warning, "Meta's subscribed_apps reference, read 2025-12-15"},
};

/// The row with `code`; does not compile without one.
consteval const base::Rule& rule(std::string_view code) { return base::row(rules, code); }

}  // namespace heliograph::proxy::credentials
