// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/finding.hpp>

namespace heliograph::policy {

/// Why a person is left out or has to wait, and what can be wrong with the rules that say so.
inline constexpr base::Rule rules[] = {
    {"policy.no_address", base::Severity::error, "a message needs a phone number or a user id"},
    {"policy.user_id_not_possible", base::Severity::error,
     "Meta, error 131062: authentication templates need a phone number"},
    {"policy.opted_out", base::Severity::error, "the person stopped all messages"},
    {"policy.stopped_marketing", base::Severity::error, "Meta, error 131050 and webhook user_preferences"},
    {"policy.unreachable", base::Severity::error, "Meta, error 131026: the number has no WhatsApp"},
    {"policy.blocked", base::Severity::error, "Meta, error 130403: the business blocked the person"},
    {"policy.suppressed", base::Severity::error, "the person is on the suppression list"},
    {"policy.parked", base::Severity::notice, "Meta, error 131049: wait 24 hours or more"},
    {"policy.consent_refused", base::Severity::error, "consent policy of the marketing action"},
    {"policy.consent_missing", base::Severity::error, "consent policy of the marketing action"},
    {"policy.us_marketing_pause", base::Severity::error,
     "Meta delivers no marketing template to US numbers since 2025-04-01; read 2026-09-11"},
    {"policy.window_closed", base::Severity::error, "Meta, error 131047: outside 24 hours only templates"},
    {"policy.capped", base::Severity::error, "frequency capping"},
    {"policy.capped_until", base::Severity::notice, "frequency capping"},
    {"policy.quiet_hours", base::Severity::error, "quiet hours"},
    {"policy.quiet_hours_until", base::Severity::notice, "quiet hours"},
    {"policy.limit_reached", base::Severity::notice,
     "Meta's messaging limit of the business portfolio, read 2026-09-11"},
    {"policy.template_paused", base::Severity::notice, "Meta, error 132015"},
    {"policy.template_unusable", base::Severity::error, "Meta, errors 132001 and 132016"},
    {"policy.cloud_marketing_disabled", base::Severity::error, "Meta, error 131063"},
    {"policy.optimized_only", base::Severity::error, "Meta, Marketing Messages API, product_policy STRICT"},
    {"policy.too_late", base::Severity::error, "the message may not go out that late"},

    {"policy.quiet_name_required", base::Severity::error, "rules are picked by their name"},
    {"policy.quiet_periods_missing", base::Severity::error, "quiet hours need a period"},
    {"policy.quiet_periods_too_many", base::Severity::error, "own bound"},
    {"policy.quiet_days_missing", base::Severity::error, "a weekly period needs a day"},
    {"policy.quiet_time_malformed", base::Severity::error, "minutes of a day are 0 to 1440"},
    {"policy.quiet_period_empty", base::Severity::error, "a period has a length"},
    {"policy.quiet_all_week", base::Severity::error, "no time would be left to send"},
    {"policy.quiet_offset_malformed", base::Severity::error, "offsets lie between -12:00 and +14:00"},
    {"policy.cap_name_required", base::Severity::error, "rules are picked by their name"},
    {"policy.name_too_long", base::Severity::error, "own bound"},
    {"policy.name_taken", base::Severity::error, "rules are picked by their name"},
    {"policy.cap_rules_missing", base::Severity::error, "a rule set holds rules"},
    {"policy.cap_rules_too_many", base::Severity::error, "own bound"},
    {"policy.cap_count_out_of_range", base::Severity::error, "own bound"},
    {"policy.cap_every_out_of_range", base::Severity::error, "1 to 23 hours, 30 days, 4 weeks or 3 months"},
};

/// The row with `code`; does not compile without one.
consteval const base::Rule& rule(std::string_view code) { return base::row(rules, code); }

}  // namespace heliograph::policy
