// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/journey/validate.hpp>

#include "proxy/campaigns/store.hpp"
#include "proxy/journeys/model.hpp"
#include "proxy/journeys/rows.hpp"

namespace heliograph::proxy::journeys {

/// How many people came in and left.
struct JourneyPeople {
  std::int64_t entered = 0;
  std::int64_t inside = 0;
};

/// The stored journeys.
class JourneyStore {
 public:
  /// @param sending what messages are judged against
  explicit JourneyStore(const campaigns::Store& sending) : sending_{sending} {}

  [[nodiscard]] std::optional<JourneyRow> find(storage::Transaction& transaction, const std::string& id) const;
  /// Every version, the latest first.
  [[nodiscard]] std::vector<JourneyRow> versions(storage::Transaction& transaction, std::int64_t family) const;
  /// The id that stands for all versions: that of the first.
  [[nodiscard]] std::string family_id(storage::Transaction& transaction, std::int64_t family) const;
  [[nodiscard]] JourneyPeople people(storage::Transaction& transaction, const JourneyRow& row) const;

  /// What surrounds a journey, for the core to judge it. @param family absent: of one that is not stored
  [[nodiscard]] journey::JourneyContext context(storage::Transaction& transaction, const journey::Journey& journey,
                                                std::optional<std::int64_t> family, base::Instant now) const;
  /// Everything that is wrong with a journey that is to be published.
  [[nodiscard]] base::Findings validate(storage::Transaction& transaction, const journey::Journey& journey,
                                        std::optional<std::int64_t> family, base::Instant now) const;
  /// What the guards of the lifecycle look at. Where `is_judged`, a draft is judged, which takes a while.
  [[nodiscard]] journey::JourneyCircumstances circumstances(storage::Transaction& transaction, const JourneyRow& row,
                                                            base::Instant now, bool is_judged) const;
  /// The journey as the API gives one; in a list (not `is_judged`) a draft is taken as complete.
  [[nodiscard]] StoredJourney view(storage::Transaction& transaction, const JourneyRow& row, base::Instant now,
                                   bool is_judged = true) const;
  /// Has an action of the lifecycle happen to the row, which is not written.
  [[nodiscard]] tl::expected<void, base::Findings> step(storage::Transaction& transaction, JourneyRow& row,
                                                        journey::JourneyAction action, base::Instant now) const;
  /// Deletes a version with all that is known of the people in it.
  void remove(storage::Transaction& transaction, const JourneyRow& row) const;

 private:
  const campaigns::Store& sending_;
};

}  // namespace heliograph::proxy::journeys
