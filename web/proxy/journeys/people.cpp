// SPDX-License-Identifier: Apache-2.0
#include "proxy/journeys/people.hpp"

#include <algorithm>
#include <heliograph/phone/number.hpp>

#include "proxy/campaigns/recipients.hpp"
#include "proxy/domain/filters.hpp"
#include "proxy/messages/rows.hpp"

namespace heliograph::proxy::journeys {
namespace {

constexpr std::int64_t most_messages = 1'000;

/// How a person is reached.
struct Address {
  std::int64_t number = 0;
  std::string id;
  std::optional<std::string> phone;
  std::optional<std::string> user_id;
};
BOOST_DESCRIBE_STRUCT(Address, (), (number, id, phone, user_id))

struct Version {
  std::int64_t number = 0;
  std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(Version, (), (number, version))

/// A template message and the node that sent it.
struct Sent {
  std::int64_t delivery = 0;
  std::int64_t ref = 0;
  std::optional<std::string> node;
};
BOOST_DESCRIBE_STRUCT(Sent, (), (delivery, ref, node))

template <class T>
std::string numbers_of(const std::vector<InstanceRow>& rows, T member) {
  base::Json numbers = base::Json::array();
  for (const InstanceRow& row : rows) numbers.push_back(row.*member);
  return base::to_text(numbers);
}

JourneyPerson to_person(const InstanceRow& row, const Address* address, std::int64_t version) {
  JourneyPerson person;
  person.id = std::to_string(row.number);
  if (address != nullptr) {
    person.profile_id = address->id;
    person.phone = address->phone;
    person.user_id = address->user_id;
  }
  person.version = version;
  person.state = row.state;
  person.node = row.node;
  person.reason = row.reason;
  person.entered_at = row.entered_at;
  if (row.document.since != 0) person.since = base::Instant{row.document.since};
  if (!row.left_at && row.document.due) person.due_at = base::Instant{*row.document.due};
  person.left_at = row.left_at;
  person.is_test = row.is_test;
  return person;
}

std::vector<JourneyPerson> to_people(storage::Transaction& transaction, const std::vector<InstanceRow>& rows) {
  std::map<std::int64_t, Address> addresses;
  for (Address& address :
       transaction.all<Address>("SELECT {} FROM people WHERE number IN " + transaction.integers_in(":numbers"),
                                numbers_of(rows, &InstanceRow::person))) {
    addresses.emplace(address.number, std::move(address));
  }
  std::map<std::int64_t, std::int64_t> versions;
  for (const Version& version :
       transaction.all<Version>("SELECT {} FROM journeys WHERE number IN " + transaction.integers_in(":numbers"),
                                numbers_of(rows, &InstanceRow::journey))) {
    versions[version.number] = version.version;
  }
  std::vector<JourneyPerson> people;
  for (const InstanceRow& row : rows) {
    const auto address = addresses.find(row.person);
    people.push_back(to_person(row, address == addresses.end() ? nullptr : &address->second, versions[row.journey]));
  }
  return people;
}

/// The condition on the node; its marks are `:node` twice or, with a way, `:node` and `:way`.
std::string at_node(const PeopleFilter& filter) {
  if (filter.node.empty()) return {};
  if (!filter.way.empty()) {
    return " AND EXISTS (SELECT 1 FROM journey_steps s WHERE s.instance = i.number AND s.node = :node AND s.way = :way)";
  }
  if (!filter.states.empty() || !filter.reasons.empty()) return " AND i.node = :node AND i.node = :same";
  return " AND (i.node = :node OR EXISTS (SELECT 1 FROM journey_steps s WHERE s.instance = i.number AND s.node = :same))";
}

void add_texts(storage::Transaction& transaction, const InstanceRow& row, JourneyPath& path) {
  for (const TextRow& sent : transaction.all<TextRow>(
           "SELECT {} FROM journey_texts WHERE instance = :instance ORDER BY ref LIMIT :limit", row.number, most_messages)) {
    const auto stored = transaction.first<messages::MessageRow>("SELECT {} FROM messages WHERE id = :id", sent.message);
    if (!stored) continue;
    JourneyPathMessage& message = path.messages.emplace_back();
    message.ref = sent.ref;
    for (const journey::JourneyMessage& known : row.document.messages) {
      if (known.ref == sent.ref) message.node = known.node;
    }
    message.text = JourneyText{stored->id, stored->status, stored->body_text, stored->created_at};
  }
}

void add_templates(storage::Transaction& transaction, const InstanceRow& row, JourneyPath& path) {
  for (Sent& sent : transaction.all<Sent>(
           "SELECT s.delivery AS delivery, s.ref AS ref, m.node AS node FROM journey_sends s"
           " LEFT JOIN deliveries d ON d.number = s.delivery LEFT JOIN journey_messages m ON m.run = d.run"
           " WHERE s.instance = :instance ORDER BY s.delivery LIMIT :limit",
           row.number, most_messages)) {
    JourneyPathMessage& message = path.messages.emplace_back();
    message.ref = sent.ref;
    message.node = std::move(sent.node).value_or("");
    message.recipient = campaigns::read_recipient(transaction, sent.delivery);
  }
}

}  // namespace

PeoplePart read_people(storage::Transaction& transaction, const PeopleFilter& filter, std::int64_t before,
                       std::size_t limit) {
  const std::string digits = phone::digits_of(filter.search);
  const std::string phone = domain::contains_pattern(digits.empty() ? filter.search : digits);
  const std::string user_id = domain::contains_pattern(domain::in_lower_case(filter.search));
  const std::string versions = filter.family
                                   ? " i.journey IN (SELECT number FROM journeys WHERE family = :family)"
                                   : " i.journey = :journey";
  const std::string sql =
      "SELECT {i.} FROM journey_instances i WHERE" + versions +
      " AND i.number < :before AND (:any_state = 1 OR :states LIKE '%,' || i.state || ',%')"
      " AND (:any_reason = 1 OR :reasons LIKE '%,' || COALESCE(i.reason, '') || ',%') AND (:tests = 1 OR i.is_test = 0)"
      " AND (:no_search = 1 OR EXISTS (SELECT 1 FROM people p WHERE p.number = i.person AND (p.phone LIKE :phone ESCAPE '\\'"
      " OR LOWER(p.user_id) LIKE :user ESCAPE '\\')))" + at_node(filter) + " ORDER BY i.number DESC LIMIT :limit";
  const auto read = [&](const auto&... more) {
    return transaction.all<InstanceRow>(sql, filter.family.value_or(filter.journey), before, filter.states.empty(),
                                        filter.states, filter.reasons.empty(), filter.reasons, filter.is_test,
                                        filter.search.empty(), phone, user_id, more...);
  };
  const auto most = static_cast<std::int64_t>(limit) + 1;
  std::vector<InstanceRow> rows =
      filter.node.empty() ? read(most) : read(filter.node, filter.way.empty() ? filter.node : filter.way, most);
  PeoplePart part;
  part.is_last = rows.size() <= limit;
  if (!part.is_last) rows.resize(limit);
  if (rows.empty()) return part;
  part.last = rows.back().number;
  part.items = to_people(transaction, rows);
  return part;
}

std::optional<JourneyPath> read_path(storage::Transaction& transaction, std::int64_t family, std::int64_t instance) {
  auto row = transaction.first<InstanceRow>(
      "SELECT {} FROM journey_instances WHERE number = :number AND family = :family", instance, family);
  if (!row) return std::nullopt;
  JourneyPath path;
  path.person = to_people(transaction, {*row}).front();
  for (StepRow& step : transaction.all<StepRow>(
           "SELECT {} FROM journey_steps WHERE instance = :instance ORDER BY position", instance)) {
    path.steps.push_back(
        {step.at, std::move(step.node), std::move(step.way), step.why, step.reason, std::move(step.details)});
  }
  add_templates(transaction, *row, path);
  add_texts(transaction, *row, path);
  std::stable_sort(path.messages.begin(), path.messages.end(),
                   [](const JourneyPathMessage& left, const JourneyPathMessage& right) { return left.ref < right.ref; });
  path.instance = std::move(row->document);
  return path;
}

}  // namespace heliograph::proxy::journeys
