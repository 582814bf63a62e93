// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "proxy/audiences/selection.hpp"
#include "proxy/journeys/ready.hpp"

namespace heliograph::proxy::journeys {

/// What is known of the people of many instances, loaded at once: only of those whose journeys look at it.
class KnownPeople {
 public:
  void load(storage::Transaction& transaction, const std::vector<InstanceRow>& rows,
            const std::unordered_map<std::int64_t, Ready>& journeys);

  /// nullptr where nobody looks at the person. What is changed in it counts for later steps.
  [[nodiscard]] audiences::PersonRecord* find(std::int64_t person);
  [[nodiscard]] std::span<const audience::BehaviourFact> history(std::int64_t person) const;
  [[nodiscard]] std::optional<base::Instant> last_inbound(std::int64_t person) const;
  /// The clock of the person's time zone; nullptr when it is not known.
  [[nodiscard]] const campaign::ZoneClock* zone(const audiences::PersonRecord& person);

 private:
  std::unordered_map<std::int64_t, audiences::PersonRecord> people_;
  audiences::History history_;
  std::unordered_map<std::int64_t, base::Instant> last_inbound_;
  std::unordered_map<std::string, std::optional<campaign::ZoneClock>> zones_;
};

}  // namespace heliograph::proxy::journeys
