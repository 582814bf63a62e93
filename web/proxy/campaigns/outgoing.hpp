// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "proxy/campaigns/deciding.hpp"
#include "proxy/campaigns/progress.hpp"

namespace heliograph::proxy::campaigns {

/// A message that is claimed and ready to leave.
struct Ready {
  std::int64_t number = 0;
  std::int64_t attempt = 0;
  delivery::RouteTaken taken;
  std::string body;  ///< the request's JSON text
};

/// What came of one look at a run.
struct Taken {
  std::vector<Ready> ready;
  std::int64_t decided = 0;
  bool is_exhausted = false;  ///< nothing more is to be had from this run now
  bool is_outdated = false;   ///< the plan no longer holds: make another
};

/// Takes messages out of a run: what waits and is due, then who was put off and may be asked about again, then the next
/// people of its audience. Every step is durable before anything leaves.
class Outgoing {
 public:
  Outgoing(Services& services, const Store& store) : services_{services}, store_{store} {}

  /// Claims up to `most` messages of the run. With several programs on one database each message is claimed by one.
  [[nodiscard]] Taken take(Plan& plan, std::int64_t run, std::size_t most) const;

 private:
  struct Work;
  void take_waiting(Work& work) const;
  void take_due(Work& work) const;
  void take_next_people(Work& work) const;
  void finish(Work& work) const;

  Services& services_;
  const Store& store_;
};

}  // namespace heliograph::proxy::campaigns
