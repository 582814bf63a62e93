// SPDX-License-Identifier: Apache-2.0
#include "proxy/campaigns/outgoing.hpp"

#include <algorithm>
#include <heliograph/campaign/rule_table.hpp>
#include <heliograph/policy/rule_table.hpp>
#include <unordered_map>

#include "proxy/campaigns/links.hpp"
#include "proxy/campaigns/zones.hpp"

namespace heliograph::proxy::campaigns {
namespace {

using audiences::PersonRecord;
using delivery::DispatchEvent;
using delivery::DispatchState;
using Values = std::map<std::string, std::string>;

// Longer than any attempt takes: a claim that is older belongs to a program that died.
constexpr std::size_t people_at_once = 1'000;
constexpr std::size_t fewest_people = 50;

struct CallValues {
  std::int64_t delivery = 0;
  Values document;
};
BOOST_DESCRIBE_STRUCT(CallValues, (), (delivery, document))

std::unordered_map<std::int64_t, PersonRecord> people_of(storage::Transaction& transaction,
                                                         const std::vector<DeliveryRow>& rows) {
  base::Json numbers = base::Json::array();
  for (const DeliveryRow& row : rows) numbers.push_back(row.person);
  std::unordered_map<std::int64_t, PersonRecord> people;
  for (PersonRecord& person : transaction.all<PersonRecord>(
           "SELECT {} FROM people WHERE number IN " + transaction.integers_in(":numbers"), base::to_text(numbers))) {
    const std::int64_t number = person.number;
    people.emplace(number, std::move(person));
  }
  return people;
}

std::unordered_map<std::int64_t, Values> values_of(storage::Transaction& transaction, const std::vector<DeliveryRow>& rows) {
  base::Json numbers = base::Json::array();
  for (const DeliveryRow& row : rows) {
    if (row.call != 0) numbers.push_back(row.number);
  }
  std::unordered_map<std::int64_t, Values> values;
  if (numbers.empty()) return values;
  for (CallValues& one : transaction.all<CallValues>(
           "SELECT {} FROM delivery_values WHERE delivery IN " + transaction.integers_in(":numbers"), base::to_text(numbers))) {
    values.emplace(one.delivery, std::move(one.document));
  }
  return values;
}

/// Whether Meta takes every template of the plan still: what a webhook told a moment ago counts for the next message.
bool are_templates_usable(storage::Transaction& transaction, const Plan& plan) {
  return !transaction.first<std::int64_t>(
      "SELECT 1 FROM templates WHERE status <> 'APPROVED' AND id IN " + transaction.texts_in(":ids") + " LIMIT 1",
      plan.template_ids);
}

policy::RouteFacts facts_of(const policy::SendContext& context) {
  policy::RouteFacts facts;
  facts.kind = context.kind;
  facts.is_wanted = context.is_optimized_wanted;
  facts.is_optimized_only = context.is_optimized_only;
  facts.is_marketing_off_on_cloud = context.is_marketing_off_on_cloud;
  return facts;
}

/// When a person's wave, and own time, has come. Nothing: now. A wave that leaves the person out is told apart.
struct Turn {
  bool is_left_out = false;
  std::optional<base::Instant> not_before;
};

class Turns {
 public:
  Turns(const campaign::Campaign& campaign, const RunRow& run) : campaign_{campaign}, run_{run} {
    if (campaign.waves) plan_ = campaign::plan_waves(*campaign.waves, run.targeted);
    const auto& schedule = campaign.schedule;
    if (schedule && schedule->in_recipient_zone && schedule->start) {
      zone_ = zone_clock(schedule->time_zone.value_or("UTC")).value_or(campaign::ZoneClock{});
      wall_ = campaign::wall_time(run.begun_at, zone_);
    }
  }

  [[nodiscard]] Turn of(const PersonRecord& person, std::int64_t position) const {
    Turn turn;
    if (campaign_.waves) {
      const auto wave = campaign::wave_of(plan_, position);
      if (!wave) return {true, std::nullopt};
      turn.not_before =
          base::Instant{run_.begun_at.unix_ms + campaign_.waves->waves[*wave].delay_minutes * 60'000};
    }
    if (wall_) {
      const auto zone = person.time_zone ? zone_clock(*person.time_zone) : std::nullopt;
      const base::Instant own = campaign::send_at(*wall_, zone.value_or(zone_), run_.begun_at);
      turn.not_before = std::max(turn.not_before.value_or(own), own);
    }
    return turn;
  }

 private:
  const campaign::Campaign& campaign_;
  const RunRow& run_;
  campaign::WavePlan plan_;
  campaign::ZoneClock zone_;
  std::optional<campaign::WallTime> wall_;
};

}  // namespace

/// One look at a run, within one transaction.
struct Outgoing::Work {
  storage::Transaction& transaction;
  Plan& plan;
  RunRow run;
  base::Instant now;
  std::size_t most = 0;
  Counts counts{};
  std::vector<ClaimChange> changed{};
  std::vector<DeliveryRow> made{};
  std::optional<std::int64_t> limit_remaining{};
  std::int64_t newly_written_to = 0;
  std::int64_t decided = 0;
  bool is_exhausted = true;
  std::vector<Ready> claimed{};
  std::string scratch{};

  [[nodiscard]] std::size_t room() const { return most - std::min(most, claimed.size()); }

  void leave_out(DeliveryRow& row, const base::Rule& why, base::Json args) {
    happen(row, DispatchEvent::decide_exclude, {std::string{why.code}, std::move(args)}, now, counts);
    row.due_at.reset();
  }

  /// Claims a queued row if there is room, with the request that it leaves with.
  void claim(DeliveryRow& row, const PersonRecord& person, const Values& values) {
    if (room() == 0) {
      row.due_at = now;
      return;
    }
    const policy::Route route = row.route.value_or(policy::Route::cloud);
    const Variant* variant = plan.variant(static_cast<std::size_t>(row.treatment), person.locale.value_or(""));
    if (variant == nullptr) return leave_out(row, policy::rule("policy.template_unusable"), {});
    const policy::SendContext& context = variant->context;
    const delivery::RouteTaken taken{route, context.is_optimized_only, context.is_marketing_off_on_cloud};
    // The route was chosen a while ago; somebody may have closed it since.
    if (const base::Rule* refusal = policy::refusal_of_route(facts_of(context), route)) return leave_out(row, *refusal, {});
    const audience::Profile profile = audiences::to_profile(person);
    const std::string id = message_id(run.tag, row.number);
    Ready ready{row.number, row.attempts + 1, taken, {}};
    const LinkCodes links{plan.campaign.document, id};
    if (const auto failure = variant->by(route).render({&profile, &values, links.codes(), id}, ready.body)) {
      return leave_out(row, *failure->rule,
                       {{"key", std::string{failure->key}}, {"attribute", std::string{failure->source}}});
    }
    if (!happen(row, DispatchEvent::claim, {row.code, row.args}, now, counts)) {
      happen(row, DispatchEvent::give_up, {row.code, row.args}, now, counts);
      row.due_at.reset();
      return;
    }
    row.attempts += 1;
    row.attempted_at = now;
    row.due_at = base::Instant{now.unix_ms + lease_ms};
    claimed.push_back(std::move(ready));
  }

  /// Leaves out somebody who was queued and has been suppressed since: what a person decides counts until the message goes.
  bool has_been_stopped(DeliveryRow& row, const PersonRecord& person, const Values& values) {
    if (!person.suppression) return false;
    Decided decision = decide_person(plan, person, {}, {std::nullopt, &values}, now, scratch);
    if (decision.event != DispatchEvent::decide_exclude) return false;
    happen(row, decision.event, {std::move(decision.code), std::move(decision.args)}, now, counts);
    row.due_at.reset();
    return true;
  }

  /// One more person was written to first; whoever comes after the last that Meta allows has to wait.
  void use_limit_of_portfolio() {
    ++newly_written_to;
    if (limit_remaining && --*limit_remaining == 0) set_moment(plan, now, run.latest_at, limit_remaining);
  }

  void decide_row(DeliveryRow& row, const PersonRecord& person, const Values& values, const Facts& facts, const Turn& turn) {
    Decided decision;
    if (turn.is_left_out) {
      decision.code = std::string{campaign::rule("campaign.waves_leave_out").code};
    } else {
      decision = decide_person(plan, person, facts, {turn.not_before, &values}, now, scratch);
    }
    happen(row, decision.event, {decision.code, decision.args}, now, counts);
    take_route(row, decision.route, counts);
    row.due_at = decision.due_at;
    row.decided_at = now;
    if (row.state != DispatchState::queued) return;
    if (decision.uses_limit) use_limit_of_portfolio();
    claim(row, person, values);
  }
};

void Outgoing::take_waiting(Work& work) const {
  const std::string lock = to_change(work.transaction);
  auto rows = work.transaction.all<DeliveryRow>(
      "SELECT {} FROM deliveries WHERE run = :run AND state = 'queued' AND due_at <= :now ORDER BY due_at LIMIT :most" + lock,
      work.run.number, work.now, work.room());
  if (rows.empty()) return;
  const auto people = people_of(work.transaction, rows);
  const auto values = values_of(work.transaction, rows);
  static const Values nothing;
  for (DeliveryRow& row : rows) {
    const auto person = people.find(row.person);
    const auto value = values.find(row.number);
    if (person == people.end()) {
      work.leave_out(row, policy::rule("policy.no_address"), {});
    } else {
      const Values& filled = value == values.end() ? nothing : value->second;
      if (!work.has_been_stopped(row, person->second, filled)) work.claim(row, person->second, filled);
    }
    work.changed.push_back(claim_change(row));
  }
}

void Outgoing::take_due(Work& work) const {
  const std::string lock = to_change(work.transaction);
  std::vector<DeliveryRow> rows;
  for (const DispatchState state : {DispatchState::pending, DispatchState::delayed, DispatchState::parked}) {
    if (rows.size() >= people_at_once) break;
    auto due = work.transaction.all<DeliveryRow>(
        "SELECT {} FROM deliveries WHERE run = :run AND state = :state AND due_at <= :now ORDER BY due_at LIMIT :most" + lock,
        work.run.number, state, work.now, people_at_once - rows.size());
    std::move(due.begin(), due.end(), std::back_inserter(rows));
  }
  if (rows.empty()) return;
  if (rows.size() >= people_at_once) work.is_exhausted = false;
  const auto people = people_of(work.transaction, rows);
  std::vector<PersonRecord> asked;
  for (const auto& [number, person] : people) asked.push_back(person);
  const Facts facts = load_facts(work.transaction, work.plan, asked, work.now);
  work.limit_remaining = facts.limit_remaining;
  set_moment(work.plan, work.now, work.run.latest_at, facts.limit_remaining);
  const auto values = values_of(work.transaction, rows);
  static const Values nothing;
  for (DeliveryRow& row : rows) {
    if (row.state != DispatchState::pending) happen(row, DispatchEvent::come_due, {}, work.now, work.counts);
    const auto person = people.find(row.person);
    const auto value = values.find(row.number);
    if (person == people.end()) {
      work.leave_out(row, policy::rule("policy.no_address"), {});
    } else {
      work.decide_row(row, person->second, value == values.end() ? nothing : value->second, facts, {});
    }
    work.changed.push_back(claim_change(row));
    ++work.decided;
  }
}

void Outgoing::take_next_people(Work& work) const {
  const std::string lock = to_change(work.transaction);
  const auto run = work.transaction.first<RunRow>("SELECT {} FROM campaign_runs WHERE number = :run" + lock, work.run.number);
  if (!run || run->is_expanded || !run->audience) return;
  work.run = *run;
  const std::size_t limit = std::clamp(work.room() * 2, fewest_people, people_at_once);
  const auto people = work.transaction.all<PersonRecord>(
      "SELECT {p.} FROM audience_members m JOIN people p ON p.number = m.person"
      " WHERE m.audience = :audience AND m.person > :cursor ORDER BY m.person LIMIT :limit",
      *run->audience, run->cursor, limit);
  const Facts facts = load_facts(work.transaction, work.plan, people, work.now);
  work.limit_remaining = facts.limit_remaining;
  set_moment(work.plan, work.now, work.run.latest_at, facts.limit_remaining);
  const Turns turns{work.plan.campaign.document, work.run};
  std::int64_t next = work.transaction.take_numbers("deliveries", static_cast<std::int64_t>(people.size()));
  static const Values nothing;
  std::size_t walked = 0;
  for (const PersonRecord& person : people) {
    // Whoever is decided about leaves at once; the others wait in the audience, where they cost nothing.
    if (work.room() == 0) break;
    ++walked;
    work.run.cursor = person.number;
    const Turn turn = turns.of(person, work.run.position++);
    const auto& treatments = work.plan.campaign.document.treatments;
    const auto draw = campaign::draw_of(work.plan.campaign.id, static_cast<std::uint64_t>(person.number));
    const auto treatment = campaign::treatment_for(treatments, draw);
    if (!treatment) {
      work.counts.add(work.run.number, 0, DispatchState::pending, "", -1);
      work.counts.add_beside(work.run.number, 0, beside::control, "");
      continue;
    }
    DeliveryRow row;
    row.number = next++;
    row.run = work.run.number;
    row.person = person.number;
    row.treatment = static_cast<std::int64_t>(*treatment);
    // Until somebody is decided about they are counted with the first treatment.
    work.counts.add(row.run, 0, DispatchState::pending, "", -1);
    work.counts.add(row.run, row.treatment, DispatchState::pending, "", 1);
    work.decide_row(row, person, nothing, facts, turn);
    work.made.push_back(std::move(row));
  }
  work.decided += static_cast<std::int64_t>(walked);
  const bool is_end = walked == people.size() && people.size() < limit;
  if (!is_end) work.is_exhausted = false;
  work.run.is_expanded = is_end;
  if (is_end) {
    // Whoever left the list since the run began was counted and is not there.
    work.counts.add(work.run.number, 0, DispatchState::pending, "", -(work.run.targeted - work.run.position));
    work.run.targeted = work.run.position;
  }
  work.transaction.execute(
      "UPDATE campaign_runs SET cursor = :cursor, position = :position, is_expanded = :expanded, targeted = :targeted"
      " WHERE number = :run",
      work.run.cursor, work.run.position, work.run.is_expanded, work.run.targeted, work.run.number);
}

void Outgoing::finish(Work& work) const {
  work.transaction.insert_all("deliveries", work.made);
  work.transaction.update_all("deliveries", work.changed);
  use_limit(work.transaction, work.plan, work.newly_written_to, work.now);
  work.counts.write(work.transaction);
}

Taken Outgoing::take(Plan& plan, std::int64_t run_number, std::size_t most) const {
  return services_.database.write([&](storage::Transaction& transaction) {
    const auto run = store_.find_run(transaction, run_number);
    const auto status = transaction.first<campaign::CampaignStatus>("SELECT status FROM campaigns WHERE number = :number",
                                                                    plan.campaign.number);
    // Somebody may have paused or stopped it a moment ago.
    if (!run || !status || !campaign::may_send(*status)) return Taken{{}, 0, true};
    if (!are_templates_usable(transaction, plan)) return Taken{{}, 0, true, true};
    Work work{transaction, plan, *run, services_.clock(), most};
    take_waiting(work);
    if (work.room() > 0) take_due(work);
    if (work.room() > 0) take_next_people(work);
    if (work.room() == 0) work.is_exhausted = false;
    finish(work);
    return Taken{std::move(work.claimed), work.decided, work.is_exhausted};
  });
}

}  // namespace heliograph::proxy::campaigns
