// SPDX-License-Identifier: Apache-2.0
#include "proxy/campaigns/counts.hpp"

#include <algorithm>
#include <utility>

namespace heliograph::proxy::campaigns {
namespace {

using delivery::DispatchState;

constexpr std::int64_t minute_ms = 60'000;
constexpr std::size_t longest_price_word = 40;

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
  journeys::tell_fates(transaction, std::exchange(fates_, {}));
  if (transaction.dialect() == storage::Dialect::postgresql) {
    add_at_once(transaction, counts, minutes);
  } else {
    add_one_by_one(transaction, counts, minutes);
  }
}

std::string pricing_of(std::string_view category, std::string_view type) {
  const auto word = [](std::string_view text) {
    const bool is_word = text.size() <= longest_price_word &&
                         std::all_of(text.begin(), text.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
    return std::string{is_word ? text : "other"};
  };
  return word(category) + '/' + word(type);
}

std::string price_class(std::string_view country, std::string_view pricing) {
  return std::string{country} + '/' + std::string{pricing};
}

bool has_arrived(const DeliveryRow& row) { return row.delivered_at || row.read_at; }

void count_on_route(const DeliveryRow& row, std::string_view what, Counts& counts, std::int64_t messages) {
  counts.add_beside(row.run, row.treatment, base::name_of(row.route.value_or(policy::Route::cloud)), what, messages);
}

void take_route(DeliveryRow& row, std::optional<policy::Route> route, Counts& counts) {
  if (row.accepted_at && !route) return;
  const auto count = [&](std::int64_t messages) {
    if (row.accepted_at) count_on_route(row, "", counts, messages);
    if (has_arrived(row)) count_on_route(row, beside::delivered, counts, messages);
    if (row.read_at) count_on_route(row, beside::read, counts, messages);
    if (row.clicked_at) count_on_route(row, beside::clicked, counts, messages);
  };
  count(-1);
  row.route = route;
  count(1);
}

std::vector<report::RouteCounts> to_routes(const std::vector<CountRow>& rows) {
  std::vector<report::RouteCounts> routes;
  for (const policy::Route route : base::detail::values_of<policy::Route>) {
    report::RouteCounts counts{route};
    for (const CountRow& row : rows) {
      if (row.name != base::name_of(route)) continue;
      if (row.code.empty()) counts.accepted += row.people;
      if (row.code == beside::delivered) counts.delivered += row.people;
      if (row.code == beside::read) counts.read += row.people;
      if (row.code == beside::clicked) counts.clicked += row.people;
    }
    if (counts.accepted > 0) routes.push_back(counts);
  }
  return routes;
}

std::vector<report::PricedMessages> to_priced(const std::vector<CountRow>& rows) {
  std::map<std::string, std::int64_t> classes;
  for (const CountRow& row : rows) {
    if (row.name == beside::priced && row.people != 0) classes[row.code] += row.people;
  }
  std::vector<report::PricedMessages> priced;
  for (const auto& [code, messages] : classes) {
    const std::size_t category = code.find('/');
    const std::size_t type = code.find('/', category + 1);
    if (type == std::string::npos) continue;
    priced.push_back({code.substr(0, category), code.substr(category + 1, type - category - 1), code.substr(type + 1), messages});
  }
  std::stable_sort(priced.begin(), priced.end(),
                   [](const auto& left, const auto& right) { return left.messages > right.messages; });
  return priced;
}

report::Counters to_counters(const std::vector<CountRow>& rows) {
  report::Counters counters;
  for (const CountRow& row : rows) {
    if (row.people == 0) continue;
    if (row.name == beside::replied) counters.replied += row.people;
    if (row.name == beside::clicked) counters.clicked += row.people;
    if (row.name == beside::clicks) counters.clicks += row.people;
    if (row.name == beside::stopped_marketing) counters.stopped_marketing += row.people;
    if (row.code.empty() && row.name == base::name_of(policy::Route::optimized)) counters.optimized += row.people;
    if (row.code.empty() && row.name == base::name_of(policy::Route::cloud)) counters.cloud += row.people;
    if (row.code.empty() && row.name == base::name_of(policy::Route::fallback)) counters.fallback += row.people;
    if (const auto state = base::enum_from<DispatchState>(row.name)) {
      report::counter_of(counters, *state, row.code) += row.people;
    }
  }
  return counters;
}

}  // namespace heliograph::proxy::campaigns
