// SPDX-License-Identifier: Apache-2.0
#include <heliograph/policy/quiet_hours.hpp>

#include "catch.hpp"

using namespace heliograph;
using namespace heliograph::policy;

namespace {

base::Instant at(const char* text) { return base::parse_rfc3339(text).value(); }

std::string window_of(const CapRule& rule, const char* text) {
  const Window window = cap_window(rule, at(text));
  return base::to_rfc3339(window.from).substr(0, 16) + " " + base::to_rfc3339(window.to).substr(0, 16);
}

QuietHours hours(std::vector<QuietPeriod> periods) {
  QuietHours quiet;
  quiet.name = "quiet";
  quiet.periods = std::move(periods);
  return quiet;
}

std::string quiet_until(const QuietHours& quiet, const char* text, std::int64_t offset = 0) {
  const base::Instant now = at(text);
  const base::Instant end = QuietPlan{quiet}.ends_at(now, offset);
  return end == now ? "" : base::to_rfc3339(end).substr(0, 16);
}

}  // namespace

TEST_CASE("capping windows are calendar windows in UTC") {
  CHECK(window_of({.period = CapPeriod::hour}, "2026-11-18T11:59:59Z") == "2026-11-18T11:00 2026-11-18T12:00");
  CHECK(window_of({.period = CapPeriod::day}, "2026-11-18T00:00:00Z") == "2026-11-18T00:00 2026-11-19T00:00");
  CHECK(window_of({.period = CapPeriod::week}, "2026-11-21T23:59:59Z") == "2026-11-15T00:00 2026-11-22T00:00");
  CHECK(window_of({.period = CapPeriod::week}, "2026-11-22T00:00:00Z") == "2026-11-22T00:00 2026-11-29T00:00");
  CHECK(window_of({.period = CapPeriod::month}, "2026-12-31T23:00:00Z") == "2026-12-01T00:00 2027-01-01T00:00");
  CHECK(window_of({.period = CapPeriod::month, .every = 3}, "2026-11-18T00:00:00Z") ==
        "2026-10-01T00:00 2027-01-01T00:00");
}

TEST_CASE("windows of any rule follow each other without a gap") {
  for (const CapPeriod period : {CapPeriod::hour, CapPeriod::day, CapPeriod::week, CapPeriod::month}) {
    for (std::int64_t every = 1; every <= 3; ++every) {
      const CapRule rule{.period = period, .every = every};
      Window window = cap_window(rule, at("2024-02-28T12:34:56Z"));
      for (int i = 0; i < 50; ++i) {
        const Window next = cap_window(rule, window.to);
        CHECK(next.from == window.to);
        CHECK(cap_window(rule, {window.to.unix_ms - 1}).from == window.from);
        window = next;
      }
    }
  }
}

TEST_CASE("a set of caps is judged at its limits") {
  CapRuleSet set;
  set.name = "weekly";
  set.rules = {{.count = 1, .period = CapPeriod::hour, .every = 23},
               {.count = 10'000, .period = CapPeriod::month, .every = 3}};
  CHECK(validate_cap_rules(set, {}).empty());
  set.rules = {{.count = 0, .period = CapPeriod::hour, .every = 24},
               {.count = 10'001, .period = CapPeriod::week, .every = 5}};
  const auto findings = validate_cap_rules(set, {"weekly"});
  CHECK(findings.size() == 5);
  CHECK(findings.has("policy.name_taken"));
  CHECK(findings.back().at == "/rules/1/every");
  CHECK(validate_cap_rules({}, {}).has("policy.cap_rules_missing"));
  set.rules.assign(cap_rules_max + 1, {});
  CHECK(validate_cap_rules(set, {}).has("policy.cap_rules_too_many"));
}

TEST_CASE("a period over midnight belongs to the day it starts on") {
  const QuietHours friday = hours({{{5}, {}, {}, 22 * 60, 6 * 60}});
  CHECK(quiet_until(friday, "2026-11-20T21:59:00Z").empty());
  CHECK(quiet_until(friday, "2026-11-20T22:00:00Z") == "2026-11-21T06:00");
  CHECK(quiet_until(friday, "2026-11-21T05:59:59Z") == "2026-11-21T06:00");
  CHECK(quiet_until(friday, "2026-11-21T06:00:00Z").empty());
  CHECK(quiet_until(friday, "2026-11-21T22:00:00Z").empty());
}

TEST_CASE("a period that runs over the end of the week goes on in the next") {
  const QuietHours saturday = hours({{{6}, {}, {}, 22 * 60, 6 * 60}});
  CHECK(quiet_until(saturday, "2026-11-21T23:00:00Z") == "2026-11-22T06:00");
  CHECK(quiet_until(saturday, "2026-11-22T05:00:00Z") == "2026-11-22T06:00");
}

TEST_CASE("periods that touch are one quiet") {
  const QuietHours weekend = hours({{{0, 6}, {}, {}, 0, 1440}, {{1}, {}, {}, 0, 9 * 60}});
  CHECK(quiet_until(weekend, "2026-11-21T00:00:00Z") == "2026-11-23T09:00");
}

TEST_CASE("dates are quiet from the first to the last day on the local clock") {
  const QuietHours holidays = hours({{{}, Date{2026, 12, 24}, Date{2026, 12, 26}, 0, 1440}});
  CHECK(quiet_until(holidays, "2026-12-23T14:59:00Z", 540).empty());
  CHECK(quiet_until(holidays, "2026-12-23T15:00:00Z", 540) == "2026-12-26T15:00");
  CHECK(quiet_until(holidays, "2026-12-26T23:59:00Z") == "2026-12-27T00:00");
}

TEST_CASE("a fixed clock counts for everybody, a missing one stands in for the person's") {
  QuietHours quiet = hours({{{0, 1, 2, 3, 4, 5, 6}, {}, {}, 0, 60}});
  Recipient recipient;
  CHECK_FALSE(QuietPlan{quiet}.offset_for(recipient));
  quiet.fallback_offset_minutes = 60;
  CHECK(QuietPlan{quiet}.offset_for(recipient) == 60);
  recipient.knows_offset = true;
  recipient.utc_offset_minutes = 540;
  CHECK(QuietPlan{quiet}.offset_for(recipient) == 540);
  quiet.zone = QuietZone::fixed;
  CHECK(QuietPlan{quiet}.offset_for(recipient) == 60);
}

TEST_CASE("quiet hours are judged at their limits") {
  CHECK(validate_quiet_hours(hours({{{0}, {}, {}, 0, 1440}}), {}).empty());
  CHECK(validate_quiet_hours({}, {}).has("policy.quiet_name_required"));
  CHECK(validate_quiet_hours(hours({}), {}).has("policy.quiet_periods_missing"));
  CHECK(validate_quiet_hours(hours({{{}, {}, {}, 0, 60}}), {}).has("policy.quiet_days_missing"));
  CHECK(validate_quiet_hours(hours({{{7}, {}, {}, 0, 60}}), {}).has("policy.quiet_days_missing"));
  CHECK(validate_quiet_hours(hours({{{1}, {}, {}, 1440, 60}}), {}).has("policy.quiet_time_malformed"));
  CHECK(validate_quiet_hours(hours({{{1}, {}, {}, 60, 60}}), {}).has("policy.quiet_period_empty"));
  CHECK(validate_quiet_hours(hours({{{}, Date{2026, 2, 29}, Date{2026, 3, 1}, 0, 60}}), {})
            .has("policy.quiet_time_malformed"));
  CHECK(validate_quiet_hours(hours({{{}, Date{2024, 2, 29}, Date{2024, 3, 1}, 0, 60}}), {}).empty());
  CHECK(validate_quiet_hours(hours({{{}, Date{2026, 3, 2}, Date{2026, 3, 1}, 0, 60}}), {})
            .has("policy.quiet_period_empty"));
  CHECK(validate_quiet_hours(hours({{{0, 1, 2, 3, 4, 5, 6}, {}, {}, 0, 1440}}), {}).has("policy.quiet_all_week"));
  CHECK(validate_quiet_hours(hours(std::vector<QuietPeriod>(6, {{1}, {}, {}, 0, 60})), {})
            .has("policy.quiet_periods_too_many"));
  QuietHours far = hours({{{1}, {}, {}, 0, 60}});
  far.fallback_offset_minutes = 841;
  CHECK(validate_quiet_hours(far, {}).has("policy.quiet_offset_malformed"));
  far.fallback_offset_minutes = 840;
  CHECK(validate_quiet_hours(far, {}).empty());
}
