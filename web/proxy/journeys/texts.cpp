// SPDX-License-Identifier: Apache-2.0
#include "proxy/journeys/texts.hpp"

#include <heliograph/policy/rule_table.hpp>

#include "proxy/configurations/configuration.hpp"
#include "proxy/messages/rule_table.hpp"

namespace heliograph::proxy::journeys {

std::optional<Texts::Sender> Texts::sender_of(storage::Transaction& transaction, const journey::JourneyFreeForm& content,
                                              const std::string& person_id) const {
  if (content.configuration_id) {
    const auto configuration = configurations_.find(transaction, *content.configuration_id);
    if (!configuration || configuration->status != channel::ConfigurationStatus::active) return std::nullopt;
    const auto stored = credentials_.find(transaction, configuration->credential_id.value_or(""));
    const account::PhoneNumber* number =
        stored ? configurations::find_sender(stored->state.facts, configuration->record.configuration.sender_number) : nullptr;
    if (number == nullptr || !number->id) return std::nullopt;
    return Sender{configuration->id, configuration->record.configuration.name.value_or(""), stored->row.id,
                  stored->row.waba_id, *number->id};
  }
  const auto written_to = transaction.first<std::string>(
      "SELECT phone_number_id FROM conversations WHERE person_id = :person ORDER BY last_inbound_at DESC LIMIT 1", person_id);
  if (!written_to) return std::nullopt;
  for (const credentials::Stored& stored : credentials_.all(transaction)) {
    if (!stored.state.facts.phone_numbers) continue;
    for (const account::PhoneNumber& number : *stored.state.facts.phone_numbers) {
      if (number.id == *written_to) return Sender{"", stored.row.name, stored.row.id, stored.row.waba_id, *written_to};
    }
  }
  return std::nullopt;
}

std::optional<std::string> Texts::queue(storage::Transaction& transaction, const journey::JourneyFreeForm& content,
                                        const audiences::PersonRecord& person, const TextRow& whose,
                                        const std::string& journey_name, base::Instant now) const {
  if (person.suppression) return std::string{policy::rule("policy.suppressed").code};
  if (!person.phone && !person.user_id) return std::string{policy::rule("policy.no_address").code};
  const auto sender = content.message ? sender_of(transaction, content, person.id) : std::nullopt;
  if (!sender) return std::string{messages::rule("messages.sender_unknown").code};
  messages::MessageRow row;
  row.id = storage::make_id(now.unix_ms);
  row.idempotency = "journey/" + std::to_string(whose.instance) + "/" + std::to_string(whose.ref);
  row.configuration_id = sender->configuration_id;
  row.configuration_name = sender->configuration_name;
  row.credential_id = sender->credential_id;
  row.waba_id = sender->waba_id;
  row.phone_number_id = sender->phone_number_id;
  row.person_id = person.id;
  row.recipient = person.phone ? "+" + *person.phone : *person.user_id;
  row.kind = "text";
  if (content.message->text) row.body_text = content.message->text->body;
  row.request = base::encode(*content.message);
  row.request["messaging_product"] = "whatsapp";
  if (person.phone) row.request["to"] = "+" + *person.phone;
  if (!person.phone) row.request["recipient"] = *person.user_id;
  row.request["biz_opaque_callback_data"] = row.id;
  row.due_at = now;
  row.created_at = now;
  row.created_by = journey_name;
  row.updated_at = now;
  progress_.begin(transaction, row);
  TextRow text = whose;
  text.message = row.id;
  transaction.insert("journey_texts", text);
  return std::nullopt;
}

}  // namespace heliograph::proxy::journeys
