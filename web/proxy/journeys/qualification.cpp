// SPDX-License-Identifier: Apache-2.0
#include "proxy/journeys/qualification.hpp"

#include <algorithm>

#include "proxy/audiences/lists.hpp"
#include "proxy/audiences/selection.hpp"
#include "proxy/journeys/following.hpp"

namespace heliograph::proxy::journeys {
namespace {

constexpr std::int64_t ask_every_ms = 60'000;
constexpr std::size_t people_at_once = 1'000;

using People = std::vector<std::int64_t>;

}  // namespace

void Qualification::run() const {
  const base::Instant now = services_.clock();
  const auto due = services_.database.read([&](storage::Transaction& transaction) {
    std::vector<std::pair<EntranceRow, JourneyRow>> found;
    for (EntranceRow& entrance : transaction.all<EntranceRow>("SELECT {} FROM journey_entrances WHERE next_run_at <= :now", now)) {
      auto row = transaction.first<JourneyRow>("SELECT {} FROM journeys WHERE number = :number", entrance.journey);
      const journey::JourneyNode* entry = row ? entry_of(row->document) : nullptr;
      const bool is_ours = entry != nullptr && entry->qualification && journey::takes_people(row->status);
      if (is_ours) found.emplace_back(entrance, std::move(*row));
    }
    return found;
  });
  for (const auto& [entrance, row] : due) ask(entrance, row, now);
}

void Qualification::ask(const EntranceRow& entrance, const JourneyRow& row, base::Instant now) const {
  // Whoever sets the next time asks now; a program that dies meanwhile leaves it to the next time.
  const bool is_ours = services_.database.write([&](storage::Transaction& transaction) {
    return transaction.execute("UPDATE journey_entrances SET next_run_at = :next WHERE journey = :journey AND next_run_at = :due",
                               base::Instant{now.unix_ms + ask_every_ms}, row.number, *entrance.next_run_at) == 1;
  });
  if (!is_ours) return;
  const journey::JourneyQualificationEntry& entry = *entry_of(row.document)->qualification;
  const auto query = services_.database.read(
      [&](storage::Transaction& transaction) { return audiences::find_audience(transaction, entry.query_id.value_or("")); });
  if (!query) return;
  People matching;
  audiences::each_person(services_.database, *query, now, [&](const std::vector<audiences::PersonRecord>& part) {
    for (const audiences::PersonRecord& person : part) matching.push_back(person.number);
    return true;
  });
  const People before = services_.database.read([&](storage::Transaction& transaction) {
    return transaction.all<std::int64_t>("SELECT person FROM journey_members WHERE journey = :journey ORDER BY person", row.number);
  });
  std::sort(matching.begin(), matching.end());
  People began;
  People ceased;
  std::set_difference(matching.begin(), matching.end(), before.begin(), before.end(), std::back_inserter(began));
  std::set_difference(before.begin(), before.end(), matching.begin(), matching.end(), std::back_inserter(ceased));
  // Who matched when the journey began does not begin to.
  const bool is_first = entrance.runs == 0;
  let_in(row, std::move(began), true, is_first);
  let_in(row, std::move(ceased), false, is_first);
  if (is_first) {
    services_.database.write([&](storage::Transaction& transaction) {
      transaction.execute("UPDATE journey_entrances SET runs = 1 WHERE journey = :journey", row.number);
    });
  }
}

void Qualification::let_in(const JourneyRow& row, People people, bool begin_to_match, bool is_first) const {
  const journey::JourneyQualification when = entry_of(row.document)->qualification->when;
  const bool is_wanted = !is_first && (when == journey::JourneyQualification::starts) == begin_to_match;
  for (std::size_t from = 0; from < people.size(); from += people_at_once) {
    const auto begin = people.begin() + static_cast<std::ptrdiff_t>(from);
    const auto end = people.begin() + static_cast<std::ptrdiff_t>(std::min(people.size(), from + people_at_once));
    const People part(begin, end);
    services_.database.write([&](storage::Transaction& transaction) {
      if (begin_to_match) {
        std::vector<MemberRow> members;
        for (const std::int64_t person : part) members.push_back({row.number, person});
        transaction.insert_all("journey_members", members, true);
      } else {
        transaction.execute("DELETE FROM journey_members WHERE journey = :journey AND person IN " + transaction.integers_in(":people"),
                            row.number, base::to_text(base::Json(part)));
      }
      const Ready ready = is_wanted ? journeys_.load_one(transaction, row.number) : nullptr;
      if (!ready) return;
      std::vector<Entry> entries;
      for (const std::int64_t person : part) entries.push_back({person});
      (void)enter(transaction, *ready, entries, services_.clock());
    });
  }
}

}  // namespace heliograph::proxy::journeys
