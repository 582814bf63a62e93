// SPDX-License-Identifier: Apache-2.0
#include "proxy/journeys/following.hpp"

#include <algorithm>
#include <heliograph/journey/compile.hpp>

#include "proxy/audit/journal.hpp"
#include "proxy/campaigns/zones.hpp"
#include "proxy/journeys/ready.hpp"

namespace heliograph::proxy::journeys {
namespace {

using journey::JourneyNodeKind;
using journey::JourneyStatus;

/// When the audience of an entry is let in first.
std::optional<base::Instant> first_run(const JourneyRow& row, base::Instant now) {
  const journey::JourneyNode* entry = entry_of(row.document);
  if (row.status != JourneyStatus::live || entry == nullptr) return std::nullopt;
  // Who matches the query now does not begin to; they are noted at once.
  if (entry->kind == JourneyNodeKind::qualification) return now;
  if (entry->kind != JourneyNodeKind::audience) return std::nullopt;
  campaign::Campaign scheduled;
  if (entry->audience) scheduled.schedule = entry->audience->schedule;
  const bool has_start = scheduled.schedule && scheduled.schedule->start;
  return has_start ? campaigns::next_run(scheduled, {now.unix_ms - 1}) : std::optional{now};
}

}  // namespace

const journey::JourneyNode* entry_of(const journey::Journey& journey) {
  const auto found = std::find_if(journey.nodes.begin(), journey.nodes.end(),
                                  [](const journey::JourneyNode& node) { return journey::is_entry(node.kind); });
  return found == journey.nodes.end() ? nullptr : &*found;
}

bool has_people_inside(storage::Transaction& transaction, std::int64_t journey) {
  return transaction
      .first<std::int64_t>("SELECT 1 FROM journey_instances WHERE journey = :journey AND left_at IS NULL LIMIT 1", journey)
      .has_value();
}

bool has_entrances_to_come(storage::Transaction& transaction, const JourneyRow& row, base::Instant now) {
  if (!journey::takes_people(row.status)) return false;
  const auto settings = row.document.settings.value_or(journey::JourneySettings{});
  if (settings.end) {
    const auto zone = campaigns::zone_clock(settings.time_zone.value_or("UTC")).value_or(campaign::ZoneClock{});
    if (now >= campaign::instant_of(*settings.end, zone)) return false;
  }
  const journey::JourneyNode* entry = entry_of(row.document);
  if (entry == nullptr) return false;
  if (entry->kind != JourneyNodeKind::audience) return true;
  const auto entrance = transaction.first<EntranceRow>("SELECT {} FROM journey_entrances WHERE journey = :journey", row.number);
  return entrance && (entrance->audience || entrance->next_run_at);
}

void Following::begin(storage::Transaction& transaction, const JourneyRow& row, base::Instant now) const {
  runs_.begin(transaction, row, now);
  for (const char* table : {"journey_counts", "journey_caps", "journey_members", "journey_entrances"}) {
    transaction.execute("DELETE FROM " + std::string{table} + " WHERE journey = :journey", row.number);
  }
  const ReadyJourney ready = make_ready(transaction, row);
  std::vector<CapRow> caps;
  for (std::size_t i = 0; i < ready.compiled.caps(); ++i) caps.push_back({row.number, static_cast<std::int64_t>(i), 0});
  transaction.insert_all("journey_caps", caps);
  EntranceRow entrance;
  entrance.journey = row.number;
  entrance.next_run_at = first_run(row, now);
  entrance.is_test = row.status == JourneyStatus::testing;
  entrance.watches_profiles = ready.waits_for_profiles;
  transaction.insert("journey_entrances", entrance);
}

void Following::follow(storage::Transaction& transaction, const JourneyRow& row, base::Instant now) const {
  if (journey::takes_people(row.status)) {
    const auto known = transaction.first<EntranceRow>("SELECT {} FROM journey_entrances WHERE journey = :journey", row.number);
    if (known && known->is_test == (row.status == JourneyStatus::testing)) {
      runs_.resume(transaction, row, now);
    } else {
      begin(transaction, row, now);
      if (row.status == JourneyStatus::live) supersede(transaction, row, now);
    }
  } else if (journey::pause_of(row.status) != journey::JourneyPause::none) {
    runs_.pause(transaction, row, now);
  } else if (row.status == JourneyStatus::closed) {
    runs_.resume(transaction, row, now);
    transaction.execute("UPDATE journey_entrances SET next_run_at = NULL WHERE journey = :journey", row.number);
  } else {
    runs_.stop(transaction, row, now);
    transaction.execute("UPDATE journey_entrances SET next_run_at = NULL, watches_profiles = 0 WHERE journey = :journey",
                        row.number);
    if (row.status == JourneyStatus::draft || row.status == JourneyStatus::dry_run) {
      transaction.execute("DELETE FROM journey_entrances WHERE journey = :journey AND audience IS NULL", row.number);
    }
  }
}

void Following::supersede(storage::Transaction& transaction, const JourneyRow& row, base::Instant now) const {
  for (JourneyRow& older : transaction.all<JourneyRow>(
           "SELECT {} FROM journeys WHERE family = :family AND version < :version ORDER BY version", row.family, row.version)) {
    const auto next = journey::next_status(older.status, journey::JourneyAction::supersede, {});
    if (!next) continue;
    older.status = *next;
    older.paused_at.reset();
    older.updated_at = now;
    if (!transaction.update("journeys", older)) throw std::runtime_error("a journey changed while it was read");
    follow(transaction, older, now);
    services_.journal.record(transaction, {}, {"superseded", "journey", older.id, older.name, older.etag});
  }
}

}  // namespace heliograph::proxy::journeys
