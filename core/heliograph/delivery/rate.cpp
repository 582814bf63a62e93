// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <heliograph/delivery/rate.hpp>

namespace heliograph::delivery {

namespace {

constexpr double slowest = 1.0;

}  // namespace

Rate slow_down(const Rate& rate, base::Instant now) {
  const bool is_lowered = rate.present < rate.full;
  if (is_lowered && now.unix_ms - rate.changed_at.unix_ms < same_refusal_ms) return rate;
  return {rate.full, std::max(slowest, rate.present * slow_down_factor), now};
}

Rate restore(const Rate& rate, base::Instant now) {
  const std::int64_t steps = (now.unix_ms - rate.changed_at.unix_ms) / restore_step_ms;
  if (steps <= 0 || rate.present >= rate.full) return rate;
  const double risen = rate.present + static_cast<double>(steps) * restore_share * rate.full;
  return {rate.full, std::min(rate.full, risen), {rate.changed_at.unix_ms + steps * restore_step_ms}};
}

Rate with_full(const Rate& rate, double full, base::Instant now) {
  if (full == rate.full) return rate;
  // A number that is not held back uses what it gets; one that is keeps its share of it.
  const double share = rate.full > 0 ? rate.present / rate.full : 1.0;
  return {full, std::clamp(full * share, std::min(slowest, full), full), now};
}

Grant take(const Bucket& bucket, double rate, double burst_s, std::int64_t wanted, base::Instant now) {
  const double capacity = std::max(1.0, rate * burst_s);
  const std::int64_t passed = std::max<std::int64_t>(0, now.unix_ms - bucket.at.unix_ms);
  const double filled = bucket.tokens + rate * static_cast<double>(passed) / 1000.0;
  Grant grant;
  grant.bucket.at = std::max(now, bucket.at);
  const double tokens = std::min(capacity, filled);
  // A hair of tolerance: thousandths that do not add up to one in binary must not cost a message.
  const auto whole = static_cast<std::int64_t>(std::floor(tokens + 1e-9));
  grant.granted = std::clamp<std::int64_t>(wanted, 0, std::max<std::int64_t>(whole, 0));
  grant.bucket.tokens = std::max(0.0, tokens - static_cast<double>(grant.granted));
  if (grant.granted < wanted) {
    grant.wait_ms = static_cast<std::int64_t>(std::ceil((1.0 - grant.bucket.tokens) / rate * 1000.0 - 1e-6));
    grant.wait_ms = std::max<std::int64_t>(grant.wait_ms, 1);
  }
  return grant;
}

std::int64_t duration_ms(std::int64_t messages, double rate) {
  if (messages <= 0 || rate <= 0) return 0;
  return static_cast<std::int64_t>(std::ceil(static_cast<double>(messages) / rate * 1000.0));
}

}  // namespace heliograph::delivery
