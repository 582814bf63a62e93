// SPDX-License-Identifier: Apache-2.0
#include "proxy/audiences/preferences.hpp"

#include <heliograph/phone/number.hpp>
#include <heliograph/webhook/meaning.hpp>

#include "proxy/audit/journal.hpp"
#include "proxy/messages/people.hpp"
#include "proxy/messages/wishes.hpp"

namespace heliograph::proxy::audiences {
namespace {

/// A person's wish as Meta tells it.
struct Preference {
  std::optional<std::string> wa_id;
  std::optional<std::string> user_id;
  std::optional<std::string> category;
  std::optional<std::string> value;
  base::Json timestamp;  ///< seconds since 1970, as text or number
};
BOOST_DESCRIBE_STRUCT(Preference, (), (wa_id, user_id, category, value, timestamp))

}  // namespace

void PreferencesApplier::apply(storage::Transaction& transaction, const webhooks::Origin& origin,
                               const webhook::Change& change) {
  const base::Json* list = base::find_member(change.value, "user_preferences");
  if (list == nullptr || !list->is_array()) return;
  for (const base::Json& element : *list) {
    const Preference told = base::decode<Preference>(element).value;
    messages::Identity identity;
    if (told.wa_id && !phone::digits_of(*told.wa_id).empty()) identity.phone = phone::digits_of(*told.wa_id);
    if (told.user_id && !told.user_id->empty()) identity.user_id = told.user_id;
    const bool is_known_wish = told.value == "stop" || told.value == "resume";
    if (told.category != "marketing_messages" || !is_known_wish || (!identity.phone && !identity.user_id)) continue;
    const auto person = messages::take_person(transaction, identity, std::nullopt, origin.received_at);
    const base::Instant at = webhook::instant_of(webhook::id_text(told.timestamp)).value_or(origin.received_at);
    const webhook::Standing standing = messages::standing_of(transaction, person.id, {});
    const webhook::Meaning meaning = webhook::interpret({}, {"user_preferences", std::nullopt, told.value}, standing, at);
    messages::keep_wish(services_, transaction, person.id, standing, meaning, at);
    services_.journal.touch(transaction, "profile", person.id, 1);
  }
}

}  // namespace heliograph::proxy::audiences
