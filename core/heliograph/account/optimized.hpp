// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/account/model.hpp>

/// Optimized delivery of an account: how it stands at Meta, and where it is switched on.
namespace heliograph::account {

/// What the onboarding status comes down to. The text of the status itself is `onboarding.<status>` of the locale files,
/// with what to do about it as `onboarding.<status>.next`.
enum class OptimizedStanding {
  on,         ///< marketing may go by the Marketing Messages API
  available,  ///< somebody has to accept Meta's terms
  waiting,    ///< accepted; something is still missing
  barred,     ///< Meta does not let the account take part
  unknown     ///< Meta said nothing, or something new
};
BOOST_DESCRIBE_ENUM(OptimizedStanding, on, available, waiting, barred, unknown)

[[nodiscard]] OptimizedStanding standing_of(
    const std::optional<base::Open<MarketingMessagesOnboardingStatus>>& status);

/// Where somebody with full control of the portfolio accepts the terms: the account's overview in WhatsApp Manager. Ids
/// are digits; anything else in them is left out.
[[nodiscard]] std::string terms_address(std::string_view business_account_id, std::string_view waba_id);

}  // namespace heliograph::account
