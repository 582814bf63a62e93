// SPDX-License-Identifier: Apache-2.0
#include "proxy/journeys/entries.hpp"

#include <algorithm>

#include "proxy/api/idempotency.hpp"
#include "proxy/audiences/address.hpp"
#include "proxy/journeys/rule_table.hpp"

namespace heliograph::proxy::journeys {
namespace {

constexpr std::size_t people_max = 500;
constexpr std::size_t test_people_max = 100;
constexpr std::string_view key_user = "key:";

/// A row of the table `journey_entry_calls`.
struct EntryCallRow {
  std::string id;
  std::int64_t family = 0;
  std::string idempotency;
  JourneyEntryResult answer;
  base::Instant created_at;
};
BOOST_DESCRIBE_STRUCT(EntryCallRow, (), (id, family, idempotency, answer, created_at))

/// Who is inside any version of a journey.
struct Inside {
  std::int64_t person = 0;
  std::int64_t number = 0;
};
BOOST_DESCRIBE_STRUCT(Inside, (), (person, number))

const journey::JourneyEventEntry* event_entry(const journey::Journey& journey) {
  for (const journey::JourneyNode& node : journey.nodes) {
    if (node.kind == journey::JourneyNodeKind::event && node.event) return &*node.event;
  }
  return nullptr;
}

base::Finding refusal_of(const journey::JourneyEntrance& entrance) {
  base::Findings findings;
  base::Json args = base::Json::object();
  if (entrance.until) args["until"] = base::to_rfc3339(*entrance.until);
  findings.add(*entrance.refusal, std::string{}, std::move(args));
  return findings.front();
}

/// The values of one person as attributes; what is wrong with them goes to `findings` below `at`.
EventValues values_of(const journey::JourneyEventEntry* entry, const base::Json& values, const std::string& at,
                      base::Findings& findings) {
  auto read = journey::read_event(entry != nullptr ? *entry : journey::JourneyEventEntry{}, values);
  findings.append(read.findings, base::pointer_to(at, "values"));
  return std::move(read.attributes);
}

/// One call, whose people were read.
struct Reading {
  std::vector<messages::Identity> identities;
  std::vector<EventValues> values;
  base::Findings findings;
};

Reading read(const JourneyEntryInput& input, const journey::JourneyEventEntry* entry) {
  Reading reading;
  if (input.people.empty()) reading.findings.add(rule("journeys.people_missing"), "/people");
  if (input.people.size() > people_max) {
    reading.findings.add(rule("journeys.people_too_many"), "/people",
                         {{"max", people_max}, {"actual", input.people.size()}});
    return reading;
  }
  for (std::size_t i = 0; i < input.people.size(); ++i) {
    const std::string at = base::pointer_to("/people", i);
    base::Findings own;
    reading.identities.push_back(audiences::read_address(input.people[i].phone, input.people[i].user_id, own));
    reading.findings.append(own, at);
    // What happens to people inside brings no values: nobody would read them.
    reading.values.push_back(entry != nullptr ? values_of(entry, input.people[i].values, at, reading.findings)
                                              : EventValues{});
  }
  return reading;
}

/// The version that an event is for: the one that takes people, else the latest with people on their way.
std::optional<JourneyRow> version_for_calls(const std::vector<JourneyRow>& versions) {
  const auto find = [&](const auto& is_meant) -> std::optional<JourneyRow> {
    const auto found = std::find_if(versions.begin(), versions.end(), is_meant);
    return found == versions.end() ? std::nullopt : std::optional{*found};
  };
  if (auto live = find([](const JourneyRow& row) { return row.status == journey::JourneyStatus::live; })) return live;
  return find([](const JourneyRow& row) { return journey::is_running(row.status); });
}

std::map<std::int64_t, std::int64_t> inside_of(storage::Transaction& transaction, std::int64_t family,
                                               const std::vector<std::int64_t>& people) {
  base::Json numbers = base::Json::array();
  for (const std::int64_t person : people) numbers.push_back(person);
  std::map<std::int64_t, std::int64_t> inside;
  for (const Inside& one :
       transaction.all<Inside>("SELECT person, number FROM journey_instances WHERE family = :family AND left_at IS NULL"
                               " AND person IN " + transaction.integers_in(":people"),
                               family, base::to_text(numbers))) {
    inside[one.person] = one.number;
  }
  return inside;
}

/// Has the event happen to everybody whom the call names.
JourneyEntryResult apply(storage::Transaction& transaction, Engine& engine, const JourneyRow& version,
                         const std::string& event, bool is_entry, const Reading& reading, base::Instant now) {
  JourneyEntryResult result;
  result.call_id = storage::make_id(now.unix_ms);
  std::vector<std::int64_t> people;
  for (const messages::Identity& identity : reading.identities) {
    people.push_back(messages::take_person(transaction, identity, std::nullopt, now).number);
  }
  const auto inside = inside_of(transaction, version.family, people);
  std::vector<Entered> entered(people.size());
  if (is_entry) {
    std::vector<Entry> entries;
    for (std::size_t i = 0; i < people.size(); ++i) entries.push_back({people[i], reading.values[i], std::nullopt});
    entered = engine.enter(transaction, version, entries, now);
  }
  std::vector<std::int64_t> told;
  for (std::size_t i = 0; i < people.size(); ++i) {
    JourneyEntryAnswer& answer = result.people.emplace_back();
    const auto was_inside = inside.find(people[i]);
    if (entered[i].instance) {
      answer.id = std::to_string(*entered[i].instance);
      answer.has_entered = true;
    } else if (was_inside != inside.end()) {
      answer.id = std::to_string(was_inside->second);
      answer.was_told = true;
      told.push_back(people[i]);
    } else {
      answer.reason = refusal_of(is_entry ? entered[i].entrance
                                          : journey::JourneyEntrance{&rule("journeys.not_inside"), std::nullopt});
    }
  }
  if (!told.empty()) engine.tell_event(transaction, version.family, told, event, result.call_id, now);
  return result;
}

}  // namespace

api::Answer<JourneyEntryResult> Entries::happen(api::Call& call, const JourneyEntryInput& input) const {
  const std::string id = call.parameter("id");
  const std::string idempotency = call.user().user_id + "/" + id + "/" + call.idempotency_key;
  return services_.database.write([&](storage::Transaction& transaction) -> api::Answer<JourneyEntryResult> {
    transaction.execute("DELETE FROM journey_entry_calls WHERE created_at < :oldest",
                        base::Instant{call.now.unix_ms - api::idempotency_kept_ms});
    // A program that died after the commit and before its answer is asked again under the same key.
    const auto known =
        transaction.first<EntryCallRow>("SELECT {} FROM journey_entry_calls WHERE idempotency = :key", idempotency);
    if (known) return known->answer;
    const auto named = store_.find(transaction, id);
    if (!named) return api::not_found("journey", id);
    const auto version = version_for_calls(store_.versions(transaction, named->family));
    if (!version) {
      return api::fail(422, rule("journeys.not_callable"), {{"status", base::name_of(named->status)}});
    }
    const journey::JourneyEventEntry* entry = event_entry(version->document);
    const bool is_entry = entry != nullptr && (!input.event || input.event == entry->name);
    if (!is_entry && input.event.value_or("").empty()) return api::fail(422, rule("journeys.event_missing"), {}, "/event");
    const bool is_other_key = entry != nullptr && entry->api_key_id && call.user().user_id.substr(0, key_user.size()) == key_user &&
                              call.user().user_id.substr(key_user.size()) != *entry->api_key_id;
    if (is_other_key) return api::fail(403, rule("journeys.other_key"));
    Reading reading = read(input, is_entry ? entry : nullptr);
    if (reading.findings.has_errors()) return api::invalid(std::move(reading.findings));
    const std::string event = is_entry ? entry->name.value_or("") : *input.event;
    EntryCallRow row{{}, named->family, idempotency, apply(transaction, engine_, *version, event, is_entry, reading, call.now), call.now};
    row.id = row.answer.call_id;
    transaction.insert("journey_entry_calls", row);
    return std::move(row.answer);
  });
}

api::Answer<TestPeopleResult> Entries::test(api::Call& call, const TestPeopleInput& input) const {
  const std::string id = call.parameter("id");
  return services_.database.write([&](storage::Transaction& transaction) -> api::Answer<TestPeopleResult> {
    const auto row = store_.find(transaction, id);
    if (!row) return api::not_found("journey", id);
    if (row->status != journey::JourneyStatus::testing) return api::fail(422, rule("journeys.not_testing"));
    base::Findings findings;
    if (input.profile_ids.empty()) findings.add(rule("journeys.people_missing"), "/profile_ids");
    if (input.profile_ids.size() > test_people_max) {
      findings.add(rule("journeys.people_too_many"), "/profile_ids",
                   {{"max", test_people_max}, {"actual", input.profile_ids.size()}});
    }
    const EventValues values = values_of(event_entry(row->document), input.values, "", findings);
    if (findings.has_errors()) return api::invalid(std::move(findings));
    TestPeopleResult result;
    std::vector<Entry> entries;
    std::vector<std::string> places;
    for (std::size_t i = 0; i < input.profile_ids.size(); ++i) {
      const std::string at = base::pointer_to("/profile_ids", i);
      const auto person =
          transaction.first<std::int64_t>("SELECT number FROM people WHERE id = :id", input.profile_ids[i]);
      if (!person) {
        result.refused.add(rule("journeys.profile_unknown"), at);
        continue;
      }
      entries.push_back({*person, values, input.text});
      places.push_back(at);
    }
    const std::vector<Entered> entered = engine_.enter(transaction, *row, entries, call.now);
    for (std::size_t i = 0; i < entered.size(); ++i) {
      if (entered[i].instance) {
        result.instances.push_back(std::to_string(*entered[i].instance));
        continue;
      }
      base::Finding refusal = refusal_of(entered[i].entrance);
      refusal.at = places[i];
      result.refused.push_back(std::move(refusal));
    }
    return result;
  });
}

api::Answer<base::Json> Entries::schema(api::Call& call) const {
  const std::string id = call.parameter("id");
  return services_.database.read([&](storage::Transaction& transaction) -> api::Answer<base::Json> {
    const auto row = store_.find(transaction, id);
    if (!row) return api::not_found("journey", id);
    const journey::JourneyEventEntry* entry = event_entry(row->document);
    if (entry == nullptr) return api::not_found("event", id);
    return journey::event_schema(*entry);
  });
}

}  // namespace heliograph::proxy::journeys
