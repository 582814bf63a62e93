// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/campaign/treatment.hpp>
#include <heliograph/journey/compile.hpp>
#include <memory>
#include <mutex>
#include <unordered_map>

#include "proxy/journeys/rows.hpp"
#include "proxy/storage/database.hpp"

namespace heliograph::proxy::journeys {

/// What sends the messages of a node.
struct NodeRun {
  std::int64_t run = 0;
  std::string campaign_id;
  std::vector<campaign::Treatment> treatments;
};

/// A version made ready for steps.
struct ReadyJourney {
  std::string id;
  std::int64_t etag = 0;
  std::int64_t number = 0;
  std::int64_t family = 0;
  journey::JourneyStatus status = journey::JourneyStatus::draft;
  journey::CompiledJourney compiled;
  campaign::ZoneClock zone;
  std::map<std::string, NodeRun, std::less<>> runs;  ///< by node
  bool looks_at_people = false;     ///< a step needs the profile
  bool looks_at_behaviour = false;  ///< a step needs what became of earlier messages
  bool writes_freely = false;       ///< a step needs to know when the person last wrote
  bool waits_for_profiles = false;  ///< somebody may wait for what a profile says
};

using Ready = std::shared_ptr<const ReadyJourney>;

/// Makes a version ready.
[[nodiscard]] ReadyJourney make_ready(storage::Transaction& transaction, const JourneyRow& row);

/// Versions made ready, kept as long as they stay as they are. From any thread.
class ReadyJourneys {
 public:
  /// The versions with these numbers; those that are gone are left out.
  [[nodiscard]] std::unordered_map<std::int64_t, Ready> load(storage::Transaction& transaction,
                                                            const std::vector<std::int64_t>& numbers);
  [[nodiscard]] Ready load_one(storage::Transaction& transaction, std::int64_t number);

 private:
  std::mutex mutex_;
  std::unordered_map<std::int64_t, Ready> kept_;
};

}  // namespace heliograph::proxy::journeys
