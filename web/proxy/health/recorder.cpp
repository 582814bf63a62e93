// SPDX-License-Identifier: Apache-2.0
#include "proxy/health/recorder.hpp"

#include <heliograph/account/health_rule_table.hpp>

#include "proxy/audit/journal.hpp"
#include "proxy/storage/database.hpp"

namespace heliograph::proxy::health {

namespace {

constexpr std::size_t raw_bytes_max = 64 * 1024;
// A check that a webhook has caused finds what the webhook told.
constexpr std::int64_t same_within_ms = 10 * 60'000;
// Fields that this program does not know may come by the thousand: once a day each is enough.
constexpr std::int64_t unknown_within_ms = 24 * 3'600'000;

base::Json bounded(const base::Json& raw) {
  return raw.is_null() || base::to_text(raw).size() > raw_bytes_max ? base::Json{} : raw;
}

}  // namespace

bool Recorder::is_told(storage::Transaction& transaction, const EventRow& row) const {
  if (row.code == account::health_rule("health.unknown").code) {
    return transaction
        .first<std::int64_t>("SELECT 1 FROM health_events WHERE waba_id = :account AND code = :code AND source = :field AND"
                             " COALESCE(to_value, '') = :to AND at >= :from LIMIT 1",
                             row.waba_id, row.code, row.source, row.to_value.value_or(""),
                             base::Instant{row.at.unix_ms - unknown_within_ms})
        .has_value();
  }
  if (row.source != check) return false;
  return transaction
      .first<std::int64_t>(
          "SELECT 1 FROM health_events WHERE waba_id = :account AND code = :code AND at >= :from AND"
          " COALESCE(to_value, '') = :to AND source <> 'check' AND (subject_id = :id OR subject <> :subject) LIMIT 1",
          row.waba_id, row.code, base::Instant{row.at.unix_ms - same_within_ms}, row.to_value.value_or(""), row.subject_id,
          row.subject)
      .has_value();
}

void Recorder::record(storage::Transaction& transaction, const std::string& waba_id,
                      const std::vector<account::HealthEvent>& events, const Source& source) const {
  bool is_new = false;
  std::size_t index = 0;
  for (const account::HealthEvent& event : events) {
    EventRow row;
    row.id = storage::make_id(source.at.unix_ms);
    row.occurrence = source.occurrence.empty() ? row.id : source.occurrence + '/' + std::to_string(index++);
    row.waba_id = waba_id;
    row.subject = event.subject;
    row.subject_id = event.subject_id;
    row.code = event.code;
    row.severity = event.severity;
    row.from_value = event.from;
    row.to_value = event.to;
    row.args = event.args;
    row.source = source.name;
    row.raw = bounded(source.raw);
    row.at = source.at;
    if (is_told(transaction, row)) continue;
    if (!transaction.insert_new("health_events", row)) continue;
    is_new = true;
    if (told_) told_(transaction, row);
  }
  if (is_new) services_.journal.touch(transaction, "health", waba_id, 1);
}

}  // namespace heliograph::proxy::health
