// SPDX-License-Identifier: Apache-2.0
#include "proxy/configurations/configuration.hpp"

#include <heliograph/phone/number.hpp>

namespace heliograph::proxy::configurations {

const account::PhoneNumber* find_sender(const account::AccountFacts& facts,
                                        const std::optional<std::string>& sender_number) {
  if (!facts.phone_numbers || !sender_number) return nullptr;
  for (const account::PhoneNumber& number : *facts.phone_numbers) {
    if (phone::digits_of(number.display_phone_number.value_or("")) == *sender_number) return &number;
  }
  return nullptr;
}

ChannelConfiguration to_configuration(const ConfigurationRow& row, const std::vector<credentials::Stored>& credentials,
                                      const channel::ConfigurationContext& context) {
  ChannelConfiguration view;
  static_cast<channel::ConfigurationRecord&>(view) = row.record;
  view.etag = std::to_string(row.etag);
  view.name = row.record.configuration.name.value_or("");
  view.credential_id = row.record.configuration.credential_id;
  view.sender_number = row.record.configuration.sender_number;
  for (const credentials::Stored& stored : credentials) {
    if (stored.row.id != row.record.configuration.credential_id) continue;
    view.credential_name = stored.row.name;
    const auto& facts = stored.state.facts;
    if (const auto* number = find_sender(facts, row.record.configuration.sender_number)) {
      view.phone_number =
          account::to_choice(*number, facts.account.value_or(account::WhatsAppBusinessAccount{}));
    }
  }
  view.actions = channel::configuration_actions(row.record, context);
  view.editable_fields = channel::editable_fields(row.record);
  view.created_at = row.created_at;
  view.created_by = row.created_by;
  view.updated_at = row.updated_at;
  return view;
}

}  // namespace heliograph::proxy::configurations
