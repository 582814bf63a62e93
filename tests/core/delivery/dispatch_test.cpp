// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/delivery/dispatch.hpp>

#include "catch.hpp"

using namespace heliograph;
using delivery::DispatchCircumstances;
using delivery::DispatchEvent;
using delivery::DispatchState;

namespace {

constexpr base::Instant now{1'795'000'000'000};

DispatchState after(DispatchState state, DispatchEvent event, const DispatchCircumstances& circumstances = {now, now}) {
  return base::step(delivery::dispatch_lifecycle(), state, event, circumstances).value();
}

}  // namespace

TEST_CASE("a person goes from the audience to having read") {
  DispatchState state = delivery::dispatch_lifecycle().initial;
  for (const DispatchEvent event :
       {DispatchEvent::decide_send, DispatchEvent::claim, DispatchEvent::accept, DispatchEvent::report_sent,
        DispatchEvent::report_delivered, DispatchEvent::report_read}) {
    state = after(state, event);
  }
  CHECK(state == DispatchState::read);
}

TEST_CASE("from the queue on a dispatch does what its message does") {
  for (const auto& row : message::message_lifecycle().rows) {
    const auto from = base::enum_from<DispatchState>(base::name_of(row.from));
    const auto event = base::enum_from<DispatchEvent>(base::name_of(row.event));
    if (!event) {
      CHECK(row.event == message::MessageEvent::cancel);
      continue;
    }
    REQUIRE(from);
    CAPTURE(base::name_of(row.from), base::name_of(row.event));
    const auto next = base::step(delivery::dispatch_lifecycle(), *from, *event,
                                 DispatchCircumstances{{now.unix_ms + message::quiet_time_ms}, now, now});
    REQUIRE(next);
    CHECK(base::name_of(*next) == base::name_of(row.to));
  }
}

TEST_CASE("reports in any order end at the furthest that was reported, also beside a parking") {
  std::vector<DispatchEvent> reports = {DispatchEvent::park, DispatchEvent::report_sent,
                                        DispatchEvent::report_delivered, DispatchEvent::report_read};
  std::sort(reports.begin(), reports.end());
  do {
    DispatchState state = DispatchState::accepted;
    for (const DispatchEvent report : reports) state = after(state, report);
    CHECK(state == DispatchState::read);
  } while (std::next_permutation(reports.begin(), reports.end()));
}

TEST_CASE("a delay ends when it is due, not a moment before") {
  const DispatchCircumstances early{now, std::nullopt, base::Instant{now.unix_ms + 1}};
  const auto refused =
      base::step(delivery::dispatch_lifecycle(), DispatchState::delayed, DispatchEvent::come_due, early);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().has("delivery.not_due"));
  CHECK(after(DispatchState::delayed, DispatchEvent::come_due, {now, std::nullopt, now}) == DispatchState::pending);
  CHECK(after(DispatchState::parked, DispatchEvent::come_due, {now, std::nullopt, now}) == DispatchState::pending);
}

TEST_CASE("an uncertain attempt is not repeated before a quiet time") {
  const base::Instant almost{now.unix_ms + message::quiet_time_ms - 1};
  const auto refused = base::step(delivery::dispatch_lifecycle(), DispatchState::uncertain, DispatchEvent::requeue,
                                  DispatchCircumstances{almost, now});
  REQUIRE_FALSE(refused);
  CHECK(refused.error().has("delivery.still_uncertain"));
}

TEST_CASE("attempts are bounded, and failures without hope are not retried") {
  DispatchCircumstances circumstances{now, now};
  circumstances.attempts = message::attempts_max - 1;
  CHECK(after(DispatchState::queued, DispatchEvent::claim, circumstances) == DispatchState::claimed);
  circumstances.attempts = message::attempts_max;
  CHECK_FALSE(base::step(delivery::dispatch_lifecycle(), DispatchState::queued, DispatchEvent::claim, circumstances));
  CHECK(after(DispatchState::failed, DispatchEvent::retry) == DispatchState::pending);
  circumstances.is_retryable = false;
  const auto refused =
      base::step(delivery::dispatch_lifecycle(), DispatchState::failed, DispatchEvent::retry, circumstances);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().has("delivery.not_retryable"));
}

TEST_CASE("stopping withdraws what has not left, and only that") {
  for (const DispatchState state : base::detail::values_of<DispatchState>) {
    CAPTURE(base::name_of(state));
    const auto next =
        base::step(delivery::dispatch_lifecycle(), state, DispatchEvent::stop, DispatchCircumstances{now, now});
    const bool is_waiting = state == DispatchState::pending || state == DispatchState::delayed ||
                            state == DispatchState::parked || state == DispatchState::queued;
    CHECK(next.has_value() == is_waiting);
  }
}

TEST_CASE("no path leads from a message that may have left to another attempt without a refusal or a quiet time") {
  for (const auto& row : delivery::dispatch_lifecycle().rows) {
    if (!delivery::may_have_left(row.from) || delivery::may_have_left(row.to)) continue;
    CAPTURE(base::name_of(row.from), base::name_of(row.event), base::name_of(row.to));
    const bool is_known_refusal = row.event == DispatchEvent::refuse_for_now || row.from == DispatchState::parked ||
                                  row.from == DispatchState::failed;
    CHECK((is_known_refusal || row.guard.holds != nullptr));
  }
}

TEST_CASE("decisions, refusals and reports become events") {
  policy::Decision decision;
  CHECK(delivery::event_of(decision) == DispatchEvent::decide_send);
  decision.outcome = policy::Outcome::delay;
  CHECK(delivery::event_of(decision) == DispatchEvent::decide_delay);
  decision.outcome = policy::Outcome::exclude;
  CHECK(delivery::event_of(decision) == DispatchEvent::decide_exclude);
  CHECK(delivery::event_of(delivery::remedy_for(130429, {}, false)) == DispatchEvent::refuse_for_now);
  CHECK(delivery::event_of(delivery::remedy_for(131026, {}, false)) == DispatchEvent::refuse);
  CHECK(delivery::event_of(delivery::remedy_for(131049, {}, false)) == DispatchEvent::park);
  CHECK(delivery::event_of_report("failed", 131049) == DispatchEvent::park);
  CHECK(delivery::event_of_report("failed", 131026) == DispatchEvent::report_failed);
  CHECK(delivery::event_of_report("played", 0) == DispatchEvent::report_read);
  CHECK_FALSE(delivery::event_of_report("warmed", 0));
}

TEST_CASE("what is final offers no way on but late reports and a person's wish") {
  for (const DispatchState state : base::detail::values_of<DispatchState>) {
    if (!delivery::is_final(state)) continue;
    for (const auto& row : delivery::dispatch_lifecycle().rows) {
      if (row.from != state || row.to == state) continue;
      CAPTURE(base::name_of(row.from), base::name_of(row.event));
      const bool is_late = row.event == DispatchEvent::report_delivered || row.event == DispatchEvent::report_read ||
                           row.event == DispatchEvent::park || row.event == DispatchEvent::retry;
      CHECK(is_late);
    }
  }
}
