// SPDX-License-Identifier: Apache-2.0
#include <heliograph/campaign/schedule.hpp>
#include <numeric>

#include "catch.hpp"

using namespace heliograph;
using namespace heliograph::campaign;

namespace {

base::Instant at(const char* text) { return base::parse_rfc3339(text).value(); }
std::string text_of(const std::optional<base::Instant>& instant) {
  return instant ? base::to_rfc3339(*instant).substr(0, 16) : std::string{"never"};
}

/// Paris in 2026: forward on 29 March, back on 25 October.
ZoneClock paris() {
  return {{at("2025-10-26T01:00:00Z"), 60}, {at("2026-03-29T01:00:00Z"), 120}, {at("2026-10-25T01:00:00Z"), 60}};
}

Schedule starting(WallTime start, Frequency frequency) {
  Schedule schedule;
  schedule.start = start;
  schedule.frequency = frequency;
  return schedule;
}

}  // namespace

TEST_CASE("a clock shows what its zone says") {
  CHECK(wall_time(at("2026-03-29T00:59:00Z"), paris()) == WallTime{2026, 3, 29, 1, 59});
  CHECK(wall_time(at("2026-03-29T01:00:00Z"), paris()) == WallTime{2026, 3, 29, 3, 0});
  CHECK(wall_time(at("2026-03-29T01:00:00Z"), {}) == WallTime{2026, 3, 29, 1, 0});
  CHECK(text_of(instant_of({2026, 7, 1, 9, 0}, paris())) == "2026-07-01T07:00");
}

TEST_CASE("a time that the clock skips is later, one that it shows twice is the first") {
  CHECK(text_of(instant_of({2026, 3, 29, 2, 30}, paris())) == "2026-03-29T01:30");
  CHECK(text_of(instant_of({2026, 10, 25, 2, 30}, paris())) == "2026-10-25T00:30");
  CHECK(text_of(instant_of({2026, 10, 25, 3, 0}, paris())) == "2026-10-25T02:00");
}

TEST_CASE("every minute of a year is found again on the clock") {
  const ZoneClock zone = paris();
  for (std::int64_t ms = at("2026-01-01T00:00:00Z").unix_ms; ms < at("2026-12-31T00:00:00Z").unix_ms;
       ms += 17 * 60'000) {
    const WallTime wall = wall_time({ms}, zone);
    CHECK(wall_time(instant_of(wall, zone), zone) == wall);
  }
}

TEST_CASE("a campaign that runs once runs once") {
  const Schedule schedule = starting({2026, 7, 1, 9, 0}, Frequency::once);
  CHECK(text_of(next_occurrence(schedule, at("2026-07-01T06:59:59Z"), paris())) == "2026-07-01T07:00");
  CHECK(text_of(next_occurrence(schedule, at("2026-07-01T07:00:00Z"), paris())) == "never");
}

TEST_CASE("daily runs keep the clock's time across its changes") {
  Schedule schedule = starting({2026, 3, 27, 9, 0}, Frequency::daily);
  CHECK(text_of(next_occurrence(schedule, at("2026-03-28T09:00:00Z"), paris())) == "2026-03-29T07:00");
  CHECK(text_of(next_occurrence(schedule, at("2026-10-24T08:00:00Z"), paris())) == "2026-10-25T08:00");
  schedule.every = 3;
  CHECK(text_of(next_occurrence(schedule, at("2026-03-27T08:00:00Z"), {})) == "2026-03-27T09:00");
  CHECK(text_of(next_occurrence(schedule, at("2026-03-27T09:00:00Z"), {})) == "2026-03-30T09:00");
  schedule.end = WallTime{2026, 3, 30, 9, 0};
  CHECK(text_of(next_occurrence(schedule, at("2026-03-27T09:00:00Z"), {})) == "never");
}

TEST_CASE("a run never comes twice where the clock is put back") {
  const Schedule schedule = starting({2026, 10, 1, 2, 30}, Frequency::daily);
  const auto first = next_occurrence(schedule, at("2026-10-24T12:00:00Z"), paris());
  CHECK(text_of(first) == "2026-10-25T00:30");
  CHECK(text_of(next_occurrence(schedule, *first, paris())) == "2026-10-26T01:30");
  CHECK(text_of(next_occurrence(schedule, at("2026-10-25T01:00:00Z"), paris())) == "2026-10-26T01:30");
}

TEST_CASE("weekly runs come on their days, every so many weeks") {
  Schedule schedule = starting({2026, 11, 18, 9, 0}, Frequency::weekly);  // a Wednesday
  CHECK(text_of(next_occurrence(schedule, at("2026-11-18T09:00:00Z"), {})) == "2026-11-25T09:00");
  schedule.weekdays = {1, 5};
  CHECK(text_of(next_occurrence(schedule, at("2026-11-01T00:00:00Z"), {})) == "2026-11-20T09:00");
  CHECK(text_of(next_occurrence(schedule, at("2026-11-20T09:00:00Z"), {})) == "2026-11-23T09:00");
  schedule.every = 2;
  CHECK(text_of(next_occurrence(schedule, at("2026-11-20T09:00:00Z"), {})) == "2026-11-30T09:00");
  schedule.every = 52;
  CHECK(text_of(next_occurrence(schedule, at("2026-11-20T09:00:00Z"), {})) == "2027-11-15T09:00");
}

TEST_CASE("monthly runs come on their day, or on the last one of a shorter month") {
  Schedule schedule = starting({2026, 1, 31, 9, 0}, Frequency::monthly);
  CHECK(text_of(next_occurrence(schedule, at("2026-01-31T09:00:00Z"), {})) == "2026-02-28T09:00");
  CHECK(text_of(next_occurrence(schedule, at("2026-02-28T09:00:00Z"), {})) == "2026-03-31T09:00");
  schedule.month_day = -1;
  CHECK(text_of(next_occurrence(schedule, at("2028-02-01T09:00:00Z"), {})) == "2028-02-29T09:00");
  schedule.month_day = 5;
  CHECK(text_of(next_occurrence(schedule, at("2026-01-01T00:00:00Z"), {})) == "2026-02-05T09:00");
  schedule.every = 3;
  CHECK(text_of(next_occurrence(schedule, at("2026-02-05T09:00:00Z"), {})) == "2026-04-05T09:00");
}

TEST_CASE("a person's run is on their own clock, never before it may be") {
  const WallTime nine{2026, 7, 1, 9, 0};
  CHECK(text_of(send_at(nine, {{{0}, 540}}, at("2026-06-30T00:00:00Z"))) == "2026-07-01T00:00");
  CHECK(text_of(send_at(nine, {{{0}, 540}}, at("2026-07-01T07:00:00Z"))) == "2026-07-01T07:00");
}

TEST_CASE("days that are in no calendar are told") {
  CHECK(is_valid({2028, 2, 29, 23, 59}));
  CHECK_FALSE(is_valid({2026, 2, 29, 0, 0}));
  CHECK_FALSE(is_valid({2026, 13, 1, 0, 0}));
  CHECK_FALSE(is_valid({2026, 1, 1, 24, 0}));
  CHECK_FALSE(is_valid({1969, 1, 1, 0, 0}));
}

TEST_CASE("waves hold everybody but those who are left out") {
  const Waves equal{WaveSplit::equal, {{}, {}, {}}};
  CHECK(plan_waves(equal, 10).sizes == std::vector<std::int64_t>{4, 3, 3});
  const Waves percent{WaveSplit::percent, {{33, 0}, {33, 60}, {34, 120}}};
  CHECK(plan_waves(percent, 10).sizes == std::vector<std::int64_t>{4, 3, 3});
  const Waves people{WaveSplit::people, {{4, 0}, {5, 60}}};
  CHECK(plan_waves(people, 10).left_out == 1);
  CHECK(plan_waves(people, 6).sizes == std::vector<std::int64_t>{4, 2});
  for (const Waves& waves : {equal, percent, people}) {
    for (std::int64_t n : {0, 1, 2, 99, 100, 101, 1'000'003}) {
      const WavePlan plan = plan_waves(waves, n);
      CHECK(std::accumulate(plan.sizes.begin(), plan.sizes.end(), plan.left_out) == n);
      CHECK((waves.split == WaveSplit::people || plan.left_out == 0));
    }
  }
  const WavePlan plan = plan_waves(people, 10);
  CHECK(wave_of(plan, 3) == 0U);
  CHECK(wave_of(plan, 4) == 1U);
  CHECK(wave_of(plan, 8) == 1U);
  CHECK_FALSE(wave_of(plan, 9));
}
