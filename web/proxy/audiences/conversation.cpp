// SPDX-License-Identifier: Apache-2.0
#include "proxy/audiences/conversation.hpp"

#include <algorithm>

#include "proxy/messages/rows.hpp"

namespace heliograph::proxy::audiences {

namespace {

/// Where a page begins: what was written before, or at the same moment and stands behind.
struct Start {
  std::int64_t at = INT64_MAX;
  Direction direction = Direction::outbound;
  std::string id;
};

Start start_of(const api::Page& page) {
  if (page.after.size() != 3) return {};
  const bool was_inbound = page.after[1] == base::name_of(Direction::inbound);
  return {std::atoll(page.after[0].c_str()), was_inbound ? Direction::inbound : Direction::outbound, page.after[2]};
}

ConversationEntry to_entry(const messages::InboundRow& row) {
  const auto message = base::decode<webhook::InboundMessage>(row.body).value;
  ConversationEntry entry;
  entry.id = row.wamid;
  entry.direction = Direction::inbound;
  entry.type = row.type;
  entry.text = webhook::read_content(message, row.body).text;
  entry.intent = row.intent;
  entry.keyword = row.keyword;
  entry.reply_id = row.reply_id;
  entry.at = row.sent_at;
  return entry;
}

ConversationEntry to_entry(const messages::MessageRow& row) {
  ConversationEntry entry;
  entry.id = row.id;
  entry.direction = Direction::outbound;
  entry.type = row.kind;
  entry.text = row.body_text ? row.body_text : row.template_name;
  entry.status = row.status;
  entry.at = row.created_at;
  return entry;
}

}  // namespace

api::Answer<api::List<ConversationEntry>> Conversations::list(api::Call& call) const {
  const std::string person = call.parameter("id");
  const Start start = start_of(call.page);
  const bool was_inbound = start.direction == Direction::inbound;
  const auto limit = static_cast<std::int64_t>(call.page.limit) + 1;
  return services_.database.read([&](storage::Transaction& transaction) -> api::Answer<api::List<ConversationEntry>> {
    if (!transaction.first<std::string>("SELECT id FROM people WHERE id = :id", person)) {
      return api::not_found("profile", person);
    }
    std::vector<ConversationEntry> entries;
    // At one moment our message stands before the one it answers. No id comes before "".
    const std::string inbound_id = was_inbound ? start.id : "";
    const std::int64_t inbound_at = was_inbound || start.at == INT64_MAX ? start.at : start.at + 1;
    for (const auto& row : transaction.all<messages::InboundRow>(
             "SELECT {} FROM inbound_messages WHERE person_id = :person AND (sent_at, wamid) < (:at, :id)"
             " ORDER BY sent_at DESC, wamid DESC LIMIT :limit",
             person, inbound_at, inbound_id, limit)) {
      entries.push_back(to_entry(row));
    }
    const auto middle = static_cast<std::ptrdiff_t>(entries.size());
    for (const auto& row : transaction.all<messages::MessageRow>(
             "SELECT {} FROM messages WHERE person_id = :person AND (created_at, id) < (:at, :id)"
             " ORDER BY created_at DESC, id DESC LIMIT :limit",
             person, start.at, was_inbound ? std::string{} : start.id, limit)) {
      entries.push_back(to_entry(row));
    }
    std::inplace_merge(entries.begin(), entries.begin() + middle, entries.end(),
                       [](const ConversationEntry& left, const ConversationEntry& right) {
                         if (left.at != right.at) return right.at < left.at;
                         return left.direction == Direction::outbound && right.direction == Direction::inbound;
                       });
    entries.resize(std::min(entries.size(), call.page.limit + 1));
    return api::make_list(std::move(entries), call.page, [](const ConversationEntry& entry) {
      return std::vector{std::to_string(entry.at.unix_ms), std::string{base::name_of(entry.direction)}, entry.id};
    });
  });
}

}  // namespace heliograph::proxy::audiences
