// SPDX-License-Identifier: Apache-2.0
#include "proxy/configurations/store.hpp"

#include <heliograph/phone/number.hpp>

#include "proxy/audit/journal.hpp"
#include "proxy/domain/filters.hpp"

namespace heliograph::proxy::configurations {

std::optional<ConfigurationRow> Store::find(storage::Transaction& transaction, const std::string& id) const {
  return transaction.first<ConfigurationRow>("SELECT {} FROM configurations WHERE id = :id", id);
}

channel::ConfigurationContext Store::context(storage::Transaction& transaction, const std::string& id) const {
  channel::ConfigurationContext context;
  context.names_taken = transaction.all<std::string>("SELECT name_key FROM configurations WHERE id <> :id", id);
  context.credentials.emplace();
  for (const credentials::Stored& stored : credentials_.all(transaction)) {
    channel::KnownCredential known{stored.row.id, stored.row.name, {}};
    for (const account::PhoneNumber& number :
         stored.state.facts.phone_numbers.value_or(std::vector<account::PhoneNumber>{})) {
      known.sender_numbers.push_back(phone::digits_of(number.display_phone_number.value_or("")));
    }
    context.credentials->push_back(std::move(known));
  }
  context.live_journeys = transaction.all<std::string>(
      "SELECT DISTINCT name FROM journeys WHERE status IN ('live', 'paused_hold', 'paused_discard', 'closed')"
      " AND document LIKE :used ESCAPE '\\'",
      domain::contains_pattern("\"configuration_id\":" + base::to_text(base::Json(id))));
  return context;
}

std::vector<std::string> Store::users_of(storage::Transaction& transaction, const std::string& credential_id) const {
  std::vector<std::string> names;
  for (const ConfigurationRow& row : transaction.all<ConfigurationRow>("SELECT {} FROM configurations ORDER BY name_key")) {
    const bool is_referred_to = row.record.configuration.credential_id == credential_id ||
                                channel::configuration_to_check(row.record).credential_id == credential_id;
    const bool is_at_work =
        row.record.status == channel::ConfigurationStatus::active || channel::awaits_checks(row.record);
    if (is_referred_to && is_at_work) names.push_back(row.record.configuration.name.value_or(""));
  }
  return names;
}

void Store::take_over(ConfigurationRow& row, channel::ConfigurationRecord record, bool begins_checks,
                      base::Instant now) const {
  row.record = std::move(record);
  row.name_key = domain::in_lower_case(row.record.configuration.name.value_or(""));
  row.status = row.record.status;
  row.credential_id = row.record.configuration.credential_id;
  row.updated_at = now;
  if (!channel::awaits_checks(row.record)) {
    row.check_id.reset();
    row.check_due_at.reset();
  } else if (begins_checks || !row.check_id) {
    row.check_id = storage::make_id(now.unix_ms);
    row.check_attempts = 0;
    row.check_due_at = now;
  }
}

void Store::touch(storage::Transaction& transaction, const ConfigurationRow& row) const {
  services_.journal.touch(transaction, "configuration", row.id, row.etag);
}

}  // namespace heliograph::proxy::configurations
