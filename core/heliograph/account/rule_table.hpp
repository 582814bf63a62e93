// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/finding.hpp>

namespace heliograph::account {

/// What can be wrong with credentials and with the account behind them. Meta's refusals by code are in
/// `graph_error.hpp`.
inline constexpr base::Rule rules[] = {
    // What a person types.
    {"account.name_required", base::Severity::error, "credentials are picked by their name"},
    {"account.name_too_long", base::Severity::error, "own bound"},
    {"account.name_taken", base::Severity::error, "credentials are picked by their name"},
    {"account.token_required", base::Severity::error, "Meta's access token guide, read 2026-09-11"},
    {"account.token_has_prefix", base::Severity::error, "the token alone is wanted, without the header's first word"},
    {"account.token_has_spaces", base::Severity::error, "an access token holds no white space"},
    {"account.token_has_other_characters", base::Severity::error, "an access token is ASCII letters, digits and marks"},
    {"account.token_too_long", base::Severity::error, "own bound"},
    {"account.token_too_short", base::Severity::warning, "access tokens seen in Meta's documents are longer"},
    {"account.id_required", base::Severity::error, "Graph needs the object's id"},
    {"account.id_not_digits", base::Severity::error, "Graph's ids are digits"},
    {"account.id_too_long", base::Severity::error, "own bound"},
    {"account.waba_required", base::Severity::error, "one account is linked per set of credentials"},
    {"account.number_required", base::Severity::error, "one sender is linked per set of credentials"},
    {"account.login_id_required", base::Severity::error, "Meta's login dialog needs the app and its configuration"},
    {"account.app_secret_required", base::Severity::error, "a code is exchanged with the app's secret"},
    {"account.app_secret_malformed", base::Severity::error, "an app secret is 32 hexadecimal digits"},

    // The token.
    {"account.token_invalid", base::Severity::error, "Meta's debug_token reference"},
    {"account.token_expired", base::Severity::error, "Meta's debug_token reference, expires_at"},
    {"account.token_expires_in_a_day", base::Severity::warning, "Meta's debug_token reference, expires_at"},
    {"account.token_expires_this_week", base::Severity::warning, "Meta's debug_token reference, expires_at"},
    {"account.token_expires_soon", base::Severity::notice, "Meta's debug_token reference, expires_at"},
    {"account.token_not_of_system_user", base::Severity::warning, "tokens of persons end after about 60 days"},
    {"account.token_of_other_app", base::Severity::warning, "webhooks are signed with the secret of one app"},
    {"account.permission_missing", base::Severity::error, "Meta's permissions list for the Cloud API, read 2026-09-11"},
    {"account.permission_recommended", base::Severity::warning, "needed to read the portfolio and its accounts"},
    {"account.asset_access_missing", base::Severity::error, "Meta's debug_token reference, granular_scopes"},

    // Which id was typed.
    {"account.id_is_waba", base::Severity::warning, "the portfolio's id is asked for; either leads to the account"},
    {"account.id_is_waba_portfolio_unknown", base::Severity::warning, "the portfolio's id is asked for"},
    {"account.id_is_phone_number", base::Severity::error, "the portfolio's id is asked for"},
    {"account.id_is_app", base::Severity::error, "the portfolio's id is asked for"},
    {"account.id_unknown", base::Severity::error, "Graph error 100 subcode 33"},
    {"account.portfolio_has_no_waba", base::Severity::error, "one account is linked per set of credentials"},
    {"account.waba_has_no_number", base::Severity::error, "one sender is linked per set of credentials"},

    // The account.
    {"account.restricted", base::Severity::error, "Meta's account status and health status, read 2026-09-11"},
    {"account.review_pending", base::Severity::error, "account_review_status"},
    {"account.review_rejected", base::Severity::error, "account_review_status"},
    {"account.bsp_owned", base::Severity::error, "an account run by a service provider cannot be used beside it"},
    {"account.shared_with_partner", base::Severity::notice, "is_shared_with_partners"},
    {"account.business_not_verified", base::Severity::notice, "business_verification_status"},
    {"account.payment_missing", base::Severity::warning, "health_status error 141006 and onboarding status"},
    {"account.payment_unknown", base::Severity::warning, "primary_funding_id"},
    {"account.health_blocked", base::Severity::error, "Meta's health status page, read 2025-12-15"},
    {"account.health_limited", base::Severity::warning, "Meta's health status page, read 2025-12-15"},

    // The number.
    {"account.number_not_in_waba", base::Severity::error, "Graph's list of the account's numbers"},
    {"account.number_not_connected", base::Severity::error, "a number's status"},
    {"account.number_not_registered", base::Severity::error, "a number's platform_type"},
    {"account.number_not_verified", base::Severity::error, "a number's code_verification_status"},
    {"account.number_banned", base::Severity::error, "a number's status"},
    {"account.number_restricted", base::Severity::error, "a number's status"},
    {"account.number_flagged", base::Severity::warning, "a number's status"},
    {"account.number_rate_limited", base::Severity::warning, "a number's status"},
    {"account.number_for_tests", base::Severity::warning, "a number's account_mode"},
    {"account.number_on_phone_app", base::Severity::notice, "Meta's throughput page, read 2026-09-11"},
    {"account.name_declined", base::Severity::error, "a number's name_status"},
    {"account.name_pending", base::Severity::warning, "a number's name_status"},
    {"account.quality_low", base::Severity::warning, "a number's quality_rating"},
    {"account.quality_medium", base::Severity::notice, "a number's quality_rating"},
    {"account.throughput_unknown", base::Severity::notice, "a number's throughput.level"},
    {"account.messaging_limit_low", base::Severity::notice, "Meta's messaging limits page, read 2026-09-11"},

    // The webhook and the templates.
    {"account.webhook_no_address", base::Severity::warning, "Meta's webhook guide, read 2025-12-15"},
    {"account.webhook_not_subscribed", base::Severity::warning, "an account's subscribed_apps"},
    {"account.webhook_elsewhere", base::Severity::warning, "a number's webhook_configuration"},
    {"account.webhook_inactive", base::Severity::warning, "an app's subscriptions: active"},
    {"account.webhook_field_missing", base::Severity::warning, "an app's subscriptions: fields"},
    {"account.webhook_secret_missing", base::Severity::warning, "Meta's webhook guide: X-Hub-Signature-256"},

    // A test delivery to the webhook's own address.
    {"account.callback_no_address", base::Severity::error, "Meta posts to https addresses that it can reach"},
    {"account.callback_name_unknown", base::Severity::error, "the host's name was looked up"},
    {"account.callback_refused", base::Severity::error, "a connection was tried"},
    {"account.callback_tls", base::Severity::error, "Meta's webhook guide: a valid certificate, not a self-signed one"},
    {"account.callback_timed_out", base::Severity::error, "Meta's webhook guide: an answer within seconds"},
    {"account.callback_broken", base::Severity::error, "the answer did not come to its end"},
    {"account.callback_redirect", base::Severity::error, "Meta follows no redirect of a webhook"},
    {"account.callback_other_server", base::Severity::error, "the answer is not this program's"},
    {"account.callback_token_refused", base::Severity::error, "the handshake of Meta's webhook guide, read 2025-12-15"},
    {"account.callback_no_secret", base::Severity::error, "Meta's webhook guide: X-Hub-Signature-256"},
    {"account.callback_signature_refused", base::Severity::error, "Meta's webhook guide: X-Hub-Signature-256"},
    {"account.callback_not_stored", base::Severity::error, "the delivery was looked for in the database"},
    {"account.callback_not_applied", base::Severity::error, "the delivery was looked for in the database"},

    // Connecting through Meta's login.
    {"account.signup_not_set_up", base::Severity::error, "the login needs an app, its secret and a configuration"},
    {"account.signup_set_by_file", base::Severity::error, "a setting of the program wins over the page"},
    {"account.signup_other_address", base::Severity::error, "Meta sends the browser back to the program's public address"},
    {"account.signup_expired", base::Severity::error, "own bound on the time from the button to the choice"},
    {"account.signup_unknown", base::Severity::error, "RFC 6749 section 10.12: state"},
    {"account.signup_used", base::Severity::error, "RFC 6749 section 10.12: state"},
    {"account.signup_signed_out", base::Severity::error, "the login is bound to the session that began it"},
    {"account.signup_cancelled", base::Severity::error, "the dialog's parameters: access_denied"},
    {"account.signup_refused", base::Severity::error, "the dialog's parameters: error, error_code"},
    {"account.signup_no_code", base::Severity::error, "RFC 6749 section 4.1.2"},
    {"account.signup_code_used", base::Severity::error, "Graph error 100 subcode 36009"},
    {"account.signup_code_expired", base::Severity::error, "Graph error 100 subcode 36007"},
    {"account.signup_redirect_mismatch", base::Severity::error, "Graph error 100 subcode 36008"},
    {"account.signup_app_secret_wrong", base::Severity::error, "Graph error 101, or 1 about the client secret"},
    {"account.signup_permission_missing", base::Severity::error, "the login configuration's permissions"},
    {"account.signup_nothing_shared", base::Severity::error, "Meta's debug_token reference, granular_scopes"},
    {"account.signup_other_portfolio", base::Severity::warning, "owner_business_info beside granular_scopes"},
    {"account.signup_portfolio_unknown", base::Severity::error, "owner_business_info and granular_scopes name none"},
    {"account.signup_numbers_full", base::Severity::notice, "Meta's phone number limits: 20 for an account"},
    {"account.signup_will_register", base::Severity::notice, "a number's platform_type and status"},
    {"account.signup_already_registered", base::Severity::notice, "a number's platform_type and status"},
    {"account.signup_pin_malformed", base::Severity::error, "Meta's register reference: six digits"},
    {"account.signup_pin_needed", base::Severity::error, "Graph error 133005"},

    {"account.no_approved_template", base::Severity::warning, "outside 24 hours only approved templates are sent"},
    {"account.nothing_connected", base::Severity::warning, "no credentials are stored yet"},
};

/// The row with `code`; does not compile without one.
consteval const base::Rule& rule(std::string_view code) { return base::row(rules, code); }

}  // namespace heliograph::account
