// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/account/enums.hpp>
#include <heliograph/base/codec.hpp>
#include <string_view>

/// What Graph tells about a business, its WhatsApp business accounts and their numbers, field by field as Graph names
/// them. Everything may be absent and whatever is not known here is kept in `extra`.
namespace heliograph::account {

/// What holds an entity back, inside `health_status`.
struct HealthError {
  std::optional<std::int64_t> error_code;
  std::optional<std::string> error_description;  ///< Meta's own sentence
  std::optional<std::string> possible_solution;  ///< Meta's own advice
  base::Json extra;
};
BOOST_DESCRIBE_STRUCT(HealthError, (), (error_code, error_description, possible_solution, extra))

/// One link of the chain that a message passes: number, account, portfolio, app or template.
struct HealthEntity {
  std::optional<base::Open<HealthEntityType>> entity_type;
  std::optional<std::string> id;
  std::optional<base::Open<CanSendMessage>> can_send_message;
  std::optional<std::vector<HealthError>> errors;
  std::optional<std::vector<std::string>> additional_info;
  base::Json extra;
};
BOOST_DESCRIBE_STRUCT(HealthEntity, (), (entity_type, id, can_send_message, errors, additional_info, extra))

/// `health_status` of a number, account or template.
struct HealthStatus {
  std::optional<base::Open<CanSendMessage>> can_send_message;
  std::optional<std::vector<HealthEntity>> entities;
  base::Json extra;
};
BOOST_DESCRIBE_STRUCT(HealthStatus, (), (can_send_message, entities, extra))

/// `throughput` of a number.
struct Throughput {
  std::optional<base::Open<ThroughputLevel>> level;
  base::Json extra;
};
BOOST_DESCRIBE_STRUCT(Throughput, (), (level, extra))

/// Callback addresses in force for a number; the most specific one wins: number, then account, then app.
struct WebhookConfiguration {
  std::optional<std::string> phone_number;
  std::optional<std::string> whatsapp_business_account;
  std::optional<std::string> application;
  base::Json extra;
};
BOOST_DESCRIBE_STRUCT(WebhookConfiguration, (), (phone_number, whatsapp_business_account, application, extra))

/// A business phone number.
struct PhoneNumber {
  std::optional<std::string> id;
  std::optional<std::string> display_phone_number;  ///< as Meta writes it, with spaces and perhaps `+`
  std::optional<std::string> verified_name;
  std::optional<base::Open<QualityRating>> quality_rating;
  std::optional<Throughput> throughput;
  std::optional<base::Open<NumberStatus>> status;
  std::optional<base::Open<NameStatus>> name_status;
  std::optional<base::Open<NameStatus>> new_name_status;
  std::optional<base::Open<CodeVerificationStatus>> code_verification_status;
  std::optional<base::Open<PlatformType>> platform_type;
  std::optional<base::Open<AccountMode>> account_mode;
  std::optional<base::Open<MessagingLimitTier>> whatsapp_business_manager_messaging_limit;
  std::optional<base::Open<MessagingLimitTier>> messaging_limit_tier;  ///< deprecated by Meta
  std::optional<bool> is_official_business_account;
  std::optional<bool> is_on_biz_app;  ///< the number is used in the phone app too
  std::optional<bool> is_pin_enabled;
  std::optional<std::string> certificate;
  std::optional<WebhookConfiguration> webhook_configuration;
  std::optional<HealthStatus> health_status;
  base::Json extra;
};
BOOST_DESCRIBE_STRUCT(PhoneNumber, (),
                      (id, display_phone_number, verified_name, quality_rating, throughput, status, name_status,
                       new_name_status, code_verification_status, platform_type, account_mode,
                       whatsapp_business_manager_messaging_limit, messaging_limit_tier, is_official_business_account,
                       is_on_biz_app, is_pin_enabled, certificate, webhook_configuration, health_status, extra))

/// A business named inside another object (`owner_business_info`, `on_behalf_of_business_info`).
struct BusinessReference {
  std::optional<std::string> id;
  std::optional<std::string> name;
  std::optional<std::string> status;
  std::optional<std::string> type;
  base::Json extra;
};
BOOST_DESCRIBE_STRUCT(BusinessReference, (), (id, name, status, type, extra))

/// A WhatsApp business account (WABA).
struct WhatsAppBusinessAccount {
  std::optional<std::string> id;
  std::optional<std::string> name;
  std::optional<base::Open<AccountStatus>> status;
  std::optional<base::Open<AccountReviewStatus>> account_review_status;
  std::optional<base::Open<BusinessVerificationStatus>> business_verification_status;
  std::optional<base::Open<OwnershipType>> ownership_type;
  std::optional<std::string> timezone_id;
  std::optional<std::string> currency;
  std::optional<std::string> country;
  std::optional<std::string> message_template_namespace;
  std::optional<std::string> primary_funding_id;
  std::optional<std::string> purchase_order_number;
  std::optional<std::string> primary_business_location;
  std::optional<BusinessReference> owner_business_info;
  std::optional<BusinessReference> on_behalf_of_business_info;
  std::optional<HealthStatus> health_status;
  std::optional<std::int64_t> creation_time;  ///< seconds since 1970
  std::optional<bool> is_enabled_for_insights;
  std::optional<bool> is_shared_with_partners;
  std::optional<base::Open<MessagingLimitTier>> whatsapp_business_manager_messaging_limit;
  std::optional<base::Open<MarketingMessagesOnboardingStatus>> marketing_messages_onboarding_status;
  std::optional<std::string> marketing_messages_lite_api_status;  ///< deprecated by Meta from Graph 24.0
  std::optional<bool> disable_marketing_messages_on_cloud_api;
  std::optional<bool> template_auto_archival_enabled;
  std::optional<std::int64_t> message_template_count;  ///< languages counted singly
  std::optional<std::int64_t> message_template_limit;
  base::Json auth_international_rate_eligibility;
  base::Json linked_commerce_account;
  base::Json extra;
};
BOOST_DESCRIBE_STRUCT(WhatsAppBusinessAccount, (),
                      (id, name, status, account_review_status, business_verification_status, ownership_type,
                       timezone_id, currency, country, message_template_namespace, primary_funding_id,
                       purchase_order_number, primary_business_location, owner_business_info,
                       on_behalf_of_business_info, health_status, creation_time, is_enabled_for_insights,
                       is_shared_with_partners, whatsapp_business_manager_messaging_limit,
                       marketing_messages_onboarding_status, marketing_messages_lite_api_status,
                       disable_marketing_messages_on_cloud_api, template_auto_archival_enabled, message_template_count,
                       message_template_limit, auth_international_rate_eligibility, linked_commerce_account, extra))

/// A business portfolio.
struct Business {
  std::optional<std::string> id;
  std::optional<std::string> name;
  std::optional<base::Open<BusinessVerificationStatus>> verification_status;
  base::Json extra;
};
BOOST_DESCRIBE_STRUCT(Business, (), (id, name, verification_status, extra))

/// One permission of a token and the objects it is limited to; no list means no limit.
struct GranularScope {
  std::optional<std::string> scope;
  std::optional<std::vector<std::string>> target_ids;
  base::Json extra;
};
BOOST_DESCRIBE_STRUCT(GranularScope, (), (scope, target_ids, extra))

/// Why `debug_token` calls a token invalid.
struct TokenError {
  std::optional<std::int64_t> code;
  std::optional<std::string> message;
  std::optional<std::int64_t> subcode;
  base::Json extra;
};
BOOST_DESCRIBE_STRUCT(TokenError, (), (code, message, subcode, extra))

/// `data` of the answer to `debug_token`. Times are seconds since 1970; `expires_at` 0 means never.
struct DebugToken {
  std::optional<std::string> app_id;
  std::optional<base::Open<TokenType>> type;
  std::optional<std::string> application;
  std::optional<std::int64_t> data_access_expires_at;
  std::optional<std::int64_t> expires_at;
  std::optional<bool> is_valid;
  std::optional<std::int64_t> issued_at;
  std::optional<std::vector<std::string>> scopes;
  std::optional<std::vector<GranularScope>> granular_scopes;
  std::optional<std::string> user_id;
  std::optional<TokenError> error;
  base::Json extra;
};
BOOST_DESCRIBE_STRUCT(DebugToken, (),
                      (app_id, type, application, data_access_expires_at, expires_at, is_valid, issued_at, scopes,
                       granular_scopes, user_id, error, extra))

/// An app that receives an account's webhooks: one element of `/{waba}/subscribed_apps`.
struct SubscribedApp {
  std::optional<std::string> id;
  std::optional<std::string> name;
  std::optional<std::string> link;
  base::Json extra;
};
BOOST_DESCRIBE_STRUCT(SubscribedApp, (), (id, name, link, extra))

/// One row of `/{waba}/subscribed_apps`, the app and its callback for this account.
struct AppSubscription {
  std::optional<SubscribedApp> whatsapp_business_api_data;
  std::optional<std::string> override_callback_uri;
  base::Json extra;
};
BOOST_DESCRIBE_STRUCT(AppSubscription, (), (whatsapp_business_api_data, override_callback_uri, extra))

/// The `fields=` that fill these structs in one read each (Graph 24.0 and later).
inline constexpr std::string_view business_fields = "id,name,verification_status";
inline constexpr std::string_view number_fields =
    "id,display_phone_number,verified_name,quality_rating,throughput,status,name_status,new_name_status,"
    "code_verification_status,platform_type,account_mode,whatsapp_business_manager_messaging_limit,"
    "is_official_business_account,is_on_biz_app,is_pin_enabled,webhook_configuration,health_status";
inline constexpr std::string_view account_fields =
    "id,name,status,account_review_status,business_verification_status,ownership_type,timezone_id,currency,country,"
    "message_template_namespace,primary_funding_id,owner_business_info,on_behalf_of_business_info,health_status,"
    "is_shared_with_partners,whatsapp_business_manager_messaging_limit,marketing_messages_onboarding_status,"
    "disable_marketing_messages_on_cloud_api";

}  // namespace heliograph::account
