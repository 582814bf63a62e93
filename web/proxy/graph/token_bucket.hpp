// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>

namespace heliograph::proxy::graph {

/// Grants so many actions a second, with a reserve for short bursts. Slowed down it takes the rate back by steps.
class TokenBucket {
 public:
  using Time = std::chrono::steady_clock::time_point;

  /// @param per_second actions a second, more than 0
  /// @param burst actions at once after a silence, at least 1
  TokenBucket(double per_second, double burst, Time now);

  /// Changes the rate; what is in reserve stays, up to the new burst.
  void set_rate(double per_second, double burst, Time now);

  /// How many actions may be taken at once now.
  [[nodiscard]] std::size_t available(Time now);

  /// Takes one action.
  /// @return whether it was granted
  [[nodiscard]] bool obtain(Time now);

  /// How long until the next action is granted; zero when one is now.
  [[nodiscard]] std::chrono::milliseconds wait(Time now);

  /// Halves the present rate, and empties the reserve: the other side says that it was too fast. The rate comes back by
  /// a twentieth of the full one each second.
  void slow_down(Time now);

  /// Actions a second at this moment.
  [[nodiscard]] double rate(Time now);

 private:
  void refill(Time now);

  double full_rate_;
  double burst_;
  double rate_;
  double tokens_;
  Time at_;
};

}  // namespace heliograph::proxy::graph
