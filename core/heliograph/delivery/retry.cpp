// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/delivery/retry.hpp>

namespace heliograph::delivery {

namespace {

const RetrySchedule usual{};
const RetrySchedule pair_rate{4'000, 4.0, 60 * 60'000, 6};

}  // namespace

const RetrySchedule& usual_schedule() { return usual; }
const RetrySchedule& pair_rate_schedule() { return pair_rate; }

std::optional<std::int64_t> retry_delay_ms(const RetrySchedule& schedule, int attempt, double draw,
                                           std::int64_t least_ms) {
  if (attempt < 1 || attempt >= schedule.attempts) return std::nullopt;
  const auto longest = static_cast<double>(schedule.longest_ms);
  double step = static_cast<double>(schedule.first_ms);
  for (int i = 1; i < attempt && step < longest; ++i) step *= schedule.factor;
  step = std::min(step, longest);
  const double spread = step * (0.5 + 0.5 * std::clamp(draw, 0.0, 1.0));
  return std::max(static_cast<std::int64_t>(spread), least_ms);
}

}  // namespace heliograph::delivery
