// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/finding.hpp>

namespace heliograph::proxy::campaigns {

/// What keeps a call from being taken, beside the core's rules.
inline constexpr base::Rule rules[] = {
    {"campaigns.not_callable", base::Severity::error, "calls go to API-triggered campaigns that are live"},
    {"campaigns.recipients_missing", base::Severity::error, "a call names somebody"},
    {"campaigns.recipients_too_many", base::Severity::error, "own bound"},
    {"campaigns.values_too_large", base::Severity::error, "own bound"},
    {"campaigns.template_held", base::Severity::warning, "Meta, errors 132001, 132015 and 132016"},
    {"campaigns.token_held", base::Severity::warning, "Meta, error 190"},
};

/// The row with `code`; does not compile without one.
consteval const base::Rule& rule(std::string_view code) { return base::row(rules, code); }

}  // namespace heliograph::proxy::campaigns
