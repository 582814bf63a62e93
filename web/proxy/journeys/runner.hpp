// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>

#include "proxy/journeys/batch.hpp"
#include "proxy/services.hpp"

namespace heliograph::proxy::journeys {

/// Has instances take what they were told and wakes those whose time has come, many in one transaction: the instance,
/// its timer, the counts, the messages and all else that a step asks for are written together or not at all. With several
/// programs on one database each instance is taken by one, and the database itself gives free what a dead one had.
class Runner {
 public:
  Runner(Services& services, ReadyJourneys& journeys, const Texts& texts)
      : services_{services}, journeys_{journeys}, texts_{texts} {}

  /// What one look came to.
  struct Progress {
    std::size_t instances = 0;
    std::set<std::int64_t> journeys;
    bool has_sent = false;
    bool has_called = false;
    bool has_written_freely = false;
  };
  /// Takes what is due, a part of it. May be called from any thread.
  [[nodiscard]] Progress run();

 private:
  struct Work;
  [[nodiscard]] std::vector<InstanceRow> claim(Work& work) const;
  void take_mail(Work& work, const std::vector<InstanceRow>& rows) const;
  void walk(Work& work, InstanceRow& row) const;
  void walk_on(Work& work, const ReadyJourney& journey, InstanceRow& row) const;
  void apply(Work& work, const ReadyJourney& journey, InstanceRow& row, const journey::JourneyEvent& event) const;

  Services& services_;
  ReadyJourneys& journeys_;
  const Texts& texts_;
};

}  // namespace heliograph::proxy::journeys
