// SPDX-License-Identifier: Apache-2.0
#include "proxy/journeys/entering.hpp"

#include <algorithm>
#include <heliograph/journey/rule_table.hpp>
#include <unordered_set>

namespace heliograph::proxy::journeys {
namespace {

struct Past {
  std::int64_t person = 0;
  std::int64_t inside = 0;
  std::optional<base::Instant> last_entered_at;
};
BOOST_DESCRIBE_STRUCT(Past, (), (person, inside, last_entered_at))

/// What is known of people's time in the family; test people's counts for who is inside alone.
std::unordered_map<std::int64_t, journey::JourneyPast> pasts_of(storage::Transaction& transaction, std::int64_t family,
                                                                const std::vector<Entry>& entries, bool is_test) {
  base::Json people = base::Json::array();
  for (const Entry& entry : entries) people.push_back(entry.person);
  std::unordered_map<std::int64_t, journey::JourneyPast> pasts;
  for (const Past& past : transaction.all<Past>(
           "SELECT person, CAST(SUM(CASE WHEN left_at IS NULL THEN 1 ELSE 0 END) AS BIGINT) AS inside,"
           " MAX(CASE WHEN is_test = 0 THEN entered_at END) AS last_entered_at FROM journey_instances"
           " WHERE family = :family AND person IN " + transaction.integers_in(":people") + " GROUP BY person",
           family, base::to_text(people))) {
    pasts[past.person] = {past.inside > 0, is_test ? std::nullopt : past.last_entered_at};
  }
  return pasts;
}

}  // namespace

std::vector<Entered> enter(storage::Transaction& transaction, const ReadyJourney& ready, const std::vector<Entry>& entries,
                           base::Instant now) {
  std::vector<Entered> entered(entries.size());
  if (entries.empty()) return entered;
  const bool is_test = ready.status == journey::JourneyStatus::testing;
  auto pasts = pasts_of(transaction, ready.family, entries, is_test);
  const std::int64_t first = transaction.take_numbers("journey_instances", static_cast<std::int64_t>(entries.size()));
  std::vector<InstanceRow> rows;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const Entry& entry = entries[i];
    journey::JourneyPast& past = pasts[entry.person];
    entered[i].entrance = journey::may_enter(ready.compiled.journey(), ready.status, past, now, ready.zone);
    if (entered[i].entrance.refusal != nullptr) continue;
    past.is_inside = true;
    InstanceRow row;
    row.number = first + static_cast<std::int64_t>(i);
    row.journey = ready.number;
    row.family = ready.family;
    row.person = entry.person;
    row.is_test = is_test;
    if (!entry.values.empty()) row.event_values = entry.values;
    row.entry_text = entry.text;
    row.entered_at = now;
    row.wake_at = std::max(now, entry.not_before.value_or(now));
    entered[i].instance = row.number;
    rows.push_back(std::move(row));
  }
  transaction.insert_all("journey_instances", rows, true);
  if (transaction.dialect() == storage::Dialect::sqlite) return entered;
  // Another program may have let somebody in a moment ago.
  const auto stored = transaction.all<std::int64_t>(
      "SELECT number FROM journey_instances WHERE number >= :first AND number < :end", first,
      first + static_cast<std::int64_t>(entries.size()));
  const std::unordered_set<std::int64_t> there(stored.begin(), stored.end());
  for (Entered& one : entered) {
    if (!one.instance || there.count(*one.instance) != 0) continue;
    one = {std::nullopt, {&journey::rule("journey.inside"), std::nullopt}};
  }
  return entered;
}

}  // namespace heliograph::proxy::journeys
