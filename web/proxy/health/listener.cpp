// SPDX-License-Identifier: Apache-2.0
#include "proxy/health/listener.hpp"

#include <heliograph/account/health.hpp>

#include "proxy/vault/encoding.hpp"

namespace heliograph::proxy::health {

namespace {

struct TemplateRow {
  std::string meta_id;
  std::string name;
  std::string language;
  std::string status;
};
BOOST_DESCRIBE_STRUCT(TemplateRow, (), (meta_id, name, language, status))

std::optional<account::KnownTemplate> known_template(storage::Transaction& transaction, const std::string& waba_id,
                                                     const base::Json& value) {
  const auto told = base::decode<webhook::TemplateValue>(value).value;
  const std::string id = webhook::id_text(told.message_template_id);
  if (id.empty() && !told.message_template_name) return std::nullopt;
  const auto row = transaction.first<TemplateRow>(
      "SELECT {} FROM templates WHERE (meta_id = :id AND meta_id <> '') OR (waba_id = :account AND name = :name AND"
      " language = :language) ORDER BY meta_id = :same DESC LIMIT 1",
      id, waba_id, told.message_template_name.value_or(""),
      webhook::api_language(told.message_template_language.value_or("")), id);
  if (!row) return std::nullopt;
  return account::KnownTemplate{row->meta_id, row->name, row->language, row->status};
}

std::vector<account::PhoneNumber> numbers_of(storage::Transaction& transaction, const std::string& waba_id) {
  const auto document = transaction.first<base::Json>(
      "SELECT s.facts FROM credential_states s JOIN credentials c ON c.id = s.credential_id WHERE c.waba_id = :account"
      " ORDER BY c.created_at LIMIT 1",
      waba_id);
  if (!document) return {};
  return base::decode<account::AccountFacts>(*document).value.phone_numbers.value_or(std::vector<account::PhoneNumber>{});
}

}  // namespace

void WebhookListener::apply(storage::Transaction& transaction, const webhooks::Origin& origin, const webhook::Change& change) {
  const std::string field = change.field.value_or("");
  const auto numbers = numbers_of(transaction, origin.waba_id);
  account::HealthContext context{origin.waba_id, numbers, known_template(transaction, origin.waba_id, change.value)};
  Source source{field, {}, change.value, origin.received_at};
  source.occurrence = vault::hash_text(origin.waba_id + '\n' + field + '\n' + base::to_text(change.value) + '\n' +
                                       std::to_string(origin.received_at.unix_ms));
  recorder_.record(transaction, origin.waba_id, account::read_health(field, change.value, context), source);
  if (next_ != nullptr) next_->apply(transaction, origin, change);
}

}  // namespace heliograph::proxy::health
