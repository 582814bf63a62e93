// SPDX-License-Identifier: Apache-2.0
#include "proxy/journeys/forgetting.hpp"

#include "proxy/journeys/mailbox.hpp"

namespace heliograph::proxy::journeys {

void forget_person(storage::Transaction& transaction, std::int64_t person, base::Instant now) {
  const std::string own = "(SELECT number FROM journey_instances WHERE person = :person)";
  transaction.execute("DELETE FROM journey_events WHERE instance IN " + own, person);
  transaction.execute("DELETE FROM journey_calls WHERE instance IN " + own, person);
  transaction.execute("DELETE FROM journey_texts WHERE instance IN " + own, person);
  transaction.execute("UPDATE journey_steps SET details = NULL WHERE details IS NOT NULL AND instance IN " + own, person);
  transaction.execute("UPDATE journey_instances SET event_values = NULL, entry_text = NULL WHERE person = :person", person);
  transaction.execute("DELETE FROM journey_members WHERE person = :person", person);
  std::vector<Told> told;
  for (const std::int64_t instance : transaction.all<std::int64_t>(
           "SELECT number FROM journey_instances WHERE person = :person AND left_at IS NULL", person)) {
    Told one;
    one.instance = instance;
    one.event.kind = journey::JourneyEventKind::stopped;
    one.event.id = "erased";
    one.event.at = now;
    told.push_back(std::move(one));
  }
  tell(transaction, told);
}

void join_people(storage::Transaction& transaction, std::int64_t kept, std::int64_t other) {
  transaction.execute(
      "UPDATE journey_instances SET person = :kept WHERE person = :other AND (left_at IS NOT NULL OR NOT EXISTS"
      " (SELECT 1 FROM journey_instances same WHERE same.family = journey_instances.family AND same.person = :same"
      " AND same.left_at IS NULL))",
      kept, other, kept);
  transaction.execute(
      "UPDATE journey_members SET person = :kept WHERE person = :other AND NOT EXISTS"
      " (SELECT 1 FROM journey_members same WHERE same.journey = journey_members.journey AND same.person = :same)",
      kept, other, kept);
}

}  // namespace heliograph::proxy::journeys
