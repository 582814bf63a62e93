// SPDX-License-Identifier: Apache-2.0
#include "proxy/messages/wishes.hpp"

#include "proxy/audit/journal.hpp"

namespace heliograph::proxy::messages {

namespace {

using policy::Suppression;

struct Known {
  std::optional<Suppression> suppression;
  std::optional<base::Instant> wished_at;
};
BOOST_DESCRIBE_STRUCT(Known, (), (suppression, wished_at))

struct Changed {
  std::int64_t etag = 0;
  std::optional<std::string> phone;
  std::optional<std::string> user_id;
};
BOOST_DESCRIBE_STRUCT(Changed, (), (etag, phone, user_id))

}  // namespace

webhook::Standing standing_of(storage::Transaction& transaction, const std::string& person_id,
                              const std::string& phone_number_id) {
  const Known known =
      transaction.first<Known>("SELECT {} FROM people WHERE id = :id", person_id).value_or(Known{});
  const auto last_default_at = transaction.first<base::Instant>(
      "SELECT sent_at FROM inbound_messages WHERE person_id = :id AND phone_number_id = :number AND intent = :intent"
      " AND reply_id IS NOT NULL ORDER BY sent_at DESC LIMIT 1",
      person_id, phone_number_id, webhook::Intent::default_);
  return {known.suppression.value_or(Suppression::none), known.wished_at, last_default_at};
}

void keep_wish(Services& services, storage::Transaction& transaction, const std::string& person_id,
               const webhook::Standing& before, const webhook::Meaning& meaning, base::Instant at) {
  const bool is_outdated = before.wished_at && at < *before.wished_at;
  if (!webhook::is_wish(meaning.intent) || is_outdated) return;
  transaction.execute("UPDATE people SET wished_at = :at WHERE id = :id", at, person_id);
  if (meaning.suppression == before.suppression) return;
  const bool is_lifted = meaning.suppression == Suppression::none;
  const auto reason = is_lifted ? std::nullopt : std::optional{meaning.suppression};
  const auto since = is_lifted ? std::nullopt : std::optional{at};
  transaction.execute(
      "UPDATE people SET suppression = :reason, suppressed_at = :since, suppressed_by = NULL, suppression_note = NULL,"
      " etag = etag + 1 WHERE id = :id",
      reason, since, person_id);
  const auto person = transaction.first<Changed>("SELECT {} FROM people WHERE id = :id", person_id).value_or(Changed{});
  base::Json changes = {{"reason", base::name_of(meaning.suppression)}};
  if (meaning.keyword) changes["keyword"] = *meaning.keyword;
  services.journal.record(transaction, {}, {is_lifted ? "unsuppressed" : "suppressed", "profile", person_id,
                                            person.phone ? "+" + *person.phone : person.user_id.value_or(""), person.etag,
                                            std::move(changes)});
}

}  // namespace heliograph::proxy::messages
