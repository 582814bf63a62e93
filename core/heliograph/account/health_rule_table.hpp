// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/finding.hpp>

namespace heliograph::account {

/// What can happen to an account, its numbers, its templates and its token: told by a webhook, or seen when Meta was asked.
/// The source names the webhook's field or the field of Graph in which it shows.
inline constexpr base::Rule health_rules[] = {
    // The number.
    {"health.quality_fell", base::Severity::warning, "quality_rating"},
    {"health.quality_changed", base::Severity::notice, "quality_rating"},
    {"health.number_flagged", base::Severity::warning, "phone_number_quality_update FLAGGED"},
    {"health.number_unflagged", base::Severity::notice, "phone_number_quality_update UNFLAGGED"},
    {"health.number_onboarded", base::Severity::notice, "phone_number_quality_update ONBOARDING"},
    {"health.number_ready", base::Severity::notice, "a number's status"},
    {"health.number_limited", base::Severity::warning, "a number's status"},
    {"health.number_lost", base::Severity::error, "a number's status"},
    {"health.throughput_changed", base::Severity::notice, "throughput and phone_number_quality_update"},
    {"health.name_approved", base::Severity::notice, "phone_number_name_update"},
    {"health.name_refused", base::Severity::warning, "phone_number_name_update"},
    {"health.name_changed", base::Severity::notice, "name_status"},

    // The account and its portfolio.
    {"health.limit_raised", base::Severity::notice, "whatsapp_business_manager_messaging_limit"},
    {"health.limit_lowered", base::Severity::warning, "whatsapp_business_manager_messaging_limit"},
    {"health.account_restored", base::Severity::notice, "account_update DISABLED_UPDATE, and status"},
    {"health.account_restricted", base::Severity::error, "account_update ACCOUNT_RESTRICTION, and status"},
    {"health.account_disabled", base::Severity::error, "account_update DISABLED_UPDATE, and status"},
    {"health.account_violation", base::Severity::error, "account_update ACCOUNT_VIOLATION"},
    {"health.account_event", base::Severity::notice, "account_update"},
    {"health.review_approved", base::Severity::notice, "account_review_update"},
    {"health.review_refused", base::Severity::error, "account_review_update"},
    {"health.review_changed", base::Severity::warning, "account_review_update"},
    {"health.business_verified", base::Severity::notice, "account_update VERIFIED_ACCOUNT"},
    {"health.verification_changed", base::Severity::warning, "business_verification_status"},
    {"health.sending_restored", base::Severity::notice, "health_status"},
    {"health.sending_limited", base::Severity::warning, "health_status"},
    {"health.sending_blocked", base::Severity::error, "health_status"},
    {"health.payment_set", base::Severity::notice, "primary_funding_id"},
    {"health.payment_missing", base::Severity::error, "primary_funding_id"},
    {"health.marketing_changed", base::Severity::notice, "marketing_messages_onboarding_status"},
    {"health.capability_changed", base::Severity::notice, "business_capability_update"},
    {"health.alert", base::Severity::warning, "account_alerts"},
    {"health.security", base::Severity::warning, "security"},

    // Templates.
    {"health.template_approved", base::Severity::notice, "message_template_status_update"},
    {"health.template_rejected", base::Severity::warning, "message_template_status_update"},
    {"health.template_paused", base::Severity::warning, "message_template_status_update"},
    {"health.template_disabled", base::Severity::error, "message_template_status_update"},
    {"health.template_status", base::Severity::notice, "message_template_status_update"},
    {"health.template_quality_fell", base::Severity::warning, "message_template_quality_update"},
    {"health.template_quality_changed", base::Severity::notice, "message_template_quality_update"},
    {"health.template_category", base::Severity::warning, "template_category_update"},
    {"health.template_components", base::Severity::notice, "message_template_components_update"},

    // The token.
    {"health.token_expires", base::Severity::warning, "expires_at of debug_token"},
    {"health.token_ended", base::Severity::error, "is_valid of debug_token"},
    {"health.token_works", base::Severity::notice, "is_valid of debug_token"},

    {"health.unknown", base::Severity::notice, "a field or event that this program does not know"},
};

/// The row with `code`; does not compile without one.
consteval const base::Rule& health_rule(std::string_view code) { return base::row(health_rules, code); }

}  // namespace heliograph::account
