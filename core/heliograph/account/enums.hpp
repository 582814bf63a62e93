// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe.hpp>

/// Meta's enumerations about businesses, accounts and numbers, spelt as Graph spells them. Where Meta's documents give
/// two spellings both stand here. All are read as base::Open, since Meta adds values without notice.
namespace heliograph::account {

/// `quality_rating` of a number; `NA` is the older spelling of `UNKNOWN`.
enum class QualityRating { GREEN, YELLOW, RED, UNKNOWN, NA };
BOOST_DESCRIBE_ENUM(QualityRating, GREEN, YELLOW, RED, UNKNOWN, NA)

/// `throughput.level` of a number.
enum class ThroughputLevel { STANDARD, HIGH, NOT_APPLICABLE };
BOOST_DESCRIBE_ENUM(ThroughputLevel, STANDARD, HIGH, NOT_APPLICABLE)

/// `code_verification_status` of a number; `UNVERIFIED` is the OpenAPI document's spelling of `NOT_VERIFIED`.
enum class CodeVerificationStatus { VERIFIED, NOT_VERIFIED, UNVERIFIED, EXPIRED };
BOOST_DESCRIBE_ENUM(CodeVerificationStatus, VERIFIED, NOT_VERIFIED, UNVERIFIED, EXPIRED)

/// `name_status` and `new_name_status` of a number: the review of its display name.
enum class NameStatus { APPROVED, AVAILABLE_WITHOUT_REVIEW, DECLINED, EXPIRED, PENDING_REVIEW, NONE };
BOOST_DESCRIBE_ENUM(NameStatus, APPROVED, AVAILABLE_WITHOUT_REVIEW, DECLINED, EXPIRED, PENDING_REVIEW, NONE)

/// `status` of a number, from both of Meta's lists.
enum class NumberStatus {
  CONNECTED,
  LINKED,
  PENDING,
  DISCONNECTED,
  UNLINKED,
  UNVERIFIED,
  FLAGGED,
  RESTRICTED,
  RATE_LIMITED,
  BANNED,
  MIGRATED,
  DELETED
};
BOOST_DESCRIBE_ENUM(NumberStatus, CONNECTED, LINKED, PENDING, DISCONNECTED, UNLINKED, UNVERIFIED, FLAGGED, RESTRICTED,
                    RATE_LIMITED, BANNED, MIGRATED, DELETED)

/// `platform_type` of a number: where it is registered.
enum class PlatformType { CLOUD_API, ON_PREMISE, NOT_APPLICABLE };
BOOST_DESCRIBE_ENUM(PlatformType, CLOUD_API, ON_PREMISE, NOT_APPLICABLE)

/// `account_mode` of a number: a `SANDBOX` number may write to listed recipients only.
enum class AccountMode { LIVE, SANDBOX };
BOOST_DESCRIBE_ENUM(AccountMode, LIVE, SANDBOX)

/// `health_status.can_send_message`.
enum class CanSendMessage { AVAILABLE, LIMITED, BLOCKED };
BOOST_DESCRIBE_ENUM(CanSendMessage, AVAILABLE, LIMITED, BLOCKED)

/// `health_status.entities[].entity_type`.
enum class HealthEntityType { PHONE_NUMBER, MESSAGE_TEMPLATE, WABA, BUSINESS, APP };
BOOST_DESCRIBE_ENUM(HealthEntityType, PHONE_NUMBER, MESSAGE_TEMPLATE, WABA, BUSINESS, APP)

/// `whatsapp_business_manager_messaging_limit` and the older `messaging_limit_tier` (whose second tier is `TIER_1K`).
enum class MessagingLimitTier { TIER_50, TIER_250, TIER_1K, TIER_2K, TIER_10K, TIER_100K, TIER_UNLIMITED, UNTIERED };
BOOST_DESCRIBE_ENUM(MessagingLimitTier, TIER_50, TIER_250, TIER_1K, TIER_2K, TIER_10K, TIER_100K, TIER_UNLIMITED,
                    UNTIERED)

/// `account_review_status` of a WhatsApp business account.
enum class AccountReviewStatus { APPROVED, PENDING, DEFERRED, REJECTED, RESTRICTED, LIMIT_REACHED };
BOOST_DESCRIBE_ENUM(AccountReviewStatus, APPROVED, PENDING, DEFERRED, REJECTED, RESTRICTED, LIMIT_REACHED)

/// `status` of a WhatsApp business account.
enum class AccountStatus { ACTIVE, INACTIVE, PENDING, RESTRICTED, DISABLED };
BOOST_DESCRIBE_ENUM(AccountStatus, ACTIVE, INACTIVE, PENDING, RESTRICTED, DISABLED)

/// `ownership_type` of a WhatsApp business account; `SELF_OWNED` is the OpenAPI document's spelling of `SELF`.
enum class OwnershipType { SELF, SELF_OWNED, CLIENT_OWNED, AGENCY_OWNED };
BOOST_DESCRIBE_ENUM(OwnershipType, SELF, SELF_OWNED, CLIENT_OWNED, AGENCY_OWNED)

/// `business_verification_status`, in Graph's lower case; compare through `is_verified`, which reads either case.
enum class BusinessVerificationStatus {
  expired,
  failed,
  ineligible,
  not_verified,
  pending,
  pending_need_more_info,
  pending_submission,
  rejected,
  revoked,
  verified
};
BOOST_DESCRIBE_ENUM(BusinessVerificationStatus, expired, failed, ineligible, not_verified, pending,
                    pending_need_more_info, pending_submission, rejected, revoked, verified)

/// `marketing_messages_onboarding_status` of a WhatsApp business account (Graph 24.0 and later).
enum class MarketingMessagesOnboardingStatus {
  INELIGIBLE_ON_BEHALF_OF_WABA,
  INELIGIBLE_INACTIVE_OR_RESTRICTED,
  INELIGIBLE_COUNTRY_NOT_SUPPORTED,
  INELIGIBLE_USING_WHATSAPP_BUSINESS_APP,
  ELIGIBLE,
  PENDING_VALID_PAYMENT_METHOD,
  PENDING_INTERNAL_SETUP,
  ONBOARDED
};
BOOST_DESCRIBE_ENUM(MarketingMessagesOnboardingStatus, INELIGIBLE_ON_BEHALF_OF_WABA, INELIGIBLE_INACTIVE_OR_RESTRICTED,
                    INELIGIBLE_COUNTRY_NOT_SUPPORTED, INELIGIBLE_USING_WHATSAPP_BUSINESS_APP, ELIGIBLE,
                    PENDING_VALID_PAYMENT_METHOD, PENDING_INTERNAL_SETUP, ONBOARDED)

/// `type` of an access token, as `debug_token` gives it.
enum class TokenType { SYSTEM_USER, USER, PAGE, APP };
BOOST_DESCRIBE_ENUM(TokenType, SYSTEM_USER, USER, PAGE, APP)

}  // namespace heliograph::account
