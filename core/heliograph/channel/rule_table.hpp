// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/finding.hpp>

namespace heliograph::channel {

/// What can be wrong with a channel configuration, and what keeps an action from happening.
inline constexpr base::Rule rules[] = {
    {"channel.name_required", base::Severity::error, "a configuration is picked by its name"},
    {"channel.name_first_character", base::Severity::error, "names begin with a letter A to Z"},
    {"channel.name_character", base::Severity::error, "names hold letters, digits, _, . and - only"},
    {"channel.name_too_long", base::Severity::error, "own bound"},
    {"channel.name_taken", base::Severity::error, "a configuration is picked by its name"},
    {"channel.description_too_long", base::Severity::error, "own bound"},
    {"channel.channel_required", base::Severity::error, "the channel decides which settings there are"},
    {"channel.channel_unknown", base::Severity::error, "WhatsApp is the one channel"},
    {"channel.marketing_actions_missing", base::Severity::notice, "consent policies follow from marketing actions"},
    {"channel.list_too_long", base::Severity::error, "own bound"},
    {"channel.item_empty", base::Severity::error, "an empty entry means nothing"},
    {"channel.item_too_long", base::Severity::error, "own bound"},
    {"channel.item_twice", base::Severity::error, "an entry counts once"},
    {"channel.credential_required", base::Severity::error, "the credentials hold the token and the account"},
    {"channel.credential_unknown", base::Severity::error, "the credentials are not stored"},
    {"channel.sender_required", base::Severity::error, "one sender per configuration"},
    {"channel.sender_not_in_account", base::Severity::error, "Graph's list of the account's numbers"},
    {"channel.execution_field_malformed", base::Severity::error, "a profile attribute is named by a dotted path"},

    {"channel.not_complete", base::Severity::error, "required fields come before the checks"},
    {"channel.field_locked", base::Severity::error, "messages refer to the configuration by these fields"},
    {"channel.used_by_journey", base::Severity::error, "a live journey would stop sending"},
    {"channel.update_running", base::Severity::error, "one update at a time"},
    {"channel.deactivated_not_editable", base::Severity::error, "activate it first, or edit a copy"},
    {"channel.checks_not_awaited", base::Severity::error, "results count only while they are asked for"},
    {"channel.checks_unfinished", base::Severity::error, "the result of every check is needed"},
};

/// The row with `code`; does not compile without one.
consteval const base::Rule& rule(std::string_view code) { return base::row(rules, code); }

}  // namespace heliograph::channel
