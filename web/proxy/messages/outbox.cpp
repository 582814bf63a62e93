// SPDX-License-Identifier: Apache-2.0
#include "proxy/messages/outbox.hpp"

#include "proxy/audit/journal.hpp"
#include "proxy/domain/filters.hpp"

namespace heliograph::proxy::messages {

namespace {

std::optional<MessageRow> find(storage::Transaction& transaction, const std::string& id) {
  return transaction.first<MessageRow>("SELECT {} FROM messages WHERE id = :id", id);
}

/// A search for a number is one for its digits, however it is written.
std::string number_pattern(const std::string& search) {
  std::string digits;
  for (const char c : search) {
    if (c >= '0' && c <= '9') digits += c;
  }
  return domain::contains_pattern(digits.empty() ? search : digits);
}

}  // namespace

Message Outbox::view(storage::Transaction& transaction, const MessageRow& row, base::Instant now) const {
  return to_message(row,
                    transaction.all<MessageEventRow>("SELECT {} FROM message_events WHERE message_id = :id", row.id),
                    now);
}

api::Answer<Message> Outbox::get(api::Call& call) const {
  const std::string id = call.parameter("id");
  return services_.database.read([&](storage::Transaction& transaction) -> api::Answer<Message> {
    const auto row = find(transaction, id);
    if (!row) return api::not_found("message", id);
    return view(transaction, *row, call.now);
  });
}

api::Answer<api::List<Message>> Outbox::list(api::Call& call) const {
  const auto statuses = domain::words_of(call.query("status").value_or(""));
  const std::string configuration = call.query("configuration_id").value_or("");
  const std::string search = call.query("search").value_or("");
  // Ids grow with time; nothing sorts behind this one.
  const std::string before = call.page.after.size() == 1 ? call.page.after[0] : "~";
  const auto limit = static_cast<std::int64_t>(call.page.limit) + 1;
  return services_.database.read([&](storage::Transaction& transaction) {
    std::vector<Message> found;
    for (const MessageRow& row : transaction.all<MessageRow>(
             "SELECT {} FROM messages WHERE id < :before AND (:any_status = 1 OR :statuses LIKE '%,' || status || ',%')"
             " AND (:any_configuration = 1 OR configuration_id = :configuration)"
             " AND (recipient LIKE :number ESCAPE '\\' OR COALESCE(template_name, '') LIKE :name ESCAPE '\\')"
             " ORDER BY id DESC LIMIT :limit",
             before, statuses.empty(), domain::listed(statuses), configuration.empty(), configuration,
             number_pattern(search), domain::contains_pattern(domain::in_lower_case(search)), limit)) {
      found.push_back(to_message(row, {}, call.now));
    }
    return api::make_list(std::move(found), call.page, [](const Message& message) { return std::vector{message.id}; });
  });
}

api::Answer<Message> Outbox::cancel(api::Call& call) const {
  const std::string id = call.parameter("id");
  return services_.database.write([&](storage::Transaction& transaction) -> api::Answer<Message> {
    auto row = find(transaction, id);
    if (!row) return api::not_found("message", id);
    if (row->etag != call.expected_etag) return api::conflict(base::encode(view(transaction, *row, call.now)));
    const message::MessageCircumstances circumstances{call.now, row->attempted_at, static_cast<int>(row->attempts)};
    auto next = base::step(message::message_lifecycle(), row->status, message::MessageEvent::cancel, circumstances);
    if (!next) return api::invalid(std::move(next.error()));
    progress_.happen(transaction, *row, {message::MessageEvent::cancel, "cancel", call.now});
    services_.journal.record(transaction, call.actor(), {"cancelled", "message", id, row->recipient, row->etag});
    return view(transaction, *row, call.now);
  });
}

}  // namespace heliograph::proxy::messages
