// SPDX-License-Identifier: Apache-2.0
#include "proxy/audiences/storing.hpp"

#include <unordered_map>
#include <unordered_set>

#include "proxy/journeys/mailbox.hpp"
#include "proxy/messages/people.hpp"

namespace heliograph::proxy::audiences {
namespace {

/// What an upload changes of somebody who is known.
struct KnownChange {
  std::int64_t number = 0;
  std::int64_t etag = 1;
  std::optional<std::string> external_id;
  std::optional<std::string> locale;
  std::optional<std::string> time_zone;
  std::map<std::string, audience::Consent> consents;
  std::map<std::string, std::string> attributes;
  base::Instant updated_at;
};
BOOST_DESCRIBE_STRUCT(KnownChange, (),
                      (number, etag, external_id, locale, time_zone, consents, attributes, updated_at))

/// Adds what is told to what is known; whether that changes anything.
bool add_to(PersonRecord& known, const audience::Profile& told) {
  bool has_changed = false;
  const auto set = [&](auto& place, const auto& value) {
    if (place == value) return;
    place = value;
    has_changed = true;
  };
  if (told.external_id) set(known.external_id, told.external_id);
  if (told.locale) set(known.locale, told.locale);
  if (told.time_zone) set(known.time_zone, told.time_zone);
  for (const auto& [name, consent] : told.consents) set(known.consents[name], consent);
  for (const auto& [name, value] : told.attributes) set(known.attributes[name], value);
  return has_changed;
}

using ByText = std::unordered_map<std::string, PersonRecord>;

base::Json phones_of(const std::vector<audience::Profile>& people) {
  base::Json phones = base::Json::array();
  for (const audience::Profile& person : people) {
    if (person.phone) phones.push_back(*person.phone);
  }
  return phones;
}

/// The external ids of `people` that belong to somebody, by whom.
std::unordered_map<std::string, std::optional<std::string>> owners_of(storage::Transaction& transaction,
                                                                      const std::vector<audience::Profile>& people) {
  base::Json ids = base::Json::array();
  for (const audience::Profile& person : people) {
    if (person.external_id) ids.push_back(*person.external_id);
  }
  std::unordered_map<std::string, std::optional<std::string>> owners;
  if (ids.empty()) return owners;
  for (const PersonRecord& owner : transaction.all<PersonRecord>(
           "SELECT {} FROM people WHERE external_id IN " + transaction.texts_in(":ids"), base::to_text(ids))) {
    owners.emplace(*owner.external_id, owner.phone);
  }
  return owners;
}

}  // namespace

std::vector<std::int64_t> store_people(storage::Transaction& transaction, const std::vector<audience::Profile>& people,
                                       base::Instant now) {
  ByText known;
  for (PersonRecord& row : transaction.all<PersonRecord>(
           "SELECT {} FROM people WHERE phone IN " + transaction.texts_in(":phones"), base::to_text(phones_of(people)))) {
    std::string phone = *row.phone;
    known.emplace(std::move(phone), std::move(row));
  }
  auto owners = owners_of(transaction, people);
  std::vector<std::int64_t> numbers;
  std::vector<PersonRecord> made;
  std::vector<KnownChange> changes;
  std::int64_t next = transaction.take_numbers("people", static_cast<std::int64_t>(people.size()));
  const auto change = [&](PersonRecord& row, const audience::Profile& told) {
    if (!add_to(row, told)) return;
    ++row.etag;
    changes.push_back({row.number, row.etag, row.external_id, row.locale, row.time_zone, row.consents, row.attributes, now});
  };
  for (audience::Profile told : people) {
    if (told.external_id) {
      const auto [owner, is_new] = owners.emplace(*told.external_id, told.phone);
      if (!is_new && owner->second != told.phone) told.external_id.reset();
    }
    if (told.user_id) {
      // Number and user id may belong to two who are one: rare, and worth looking at closely.
      const auto person = messages::take_person(transaction, {told.phone, told.user_id}, std::nullopt, now);
      auto row = transaction.first<PersonRecord>("SELECT {} FROM people WHERE id = :id", person.id).value();
      change(row, told);
      numbers.push_back(row.number);
      continue;
    }
    const std::string phone = told.phone.value_or("");
    const auto found = known.find(phone);
    if (found != known.end()) {
      change(found->second, told);
      numbers.push_back(found->second.number);
      continue;
    }
    PersonRecord row;
    row.id = storage::make_id(now.unix_ms);
    row.number = next++;
    row.phone = phone;
    (void)add_to(row, told);
    row.created_at = now;
    row.updated_at = now;
    numbers.push_back(row.number);
    made.push_back(std::move(row));
  }
  transaction.insert_all("people", made);
  transaction.update_all("people", changes);
  std::vector<std::int64_t> changed;
  for (const KnownChange& one : changes) changed.push_back(one.number);
  journeys::tell_profiles_changed(transaction, changed, now);
  return numbers;
}

}  // namespace heliograph::proxy::audiences
