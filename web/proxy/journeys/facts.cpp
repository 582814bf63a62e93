// SPDX-License-Identifier: Apache-2.0
#include "proxy/journeys/facts.hpp"

#include "proxy/campaigns/zones.hpp"

namespace heliograph::proxy::journeys {
namespace {

struct LastInbound {
  std::int64_t person = 0;
  base::Instant at;
};
BOOST_DESCRIBE_STRUCT(LastInbound, (), (person, at))

}  // namespace

void KnownPeople::load(storage::Transaction& transaction, const std::vector<InstanceRow>& rows,
                       const std::unordered_map<std::int64_t, Ready>& journeys) {
  base::Json people = base::Json::array();
  base::Json of_history = base::Json::array();
  base::Json of_windows = base::Json::array();
  for (const InstanceRow& row : rows) {
    const auto found = journeys.find(row.journey);
    if (found == journeys.end()) continue;
    const ReadyJourney& ready = *found->second;
    if (ready.looks_at_people || ready.waits_for_profiles) people.push_back(row.person);
    if (ready.looks_at_behaviour) of_history.push_back(row.person);
    if (ready.writes_freely) of_windows.push_back(row.person);
  }
  if (!people.empty()) {
    for (audiences::PersonRecord& person : transaction.all<audiences::PersonRecord>(
             "SELECT {} FROM people WHERE number IN " + transaction.integers_in(":numbers"), base::to_text(people))) {
      const std::int64_t number = person.number;
      people_.emplace(number, std::move(person));
    }
  }
  if (!of_history.empty()) history_ = audiences::history_of(transaction, of_history);
  if (!of_windows.empty()) {
    for (const LastInbound& one : transaction.all<LastInbound>(
             "SELECT p.number AS person, MAX(c.last_inbound_at) AS at FROM people p JOIN conversations c ON c.person_id = p.id"
             " WHERE p.number IN " + transaction.integers_in(":numbers") + " GROUP BY p.number",
             base::to_text(of_windows))) {
      last_inbound_.emplace(one.person, one.at);
    }
  }
}

audiences::PersonRecord* KnownPeople::find(std::int64_t person) {
  const auto found = people_.find(person);
  return found == people_.end() ? nullptr : &found->second;
}

std::span<const audience::BehaviourFact> KnownPeople::history(std::int64_t person) const {
  const auto found = history_.find(person);
  if (found == history_.end()) return {};
  return found->second;
}

std::optional<base::Instant> KnownPeople::last_inbound(std::int64_t person) const {
  const auto found = last_inbound_.find(person);
  return found == last_inbound_.end() ? std::nullopt : std::optional{found->second};
}

const campaign::ZoneClock* KnownPeople::zone(const audiences::PersonRecord& person) {
  if (!person.time_zone) return nullptr;
  const auto [place, is_new] = zones_.try_emplace(*person.time_zone);
  if (is_new) place->second = campaigns::zone_clock(*person.time_zone);
  return place->second ? &*place->second : nullptr;
}

}  // namespace heliograph::proxy::journeys
