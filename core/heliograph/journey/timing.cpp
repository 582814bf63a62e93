// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/journey/evaluate.hpp>

namespace heliograph::journey {

namespace {

constexpr std::int64_t day_ms = 24LL * 60 * 60 * 1000;
constexpr int thursday = 4;  // of 1970-01-01
constexpr int days_tried = 8;

std::int64_t day_number(const campaign::WallTime& wall) {
  return base::from_civil({.year = wall.year, .month = wall.month, .day = wall.day}).unix_ms / day_ms;
}

int weekday_of(std::int64_t day) { return static_cast<int>(((day + thursday) % 7 + 7) % 7); }

bool is_among(const std::vector<int>& weekdays, int weekday) {
  return weekdays.empty() || std::find(weekdays.begin(), weekdays.end(), weekday) != weekdays.end();
}

int minutes_of(const JourneyClock& clock) { return clock.hour * 60 + clock.minute; }

/// `end` as much nearer to now as waits are shorter.
base::Instant shortened(base::Instant end, const JourneyFacts& facts, base::Instant now) {
  const std::int64_t length = end.unix_ms - now.unix_ms;
  const auto scaled =
      facts.wait_factor == 1 ? length : static_cast<std::int64_t>(static_cast<double>(length) * facts.wait_factor);
  return {now.unix_ms + std::max<std::int64_t>(1, scaled)};
}

}  // namespace

const campaign::ZoneClock& zone_of(const JourneyFacts& facts, bool in_journey_zone) {
  static const campaign::ZoneClock utc;
  if (!in_journey_zone && facts.profile_zone != nullptr) return *facts.profile_zone;
  return facts.journey_zone != nullptr ? *facts.journey_zone : utc;
}

bool holds_at(const JourneyTimes& times, const JourneyFacts& facts, base::Instant now) {
  const campaign::WallTime shown = campaign::wall_time(now, zone_of(facts, times.in_journey_zone.value_or(false)));
  const int minute = shown.hour * 60 + shown.minute;
  const int from = minutes_of(times.from);
  const int until = minutes_of(times.until);
  const std::int64_t day = day_number(shown);
  const bool is_day = is_among(times.weekdays, weekday_of(day));
  if (from == until) return is_day;
  if (from < until) return is_day && minute >= from && minute < until;
  return minute >= from ? is_day : minute < until && is_among(times.weekdays, weekday_of(day - 1));
}

base::Instant next_time_of_day(const JourneyClock& time, const std::vector<int>& weekdays,
                               const campaign::ZoneClock& zone, base::Instant now) {
  // From the day before: where a clock is put forward over midnight, the time may lie behind the gap.
  const std::int64_t today = day_number(campaign::wall_time(now, zone));
  for (std::int64_t day = today - 1; day <= today + days_tried; ++day) {
    if (!is_among(weekdays, weekday_of(day))) continue;
    const base::CivilTime civil = base::to_civil({day * day_ms});
    const base::Instant shown =
        campaign::instant_of({civil.year, civil.month, civil.day, time.hour, time.minute}, zone);
    if (shown > now) return shown;
  }
  return {now.unix_ms + day_ms};
}

base::Instant after_seconds(std::int64_t seconds, const JourneyFacts& facts, base::Instant now) {
  return shortened({now.unix_ms + seconds * 1000}, facts, now);
}

std::optional<base::Instant> end_of(const JourneyWait& wait, const JourneyFacts& facts, base::Instant now) {
  const campaign::ZoneClock& zone = zone_of(facts, wait.in_journey_zone.value_or(false));
  std::optional<base::Instant> end;
  switch (wait.kind) {
    case JourneyWaitKind::duration:
    case JourneyWaitKind::event:
    case JourneyWaitKind::profile:
      return after_seconds(wait.seconds.value_or(0), facts, now);
    case JourneyWaitKind::date:
      if (wait.date) end = campaign::instant_of(*wait.date, zone);
      break;
    case JourneyWaitKind::time_of_day:
      end = next_time_of_day(wait.time.value_or(JourneyClock{}), wait.weekdays, zone, now);
      break;
  }
  if (!end || *end <= now) return std::nullopt;
  return shortened(*end, facts, now);
}

}  // namespace heliograph::journey
