// SPDX-License-Identifier: Apache-2.0
#include "proxy/webhooks/deliveries.hpp"

#include "proxy/audit/journal.hpp"
#include "proxy/webhooks/rule_table.hpp"

namespace heliograph::proxy::webhooks {

namespace {

/// Sorts after every id, whose digits end with f, in every collation.
constexpr const char* highest_id = "g";

/// A row of `webhook_deliveries` without its body, which may be long.
struct Columns {
  std::string id;
  base::Instant received_at;
  std::optional<base::Instant> due_at;
  std::int64_t attempts = 0;
  std::optional<base::Instant> applied_at;
  std::optional<std::string> failure;
  std::vector<std::string> fields;
  std::int64_t bytes = 0;
  std::int64_t times = 1;
};
BOOST_DESCRIBE_STRUCT(Columns, (), (id, received_at, due_at, attempts, applied_at, failure, fields, bytes, times))

DeliveryState state_of(const Columns& row) {
  if (row.due_at) return row.attempts > 0 ? DeliveryState::put_off : DeliveryState::waiting;
  return row.applied_at ? DeliveryState::applied : DeliveryState::given_up;
}

}  // namespace

struct Deliveries::SummaryRow {
  Columns columns;
};

Delivery Deliveries::to_delivery(SummaryRow row) const {
  Columns& columns = row.columns;
  Delivery delivery;
  delivery.id = std::move(columns.id);
  delivery.state = state_of(columns);
  delivery.received_at = columns.received_at;
  delivery.applied_at = columns.applied_at;
  if (delivery.state == DeliveryState::put_off) delivery.next_try_at = columns.due_at;
  delivery.attempts = columns.attempts;
  delivery.times = columns.times;
  delivery.bytes = columns.bytes;
  for (std::string& field : columns.fields) {
    const bool is_known = inbox_.takes(field);
    delivery.fields.push_back({std::move(field), is_known});
  }
  delivery.failure = std::move(columns.failure);
  delivery.can_retry = delivery.state == DeliveryState::put_off || delivery.state == DeliveryState::given_up;
  return delivery;
}

std::optional<Deliveries::SummaryRow> Deliveries::find(storage::Transaction& transaction, const api::Call& call) const {
  auto columns = transaction.first<Columns>("SELECT {} FROM webhook_deliveries WHERE credential_id = :credential AND id = :id",
                                            call.parameter("id"), call.parameter("delivery"));
  if (!columns) return std::nullopt;
  return SummaryRow{std::move(*columns)};
}

api::Answer<api::List<Delivery>> Deliveries::list(api::Call& call) const {
  const std::string id = call.parameter("id");
  const std::string before = call.page.after.empty() ? highest_id : call.page.after.front();
  const bool only_failed = call.query("failed") == "yes";
  bool is_there = false;
  auto rows = services_.database.read([&](storage::Transaction& transaction) {
    is_there = credentials_.find(transaction, id).has_value();
    return transaction.all<Columns>(
        "SELECT {} FROM webhook_deliveries WHERE credential_id = :credential AND id < :before"
        " AND (:all = 1 OR (applied_at IS NULL AND failure IS NOT NULL)) ORDER BY id DESC LIMIT :limit",
        id, before, only_failed ? 0 : 1, static_cast<std::int64_t>(call.page.limit) + 1);
  });
  if (!is_there) return api::not_found("credential", id);
  std::vector<Delivery> deliveries;
  for (Columns& row : rows) deliveries.push_back(to_delivery({std::move(row)}));
  return api::make_list(std::move(deliveries), call.page, [](const Delivery& delivery) { return std::vector{delivery.id}; });
}

api::Answer<DeliveryText> Deliveries::get(api::Call& call) const {
  std::optional<SummaryRow> row;
  std::optional<std::string> body;
  services_.database.read([&](storage::Transaction& transaction) {
    row = find(transaction, call);
    if (row) body = transaction.first<std::string>("SELECT body FROM webhook_deliveries WHERE id = :id", row->columns.id);
  });
  if (!row || !body) return api::not_found("delivery", call.parameter("delivery"));
  const auto document = base::parse(*body, delivery_limits);
  std::string text = document.findings.has_errors() ? std::move(*body) : base::to_pretty_text(document.value);
  return DeliveryText{to_delivery(std::move(*row)), std::move(text)};
}

api::Answer<Delivery> Deliveries::retry(api::Call& call) const {
  const std::string id = call.parameter("delivery");
  return services_.database.write([&](storage::Transaction& transaction) -> api::Answer<Delivery> {
    const auto row = find(transaction, call);
    if (!row) return api::not_found("delivery", id);
    if (row->columns.applied_at) return api::fail(422, rule("webhooks.delivery_applied"));
    transaction.execute("UPDATE webhook_deliveries SET due_at = :now, attempts = 0 WHERE id = :id", call.now, id);
    services_.journal.record(transaction, call.actor(), {"retried", "delivery", id, id, 1});
    inbox_.wake_after(transaction);
    return to_delivery(*find(transaction, call));
  });
}

}  // namespace heliograph::proxy::webhooks
