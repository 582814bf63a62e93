// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "proxy/api/call.hpp"
#include "proxy/api/failure.hpp"
#include "proxy/journeys/engine.hpp"
#include "proxy/journeys/entry_model.hpp"
#include "proxy/journeys/store.hpp"

namespace heliograph::proxy::journeys {

/// Calls that name people: those of other programs, and of who tests a journey.
class Entries {
 public:
  Entries(Services& services, const JourneyStore& store, Engine& engine)
      : services_{services}, store_{store}, engine_{engine} {}

  /// Lets people into a journey that is being tested.
  [[nodiscard]] api::Answer<TestPeopleResult> test(api::Call& call, const TestPeopleInput& input) const;
  /// An event: lets people into the version that takes them, and tells those inside any version. The same call under the
  /// same Idempotency-Key gives the answer that was given.
  [[nodiscard]] api::Answer<JourneyEntryResult> happen(api::Call& call, const JourneyEntryInput& input) const;
  /// What an event has to bring, as a JSON Schema; 404 where people do not enter by an event.
  [[nodiscard]] api::Answer<base::Json> schema(api::Call& call) const;

 private:
  Services& services_;
  const JourneyStore& store_;
  Engine& engine_;
};

}  // namespace heliograph::proxy::journeys
