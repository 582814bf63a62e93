// SPDX-License-Identifier: Apache-2.0
#include "proxy/webhooks/definitions.hpp"

#include "proxy/audit/journal.hpp"
#include "proxy/domain/filters.hpp"
#include "proxy/webhooks/rule_table.hpp"

namespace heliograph::proxy::webhooks {

namespace {

constexpr std::string_view table = "webhooks";
constexpr std::string_view object_type = "webhook";

std::optional<DefinitionRow> find(storage::Transaction& transaction, const std::string& id) {
  return transaction.first<DefinitionRow>("SELECT {} FROM webhooks WHERE id = :id", id);
}

}  // namespace

std::optional<DefinitionRow> Definitions::of_credential(storage::Transaction& transaction,
                                                        const std::string& credential_id) const {
  return transaction.first<DefinitionRow>("SELECT {} FROM webhooks WHERE credential_id = :id", credential_id);
}

api::Answer<api::List<Webhook>> Definitions::list(api::Call& call) const {
  const std::string after = call.page.after.size() == 1 ? call.page.after[0] : "";
  return services_.database.read([&](storage::Transaction& transaction) {
    std::vector<Webhook> found;
    for (const DefinitionRow& row : transaction.all<DefinitionRow>(
             "SELECT {} FROM webhooks WHERE name_key > :after ORDER BY name_key LIMIT :limit", after,
             static_cast<std::int64_t>(call.page.limit) + 1)) {
      found.push_back(view(transaction, row));
    }
    return api::make_list(std::move(found), call.page, [](const Webhook& webhook) {
      return std::vector{domain::in_lower_case(webhook.name.value_or(""))};
    });
  });
}

api::Answer<Webhook> Definitions::get(api::Call& call) const {
  const std::string id = call.parameter("id");
  return services_.database.read([&](storage::Transaction& transaction) -> api::Answer<Webhook> {
    const auto row = find(transaction, id);
    if (!row) return api::not_found(object_type, id);
    return view(transaction, *row);
  });
}

api::Answer<Webhook> Definitions::create(api::Call& call, const webhook::WebhookDefinition& input) const {
  return services_.database.write([&](storage::Transaction& transaction) -> api::Answer<Webhook> {
    DefinitionRow row;
    row.id = storage::make_id(call.now.unix_ms);
    row.created_at = call.now;
    row.created_by = call.user().name;
    base::Findings findings = take_over(transaction, row, input, call.now);
    if (findings.has_errors()) return api::invalid(std::move(findings));
    transaction.insert(table, row);
    record(transaction, call, "created", row, base::Json::object());
    return view(transaction, row);
  });
}

api::Answer<Webhook> Definitions::update(api::Call& call, const webhook::WebhookDefinition& input) const {
  return services_.database.write([&](storage::Transaction& transaction) -> api::Answer<Webhook> {
    auto row = expected(transaction, call);
    if (!row) return tl::unexpected(std::move(row.error()));
    const base::Json before = base::encode(row->document);
    base::Findings findings = take_over(transaction, *row, input, call.now);
    if (findings.has_errors()) return api::invalid(std::move(findings));
    if (!transaction.update(table, *row)) return api::conflict(base::encode(view(transaction, *row)));
    record(transaction, call, "updated", *row, before);
    return view(transaction, *row);
  });
}

api::Answer<api::Nothing> Definitions::remove(api::Call& call) const {
  return services_.database.write([&](storage::Transaction& transaction) -> api::Answer<api::Nothing> {
    const auto row = expected(transaction, call);
    if (!row) return tl::unexpected(row.error());
    transaction.execute("DELETE FROM webhooks WHERE id = :id", row->id);
    services_.journal.record(transaction, call.actor(),
                             {"deleted", std::string{object_type}, row->id, row->document.name.value_or(""), 0});
    return api::Nothing{};
  });
}

api::Answer<DefinitionRow> Definitions::expected(storage::Transaction& transaction, api::Call& call) const {
  const std::string id = call.parameter("id");
  auto row = find(transaction, id);
  if (!row) return api::not_found(object_type, id);
  if (row->etag != call.expected_etag) return api::conflict(base::encode(view(transaction, *row)));
  return std::move(*row);
}

base::Findings Definitions::judge(storage::Transaction& transaction, const DefinitionRow& row) const {
  std::vector<webhook::OtherWebhook> others;
  for (const DefinitionRow& other : transaction.all<DefinitionRow>("SELECT {} FROM webhooks WHERE id <> :id", row.id)) {
    // Names that differ in capitals alone are one name to the table.
    const bool is_same = other.name_key == row.name_key;
    others.push_back({is_same ? row.document.name.value_or("") : other.document.name.value_or(""), other.credential_id});
  }
  base::Findings findings = webhook::validate_webhook(row.document, others);
  if (!row.credential_id.empty() && !credentials_.find(transaction, row.credential_id)) {
    findings.add(rule("webhooks.credential_unknown"), "/credential_id");
  }
  return findings;
}

base::Findings Definitions::take_over(storage::Transaction& transaction, DefinitionRow& row,
                                      const webhook::WebhookDefinition& input, base::Instant now) const {
  row.document = input;
  row.name_key = domain::in_lower_case(input.name.value_or(""));
  row.credential_id = input.credential_id.value_or("");
  row.updated_at = now;
  return judge(transaction, row);
}

void Definitions::record(storage::Transaction& transaction, api::Call& call, std::string action, const DefinitionRow& row,
                         const base::Json& before) const {
  services_.journal.record(transaction, call.actor(),
                           {std::move(action), std::string{object_type}, row.id, row.document.name.value_or(""), row.etag,
                            audit::difference(before, base::encode(row.document))});
}

Webhook Definitions::view(storage::Transaction& transaction, const DefinitionRow& row) const {
  Webhook shown;
  static_cast<webhook::WebhookDefinition&>(shown) = row.document;
  shown.id = row.id;
  shown.etag = std::to_string(row.etag);
  if (const auto stored = credentials_.find(transaction, row.credential_id)) {
    shown.credential_name = stored->row.name;
    shown.address = credentials::to_address(credentials_, *stored);
  }
  shown.findings = judge(transaction, row);
  shown.created_at = row.created_at;
  shown.created_by = row.created_by;
  shown.updated_at = row.updated_at;
  return shown;
}

}  // namespace heliograph::proxy::webhooks
