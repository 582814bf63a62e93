// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/journey/entrance.hpp>

#include "proxy/journeys/ready.hpp"

namespace heliograph::proxy::journeys {

/// Somebody who is to be let in.
struct Entry {
  std::int64_t person = 0;
  EventValues values{};
  std::optional<std::string> text{};  ///< what the person wrote
  std::optional<base::Instant> not_before{};  ///< the first step is made then
};

/// What came of it: the instance, or why there is none.
struct Entered {
  std::optional<std::int64_t> instance;
  journey::JourneyEntrance entrance;
};

/// Lets people into a version, each who may; as test people while it is tested. Somebody who stands in `entries` twice
/// comes in once. The first step of each is made by the runner.
[[nodiscard]] std::vector<Entered> enter(storage::Transaction& transaction, const ReadyJourney& journey,
                                         const std::vector<Entry>& entries, base::Instant now);

}  // namespace heliograph::proxy::journeys
