// SPDX-License-Identifier: Apache-2.0
#include "proxy/audiences/selection.hpp"

#include <algorithm>
#include <heliograph/account/graph_error.hpp>

namespace heliograph::proxy::audiences {
namespace {

constexpr std::size_t people_at_once = 2'000;
constexpr std::int64_t marketing_withheld = 131049;

/// A delivery as far as conditions look at it.
struct PastDelivery {
  std::int64_t person = 0;
  std::string campaign_id;
  std::optional<std::string> code;
  std::optional<base::Instant> decided_at;
  std::optional<base::Instant> accepted_at;
  std::optional<base::Instant> delivered_at;
  std::optional<base::Instant> read_at;
  std::optional<base::Instant> failed_at;
  std::optional<base::Instant> clicked_at;
  std::optional<base::Instant> replied_at;
};
BOOST_DESCRIBE_STRUCT(PastDelivery, (),
                      (person, campaign_id, code, decided_at, accepted_at, delivered_at, read_at, failed_at, clicked_at, replied_at))

bool looks_at_behaviour(const audience::Condition& condition) {
  return condition.kind == audience::ConditionKind::behaviour ||
         std::any_of(condition.conditions.begin(), condition.conditions.end(), looks_at_behaviour);
}

base::Json numbers_of(const std::vector<PersonRecord>& people) {
  base::Json numbers = base::Json::array();
  for (const PersonRecord& person : people) numbers.push_back(person.number);
  return numbers;
}

/// The next part of everybody after a number, filtered.
struct Part {
  std::vector<PersonRecord> people;
  std::int64_t last = 0;
  bool is_last = false;
};

Part read_part(storage::Database& database, std::int64_t after, const audience::Condition& condition, base::Instant now) {
  const bool needs_history = looks_at_behaviour(condition);
  return database.read([&](storage::Transaction& transaction) {
    Part part;
    auto people = transaction.all<PersonRecord>(
        "SELECT {} FROM people WHERE number > :after ORDER BY number LIMIT :limit", after, people_at_once);
    part.is_last = people.size() < people_at_once;
    if (!people.empty()) part.last = people.back().number;
    const History history = needs_history ? history_of(transaction, numbers_of(people)) : History{};
    static const std::vector<audience::BehaviourFact> nothing;
    for (PersonRecord& person : people) {
      const auto found = history.find(person.number);
      const auto& facts = found == history.end() ? nothing : found->second;
      if (audience::matches(condition, to_profile(person), facts, now)) part.people.push_back(std::move(person));
    }
    return part;
  });
}

void each_member(storage::Database& database, std::int64_t audience, const TakePeople& take) {
  std::int64_t after = 0;
  while (true) {
    const auto people = database.read([&](storage::Transaction& transaction) {
      return transaction.all<PersonRecord>(
          "SELECT {p.} FROM audience_members m JOIN people p ON p.number = m.person"
          " WHERE m.audience = :audience AND m.person > :after ORDER BY m.person LIMIT :limit",
          audience, after, people_at_once);
    });
    if (!people.empty()) {
      after = people.back().number;
      if (!take(people)) return;
    }
    if (people.size() < people_at_once) return;
  }
}

}  // namespace

History history_of(storage::Transaction& transaction, const base::Json& people) {
  History history;
  for (const PastDelivery& past : transaction.all<PastDelivery>(
           "SELECT d.person AS person, c.id AS campaign_id, d.code AS code, d.decided_at, d.accepted_at, d.delivered_at, d.read_at,"
           " d.failed_at, d.clicked_at, d.replied_at FROM deliveries d JOIN campaign_runs r ON r.number = d.run"
           " JOIN campaigns c ON c.number = r.campaign WHERE d.person IN " + transaction.integers_in(":people"),
           base::to_text(people))) {
    auto& facts = history[past.person];
    const auto add = [&](audience::Behaviour behaviour, const std::optional<base::Instant>& at, std::int64_t code) {
      if (at) facts.push_back({behaviour, *at, past.campaign_id, code});
    };
    add(audience::Behaviour::sent, past.accepted_at, 0);
    add(audience::Behaviour::delivered, past.delivered_at, 0);
    add(audience::Behaviour::read, past.read_at, 0);
    const std::int64_t code = account::graph_code_in(past.code.value_or("")).value_or(0);
    // Whom Meta withheld it from waits for another time, and has not got it as little as one for whom it failed.
    add(audience::Behaviour::failed, code == marketing_withheld ? past.decided_at : past.failed_at, code);
    add(audience::Behaviour::clicked, past.clicked_at, 0);
    add(audience::Behaviour::replied, past.replied_at, 0);
  }
  return history;
}

void each_matching(storage::Database& database, const audience::Condition& condition, base::Instant now,
                   const TakePeople& take) {
  std::int64_t after = 0;
  while (true) {
    const Part part = read_part(database, after, condition, now);
    if (!part.people.empty() && !take(part.people)) return;
    if (part.is_last) return;
    after = part.last;
  }
}

void each_person(storage::Database& database, const AudienceRow& audience, base::Instant now, const TakePeople& take) {
  if (audience.kind == AudienceKind::query) {
    each_matching(database, audience.condition.value_or(audience::Condition{}), now, take);
  } else {
    each_member(database, audience.number, take);
  }
}

AudienceCount count_matching(storage::Database& database, const audience::Condition& condition, base::Instant now) {
  AudienceCount count;
  each_matching(database, condition, now, [&](const std::vector<PersonRecord>& people) {
    for (const PersonRecord& person : people) {
      ++count.people;
      if (policy::to_recipient(to_profile(person), {}).is_us) ++count.us_numbers;
      if (person.suppression) ++count.suppressed;
    }
    return true;
  });
  return count;
}

}  // namespace heliograph::proxy::audiences
