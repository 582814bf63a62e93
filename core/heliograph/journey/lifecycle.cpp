// SPDX-License-Identifier: Apache-2.0
#include <heliograph/base/excuse.hpp>
#include <heliograph/journey/lifecycle.hpp>
#include <heliograph/journey/limits.hpp>
#include <heliograph/journey/rule_table.hpp>

namespace heliograph::journey {

namespace {

using S = JourneyStatus;
using A = JourneyAction;
using Now = JourneyCircumstances;
using Guard = base::Guard<Now>;

bool may_run(const Now& now) { return now.is_valid && now.has_room; }
bool is_done(const Now& now) { return !now.has_people_inside && !now.has_entrances_to_come; }

// A row has one refusal. An action with two conditions has a row for each of them, with the same guard.
constexpr Guard complete{&rule("journey.not_complete"), [](const Now& now) { return now.is_valid; }};
constexpr Guard runs_complete{&rule("journey.not_complete"), may_run};
constexpr Guard runs_room{&rule("journey.too_many_live"), may_run};
constexpr Guard nobody{&rule("journey.people_inside"), [](const Now& now) { return !now.has_people_inside; }};
constexpr Guard done_people{&rule("journey.people_inside"), is_done};
constexpr Guard done_entrances{&rule("journey.entrances_to_come"), is_done};
constexpr Guard pause_over{&rule("journey.pause_not_over"), [](const Now& now) { return now.is_pause_over; }};

constexpr base::Excuse<Now> excuses[] = {
    {&rule("journey.not_complete"), [](const Now& now) { return now.is_valid; }},
    {&rule("journey.too_many_live"), [](const Now& now) { return now.has_room; }},
    {&rule("journey.people_inside"), [](const Now& now) { return !now.has_people_inside; }},
    {&rule("journey.entrances_to_come"), [](const Now& now) { return !now.has_entrances_to_come; }},
};

constexpr base::Transition<S, A, Now> rows[] = {
    {S::draft, A::save, {}, S::draft},
    {S::draft, A::test, complete, S::testing},
    {S::draft, A::start_dry_run, complete, S::dry_run},
    {S::draft, A::publish, runs_complete, S::live},
    {S::draft, A::publish, runs_room, S::live},
    {S::draft, A::duplicate, {}, S::draft},
    {S::draft, A::delete_, {}, S::deleted},

    {S::testing, A::end_test, {}, S::draft},
    {S::testing, A::publish, runs_complete, S::live},
    {S::testing, A::publish, runs_room, S::live},
    {S::testing, A::duplicate, {}, S::testing},

    {S::dry_run, A::cancel_dry_run, {}, S::draft},
    {S::dry_run, A::end_dry_run, {}, S::draft},
    {S::dry_run, A::duplicate, {}, S::dry_run},

    {S::live, A::pause_hold, {}, S::paused_hold},
    {S::live, A::pause_discard, {}, S::paused_discard},
    {S::live, A::close, {}, S::closed},
    {S::live, A::stop, {}, S::stopped},
    {S::live, A::new_version, {}, S::live},
    {S::live, A::duplicate, {}, S::live},
    {S::live, A::supersede, {}, S::closed},
    {S::live, A::finish, done_people, S::finished},
    {S::live, A::finish, done_entrances, S::finished},

    {S::paused_hold, A::resume, {}, S::live},
    {S::paused_hold, A::pause_discard, {}, S::paused_discard},
    {S::paused_hold, A::stop, {}, S::stopped},
    {S::paused_hold, A::new_version, {}, S::paused_hold},
    {S::paused_hold, A::duplicate, {}, S::paused_hold},
    {S::paused_hold, A::supersede, {}, S::closed},
    {S::paused_hold, A::resume_by_itself, pause_over, S::live},

    {S::paused_discard, A::resume, {}, S::live},
    {S::paused_discard, A::pause_hold, {}, S::paused_hold},
    {S::paused_discard, A::stop, {}, S::stopped},
    {S::paused_discard, A::new_version, {}, S::paused_discard},
    {S::paused_discard, A::duplicate, {}, S::paused_discard},
    {S::paused_discard, A::supersede, {}, S::closed},
    {S::paused_discard, A::resume_by_itself, pause_over, S::live},

    {S::closed, A::stop, {}, S::stopped},
    {S::closed, A::new_version, {}, S::closed},
    {S::closed, A::duplicate, {}, S::closed},
    {S::closed, A::finish, nobody, S::finished},

    {S::stopped, A::new_version, {}, S::stopped},
    {S::stopped, A::duplicate, {}, S::stopped},
    {S::stopped, A::archive, {}, S::archived},

    {S::finished, A::new_version, {}, S::finished},
    {S::finished, A::duplicate, {}, S::finished},
    {S::finished, A::archive, {}, S::archived},

    {S::archived, A::duplicate, {}, S::archived},
    {S::archived, A::delete_, {}, S::deleted},
};

constexpr JourneyTable table{"journey", S::draft, rows};

constexpr std::int64_t day_ms = 24LL * 60 * 60 * 1000;

bool is_asked_by_people(A action) { return action < A::end_dry_run; }

}  // namespace

const JourneyTable& journey_lifecycle() { return table; }

tl::expected<JourneyStatus, base::Findings> next_status(JourneyStatus status, JourneyAction action,
                                                        const JourneyCircumstances& circumstances) {
  auto next = base::step(table, status, action, circumstances);
  if (!next) return tl::unexpected(base::without_excused(std::move(next.error()), excuses, circumstances));
  return next;
}

std::vector<base::Offer> journey_actions(JourneyStatus status, const JourneyCircumstances& circumstances) {
  std::vector<base::Offer> actions;
  for (base::Offer& offer : base::offers(table, status, circumstances)) {
    const auto action = base::enum_from<A>(offer.event);
    if (!action || !is_asked_by_people(*action)) continue;
    offer.findings = base::without_excused(std::move(offer.findings), excuses, circumstances);
    actions.push_back(std::move(offer));
  }
  return actions;
}

bool takes_people(JourneyStatus status) { return status == S::live || status == S::testing; }

bool is_running(JourneyStatus status) {
  return takes_people(status) || status == S::closed || pause_of(status) != JourneyPause::none;
}

bool is_editable(JourneyStatus status) { return status == S::draft; }

JourneyPause pause_of(JourneyStatus status) {
  if (status == S::paused_hold) return JourneyPause::hold;
  return status == S::paused_discard ? JourneyPause::discard : JourneyPause::none;
}

base::Instant pause_ends_at(base::Instant paused_at) { return {paused_at.unix_ms + limit::pause_days * day_ms}; }

}  // namespace heliograph::journey
