// SPDX-License-Identifier: Apache-2.0
#include <core/journey/walking.hpp>
#include <heliograph/journey/evaluate.hpp>

#include "catch.hpp"

using namespace heliograph;
using namespace heliograph::journey;
using namespace heliograph::journey::drawing;
using E = JourneyEventKind;

namespace {

/// Nine hours east of UTC.
const campaign::ZoneClock seoul = {campaign::OffsetChange{base::Instant{0}, 540}};

}  // namespace

TEST_CASE("a wait ends at its very millisecond") {
  Walker walker{{entry("w"), waiting("w", 60, "end"), end()}};
  walker.enter();
  CHECK(walker.after(59'999, event_of(E::timer)).empty());
  CHECK(walker.after(1, event_of(E::timer)) == "w>next(timer) !ended");
}

TEST_CASE("test mode shortens waits by a factor, to a millisecond at least") {
  for (const auto& [factor, ms] : {std::pair{1.0, 60'000}, {0.5, 30'000}, {0.0, 1}}) {
    Walker walker{{entry("w"), waiting("w", 60, "end"), end()}};
    walker.facts.wait_factor = factor;
    walker.enter();
    CHECK(walker.person.due == start.unix_ms + ms);
  }
}

TEST_CASE("a wait until a date reads the person's clock, and is over when the date has passed") {
  JourneyNode wait = waiting("w", 60, "end");
  wait.wait->kind = JourneyWaitKind::date;
  wait.wait->date = campaign::WallTime{2026, 9, 22, 9, 0};
  Walker here{{entry("w"), wait, end()}};
  here.enter();
  CHECK(base::to_rfc3339({*here.person.due}) == "2026-09-22T09:00:00.000Z");
  Walker there{{entry("w"), wait, end()}};
  there.facts.profile_zone = &seoul;
  there.enter();
  CHECK(base::to_rfc3339({*there.person.due}) == "2026-09-22T00:00:00.000Z");
  wait.wait->date = campaign::WallTime{2026, 9, 21, 14, 13};
  Walker late{{entry("w"), wait, end()}};
  CHECK(late.enter() == "in>next(entered) w>next(timer) !ended");
}

TEST_CASE("a wait until a time of day takes the next one on the person's clock and on the days that are named") {
  JourneyNode wait = waiting("w", 60, "end");
  wait.wait->kind = JourneyWaitKind::time_of_day;
  const auto due = [&](JourneyClock time, std::vector<int> weekdays, const campaign::ZoneClock* zone,
                       bool in_journey_zone = false) {
    wait.wait->time = time;
    wait.wait->weekdays = std::move(weekdays);
    wait.wait->in_journey_zone = in_journey_zone;
    Walker walker{{entry("w"), wait, end()}};
    walker.facts.profile_zone = zone;
    walker.enter();
    return base::to_rfc3339({*walker.person.due}).substr(0, 16);
  };
  // Monday, 14:13:20 UTC, which is 23:13:20 in Seoul.
  CHECK(due({14, 14}, {}, nullptr) == "2026-09-21T14:14");
  CHECK(due({14, 13}, {}, nullptr) == "2026-09-22T14:13");
  CHECK(due({9, 0}, {}, &seoul) == "2026-09-22T00:00");
  CHECK(due({23, 30}, {}, &seoul) == "2026-09-21T14:30");
  CHECK(due({9, 0}, {}, &seoul, true) == "2026-09-22T09:00");
  CHECK(due({15, 0}, {1}, nullptr) == "2026-09-21T15:00");
  CHECK(due({14, 0}, {1}, nullptr) == "2026-09-28T14:00");
  CHECK(due({9, 0}, {0}, &seoul) == "2026-09-27T00:00");
}

TEST_CASE("a time of day that the clock skips is waited for behind the gap") {
  // Forward at 2026-03-29T01:00Z from 60 to 120 minutes east.
  const campaign::ZoneClock paris{{{0}, 60}, {{1'774'746'000'000}, 120}};
  const base::Instant before{1'774'738'800'000};  // 23:00Z, 00:00 in Paris
  CHECK(base::to_rfc3339(next_time_of_day({2, 30}, {}, paris, before)) == "2026-03-29T01:30:00.000Z");
  CHECK(base::to_rfc3339(next_time_of_day({3, 0}, {}, paris, before)) == "2026-03-29T01:00:00.000Z");
}

TEST_CASE("a wait for an event takes the event, or the time") {
  const auto nodes = [] {
    return std::vector{entry("w"), waiting_for("w", "paid", 60, "end", "late"), end(), end("late")};
  };
  Walker walker{nodes()};
  walker.enter();
  CHECK(walker.take(does("shipped")).empty());
  CHECK(walker.after(1, does("paid")) == "w>next(event) !ended");
  Walker slow{nodes()};
  slow.enter();
  CHECK(slow.wake() == "w>timeout(timed_out) !ended");
}

TEST_CASE("an event counts for a wait that began before it, and once") {
  Walker walker{{entry("w"), waiting_for("w", "paid", 60, "v", "a"), waiting_for("v", "paid", 60, "b", "c"), end("a"),
                 end("b"), end("c")}};
  walker.enter();
  JourneyEvent early = does("paid");
  early.at = {start.unix_ms - 1};
  CHECK(walker.take(early).empty());
  CHECK(walker.after(10, does("paid")) == "w>next(event)");
  CHECK(walker.again().empty());
  JourneyEvent another = does("paid");
  another.at = walker.now;
  CHECK(walker.take(another) == "v>next(event) !ended");
}

TEST_CASE("a wait for a profile ends when it matches") {
  JourneyNode wait = waiting_for("w", "", 60, "end", "late");
  wait.wait->kind = JourneyWaitKind::profile;
  wait.wait->condition = has("city");
  audience::Profile profile;
  Walker walker{{entry("w"), wait, end(), end("late")}};
  walker.facts.profile = &profile;
  CHECK(walker.enter() == "in>next(entered)");
  CHECK(walker.take(E::profile_changed).empty());
  profile.attributes["city"] = "서울";
  CHECK(walker.take(E::profile_changed) == "w>next(profile) !ended");
  Walker known{{entry("w"), wait, end(), end("late")}};
  known.facts.profile = &profile;
  CHECK(known.enter() == "in>next(entered) w>next(profile) !ended");
}

TEST_CASE("a timer that was due before an event happened goes first, however late it comes") {
  const auto nodes = [] {
    return std::vector{entry("w"), waiting("w", 60, "v"), waiting_for("v", "paid", 60, "end", "late"), end(),
                       end("late")};
  };
  Walker walker{nodes()};
  walker.enter();
  walker.now.unix_ms += 70'000;
  JourneyEvent paid = does("paid");
  paid.at = {start.unix_ms + 65'000};
  CHECK(walker.take(paid) == "w>next(timer) v>next(event) !ended");
  Walker before{nodes()};
  before.enter();
  before.now.unix_ms += 70'000;
  paid.at = {start.unix_ms + 59'999};
  CHECK(before.take(paid).empty());
  CHECK(before.take(E::timer) == "w>next(timer)");
}
