// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "proxy/background/worker.hpp"
#include "proxy/journeys/audience_entry.hpp"
#include "proxy/journeys/calls.hpp"
#include "proxy/journeys/house.hpp"
#include "proxy/journeys/inbound.hpp"
#include "proxy/journeys/mailbox.hpp"
#include "proxy/journeys/qualification.hpp"
#include "proxy/journeys/runner.hpp"

namespace heliograph::proxy::journeys {

/// What has journeys run: lets people in, has them walk, and does what follows when a version changes its status.
class Engine {
 public:
  /// Whom the engine wakes: the dispatchers of campaigns and of single messages.
  struct Wakes {
    std::function<void()> campaigns;
    std::function<void()> messages;
  };

  Engine(Services& services, const campaigns::Store& campaigns, const configurations::Store& configurations,
         const credentials::Store& credentials, Wakes wakes);

  void start();
  void stop();
  void wake() { worker_.wake(); }

  /// Does what follows from the status that `row` has just been written with, in the same transaction: the first time a
  /// version takes people its hidden runs and its entrance are made and earlier versions are superseded; a pause holds
  /// its messages back; whoever is to leave, or was held, is told by the runner, a part at a time.
  void follow(storage::Transaction& transaction, const JourneyRow& row, base::Instant now);

  /// Lets people into a version, as test people while it is tested.
  [[nodiscard]] std::vector<Entered> enter(storage::Transaction& transaction, const JourneyRow& row,
                                           const std::vector<Entry>& entries, base::Instant now);

  /// Tells people inside any version of `family` of the event `name`, which happened in the call `occurrence`.
  /// @return how many instances were told
  std::size_t tell_event(storage::Transaction& transaction, std::int64_t family, const std::vector<std::int64_t>& people,
                         const std::string& name, const std::string& occurrence, base::Instant now);

  /// What hears of messages that people write.
  messages::InboundListener& inbound() { return inbound_; }

 private:
  [[nodiscard]] std::chrono::milliseconds walk();
  [[nodiscard]] std::chrono::milliseconds let_in();
  void tell_pages();

  Services& services_;
  Wakes wakes_;
  ReadyJourneys journeys_;
  Texts texts_;
  Following following_;
  Inbound inbound_;
  Runner runner_;
  AudienceEntry audiences_;
  Qualification qualification_;
  House house_;
  Calls calls_;
  std::set<std::int64_t> progressed_;  ///< journeys whose numbers the pages do not know yet
  std::chrono::steady_clock::time_point told_{};
  std::chrono::steady_clock::time_point house_kept_{};
  background::Worker worker_;
  background::Worker entrances_;
};

}  // namespace heliograph::proxy::journeys
