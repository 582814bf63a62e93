// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/campaign/schedule.hpp>

namespace heliograph::campaign {

namespace {

constexpr std::int64_t minute_ms = 60'000;
constexpr std::int64_t day_minutes = 24 * 60;
constexpr std::int64_t day_ms = day_minutes * minute_ms;
constexpr int thursday = 4;      // of 1970-01-01
constexpr int runs_tried = 400;  // a weekly schedule finds its next day within 52 weeks of 7

constexpr std::int64_t floor_divide(std::int64_t value, std::int64_t divisor) {
  const std::int64_t quotient = value / divisor;
  return value % divisor < 0 ? quotient - 1 : quotient;
}

std::int64_t day_number(const WallTime& wall) {
  const base::Instant midnight = base::from_civil({.year = wall.year, .month = wall.month, .day = wall.day});
  return floor_divide(midnight.unix_ms, day_ms);
}

/// The time of `wall` on the day `number` after 1970-01-01.
WallTime on_day(const WallTime& wall, std::int64_t number) {
  const base::CivilTime civil = base::to_civil({number * day_ms});
  return {civil.year, civil.month, civil.day, wall.hour, wall.minute};
}

/// `wall` as if its clock were that of UTC.
std::int64_t as_utc(const WallTime& wall) {
  return day_number(wall) * day_ms + (wall.hour * 60 + wall.minute) * minute_ms;
}

std::int64_t offset_at(base::Instant instant, const ZoneClock& zone) {
  if (zone.empty()) return 0;
  const auto after = std::upper_bound(zone.begin(), zone.end(), instant,
                                      [](base::Instant now, const OffsetChange& change) { return now < change.from; });
  return after == zone.begin() ? zone.front().minutes : std::prev(after)->minutes;
}

int days_in_month(int year, int month) {
  const int next_year = month == 12 ? year + 1 : year;
  const int next_month = month == 12 ? 1 : month + 1;
  return static_cast<int>(day_number({next_year, next_month, 1, 0, 0}) - day_number({year, month, 1, 0, 0}));
}

/// Whether the week of the day `number` is one of every `every` from that of `first`; weeks begin on Sunday.
bool is_week_of(std::int64_t number, std::int64_t first, std::int64_t every) {
  return (floor_divide(number + thursday, 7) - floor_divide(first + thursday, 7)) % every == 0;
}

std::optional<WallTime> next_daily(const Schedule& schedule, const WallTime& after, std::int64_t every) {
  const std::int64_t first = day_number(*schedule.start);
  std::int64_t steps = std::max<std::int64_t>(0, floor_divide(day_number(after) - first, every));
  while (on_day(*schedule.start, first + steps * every) <= after) ++steps;
  return on_day(*schedule.start, first + steps * every);
}

std::optional<WallTime> next_weekly(const Schedule& schedule, const WallTime& after, std::int64_t every) {
  const std::int64_t first = day_number(*schedule.start);
  const auto runs_on = [&](std::int64_t number) {
    const auto weekday = static_cast<int>(((number + thursday) % 7 + 7) % 7);
    if (schedule.weekdays.empty()) return (number - first) % 7 == 0;
    return std::find(schedule.weekdays.begin(), schedule.weekdays.end(), weekday) != schedule.weekdays.end();
  };
  std::int64_t number = std::max(first, day_number(after));
  for (int i = 0; i < runs_tried; ++i, ++number) {
    const WallTime run = on_day(*schedule.start, number);
    if (runs_on(number) && is_week_of(number, first, every) && run > after) return run;
  }
  return std::nullopt;
}

std::optional<WallTime> next_monthly(const Schedule& schedule, const WallTime& after, std::int64_t every) {
  const WallTime& start = *schedule.start;
  const std::int64_t first = std::int64_t{start.year} * 12 + start.month - 1;
  const std::int64_t wanted = schedule.month_day.value_or(start.day);
  const std::int64_t passed = std::int64_t{after.year} * 12 + after.month - 1 - first;
  for (std::int64_t step = std::max<std::int64_t>(0, floor_divide(passed, every));; ++step) {
    const std::int64_t months = first + step * every;
    WallTime run = start;
    run.year = static_cast<int>(months / 12);
    run.month = static_cast<int>(months % 12) + 1;
    const int last = days_in_month(run.year, run.month);
    run.day = wanted < 0 ? last : static_cast<int>(std::min<std::int64_t>(wanted, last));
    if (run > after && run >= start) return run;
  }
}

}  // namespace

bool is_valid(const WallTime& wall) {
  if (wall.year < 1970 || wall.year > 9999 || wall.month < 1 || wall.month > 12) return false;
  if (wall.day < 1 || wall.day > days_in_month(wall.year, wall.month)) return false;
  return wall.hour >= 0 && wall.hour <= 23 && wall.minute >= 0 && wall.minute <= 59;
}

WallTime wall_time(base::Instant instant, const ZoneClock& zone) {
  const base::CivilTime civil = base::to_civil({instant.unix_ms + offset_at(instant, zone) * minute_ms});
  return {civil.year, civil.month, civil.day, civil.hour, civil.minute};
}

base::Instant instant_of(const WallTime& wall, const ZoneClock& zone) {
  const std::int64_t local = as_utc(wall);
  // The offset before any change near that day, then the one in force at the moment it leads to. Where the clock is put
  // back both are right and the earlier moment is taken; where it skips the time the older offset leads behind the gap.
  const std::int64_t before = offset_at({local - day_ms}, zone);
  const base::Instant first{local - before * minute_ms};
  if (wall_time(first, zone) == wall) return first;
  const base::Instant second{local - offset_at(first, zone) * minute_ms};
  return wall_time(second, zone) == wall ? second : first;
}

std::optional<WallTime> next_wall_time(const Schedule& schedule, const WallTime& after) {
  const std::int64_t every = std::max<std::int64_t>(1, schedule.every);
  std::optional<WallTime> next;
  switch (schedule.frequency) {
    case Frequency::once:
      if (*schedule.start > after) next = schedule.start;
      break;
    case Frequency::daily:
      next = next_daily(schedule, after, every);
      break;
    case Frequency::weekly:
      next = next_weekly(schedule, after, every);
      break;
    case Frequency::monthly:
      next = next_monthly(schedule, after, every);
      break;
  }
  if (next && schedule.end && *next >= *schedule.end) return std::nullopt;
  return next;
}

std::optional<base::Instant> next_occurrence(const Schedule& schedule, base::Instant after, const ZoneClock& zone) {
  // A clock that is put back shows the same time twice, so the search begins an hour's worth of minutes earlier.
  WallTime from = wall_time({after.unix_ms - 2 * 60 * minute_ms}, zone);
  for (int i = 0; i < runs_tried; ++i) {
    const auto next = next_wall_time(schedule, from);
    if (!next) return std::nullopt;
    const base::Instant instant = instant_of(*next, zone);
    if (instant > after) return instant;
    from = *next;
  }
  return std::nullopt;
}

base::Instant send_at(const WallTime& wall, const ZoneClock& zone, base::Instant not_before) {
  return std::max(instant_of(wall, zone), not_before);
}

WavePlan plan_waves(const Waves& waves, std::int64_t people) {
  WavePlan plan;
  std::int64_t left = std::max<std::int64_t>(0, people);
  const std::int64_t all = left;
  const auto count = static_cast<std::int64_t>(waves.waves.size());
  for (std::int64_t i = 0; i < count; ++i) {
    const std::int64_t wanted = std::max<std::int64_t>(0, waves.waves[static_cast<std::size_t>(i)].size);
    std::int64_t size = wanted;
    if (waves.split == WaveSplit::equal) size = all / count + (i < all % count ? 1 : 0);
    if (waves.split == WaveSplit::percent) size = all / 100 * wanted + all % 100 * wanted / 100;
    size = std::min(size, left);
    plan.sizes.push_back(size);
    left -= size;
  }
  if (waves.split == WaveSplit::percent) {
    std::int64_t sum = 0;
    for (const Wave& wave : waves.waves) sum += wave.size;
    // Fewer than one person a wave was rounded away: they go to the first waves.
    for (std::size_t i = 0; sum == 100 && left > 0 && i < plan.sizes.size(); ++i, --left) ++plan.sizes[i];
  }
  plan.left_out = left;
  return plan;
}

std::optional<std::size_t> wave_of(const WavePlan& plan, std::int64_t position) {
  for (std::size_t i = 0; i < plan.sizes.size(); ++i) {
    if (position < plan.sizes[i]) return i;
    position -= plan.sizes[i];
  }
  return std::nullopt;
}

}  // namespace heliograph::campaign
