// SPDX-License-Identifier: Apache-2.0
#include "proxy/graph/token_bucket.hpp"

#include <algorithm>
#include <cmath>

namespace heliograph::proxy::graph {

namespace {
constexpr double recovery_per_second = 1.0 / 20;
constexpr double slowest_share = 1.0 / 16;
// A hair less than one: sums of small fractions must not leave a token just out of reach.
constexpr double one_token = 1.0 - 1e-9;
}  // namespace

TokenBucket::TokenBucket(double per_second, double burst, Time now)
    : full_rate_{per_second}, burst_{burst}, rate_{per_second}, tokens_{burst}, at_{now} {}

void TokenBucket::set_rate(double per_second, double burst, Time now) {
  refill(now);
  const bool slowed = rate_ < full_rate_;
  full_rate_ = per_second;
  rate_ = slowed ? std::min(rate_, per_second) : per_second;
  burst_ = burst;
  tokens_ = std::min(tokens_, burst_);
}

void TokenBucket::refill(Time now) {
  const double elapsed = std::chrono::duration<double>(now - at_).count();
  if (elapsed <= 0) return;
  tokens_ = std::min(burst_, tokens_ + elapsed * rate_);
  rate_ = std::min(full_rate_, rate_ + elapsed * full_rate_ * recovery_per_second);
  at_ = now;
}

std::size_t TokenBucket::available(Time now) {
  refill(now);
  return tokens_ < one_token ? 0 : static_cast<std::size_t>(tokens_ + (1 - one_token));
}

bool TokenBucket::obtain(Time now) {
  if (available(now) == 0) return false;
  tokens_ = std::max(0.0, tokens_ - 1);
  return true;
}

std::chrono::milliseconds TokenBucket::wait(Time now) {
  if (available(now) > 0) return std::chrono::milliseconds{0};
  return std::chrono::milliseconds{static_cast<std::int64_t>(std::ceil((1 - tokens_) / rate_ * 1'000))};
}

void TokenBucket::slow_down(Time now) {
  refill(now);
  rate_ = std::max(full_rate_ * slowest_share, rate_ / 2);
  tokens_ = 0;
}

double TokenBucket::rate(Time now) {
  refill(now);
  return rate_;
}

}  // namespace heliograph::proxy::graph
