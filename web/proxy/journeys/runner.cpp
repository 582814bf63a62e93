// SPDX-License-Identifier: Apache-2.0
#include "proxy/journeys/runner.hpp"

#include <algorithm>

#include "proxy/campaigns/progress.hpp"
#include "proxy/journeys/facts.hpp"
#include "proxy/journeys/news.hpp"

namespace heliograph::proxy::journeys {
namespace {

using journey::JourneyEvent;
using journey::JourneyEventKind;
using journey::JourneyInstanceState;
using journey::JourneyStatus;

constexpr std::size_t instances_at_once = 500;
// Other programs may be at the first of them.
constexpr std::size_t events_looked_at = 2'000;
constexpr std::size_t events_at_once = 4'000;
/// In test mode a day passes in ten seconds.
constexpr double test_wait_factor = 10.0 / 86'400;

JourneyEvent event_of(JourneyEventKind kind, base::Instant at) {
  JourneyEvent event;
  event.kind = kind;
  event.id = base::name_of(kind);
  event.at = at;
  return event;
}

/// The names of the statuses that `holds` is true of.
template <class Holds>
std::string statuses_where(Holds&& holds) {
  base::Json names = base::Json::array();
  for (const JourneyStatus status : base::detail::values_of<JourneyStatus>) {
    if (holds(status)) names.push_back(base::name_of(status));
  }
  return base::to_text(names);
}

bool goes_on(JourneyStatus status) {
  return journey::is_running(status) && journey::pause_of(status) != journey::JourneyPause::hold;
}

/// Whether the person's own time to come in has come.
bool is_due(const InstanceRow& row, base::Instant now) { return !row.wake_at || *row.wake_at <= now; }

base::Json numbers_of(const std::vector<InstanceRow>& rows) {
  base::Json numbers = base::Json::array();
  for (const InstanceRow& row : rows) numbers.push_back(row.number);
  return numbers;
}

}  // namespace

struct Runner::Work {
  storage::Transaction& transaction;
  base::Instant now;
  Batch batch;
  std::unordered_map<std::int64_t, Ready> journeys{};
  std::unordered_map<std::int64_t, std::vector<JourneyEvent>> mail{};
  KnownPeople people{};
};

std::vector<InstanceRow> Runner::claim(Work& work) const {
  storage::Transaction& transaction = work.transaction;
  const std::string lock = campaigns::to_change(transaction);
  std::vector<InstanceRow> rows;
  std::set<std::int64_t> known;
  const auto add = [&](std::vector<InstanceRow> found) {
    for (InstanceRow& row : found) {
      if (known.insert(row.number).second) rows.push_back(std::move(row));
    }
  };
  add(transaction.all<InstanceRow>(
      "SELECT {} FROM journey_instances WHERE number IN"
      " (SELECT instance FROM journey_events ORDER BY number LIMIT :looked) LIMIT :most" + lock,
      events_looked_at, instances_at_once));
  add(transaction.all<InstanceRow>(
      "SELECT {} FROM journey_instances WHERE wake_at <= :now ORDER BY wake_at LIMIT :most" + lock, work.now, instances_at_once));
  // Those who were held by a pause that is over, and those whose journey has ended.
  static const std::string going_on = statuses_where(goes_on);
  static const std::string ended = statuses_where([](JourneyStatus status) { return !journey::is_running(status); });
  add(transaction.all<InstanceRow>("SELECT {} FROM journey_instances WHERE journey IN (SELECT number FROM journeys WHERE status IN " +
                                       transaction.texts_in(":statuses") +
                                       ") AND state = 'held' AND left_at IS NULL LIMIT :most" + lock,
                                   going_on, instances_at_once));
  add(transaction.all<InstanceRow>("SELECT {} FROM journey_instances WHERE journey IN (SELECT number FROM journeys WHERE status IN " +
                                       transaction.texts_in(":statuses") + ") AND left_at IS NULL LIMIT :most" + lock,
                                   ended, instances_at_once));
  return rows;
}

void Runner::take_mail(Work& work, const std::vector<InstanceRow>& rows) const {
  base::Json taken = base::Json::array();
  for (EventRow& row : work.transaction.all<EventRow>(
           "SELECT {} FROM journey_events WHERE instance IN " + work.transaction.integers_in(":instances") +
               " ORDER BY number LIMIT :most",
           base::to_text(numbers_of(rows)), events_at_once)) {
    taken.push_back(row.number);
    work.mail[row.instance].push_back(std::move(row.document));
  }
  if (taken.empty()) return;
  work.transaction.execute("DELETE FROM journey_events WHERE number IN " + work.transaction.integers_in(":numbers"),
                           base::to_text(taken));
}

void Runner::apply(Work& work, const ReadyJourney& ready, InstanceRow& row, const JourneyEvent& event) const {
  audiences::PersonRecord* person = work.people.find(row.person);
  std::optional<audience::Profile> profile;
  journey::JourneyFacts facts;
  if (person != nullptr) {
    profile = audiences::to_profile(*person);
    facts.profile_zone = work.people.zone(*person);
  }
  if (row.event_values) {
    if (!profile) profile.emplace();
    for (const auto& [name, value] : *row.event_values) profile->attributes[name] = value;
  }
  if (profile) facts.profile = &*profile;
  facts.history = work.people.history(row.person);
  facts.last_inbound_at = work.people.last_inbound(row.person);
  facts.journey_zone = &ready.zone;
  if (ready.compiled.caps() > 0) facts.caps_taken = work.batch.caps(ready);
  facts.pause = journey::pause_of(ready.status);
  if (row.is_test) facts.wait_factor = test_wait_factor;
  auto news = news_of(event, row.document);
  auto step = journey::step(ready.compiled, std::move(row.document), event, work.now,
                            journey::draw_for(static_cast<std::uint64_t>(row.person)), facts);
  row.document = std::move(step.instance);
  row.state = row.document.state;
  row.node = row.document.node;
  row.reason = row.document.reason;
  if (news) work.batch.tell_of(row, news->node, std::move(news->details));
  work.batch.take(ready, row, person, step.effects);
}

void Runner::walk_on(Work& work, const ReadyJourney& ready, InstanceRow& row) const {
  const bool is_over = !journey::is_running(ready.status) || (row.is_test && ready.status != JourneyStatus::testing);
  if (is_over) return apply(work, ready, row, event_of(JourneyEventKind::stopped, work.now));
  if (row.state == JourneyInstanceState::outside) {
    if (!is_due(row, work.now)) return;
    JourneyEvent entered = event_of(JourneyEventKind::entered, row.entered_at);
    entered.text = row.entry_text;
    apply(work, ready, row, entered);
  }
  if (const auto mail = work.mail.find(row.number); mail != work.mail.end()) {
    for (const JourneyEvent& event : mail->second) apply(work, ready, row, event);
  }
  if (row.state == JourneyInstanceState::held && goes_on(ready.status)) {
    apply(work, ready, row, event_of(JourneyEventKind::resumed, work.now));
  }
  const auto due = journey::wake_at(row.document);
  if (due && *due <= work.now) apply(work, ready, row, event_of(JourneyEventKind::timer, work.now));
}

void Runner::walk(Work& work, InstanceRow& row) const {
  if (row.left_at) return;
  const auto found = work.journeys.find(row.journey);
  if (found != work.journeys.end()) walk_on(work, *found->second, row);
  const bool is_to_come = row.state == JourneyInstanceState::outside && !is_due(row, work.now);
  if (is_to_come && found != work.journeys.end() && journey::is_running(found->second->status)) return;
  const bool is_inside = row.state == JourneyInstanceState::waiting || row.state == JourneyInstanceState::held;
  row.wake_at = is_inside && found != work.journeys.end() ? journey::wake_at(row.document) : std::nullopt;
  if (!row.wake_at) {
    // Also whose journey is gone, and who was stopped in front of its entry.
    if (!row.reason) row.reason = journey::JourneyLeaveReason::stopped;
    row.state = JourneyInstanceState::left;
    row.left_at = work.now;
  }
  work.batch.settle(row);
}

Runner::Progress Runner::run() {
  return services_.database.write([&](storage::Transaction& transaction) {
    const base::Instant now = services_.clock();
    Work work{transaction, now, Batch{transaction, texts_, now}};
    Progress progress;
    std::vector<InstanceRow> rows = claim(work);
    progress.instances = rows.size();
    if (rows.empty()) return progress;
    for (const InstanceRow& row : rows) progress.journeys.insert(row.journey);
    work.journeys = journeys_.load(transaction, {progress.journeys.begin(), progress.journeys.end()});
    take_mail(work, rows);
    work.people.load(transaction, rows, work.journeys);
    work.batch.load_caps(work.journeys);
    for (InstanceRow& row : rows) walk(work, row);
    work.batch.write(journeys_);
    progress.has_sent = work.batch.has_sent();
    progress.has_called = work.batch.has_called();
    progress.has_written_freely = work.batch.has_written_freely();
    return progress;
  });
}

}  // namespace heliograph::proxy::journeys
