// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <deque>
#include <memory>
#include <optional>

#include "proxy/graph/token_bucket.hpp"

namespace heliograph::proxy::graph {

class Transfer;

/// What requests that belong together may take at one time.
struct LaneLimits {
  std::size_t concurrency = 64;  ///< requests that wait for their answer
  double per_second = 0;         ///< 0: no bound on the rate
  double burst = 1;              ///< requests at once after a silence
};

/// How many requests a lane would start at once, and when it will be more.
struct Room {
  std::size_t now = 0;
  std::chrono::milliseconds wait{0};  ///< with `now` 0: until the rate allows one, as far as that is what is missing
};

/// The requests of one lane: those that wait for their turn, and the count of those under way.
class Lane {
 public:
  using Time = TokenBucket::Time;

  explicit Lane(LaneLimits limits, Time now);

  void set_limits(LaneLimits limits, Time now);
  void push(std::unique_ptr<Transfer> transfer);

  /// The next transfer if one may start now; it counts as under way until `finished`.
  [[nodiscard]] std::unique_ptr<Transfer> take(Time now);
  void finished() { --in_flight_; }

  /// Starts nothing before this time.
  void pause(Time until);
  void slow_down(Time now);

  /// What would be started at once, less what waits already.
  [[nodiscard]] Room room(Time now);

  /// When `take` may give something although nothing finishes before; nothing when only that would help.
  [[nodiscard]] std::optional<Time> next_start(Time now);

  /// Gives up everything that waits.
  [[nodiscard]] std::deque<std::unique_ptr<Transfer>> abandon();

  [[nodiscard]] bool idle() const { return waiting_.empty() && in_flight_ == 0; }

 private:
  LaneLimits limits_;
  std::optional<TokenBucket> bucket_;
  std::deque<std::unique_ptr<Transfer>> waiting_;
  std::size_t in_flight_ = 0;
  Time paused_until_{};
};

}  // namespace heliograph::proxy::graph
