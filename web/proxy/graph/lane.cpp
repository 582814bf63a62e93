// SPDX-License-Identifier: Apache-2.0
#include "proxy/graph/lane.hpp"

#include <algorithm>

#include "proxy/graph/transfer.hpp"

namespace heliograph::proxy::graph {

Lane::Lane(LaneLimits limits, Time now) { set_limits(limits, now); }

void Lane::set_limits(LaneLimits limits, Time now) {
  limits_ = limits;
  if (limits.per_second <= 0) {
    bucket_.reset();
  } else if (bucket_) {
    bucket_->set_rate(limits.per_second, limits.burst, now);
  } else {
    bucket_.emplace(limits.per_second, limits.burst, now);
  }
}

void Lane::push(std::unique_ptr<Transfer> transfer) { waiting_.push_back(std::move(transfer)); }

std::unique_ptr<Transfer> Lane::take(Time now) {
  if (waiting_.empty() || in_flight_ >= limits_.concurrency || now < paused_until_) return nullptr;
  if (bucket_ && !bucket_->obtain(now)) return nullptr;
  auto transfer = std::move(waiting_.front());
  waiting_.pop_front();
  ++in_flight_;
  return transfer;
}

void Lane::pause(Time until) { paused_until_ = std::max(paused_until_, until); }

void Lane::slow_down(Time now) {
  if (bucket_) bucket_->slow_down(now);
}

Room Lane::room(Time now) {
  using std::chrono::ceil;
  using std::chrono::milliseconds;
  if (now < paused_until_) return {0, ceil<milliseconds>(paused_until_ - now)};
  const std::size_t taken = in_flight_ + waiting_.size();
  const std::size_t places = limits_.concurrency - std::min(taken, limits_.concurrency);
  if (!bucket_) return {places, milliseconds{0}};
  const std::size_t granted = bucket_->available(now);
  return {std::min(places, granted - std::min(granted, waiting_.size())), bucket_->wait(now)};
}

std::optional<Lane::Time> Lane::next_start(Time now) {
  if (waiting_.empty() || in_flight_ >= limits_.concurrency) return std::nullopt;
  const Time granted = bucket_ ? now + bucket_->wait(now) : now;
  return std::max(granted, paused_until_);
}

std::deque<std::unique_ptr<Transfer>> Lane::abandon() { return std::exchange(waiting_, {}); }

}  // namespace heliograph::proxy::graph
