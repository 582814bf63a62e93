// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/finding.hpp>

namespace heliograph::proxy::messages {

/// What keeps a message from being taken, beside the core's rules on the message itself.
inline constexpr base::Rule rules[] = {
    {"messages.configuration_unknown", base::Severity::error, "a message is sent with a channel configuration"},
    {"messages.configuration_not_active", base::Severity::error, "only an active configuration sends"},
    {"messages.sender_unknown", base::Severity::error, "Graph's list of the account's numbers"},
    {"messages.template_unknown", base::Severity::error, "the copy of Meta's templates"},
    {"messages.content_missing", base::Severity::error, "a message is a template or a text"},
    {"messages.content_twice", base::Severity::error, "a message is a template or a text"},
};

/// The row with `code`; does not compile without one.
consteval const base::Rule& rule(std::string_view code) { return base::row(rules, code); }

}  // namespace heliograph::proxy::messages
