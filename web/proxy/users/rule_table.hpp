// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/finding.hpp>

namespace heliograph::proxy::users {

/// What can be wrong with a user.
inline constexpr base::Rule rules[] = {
    {"users.name_empty", base::Severity::error, "own rule: the audit log names people"},
    {"users.name_too_long", base::Severity::error, "own bound"},
    {"users.email_malformed", base::Severity::error, "RFC 5321 section 4.1.2"},
    {"users.email_taken", base::Severity::error, "own rule: the address is what somebody signs in with"},
    {"users.last_administrator", base::Severity::error, "own rule: somebody must be able to let others in"},
};

/// The row with `code`; does not compile without one.
consteval const base::Rule& rule(std::string_view code) { return base::row(rules, code); }

}  // namespace heliograph::proxy::users
