// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/finding.hpp>

namespace heliograph::webhook {

/// What can be wrong with the body of a webhook delivery, and with what is set up for one.
inline constexpr base::Rule rules[] = {
    {"webhook.not_recognised", base::Severity::error, "Meta, webhook components, read 2025-12-15"},
    {"webhook.object_missing", base::Severity::warning, "Meta, webhook components, read 2025-12-15"},
    {"webhook.object_unknown", base::Severity::error, "Meta, webhook components, read 2025-12-15"},
    {"webhook.entry_missing", base::Severity::error, "Meta, webhook components, read 2025-12-15"},
    {"webhook.changes_missing", base::Severity::error, "Meta, webhook components, read 2025-12-15"},
    {"webhook.field_missing", base::Severity::warning, "Meta, webhook components, read 2025-12-15"},

    {"webhook.name_required", base::Severity::error, "webhooks are told apart by their name"},
    {"webhook.name_too_long", base::Severity::error, "own bound"},
    {"webhook.name_taken", base::Severity::error, "webhooks are told apart by their name"},
    {"webhook.credential_required", base::Severity::error, "messages arrive at the address of API credentials"},
    {"webhook.credential_taken", base::Severity::error, "Meta posts to one address for an account, read 2025-12-15"},
    {"webhook.blocks_too_many", base::Severity::error, "own bound"},
    {"webhook.opt_out_missing", base::Severity::warning, "who can subscribe can unsubscribe"},
    {"webhook.consent_keywords_missing", base::Severity::notice,
     "without keywords nobody opts out by a word; Adobe Journey Optimizer, read 2025-12-15"},
    {"webhook.default_twice", base::Severity::error, "everything else is answered once"},
    {"webhook.default_keywords", base::Severity::warning, "the default reply answers what no keyword matches"},
    {"webhook.keywords_missing", base::Severity::error, "a block answers to words"},
    {"webhook.keywords_too_many", base::Severity::error, "own bound"},
    {"webhook.keyword_too_long", base::Severity::error, "own bound"},
    {"webhook.keyword_empty", base::Severity::error, "white space and punctuation around a message are not looked at"},
    {"webhook.keyword_conflict", base::Severity::error, "a word means one thing"},
    {"webhook.keyword_shadowed", base::Severity::warning, "the first block that holds a word answers"},
    {"webhook.keyword_duplicate", base::Severity::warning, "capitals and accents' form make no difference"},
    {"webhook.reply_missing", base::Severity::warning, "a wish is confirmed"},
    {"webhook.reply_required", base::Severity::error, "a block without a reply does nothing"},
    {"webhook.reply_too_long", base::Severity::error, "Meta, text messages, read 2025-12-15"},
};

/// The row with `code`; does not compile without one.
consteval const base::Rule& rule(std::string_view code) { return base::row(rules, code); }

}  // namespace heliograph::webhook
