// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/codec.hpp>

/// How fast a number sends: a token bucket, and the rate that fills it, lowered when Meta says 130429 and restored step
/// by step afterwards. All of it is arithmetic on values that the caller keeps.
namespace heliograph::delivery {

inline constexpr std::int64_t restore_step_ms = 10'000;  ///< without a refusal, before the rate rises a step
inline constexpr double slow_down_factor = 0.5;
inline constexpr double restore_share = 0.1;            ///< of the full rate, per step
inline constexpr std::int64_t same_refusal_ms = 1'000;  ///< refusals within this time count as one

/// A number's rate in messages per second.
struct Rate {
  double full = 80;     ///< what Meta allows the number
  double present = 80;  ///< what is used now, between 1 and `full`
  base::Instant changed_at;
};
BOOST_DESCRIBE_STRUCT(Rate, (), (full, present, changed_at))

/// The rate after Meta refused a message because there were too many. Refusals of messages that were under way together
/// lower it once.
[[nodiscard]] Rate slow_down(const Rate& rate, base::Instant now);
/// The rate after time without a refusal: a tenth of the full rate more for each step passed.
[[nodiscard]] Rate restore(const Rate& rate, base::Instant now);
/// The rate when Meta changes what the number may do.
[[nodiscard]] Rate with_full(const Rate& rate, double full, base::Instant now);

/// Tokens at a moment; holds at most `rate * burst_s`.
struct Bucket {
  double tokens = 0;
  base::Instant at;
};
BOOST_DESCRIBE_STRUCT(Bucket, (), (tokens, at))

/// What a bucket gave.
struct Grant {
  Bucket bucket;
  std::int64_t granted = 0;
  std::int64_t wait_ms = 0;  ///< until one more token is there; 0 when all were granted
};
BOOST_DESCRIBE_STRUCT(Grant, (), (bucket, granted, wait_ms))

/// Takes up to `wanted` tokens at `now`. A clock that goes back fills nothing and takes nothing away. `rate` is in
/// tokens per second and above 0.
[[nodiscard]] Grant take(const Bucket& bucket, double rate, double burst_s, std::int64_t wanted, base::Instant now);

/// How long `messages` take at `rate`, rounded up.
[[nodiscard]] std::int64_t duration_ms(std::int64_t messages, double rate);

}  // namespace heliograph::delivery
