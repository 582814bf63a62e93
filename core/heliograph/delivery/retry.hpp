// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/codec.hpp>

/// When to try again: a pure function of the attempt and a random draw.
namespace heliograph::delivery {

struct RetrySchedule {
  std::int64_t first_ms = 2'000;  ///< after the first attempt
  double factor = 2.0;            ///< each later delay is this many times the one before
  std::int64_t longest_ms = 15 * 60'000;
  int attempts = 8;  ///< in all
};
BOOST_DESCRIBE_STRUCT(RetrySchedule, (), (first_ms, factor, longest_ms, attempts))

/// The schedule for errors in general, and the one that Meta asks for when a single person got too many messages
/// (131056: 4^n seconds).
[[nodiscard]] const RetrySchedule& usual_schedule();
[[nodiscard]] const RetrySchedule& pair_rate_schedule();

/// The delay after `attempt` attempts (from 1), or nothing when there is none left. `draw` in [0, 1) spreads it over
/// the upper half of the step, so that many who failed together do not come back together. At least `least_ms`.
[[nodiscard]] std::optional<std::int64_t> retry_delay_ms(const RetrySchedule& schedule, int attempt, double draw,
                                                         std::int64_t least_ms = 0);

}  // namespace heliograph::delivery
