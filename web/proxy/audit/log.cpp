// SPDX-License-Identifier: Apache-2.0
#include "proxy/audit/log.hpp"

#include <heliograph/base/rule_table.hpp>

#include "proxy/audit/rows.hpp"

namespace heliograph::proxy::audit {

namespace {

/// Sorts after every id, whose digits end with f, in every collation.
constexpr const char* highest_id = "g";
constexpr std::int64_t latest = INT64_MAX;

/// One condition of the filter. Absent ones are written as ones that always hold, so that there is one statement.
struct Filter {
  std::string actor, action, object_type, object_id;
  std::int64_t from = 0;
  std::int64_t to = latest;
};

AuditEntry to_entry(AuditRow row) {
  return {std::move(row.id),          row.at,
          {std::move(row.actor_id), std::move(row.actor_name)},
          std::move(row.action),      std::move(row.object_type),
          std::move(row.object_id),   std::move(row.object_name),
          std::move(row.changes)};
}

std::int64_t time_parameter(const api::Call& call, std::string_view name, std::int64_t otherwise, base::Findings& findings) {
  const auto text = call.query(name);
  if (!text) return otherwise;
  const auto time = base::parse_rfc3339(*text);
  if (time) return time->unix_ms;
  findings.add(base::rule("base.time_malformed"), base::pointer_to("", name), {{"actual", *text}});
  return otherwise;
}

}  // namespace

api::Answer<api::List<AuditEntry>> list(storage::Database& database, api::Call& call) {
  base::Findings findings;
  const Filter filter{call.query("actor").value_or(""),
                      call.query("action").value_or(""),
                      call.query("object_type").value_or(""),
                      call.query("object_id").value_or(""),
                      time_parameter(call, "from", 0, findings),
                      time_parameter(call, "to", latest, findings)};
  if (findings.has_errors()) return api::invalid(std::move(findings));
  const std::string before = call.page.after.empty() ? highest_id : call.page.after.front();

  auto rows = database.read([&](storage::Transaction& transaction) {
    return transaction.all<AuditRow>(
        "SELECT {} FROM audit WHERE id < :before AND at >= :from AND at < :to"
        " AND actor_id = COALESCE(NULLIF(:actor, ''), actor_id) AND action = COALESCE(NULLIF(:action, ''), action)"
        " AND object_type = COALESCE(NULLIF(:type, ''), object_type)"
        " AND object_id = COALESCE(NULLIF(:object, ''), object_id) ORDER BY id DESC LIMIT :limit",
        before, filter.from, filter.to, filter.actor, filter.action, filter.object_type, filter.object_id,
        static_cast<std::int64_t>(call.page.limit) + 1);
  });
  std::vector<AuditEntry> entries;
  for (AuditRow& row : rows) entries.push_back(to_entry(std::move(row)));
  return api::make_list(std::move(entries), call.page, [](const AuditEntry& entry) { return std::vector{entry.id}; });
}

}  // namespace heliograph::proxy::audit
