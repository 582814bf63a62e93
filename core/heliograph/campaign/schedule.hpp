// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/codec.hpp>

/// When a campaign runs. Zone names become offsets outside the core; here a zone is what its clock shows, as a list of
/// changes.
namespace heliograph::campaign {

/// From `from` on the clock is `minutes` east of UTC.
struct OffsetChange {
  base::Instant from;
  std::int64_t minutes = 0;
};
BOOST_DESCRIBE_STRUCT(OffsetChange, (), (from, minutes))

/// A zone's clock: changes in ascending order; before the first one its offset counts. Empty is UTC.
using ZoneClock = std::vector<OffsetChange>;

/// A day and time on a wall clock, without a zone.
struct WallTime {
  int year = 1970;
  int month = 1;
  int day = 1;
  int hour = 0;
  int minute = 0;

  auto operator<=>(const WallTime&) const = default;
};
BOOST_DESCRIBE_STRUCT(WallTime, (), (year, month, day, hour, minute))

/// What the clock shows at `instant`.
[[nodiscard]] WallTime wall_time(base::Instant instant, const ZoneClock& zone);
/// When the clock shows `wall`: the first time where it shows it twice, and where it skips it, as much later as the
/// clock was put forward.
[[nodiscard]] base::Instant instant_of(const WallTime& wall, const ZoneClock& zone);
/// Whether `wall` is a day of the calendar and a time of the day.
[[nodiscard]] bool is_valid(const WallTime& wall);

enum class Frequency { once, daily, weekly, monthly };
BOOST_DESCRIBE_ENUM(Frequency, once, daily, weekly, monthly)

struct Schedule {
  std::optional<WallTime> start;         ///< absent: when activated
  std::optional<std::string> time_zone;  ///< IANA name whose clock `start` and `end` are read on; absent: UTC
  Frequency frequency = Frequency::once;
  std::int64_t every = 1;                 ///< days, weeks or months
  std::vector<int> weekdays;              ///< of weekly: 0 Sunday to 6 Saturday; empty: that of `start`
  std::optional<std::int64_t> month_day;  ///< of monthly: 1 to 31, or -1 for the last; absent: that of `start`
  std::optional<WallTime> end;            ///< nothing begins at or after it
  bool in_recipient_zone = false;         ///< everybody gets it when their own clock shows the time
};
BOOST_DESCRIBE_STRUCT(Schedule, (), (start, time_zone, frequency, every, weekdays, month_day, end, in_recipient_zone))

/// The first run after `after` on the wall clock, or nothing when there is none left. A month without the day runs on
/// its last day. `start` must be there and valid.
[[nodiscard]] std::optional<WallTime> next_wall_time(const Schedule& schedule, const WallTime& after);

/// The first run after `after` of a schedule on `zone`'s clock.
[[nodiscard]] std::optional<base::Instant> next_occurrence(const Schedule& schedule, base::Instant after,
                                                           const ZoneClock& zone);

/// When a person gets the run at `wall`: on their own clock when known, else on the campaign's; never before
/// `not_before`.
[[nodiscard]] base::Instant send_at(const WallTime& wall, const ZoneClock& zone, base::Instant not_before);

/// How the audience is divided among waves.
enum class WaveSplit { equal, percent, people };
BOOST_DESCRIBE_ENUM(WaveSplit, equal, percent, people)

struct Wave {
  std::int64_t size = 0;           ///< percent or people; not looked at when equal
  std::int64_t delay_minutes = 0;  ///< after the start of the run
};
BOOST_DESCRIBE_STRUCT(Wave, (), (size, delay_minutes))

struct Waves {
  WaveSplit split = WaveSplit::equal;
  std::vector<Wave> waves;
};
BOOST_DESCRIBE_STRUCT(Waves, (), (split, waves))

/// How many people each wave gets, and how many none.
struct WavePlan {
  std::vector<std::int64_t> sizes;
  std::int64_t left_out = 0;
};
BOOST_DESCRIBE_STRUCT(WavePlan, (), (sizes, left_out))

/// The sizes for `people`; the sum of sizes and `left_out` is `people`. What does not divide evenly goes to the first
/// waves.
[[nodiscard]] WavePlan plan_waves(const Waves& waves, std::int64_t people);

/// Which wave (from 0) the person at `position` (from 0) of the audience belongs to; nothing for who is left out.
[[nodiscard]] std::optional<std::size_t> wave_of(const WavePlan& plan, std::int64_t position);

}  // namespace heliograph::campaign
