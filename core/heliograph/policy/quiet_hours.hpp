// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/policy/capping.hpp>

/// Quiet hours: when nobody is written to.
namespace heliograph::policy {

inline constexpr std::size_t quiet_periods_max = 5;
inline constexpr std::int64_t quiet_queue_days = 7;  ///< a message that would wait longer is dropped

/// Whose clock counts.
enum class QuietZone {
  recipient,  ///< the person's; without one `fallback_offset_minutes`, and without that no quiet hours
  fixed       ///< `fallback_offset_minutes` for everybody
};
BOOST_DESCRIBE_ENUM(QuietZone, recipient, fixed)

/// A day, without a time.
struct Date {
  int year = 1970;
  int month = 1;
  int day = 1;
};
BOOST_DESCRIBE_STRUCT(Date, (), (year, month, day))

/// A period: on days of every week, or from one date to another. Times are minutes of the day, the end not included.
/// One that ends at or before its start ends on the next day and belongs to the day it starts on.
struct QuietPeriod {
  std::vector<int> weekdays;  ///< 0 Sunday to 6 Saturday; empty with dates
  std::optional<Date> from_date;
  std::optional<Date> to_date;   ///< the last day
  std::int64_t from_minute = 0;  ///< 0 and `to_minute` 1440: all day
  std::int64_t to_minute = 1440;
};
BOOST_DESCRIBE_STRUCT(QuietPeriod, (), (weekdays, from_date, to_date, from_minute, to_minute))

struct QuietHours {
  std::optional<std::string> name;
  QuietZone zone = QuietZone::recipient;
  std::optional<std::int64_t> fallback_offset_minutes;  ///< east of UTC
  Handling handling = Handling::delay;
  std::vector<QuietPeriod> periods;
};
BOOST_DESCRIBE_STRUCT(QuietHours, (), (name, zone, fallback_offset_minutes, handling, periods))

/// All that is wrong with quiet hours; places are pointers into them.
[[nodiscard]] base::Findings validate_quiet_hours(const QuietHours& hours, const std::vector<std::string>& names_taken);

/// Quiet hours made ready to be asked often.
class QuietPlan {
 public:
  QuietPlan() = default;
  explicit QuietPlan(const QuietHours& hours);

  /// When the quiet that `now` lies in ends on the clock at `offset_minutes` east of UTC; `now` itself outside of it.
  [[nodiscard]] base::Instant ends_at(base::Instant now, std::int64_t offset_minutes) const;
  [[nodiscard]] bool empty() const { return weekly_.empty() && dated_.empty(); }
  [[nodiscard]] Handling handling() const { return handling_; }
  /// The offset that counts for a person, or nothing when there are no quiet hours for lack of one.
  [[nodiscard]] std::optional<std::int64_t> offset_for(const Recipient& recipient) const;

 private:
  struct Span {
    std::int64_t from = 0;  ///< minutes of the week, or since 1970 on the local clock
    std::int64_t to = 0;
  };

  void add(const QuietPeriod& period);
  [[nodiscard]] std::int64_t end_of(std::int64_t local_minute) const;

  std::vector<Span> weekly_;
  std::vector<Span> dated_;
  QuietZone zone_ = QuietZone::recipient;
  Handling handling_ = Handling::delay;
  std::optional<std::int64_t> fallback_;
};

}  // namespace heliograph::policy
