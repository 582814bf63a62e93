// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/account/model.hpp>

/// What Meta's levels and tiers mean in numbers.
namespace heliograph::account {

/// How fast a number may send.
struct MessagesPerSecond {
  std::optional<int> value;  ///< absent when the number's level is not known
  bool coexists = false;     ///< the phone app shares the number, which fixes the rate
};
BOOST_DESCRIBE_STRUCT(MessagesPerSecond, (), (value, coexists))

/// Messages per second of `number`, in and out together: 20 beside the phone app, 80 at STANDARD, 1,000 at HIGH
/// (Meta's throughput page, read 2026-09-11).
[[nodiscard]] MessagesPerSecond messages_per_second(const PhoneNumber& number);

/// How many different people may be written to first within 24 hours.
struct MessagingLimit {
  bool known = false;
  std::optional<std::int64_t> recipients;  ///< absent when unlimited or unknown
};
BOOST_DESCRIBE_STRUCT(MessagingLimit, (), (known, recipients))

/// The limit behind a tier. The second tier is 2,000 under either of its names; `UNTIERED` is not known.
[[nodiscard]] MessagingLimit messaging_limit(const base::Open<MessagingLimitTier>& tier);
/// The limit of `number`, else of `account`: the portfolio's present field first, the deprecated one last.
[[nodiscard]] MessagingLimit messaging_limit(const PhoneNumber& number, const WhatsAppBusinessAccount& account);

/// Whether Meta has verified the business; Graph writes the values in either case.
[[nodiscard]] bool is_verified(const base::Open<BusinessVerificationStatus>& status);

/// The quality to show: `NA` is `UNKNOWN`, and so is a value that is not known.
[[nodiscard]] QualityRating quality_of(const PhoneNumber& number);

}  // namespace heliograph::account
