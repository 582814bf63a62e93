// SPDX-License-Identifier: Apache-2.0
#include "proxy/journeys/audience_entry.hpp"

#include <unordered_map>
#include <unordered_set>

#include "proxy/audiences/lists.hpp"
#include "proxy/campaigns/progress.hpp"
#include "proxy/campaigns/targets.hpp"
#include "proxy/campaigns/zones.hpp"
#include "proxy/journeys/following.hpp"

namespace heliograph::proxy::journeys {
namespace {

constexpr std::int64_t people_at_once = 1'000;
// A program that dies while it gathers an audience leaves that to others after this time.
constexpr std::int64_t gathering_ms = 300'000;
// Longer than any month: of what comes more seldom the run is taken to have begun now.
constexpr std::int64_t looked_back_ms = 32LL * 86'400'000;
constexpr int runs_looked_at = 64;

campaigns::CampaignRow as_campaign(const JourneyRow& row, const journey::JourneyAudienceEntry& entry) {
  campaigns::CampaignRow campaign;
  campaign.kind = campaign::CampaignKind::scheduled;
  campaign.document.name = row.name;
  campaign.document.audience.emplace();
  campaign.document.audience->audience_id = entry.audience_id;
  campaign.document.schedule = entry.schedule;
  return campaign;
}

/// When the run began that is under way: the schedule's last time up to now.
base::Instant run_of(const campaign::Schedule& schedule, const campaign::ZoneClock& zone, base::Instant now) {
  base::Instant last = now;
  base::Instant after{now.unix_ms - looked_back_ms};
  for (int i = 0; i < runs_looked_at; ++i) {
    const auto next = campaign::next_occurrence(schedule, after, zone);
    if (!next || *next > now) break;
    last = after = *next;
  }
  return last;
}

struct PersonZone {
  std::int64_t number = 0;
  std::string time_zone;
};
BOOST_DESCRIBE_STRUCT(PersonZone, (), (number, time_zone))

/// Everybody comes in when their own clock shows the run's time, if the schedule wants it so.
void add_own_times(storage::Transaction& transaction, const std::optional<campaign::Schedule>& schedule, base::Instant now,
                   std::vector<Entry>& entries) {
  if (!schedule || !schedule->in_recipient_zone || !schedule->start) return;
  const auto zone = campaigns::zone_clock(schedule->time_zone.value_or("UTC")).value_or(campaign::ZoneClock{});
  const base::Instant begun = run_of(*schedule, zone, now);
  const campaign::WallTime wall = campaign::wall_time(begun, zone);
  base::Json people = base::Json::array();
  for (const Entry& entry : entries) people.push_back(entry.person);
  std::unordered_map<std::int64_t, std::string> zones;
  for (PersonZone& one : transaction.all<PersonZone>(
           "SELECT {} FROM people WHERE time_zone IS NOT NULL AND number IN " + transaction.integers_in(":people"),
           base::to_text(people))) {
    zones.emplace(one.number, std::move(one.time_zone));
  }
  std::unordered_map<std::string, campaign::ZoneClock> clocks;
  for (Entry& entry : entries) {
    const auto known = zones.find(entry.person);
    if (known == zones.end()) continue;
    const auto [clock, is_new] = clocks.try_emplace(known->second);
    if (is_new) clock->second = campaigns::zone_clock(known->second).value_or(zone);
    entry.not_before = campaign::send_at(wall, clock->second, begun);
  }
}

void delete_list(Services& services, std::int64_t number) {
  audiences::AudienceRow list;
  list.number = number;
  list.id = services.database.first<std::string>("SELECT id FROM audiences WHERE number = :number", number).value_or("");
  audiences::delete_audience(services.database, list);
}

/// Those of `people` who did not come with an earlier run.
std::vector<std::int64_t> newcomers(storage::Transaction& transaction, std::int64_t journey,
                                    const std::vector<std::int64_t>& people) {
  const auto known = transaction.all<std::int64_t>(
      "SELECT person FROM journey_members WHERE journey = :journey AND person IN " + transaction.integers_in(":people"), journey,
      base::to_text(base::Json(people)));
  const std::unordered_set<std::int64_t> came(known.begin(), known.end());
  std::vector<std::int64_t> left;
  std::vector<MemberRow> members;
  for (const std::int64_t person : people) {
    if (came.count(person) != 0) continue;
    left.push_back(person);
    members.push_back({journey, person});
  }
  transaction.insert_all("journey_members", members, true);
  return left;
}

}  // namespace

bool AudienceEntry::run() const {
  const base::Instant now = services_.clock();
  const auto due = services_.database.read([&](storage::Transaction& transaction) {
    return transaction.all<EntranceRow>("SELECT {} FROM journey_entrances WHERE next_run_at <= :now AND audience IS NULL", now);
  });
  for (const EntranceRow& entrance : due) begin(entrance, now);
  const auto open = services_.database.read([&](storage::Transaction& transaction) {
    return transaction.all<std::int64_t>("SELECT journey FROM journey_entrances WHERE audience IS NOT NULL");
  });
  bool is_more = false;
  for (const std::int64_t journey : open) is_more |= let_in(journey, now);
  return is_more;
}

void AudienceEntry::begin(const EntranceRow& entrance, base::Instant now) const {
  const base::Instant lease{now.unix_ms + gathering_ms};
  std::optional<JourneyRow> row;
  services_.database.write([&](storage::Transaction& transaction) {
    row = transaction.first<JourneyRow>("SELECT {} FROM journeys WHERE number = :number", entrance.journey);
    const journey::JourneyNode* entry = row ? entry_of(row->document) : nullptr;
    const bool is_ours = entry != nullptr && entry->audience && journey::takes_people(row->status) &&
                         transaction.execute("UPDATE journey_entrances SET next_run_at = :lease WHERE journey = :journey"
                                             " AND next_run_at = :due AND audience IS NULL",
                                             lease, entrance.journey, *entrance.next_run_at) == 1;
    if (!is_ours) row.reset();
  });
  if (!row) return;
  const campaigns::CampaignRow campaign = as_campaign(*row, *entry_of(row->document)->audience);
  // Long for a large audience, so outside of a transaction.
  const campaigns::Targets targets = campaigns::find_targets(services_, campaign, now);
  const bool is_kept = services_.database.write([&](storage::Transaction& transaction) {
    return transaction.execute("UPDATE journey_entrances SET audience = :audience, owns_audience = :owns, cursor = 0,"
                               " next_run_at = :next, runs = runs + 1 WHERE journey = :journey AND next_run_at = :lease",
                               targets.audience, targets.is_owned, campaigns::next_run(campaign.document, now),
                               entrance.journey, lease) == 1;
  });
  if (!is_kept && targets.is_owned) delete_list(services_, targets.audience);
}

bool AudienceEntry::let_in(std::int64_t number, base::Instant now) const {
  std::optional<EntranceRow> over;
  const bool is_more = services_.database.write([&](storage::Transaction& transaction) {
    over.reset();
    const auto entrance = transaction.first<EntranceRow>(
        "SELECT {} FROM journey_entrances WHERE journey = :journey" + campaigns::to_change(transaction), number);
    if (!entrance || !entrance->audience) return false;
    const Ready ready = journeys_.load_one(transaction, number);
    const bool is_paused = ready && journey::pause_of(ready->status) != journey::JourneyPause::none;
    if (is_paused) return false;
    std::vector<std::int64_t> people;
    if (ready && journey::takes_people(ready->status)) {
      people = transaction.all<std::int64_t>(
          "SELECT person FROM audience_members WHERE audience = :audience AND person > :cursor ORDER BY person LIMIT :most",
          *entrance->audience, entrance->cursor, people_at_once);
    }
    if (people.empty()) {
      transaction.execute("UPDATE journey_entrances SET audience = NULL, owns_audience = 0 WHERE journey = :journey", number);
      over = entrance;
      return false;
    }
    const std::int64_t last = people.back();
    const journey::JourneyNode* entry = entry_of(ready->compiled.journey());
    const bool is_only_new = entry != nullptr && entry->audience && entry->audience->only_new.value_or(false);
    if (is_only_new) people = newcomers(transaction, number, people);
    std::vector<Entry> entries;
    for (const std::int64_t person : people) entries.push_back({person});
    if (entry != nullptr && entry->audience) add_own_times(transaction, entry->audience->schedule, now, entries);
    (void)enter(transaction, *ready, entries, now);
    transaction.execute("UPDATE journey_entrances SET cursor = :cursor WHERE journey = :journey", last, number);
    return true;
  });
  if (over && over->owns_audience) delete_list(services_, *over->audience);
  return is_more;
}

}  // namespace heliograph::proxy::journeys
