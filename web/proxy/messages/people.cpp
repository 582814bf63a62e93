// SPDX-License-Identifier: Apache-2.0
#include "proxy/messages/people.hpp"

#include "proxy/journeys/forgetting.hpp"

namespace heliograph::proxy::messages {

namespace {

struct Conversation {
  std::string phone_number_id;
  base::Instant last_inbound_at;
};
BOOST_DESCRIBE_STRUCT(Conversation, (), (phone_number_id, last_inbound_at))

std::optional<PersonRow> find_by_phone(storage::Transaction& transaction, const std::optional<std::string>& phone) {
  if (!phone) return std::nullopt;
  return transaction.first<PersonRow>("SELECT {} FROM people WHERE phone = :phone", *phone);
}

std::optional<PersonRow> find_by_user_id(storage::Transaction& transaction, const std::optional<std::string>& user_id) {
  if (!user_id) return std::nullopt;
  return transaction.first<PersonRow>("SELECT {} FROM people WHERE user_id = :user_id", *user_id);
}

/// Makes `other` a part of `kept`.
void join(storage::Transaction& transaction, const PersonRow& kept, const PersonRow& other) {
  for (const char* table : {"messages", "inbound_messages"}) {
    transaction.execute(std::string{"UPDATE "} + table + " SET person_id = :kept WHERE person_id = :other", kept.id, other.id);
  }
  for (const Conversation& conversation : transaction.all<Conversation>(
           "SELECT {} FROM conversations WHERE person_id = :other", other.id)) {
    note_inbound(transaction, conversation.phone_number_id, kept.id, conversation.last_inbound_at);
  }
  transaction.execute("DELETE FROM conversations WHERE person_id = :other", other.id);
  transaction.execute(
      "INSERT INTO audience_members (audience, person) SELECT audience, :kept FROM audience_members WHERE person = :other"
      " ON CONFLICT DO NOTHING",
      kept.number, other.number);
  journeys::join_people(transaction, kept.number, other.number);
  transaction.execute("DELETE FROM audience_members WHERE person = :other", other.number);
  transaction.execute(
      "UPDATE deliveries SET person = :kept WHERE person = :other AND NOT EXISTS (SELECT 1 FROM deliveries same"
      " WHERE same.run = deliveries.run AND same.call = deliveries.call AND same.person = :same)",
      kept.number, other.number, kept.number);
  // Whoever of the two wants no messages gets none.
  transaction.execute(
      "UPDATE people SET suppression = (SELECT suppression FROM people o WHERE o.id = :other),"
      " suppressed_at = (SELECT suppressed_at FROM people o WHERE o.id = :same)"
      " WHERE id = :kept AND suppression IS NULL",
      other.id, other.id, kept.id);
  transaction.execute(
      "UPDATE people SET wished_at = (SELECT MAX(w.wished_at) FROM people w WHERE w.id = :other OR w.id = :same) WHERE id = :id",
      other.id, kept.id, kept.id);
  transaction.execute("DELETE FROM people WHERE id = :other", other.id);
}

}  // namespace

std::optional<PersonRow> find_person(storage::Transaction& transaction, const Identity& identity) {
  auto person = find_by_phone(transaction, identity.phone);
  return person ? person : find_by_user_id(transaction, identity.user_id);
}

PersonRow take_person(storage::Transaction& transaction, const Identity& identity, const std::optional<std::string>& name,
                      base::Instant now) {
  auto by_phone = find_by_phone(transaction, identity.phone);
  const auto by_user_id = find_by_user_id(transaction, identity.user_id);
  const bool has_moved = by_phone && by_phone->user_id && identity.user_id && by_phone->user_id != identity.user_id;
  if (has_moved) {
    // The number belongs to somebody else now; who had it before keeps the user id.
    transaction.execute("UPDATE people SET phone = NULL WHERE id = :id", by_phone->id);
    by_phone.reset();
  }
  if (!by_phone && !by_user_id) {
    const PersonRow made{storage::make_id(now.unix_ms), identity.phone, identity.user_id, name, now, now,
                         transaction.take_numbers("people", 1)};
    if (transaction.insert_new("people", made)) return made;
    // Somebody else has made the same person meanwhile.
    return take_person(transaction, identity, name, now);
  }
  PersonRow person = by_user_id ? *by_user_id : *by_phone;
  if (by_phone && by_user_id && by_phone->id != by_user_id->id) join(transaction, person, *by_phone);
  if (identity.phone) person.phone = identity.phone;
  if (identity.user_id) person.user_id = identity.user_id;
  if (name) person.name = name;
  person.updated_at = now;
  transaction.execute(
      "UPDATE people SET phone = :phone, user_id = :user_id, name = :name, updated_at = :now WHERE id = :id", person.phone,
      person.user_id, person.name, now, person.id);
  return person;
}

void note_inbound(storage::Transaction& transaction, const std::string& phone_number_id, const std::string& person_id,
                  base::Instant at) {
  transaction.execute(
      "INSERT INTO conversations (phone_number_id, person_id, last_inbound_at) VALUES (:number, :person, :at)"
      " ON CONFLICT (phone_number_id, person_id) DO UPDATE SET last_inbound_at ="
      " CASE WHEN excluded.last_inbound_at > conversations.last_inbound_at THEN excluded.last_inbound_at"
      " ELSE conversations.last_inbound_at END",
      phone_number_id, person_id, at);
}

std::optional<base::Instant> last_inbound(storage::Transaction& transaction, const std::string& phone_number_id,
                                          const std::string& person_id) {
  return transaction.first<base::Instant>(
      "SELECT last_inbound_at FROM conversations WHERE phone_number_id = :number AND person_id = :person", phone_number_id,
      person_id);
}

}  // namespace heliograph::proxy::messages
