// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "proxy/journeys/node_runs.hpp"

namespace heliograph::proxy::journeys {

/// Does what follows from a version's status: its messages can be sent or wait, its entrance is open or shut. Who is
/// inside is told by the runner, a part at a time.
class Following {
 public:
  Following(Services& services, const campaigns::Store& store) : services_{services}, runs_{store} {}

  /// The row has just been written with another status. A version that begins to take people supersedes the earlier ones.
  void follow(storage::Transaction& transaction, const JourneyRow& row, base::Instant now) const;

 private:
  void begin(storage::Transaction& transaction, const JourneyRow& row, base::Instant now) const;
  void supersede(storage::Transaction& transaction, const JourneyRow& row, base::Instant now) const;

  Services& services_;
  NodeRuns runs_;
};

/// The entry's node; nullptr when there is none.
[[nodiscard]] const journey::JourneyNode* entry_of(const journey::Journey& journey);

/// Whether the entry of a version that takes people may still let somebody in.
[[nodiscard]] bool has_entrances_to_come(storage::Transaction& transaction, const JourneyRow& row, base::Instant now);

/// Whether somebody is inside a version.
[[nodiscard]] bool has_people_inside(storage::Transaction& transaction, std::int64_t journey);

}  // namespace heliograph::proxy::journeys
