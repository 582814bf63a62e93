// SPDX-License-Identifier: Apache-2.0
#include "proxy/campaigns/counts.hpp"

#include <charconv>
#include <heliograph/delivery/remedy.hpp>

namespace heliograph::proxy::campaigns {
namespace {

using delivery::DispatchState;

constexpr std::int64_t minute_ms = 60'000;

std::string_view reason_of(const DeliveryRow& row) {
  const bool is_reason = row.state == DispatchState::failed || row.state == DispatchState::excluded;
  return is_reason && row.code ? std::string_view{*row.code} : std::string_view{};
}

/// A row of the table `delivery_minutes`.
struct MinuteRow {
  std::int64_t run = 0;
  std::int64_t minute = 0;
  std::string name;
  std::int64_t people = 0;
};
BOOST_DESCRIBE_STRUCT(MinuteRow, (), (run, minute, name, people))

const std::string into_counts = "INSERT INTO delivery_counts (run, treatment, name, code, people) ";
const std::string or_add_to_counts =
    " ON CONFLICT (run, treatment, name, code) DO UPDATE SET people = delivery_counts.people + excluded.people";
const std::string into_minutes = "INSERT INTO delivery_minutes (run, minute, name, people) ";
const std::string or_add_to_minutes =
    " ON CONFLICT (run, minute, name) DO UPDATE SET people = delivery_minutes.people + excluded.people";

void add_one_by_one(storage::Transaction& transaction, const std::vector<CountRow>& counts,
                    const std::vector<MinuteRow>& minutes) {
  for (const CountRow& row : counts) {
    transaction.execute(into_counts + "VALUES (:run, :treatment, :name, :code, :people)" + or_add_to_counts, row.run,
                        row.treatment, row.name, row.code, row.people);
  }
  for (const MinuteRow& row : minutes) {
    transaction.execute(into_minutes + "VALUES (:run, :minute, :name, :people)" + or_add_to_minutes, row.run, row.minute,
                        row.name, row.people);
  }
}

/// For a server each statement is a journey.
void add_at_once(storage::Transaction& transaction, const std::vector<CountRow>& counts,
                 const std::vector<MinuteRow>& minutes) {
  if (!counts.empty()) {
    transaction.execute(into_counts +
                            "SELECT run, treatment, name, code, people FROM json_to_recordset(CAST(:rows AS json)) AS"
                            " v(run BIGINT, treatment BIGINT, name TEXT, code TEXT, people BIGINT)" +
                            or_add_to_counts,
                        base::to_text(base::encode(counts)));
  }
  if (!minutes.empty()) {
    transaction.execute(into_minutes +
                            "SELECT run, minute, name, people FROM json_to_recordset(CAST(:rows AS json)) AS"
                            " v(run BIGINT, minute BIGINT, name TEXT, people BIGINT)" +
                            or_add_to_minutes,
                        base::to_text(base::encode(minutes)));
  }
}

}  // namespace

void Counts::add(std::int64_t run, std::int64_t treatment, DispatchState state, std::string_view code, std::int64_t people) {
  add_beside(run, treatment, base::name_of(state), code, people);
}

void Counts::add_beside(std::int64_t run, std::int64_t treatment, std::string_view name, std::string_view code,
                        std::int64_t people) {
  people_[{run, treatment, std::string{name}, std::string{code}}] += people;
}

void Counts::move(const DeliveryRow& before, const DeliveryRow& after) {
  add(before.run, before.treatment, before.state, reason_of(before), -1);
  add(after.run, after.treatment, after.state, reason_of(after), 1);
}

void Counts::happened(std::int64_t run, base::Instant at, DispatchState state) {
  minutes_[{run, at.unix_ms / minute_ms, std::string{base::name_of(state)}}] += 1;
}

void Counts::write(storage::Transaction& transaction) {
  std::vector<CountRow> counts;
  for (const auto& [key, people] : people_) {
    const auto& [run, treatment, name, code] = key;
    if (people != 0) counts.push_back({run, treatment, name, code, people});
  }
  std::vector<MinuteRow> minutes;
  for (const auto& [key, people] : minutes_) {
    const auto& [run, minute, name] = key;
    minutes.push_back({run, minute, name, people});
  }
  people_.clear();
  minutes_.clear();
  if (transaction.dialect() == storage::Dialect::postgresql) {
    add_at_once(transaction, counts, minutes);
  } else {
    add_one_by_one(transaction, counts, minutes);
  }
}

report::Counters to_counters(const std::vector<CountRow>& rows) {
  report::Counters counters;
  for (const CountRow& row : rows) {
    if (row.people == 0) continue;
    if (row.name == beside::replied) counters.replied += row.people;
    if (row.name == beside::clicked) counters.clicked += row.people;
    if (row.name == beside::clicks) counters.clicks += row.people;
    if (row.name == beside::stopped_marketing) counters.stopped_marketing += row.people;
    if (row.name == base::name_of(policy::Route::optimized)) counters.optimized += row.people;
    if (row.name == base::name_of(policy::Route::cloud)) counters.cloud += row.people;
    if (row.name == base::name_of(policy::Route::fallback)) counters.fallback += row.people;
    const auto state = base::enum_from<DispatchState>(row.name);
    if (!state) continue;
    switch (*state) {
      case DispatchState::pending: counters.pending += row.people; break;
      case DispatchState::delayed: counters.delayed += row.people; break;
      case DispatchState::parked: counters.parked += row.people; break;
      case DispatchState::excluded: counters.excluded[row.code] += row.people; break;
      case DispatchState::queued:
      case DispatchState::claimed: counters.queued += row.people; break;
      case DispatchState::uncertain: counters.uncertain += row.people; break;
      case DispatchState::accepted: counters.accepted += row.people; break;
      case DispatchState::held_for_quality_assessment: counters.held += row.people; break;
      case DispatchState::sent: counters.sent += row.people; break;
      case DispatchState::delivered: counters.delivered += row.people; break;
      case DispatchState::read: counters.read += row.people; break;
      case DispatchState::failed: counters.failed[row.code] += row.people; break;
      case DispatchState::stopped: counters.stopped += row.people; break;
    }
  }
  return counters;
}

std::int64_t open_people(const std::vector<CountRow>& rows) {
  const report::Counters counters = to_counters(rows);
  return counters.pending + counters.delayed + counters.parked + counters.queued + counters.uncertain;
}

std::int64_t graph_code(std::string_view code) {
  constexpr std::string_view prefix = "graph.";
  std::int64_t number = -1;
  if (code.substr(0, prefix.size()) != prefix) return number;
  code.remove_prefix(prefix.size());
  std::from_chars(code.data(), code.data() + code.size(), number);
  return number;
}

bool is_retryable(std::string_view code) {
  const std::int64_t number = graph_code(code);
  return number >= 0 && delivery::remedy_for(number, false, false).is_retryable;
}

bool has_retryable_failures(const std::vector<CountRow>& rows) {
  for (const CountRow& row : rows) {
    if (row.people > 0 && row.name == base::name_of(DispatchState::failed) && is_retryable(row.code)) return true;
  }
  return false;
}

}  // namespace heliograph::proxy::campaigns
