// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/finding.hpp>

namespace heliograph::proxy::auth {

/// Why somebody is not let in, or not let do something.
inline constexpr base::Rule rules[] = {
    {"auth.session_missing", base::Severity::error, "own rule: only users read and change"},
    {"auth.role_insufficient", base::Severity::error, "own rule: the role a route asks for"},
    {"auth.scope_missing", base::Severity::error, "own rule: a key opens what its scopes name"},
    {"auth.csrf_token_wrong", base::Severity::error, "own rule: a change repeats the session's token"},
    {"auth.cross_site", base::Severity::error, "https://www.w3.org/TR/fetch-metadata/"},
    {"auth.wrong_credentials", base::Severity::error, "own rule: e-mail address and password belong together"},
    {"auth.too_many_attempts", base::Severity::error, "own bound on failed attempts"},
    {"auth.busy", base::Severity::error, "own bound on passwords that are checked at one time"},
    {"auth.setup_token_wrong", base::Severity::error, "own rule: the set-up link works once"},
    {"auth.invitation_token_wrong", base::Severity::error, "own rule: an invitation works once, for seven days"},
    {"auth.password_wrong", base::Severity::error, "own rule: a new password needs the one before"},
    {"auth.password_too_short", base::Severity::error, "own bound, after NIST SP 800-63B section 5.1.1"},
    {"auth.password_too_long", base::Severity::error, "own bound on what is hashed"},
    {"auth.password_guessable", base::Severity::error, "own rule, after NIST SP 800-63B section 5.1.1.2"},
};

/// The row with `code`; does not compile without one.
consteval const base::Rule& rule(std::string_view code) { return base::row(rules, code); }

}  // namespace heliograph::proxy::auth
