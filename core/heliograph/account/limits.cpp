// SPDX-License-Identifier: Apache-2.0
#include <heliograph/account/limits.hpp>

namespace heliograph::account {

namespace {

constexpr int coexistence_rate = 20;
constexpr int standard_rate = 80;
constexpr int high_rate = 1000;

}  // namespace

MessagesPerSecond messages_per_second(const PhoneNumber& number) {
  if (number.is_on_biz_app.value_or(false)) return {coexistence_rate, true};
  if (!number.throughput || !number.throughput->level) return {};
  if (*number.throughput->level == ThroughputLevel::STANDARD) return {standard_rate, false};
  if (*number.throughput->level == ThroughputLevel::HIGH) return {high_rate, false};
  return {};
}

MessagingLimit messaging_limit(const base::Open<MessagingLimitTier>& tier) {
  if (!tier.known) return {};
  switch (*tier.known) {
    case MessagingLimitTier::TIER_50: return {true, 50};
    case MessagingLimitTier::TIER_250: return {true, 250};
    case MessagingLimitTier::TIER_1K:
    case MessagingLimitTier::TIER_2K: return {true, 2000};
    case MessagingLimitTier::TIER_10K: return {true, 10'000};
    case MessagingLimitTier::TIER_100K: return {true, 100'000};
    case MessagingLimitTier::TIER_UNLIMITED: return {true, std::nullopt};
    case MessagingLimitTier::UNTIERED: return {};
  }
  return {};
}

MessagingLimit messaging_limit(const PhoneNumber& number, const WhatsAppBusinessAccount& account) {
  for (const auto* tier : {&number.whatsapp_business_manager_messaging_limit,
                           &account.whatsapp_business_manager_messaging_limit, &number.messaging_limit_tier}) {
    if (!*tier) continue;
    const MessagingLimit limit = messaging_limit(**tier);
    if (limit.known) return limit;
  }
  return {};
}

bool is_verified(const base::Open<BusinessVerificationStatus>& status) {
  return status == BusinessVerificationStatus::verified || status.text == "VERIFIED";
}

QualityRating quality_of(const PhoneNumber& number) {
  if (!number.quality_rating || !number.quality_rating->known) return QualityRating::UNKNOWN;
  const QualityRating rating = *number.quality_rating->known;
  return rating == QualityRating::NA ? QualityRating::UNKNOWN : rating;
}

}  // namespace heliograph::account
