// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/report/counters.hpp>

namespace heliograph::report {

/// A share with the interval that holds the true one with 95 % certainty (Wilson's score interval). All are 0 to 1;
/// absent without anybody to count.
struct Share {
  std::int64_t part = 0;
  std::int64_t whole = 0;
  std::optional<double> value;
  std::optional<double> low;
  std::optional<double> high;
};
BOOST_DESCRIBE_STRUCT(Share, (), (part, whole, value, low, high))

[[nodiscard]] Share share_of(std::int64_t part, std::int64_t whole);

/// Whether two shares differ by more than chance: a two-sided test of proportions with 95 % certainty.
[[nodiscard]] bool differ(const Share& left, const Share& right);

/// A reason and its people.
struct ReasonCount {
  std::string code;
  std::int64_t people = 0;
  std::optional<std::int64_t> error_code;  ///< Meta's, of a reason `graph.<code>`
};
BOOST_DESCRIBE_STRUCT(ReasonCount, (), (code, people, error_code))

/// How far people came. Each step counts everybody who came at least that far: `targeted` is `excluded_total`,
/// `stopped`, `waiting` and `queued` together, `queued` is `in_flight`, `failed_total` and `accepted` together, and
/// `accepted` >= `delivered` >= `read`.
struct Funnel {
  std::int64_t targeted = 0;
  std::int64_t excluded_total = 0;
  std::int64_t stopped = 0;
  std::int64_t waiting = 0;  ///< pending, delayed or parked
  std::int64_t queued = 0;
  std::int64_t in_flight = 0;  ///< queued or uncertain now
  std::int64_t open = 0;       ///< waiting or in flight; everybody else is settled
  std::int64_t failed_total = 0;
  std::int64_t retryable = 0;  ///< failed for a cause that can have gone
  std::int64_t accepted = 0;
  std::int64_t delivered = 0;
  std::int64_t read = 0;
  std::int64_t clicked = 0;
  std::int64_t replied = 0;
  std::vector<ReasonCount> excluded;  ///< most people first
  std::vector<ReasonCount> failed;    ///< most people first
  Share delivery_rate;                ///< delivered of accepted and failed
  Share read_rate;                    ///< read of delivered; people without read receipts never count as read
  Share click_rate;                   ///< clicked of delivered
  Share reply_rate;                   ///< replied of delivered
  Share failure_rate;                 ///< failed of accepted and failed
};
BOOST_DESCRIBE_STRUCT(Funnel, (),
                      (targeted, excluded_total, stopped, waiting, queued, in_flight, open, failed_total, retryable, accepted, delivered,
                       read, clicked, replied, excluded, failed, delivery_rate, read_rate, click_rate, reply_rate,
                       failure_rate))

[[nodiscard]] Funnel funnel_of(const Counters& counters);

}  // namespace heliograph::report
