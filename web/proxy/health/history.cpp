// SPDX-License-Identifier: Apache-2.0
#include "proxy/health/history.hpp"

#include <heliograph/base/rule_table.hpp>

#include "proxy/domain/filters.hpp"
#include "proxy/storage/database.hpp"

namespace heliograph::proxy::health {

namespace {

constexpr std::int64_t most_unread = 100;
constexpr std::int64_t latest_shown = 12;
// Sorts after every id, whose digits end with f.
constexpr const char* highest_id = "g";

}  // namespace

HealthEntry to_entry(EventRow row) {
  HealthEntry entry;
  entry.id = std::move(row.id);
  entry.at = row.at;
  entry.waba_id = std::move(row.waba_id);
  entry.subject = row.subject;
  entry.subject_id = std::move(row.subject_id);
  entry.from = std::move(row.from_value);
  entry.to = std::move(row.to_value);
  entry.finding.code = std::move(row.code);
  entry.finding.severity = row.severity;
  entry.finding.args = std::move(row.args);
  entry.finding.source = row.source;
  entry.source = std::move(row.source);
  entry.raw = std::move(row.raw);
  return entry;
}

api::Answer<api::List<HealthEntry>> History::list(api::Call& call) const {
  const auto severities = domain::words_of(call.query("severity").value_or(""));
  for (const std::string& word : severities) {
    if (!base::enum_from<base::Severity>(word)) {
      return api::fail(422, base::rule("base.value_unknown"), {{"actual", word}}, "/severity");
    }
  }
  const auto codes = domain::words_of(call.query("code").value_or(""));
  const std::string account = call.query("waba_id").value_or("");
  const std::string subject = call.query("subject_id").value_or("");
  const std::string before = call.page.after.empty() ? highest_id : call.page.after.front();
  return services_.database.read([&](storage::Transaction& transaction) {
    std::vector<HealthEntry> entries;
    for (EventRow& row : transaction.all<EventRow>(
             "SELECT {} FROM health_events WHERE id < :before AND waba_id = COALESCE(NULLIF(:account, ''), waba_id)"
             " AND subject_id = COALESCE(NULLIF(:subject, ''), subject_id)"
             " AND (:any_severity = 1 OR :severities LIKE '%,' || severity || ',%')"
             " AND (:any_code = 1 OR :codes LIKE '%,' || code || ',%') ORDER BY id DESC LIMIT :limit",
             before, account, subject, severities.empty(), domain::listed(severities), codes.empty(), domain::listed(codes),
             static_cast<std::int64_t>(call.page.limit) + 1)) {
      entries.push_back(to_entry(std::move(row)));
    }
    return api::make_list(std::move(entries), call.page, [](const HealthEntry& entry) { return std::vector{entry.id}; });
  });
}

HealthNews History::news(api::Call& call) const {
  const std::string user = call.user().user_id;
  return services_.database.read([&](storage::Transaction& transaction) {
    HealthNews news;
    news.unread = transaction
                      .first<std::int64_t>(
                          "SELECT COUNT(*) FROM (SELECT id FROM health_events WHERE id > COALESCE((SELECT event_id FROM"
                          " health_seen WHERE user_id = :user), '') LIMIT :most) AS unread",
                          user, most_unread)
                      .value_or(0);
    for (EventRow& row :
         transaction.all<EventRow>("SELECT {} FROM health_events ORDER BY id DESC LIMIT :limit", latest_shown)) {
      news.items.push_back(to_entry(std::move(row)));
    }
    return news;
  });
}

HealthNews History::see(api::Call& call, const SeenInput& input) const {
  services_.database.write([&](storage::Transaction& transaction) {
    transaction.execute(
        "INSERT INTO health_seen (user_id, event_id) SELECT :user, id FROM health_events WHERE id = :event"
        " ON CONFLICT (user_id) DO UPDATE SET event_id = excluded.event_id WHERE excluded.event_id > health_seen.event_id",
        call.user().user_id, input.event_id);
  });
  return news(call);
}

}  // namespace heliograph::proxy::health
