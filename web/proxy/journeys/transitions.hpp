// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "proxy/journeys/engine.hpp"
#include "proxy/journeys/management.hpp"

namespace heliograph::proxy::journeys {

/// What people have happen to journeys. Every decision is the core's.
class Transitions {
 public:
  Transitions(Services& services, const JourneyStore& store, const Management& management, Engine& engine)
      : services_{services}, store_{store}, management_{management}, engine_{engine} {}

  /// Does the action of the call's path; `duplicate` and `new_version` give the draft that was made, all others the journey
  /// itself. 422 with the refusal when it may not be done, and with everything that is wrong when it is to be published.
  [[nodiscard]] api::Answer<StoredJourney> act(api::Call& call) const;

 private:
  [[nodiscard]] api::Answer<StoredJourney> duplicate(storage::Transaction& transaction, api::Call& call,
                                                     const JourneyRow& row) const;
  [[nodiscard]] api::Answer<StoredJourney> new_version(storage::Transaction& transaction, api::Call& call,
                                                       const JourneyRow& row) const;

  Services& services_;
  const JourneyStore& store_;
  const Management& management_;
  Engine& engine_;
};

}  // namespace heliograph::proxy::journeys
