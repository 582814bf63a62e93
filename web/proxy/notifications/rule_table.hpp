// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/finding.hpp>

namespace heliograph::proxy::notifications {

/// What can be wrong with the settings of outgoing notifications.
inline constexpr base::Rule rules[] = {
    {"notifications.url_malformed", base::Severity::error, "RFC 3986"},
    {"notifications.secret_short", base::Severity::error, "own bound: a secret that can be guessed proves nothing"},
    {"notifications.smtp_url_malformed", base::Severity::error, "RFC 5321; smtp:// or smtps:// and a host"},
    {"notifications.address_malformed", base::Severity::error, "RFC 5321"},
    {"notifications.addresses_missing", base::Severity::error, "an e-mail goes to somebody"},
    {"notifications.too_long", base::Severity::error, "own bound"},
    {"notifications.not_sent", base::Severity::error, "the other side's answer"},
};

/// The row with `code`; does not compile without one.
consteval const base::Rule& rule(std::string_view code) { return base::row(rules, code); }

}  // namespace heliograph::proxy::notifications
