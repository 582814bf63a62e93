// SPDX-License-Identifier: Apache-2.0
#include "proxy/campaigns/answers.hpp"

#include <algorithm>
#include <heliograph/campaign/rule_table.hpp>
#include <heliograph/delivery/fallback.hpp>
#include <heliograph/delivery/retry.hpp>
#include <map>
#include <random>

#include "proxy/campaigns/holds.hpp"
#include "proxy/campaigns/outgoing.hpp"
#include "proxy/domain/upstream.hpp"

namespace heliograph::proxy::campaigns {
namespace {

using delivery::DispatchEvent;
using delivery::DispatchState;
using delivery::Remedy;

// What has to be put right by somebody is looked at again after this time.
constexpr std::int64_t usual_hold_ms = 5 * 60'000;
constexpr std::int64_t pair_rate_limit = 131056;

double random_draw() {
  thread_local std::mt19937_64 generator{std::random_device{}()};
  return std::uniform_real_distribution<double>{0, 1}(generator);
}

std::string text_of(const base::Json& object, std::string_view member) {
  const base::Json* value = base::find_member(object, member);
  return value != nullptr && value->is_string() ? value->get<std::string>() : std::string{};
}

std::int64_t code_of(const account::GraphFailure& failure) {
  return failure.error ? failure.error->code.value_or(-1) : -1;
}

bool holds_others_back(Remedy remedy) {
  return remedy == Remedy::pause_number || remedy == Remedy::pause_account || remedy == Remedy::pause_template;
}

}  // namespace

Answered to_answered(std::int64_t run, const Ready& ready, const graph::Result& result) {
  Answered answered;
  answered.run = run;
  answered.number = ready.number;
  answered.attempt = ready.attempt;
  answered.taken = ready.taken;
  if (!result) {
    answered.failure = result.error().cause;
    answered.is_lost = result.error().possibly_done;
    return answered;
  }
  const base::Json* messages = base::find_member(result->body, "messages");
  if (messages != nullptr && messages->is_array() && !messages->empty()) {
    answered.wamid = text_of(messages->front(), "id");
    answered.message_status = text_of(messages->front(), "message_status");
  }
  // Taken by Meta, but under no name that we know: a webhook will tell.
  answered.is_lost = answered.wamid.empty();
  return answered;
}

Reason reason_of(const account::GraphFailure& failure) {
  base::Finding finding = domain::told_by_meta(failure);
  return {std::move(finding.code), std::move(finding.args)};
}

void restrain_person(storage::Transaction& transaction, std::int64_t person, const delivery::RemedyDecision& remedy,
                     base::Instant now) {
  if (remedy.remedy == Remedy::park_person) {
    const auto before = transaction.first<std::int64_t>("SELECT parkings FROM people WHERE number = :person", person);
    const std::int64_t times = before.value_or(0) + 1;
    transaction.execute("UPDATE people SET parked_until = :until, parkings = :times WHERE number = :person",
                        base::Instant{now.unix_ms + delivery::parking_ms(static_cast<int>(times))}, times, person);
  }
  if (remedy.remedy == Remedy::suppress_person) {
    transaction.execute(
        "UPDATE people SET suppression = :reason, suppressed_at = :now, suppressed_by = NULL"
        " WHERE number = :person AND suppression IS NULL",
        remedy.suppression, now, person);
  }
}

struct Answers::Work {
  storage::Transaction& transaction;
  base::Instant now;
  Counts counts{};
  std::vector<AnswerChange> changed{};
  std::map<std::int64_t, std::pair<base::Instant, base::Findings>> held{};  ///< by campaign
};

void Answers::record(const std::vector<Answered>& answers) const {
  if (answers.empty()) return;
  base::Json numbers = base::Json::array();
  for (const Answered& answered : answers) numbers.push_back(answered.number);
  const std::string list = base::to_text(numbers);
  services_.database.write([&](storage::Transaction& transaction) {
    std::map<std::int64_t, DeliveryRow> rows;
    const std::string lock = transaction.dialect() == storage::Dialect::postgresql ? " ORDER BY number FOR UPDATE" : "";
    for (DeliveryRow& row : transaction.all<DeliveryRow>(
             "SELECT {} FROM deliveries WHERE number IN " + transaction.integers_in(":numbers") + lock, list)) {
      const std::int64_t number = row.number;
      rows.emplace(number, std::move(row));
    }
    Work work{transaction, services_.clock()};
    for (const Answered& answered : answers) {
      const auto row = rows.find(answered.number);
      // An attempt that was made after this one knows better.
      if (row == rows.end() || row->second.attempts != answered.attempt) continue;
      apply(work, row->second, answered);
      work.changed.push_back(answer_change(row->second));
    }
    transaction.update_all("deliveries", work.changed);
    work.counts.write(transaction);
    for (const auto& [campaign, held] : work.held) {
      transaction.execute("UPDATE campaigns SET held_until = :until, findings = :findings WHERE number = :number", held.first,
                          held.second, campaign);
    }
  });
}

void Answers::apply(Work& work, DeliveryRow& row, const Answered& answered) const {
  if (answered.is_lost) {
    if (!happen(row, DispatchEvent::lose, {row.code, row.args}, work.now, work.counts)) return;
    row.due_at = base::Instant{row.attempted_at.value_or(work.now).unix_ms + message::quiet_time_ms};
    return;
  }
  if (answered.failure) return refuse(work, row, answered);
  const bool is_held = message::event_of_answer(answered.message_status) == message::MessageEvent::hold;
  if (!happen(row, is_held ? DispatchEvent::hold : DispatchEvent::accept, {}, work.now, work.counts)) return;
  row.due_at.reset();
  row.wamid = answered.wamid;
  row.wamid_key = wamid_key(answered.wamid);
  note_accepted(row, work.now, work.counts);
}

void Answers::refuse(Work& work, DeliveryRow& row, const Answered& answered) const {
  const account::GraphFailure& failure = *answered.failure;
  const delivery::RemedyDecision remedy = delivery::remedy_for(failure, answered.taken);
  DispatchEvent event = delivery::event_of(remedy);
  std::optional<base::Instant> due;
  if (event == DispatchEvent::refuse_for_now) {
    const std::int64_t least =
        std::max(remedy.delay_ms, std::int64_t{failure.retry_after_s.value_or(0)} * 1'000);
    const auto& schedule =
        code_of(failure) == pair_rate_limit ? delivery::pair_rate_schedule() : delivery::usual_schedule();
    auto delay = delivery::retry_delay_ms(schedule, static_cast<int>(row.attempts), random_draw(), least);
    // The number, the account or the template is to blame, not this message: it waits until they are in order.
    if (holds_others_back(remedy.remedy) || remedy.remedy == Remedy::slow_number) delay = delay.value_or(least);
    if (remedy.remedy == Remedy::fall_back_to_cloud) delay = 0;
    if (delay) {
      due = base::Instant{work.now.unix_ms + *delay};
    } else {
      event = DispatchEvent::refuse;
    }
  }
  if (!happen(row, event, reason_of(failure), work.now, work.counts)) return;
  row.due_at = due;
  if (remedy.remedy == Remedy::fall_back_to_cloud) take_route(row, policy::Route::fallback, work.counts);
  if (row.state == DispatchState::failed) {
    row.failed_at = work.now;
    work.counts.happened(row.run, work.now, DispatchState::failed);
  }
  restrain_person(work.transaction, row.person, remedy, work.now);
  if (row.state == DispatchState::parked) {
    row.due_at = work.transaction.first<base::Instant>("SELECT parked_until FROM people WHERE number = :person", row.person);
  }
  if (holds_others_back(remedy.remedy)) {
    // It was no try of this message: however often the account is refused, nobody fails for it.
    row.attempts = std::max<std::int64_t>(0, row.attempts - 1);
    hold_campaign(work, row, answered, remedy);
  }
}

void Answers::hold_campaign(Work& work, const DeliveryRow& row, const Answered& answered,
                            const delivery::RemedyDecision& remedy) const {
  const auto run = store_.find_run(work.transaction, row.run);
  if (!run) return;
  base::Findings findings;
  findings.push_back(domain::told_by_meta(*answered.failure));
  if (answered.taken.is_marketing_off_on_cloud && delivery::can_route_open(code_of(*answered.failure))) {
    findings.add(campaign::rule("campaign.fallback_not_possible"), std::string{});
  }
  const std::int64_t hold = std::max(remedy.delay_ms, usual_hold_ms);
  work.held[run->campaign] = {base::Instant{work.now.unix_ms + hold}, std::move(findings)};
  if (account::is_token_failure(*answered.failure)) {
    ask_about_token(work.transaction, run->campaign, work.now);
  }
  if (remedy.remedy == Remedy::pause_template) {
    if (const auto campaign = store_.find_by_number(work.transaction, run->campaign)) {
      ask_about_templates(work.transaction, *campaign, work.now);
    }
  }
  work.transaction.on_commit(ask_);
}

}  // namespace heliograph::proxy::campaigns
