// SPDX-License-Identifier: Apache-2.0
#include <heliograph/account/optimized.hpp>

namespace heliograph::account {

namespace {

std::string digits_of(std::string_view text) {
  std::string digits;
  for (const char c : text) {
    if (c >= '0' && c <= '9') digits += c;
  }
  return digits;
}

}  // namespace

OptimizedStanding standing_of(const std::optional<base::Open<MarketingMessagesOnboardingStatus>>& status) {
  if (!status || !status->known) return OptimizedStanding::unknown;
  switch (*status->known) {
    case MarketingMessagesOnboardingStatus::ONBOARDED:
      return OptimizedStanding::on;
    case MarketingMessagesOnboardingStatus::ELIGIBLE:
      return OptimizedStanding::available;
    case MarketingMessagesOnboardingStatus::PENDING_VALID_PAYMENT_METHOD:
    case MarketingMessagesOnboardingStatus::PENDING_INTERNAL_SETUP:
      return OptimizedStanding::waiting;
    case MarketingMessagesOnboardingStatus::INELIGIBLE_ON_BEHALF_OF_WABA:
    case MarketingMessagesOnboardingStatus::INELIGIBLE_INACTIVE_OR_RESTRICTED:
    case MarketingMessagesOnboardingStatus::INELIGIBLE_COUNTRY_NOT_SUPPORTED:
    case MarketingMessagesOnboardingStatus::INELIGIBLE_USING_WHATSAPP_BUSINESS_APP:
      break;
  }
  return OptimizedStanding::barred;
}

std::string terms_address(std::string_view business_account_id, std::string_view waba_id) {
  return "https://business.facebook.com/latest/whatsapp_manager/overview?business_id=" + digits_of(business_account_id) +
         "&asset_id=" + digits_of(waba_id);
}

}  // namespace heliograph::account
