// SPDX-License-Identifier: Apache-2.0
#include "proxy/audit/journal.hpp"

#include <stdexcept>

#include "proxy/audit/rows.hpp"

namespace heliograph::proxy::audit {

namespace {

bool is_bookkeeping(std::string_view member) { return member == "id" || member == "etag"; }

}  // namespace

void Journal::record(storage::Transaction& transaction, const Actor& actor, const Change& change) const {
  const base::Instant now = clock_();
  const AuditRow row{storage::make_id(now.unix_ms), now,           actor.id, actor.name, change.action, change.object_type,
                     change.object_id, change.object_name,
                     change.changes.is_null() ? base::Json::object() : change.changes};
  transaction.insert("audit", row);
  touch(transaction, change.object_type, change.object_id, change.etag);
  touch(transaction, "audit", row.id, 1);
}

void Journal::touch(storage::Transaction& transaction, std::string_view object_type, std::string_view object_id,
                    std::int64_t etag) const {
  transaction.execute(
      "INSERT INTO revisions (object_type, revision) VALUES (:type, 1)"
      " ON CONFLICT (object_type) DO UPDATE SET revision = revisions.revision + 1",
      object_type);
  events::Changed changed{std::string{object_type}, std::string{object_id}, etag == 0 ? "" : std::to_string(etag)};
  transaction.on_commit([&hub = hub_, changed = std::move(changed)] { hub.publish(changed); });
}

base::Json difference(const base::Json& before, const base::Json& after) {
  base::Json result = base::Json::object();
  for (auto member = before.begin(); member != before.end(); ++member) {
    if (is_bookkeeping(member.key())) continue;
    const base::Json* now = base::find_member(after, member.key());
    const base::Json to = now == nullptr ? base::Json{} : *now;
    if (!base::same_value(member.value(), to)) result[member.key()] = {{"from", member.value()}, {"to", to}};
  }
  for (auto member = after.begin(); member != after.end(); ++member) {
    if (is_bookkeeping(member.key()) || before.contains(member.key()) || member.value().is_null()) continue;
    result[member.key()] = {{"from", nullptr}, {"to", member.value()}};
  }
  return result;
}

std::int64_t revision_of(storage::Database& database, const std::vector<std::string>& object_types) {
  if (object_types.empty() || object_types.size() > 4) throw std::logic_error("an answer is made from one to four types");
  const auto type = [&](std::size_t index) -> std::string_view {
    return index < object_types.size() ? std::string_view{object_types[index]} : std::string_view{};
  };
  return database
      .first<std::int64_t>(
          "SELECT CAST(COALESCE(SUM(revision), 0) AS BIGINT) FROM revisions WHERE object_type IN (:a, :b, :c, :d)", type(0),
          type(1), type(2), type(3))
      .value();
}

}  // namespace heliograph::proxy::audit
