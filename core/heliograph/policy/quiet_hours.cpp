// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/policy/names.hpp>
#include <heliograph/policy/quiet_hours.hpp>
#include <heliograph/policy/rule_table.hpp>

namespace heliograph::policy {

namespace {

constexpr std::int64_t minute_ms = 60'000;
constexpr std::int64_t day_minutes = 24 * 60;
constexpr std::int64_t week_minutes = 7 * day_minutes;
constexpr std::int64_t thursday = 4;  // of 1970-01-01
constexpr std::int64_t offset_min = -12 * 60;
constexpr std::int64_t offset_max = 14 * 60;
constexpr int chain_max = 64;  // periods that follow each other without a gap

constexpr std::int64_t floor_divide(std::int64_t value, std::int64_t divisor) {
  const std::int64_t quotient = value / divisor;
  return value % divisor < 0 ? quotient - 1 : quotient;
}

std::int64_t day_number(const Date& date) {
  const base::Instant start = base::from_civil({.year = date.year, .month = date.month, .day = date.day});
  return floor_divide(start.unix_ms, day_minutes * minute_ms);
}

bool is_date(const Date& date) {
  if (date.year < 1970 || date.year > 9999 || date.month < 1 || date.month > 12 || date.day < 1) return false;
  const base::CivilTime civil =
      base::to_civil(base::from_civil({.year = date.year, .month = date.month, .day = date.day}));
  return civil.month == date.month && civil.day == date.day;
}

bool is_weekday(int day) { return day >= 0 && day <= 6; }

/// The minute behind a period that starts at `period.from_minute` of its day.
std::int64_t end_minute(const QuietPeriod& period) {
  return period.to_minute > period.from_minute ? period.to_minute : period.to_minute + day_minutes;
}

template <class Spans>
void merge(Spans& spans) {
  std::sort(spans.begin(), spans.end(), [](const auto& left, const auto& right) { return left.from < right.from; });
  Spans merged;
  for (const auto& span : spans) {
    if (!merged.empty() && span.from <= merged.back().to) {
      merged.back().to = std::max(merged.back().to, span.to);
    } else {
      merged.push_back(span);
    }
  }
  spans = std::move(merged);
}

void validate_period(const QuietPeriod& period, const std::string& at, base::Findings& findings) {
  const bool is_dated = period.from_date || period.to_date;
  if (is_dated) {
    if (!period.from_date || !is_date(*period.from_date)) {
      findings.add(rule("policy.quiet_time_malformed"), base::pointer_to(at, "from_date"));
    } else if (!period.to_date || !is_date(*period.to_date)) {
      findings.add(rule("policy.quiet_time_malformed"), base::pointer_to(at, "to_date"));
    } else if (day_number(*period.to_date) < day_number(*period.from_date)) {
      findings.add(rule("policy.quiet_period_empty"), base::pointer_to(at, "to_date"));
    }
  } else if (period.weekdays.empty() || !std::all_of(period.weekdays.begin(), period.weekdays.end(), is_weekday)) {
    findings.add(rule("policy.quiet_days_missing"), base::pointer_to(at, "weekdays"));
  }
  if (period.from_minute < 0 || period.from_minute >= day_minutes) {
    findings.add(rule("policy.quiet_time_malformed"), base::pointer_to(at, "from_minute"));
  }
  if (period.to_minute < 0 || period.to_minute > day_minutes) {
    findings.add(rule("policy.quiet_time_malformed"), base::pointer_to(at, "to_minute"));
  } else if (period.to_minute == period.from_minute) {
    findings.add(rule("policy.quiet_period_empty"), base::pointer_to(at, "to_minute"));
  }
}

}  // namespace

QuietPlan::QuietPlan(const QuietHours& hours)
    : zone_{hours.zone}, handling_{hours.handling}, fallback_{hours.fallback_offset_minutes} {
  for (std::size_t i = 0; i < std::min(hours.periods.size(), quiet_periods_max); ++i) add(hours.periods[i]);
  merge(weekly_);
  merge(dated_);
}

void QuietPlan::add(const QuietPeriod& period) {
  if (period.from_date && period.to_date) {
    const std::int64_t first = day_number(*period.from_date);
    const std::int64_t last = std::min(day_number(*period.to_date), first + 366);
    for (std::int64_t day = first; day <= last; ++day) {
      dated_.push_back({day * day_minutes + period.from_minute, day * day_minutes + end_minute(period)});
    }
    return;
  }
  for (const int day : period.weekdays) {
    if (!is_weekday(day)) continue;
    const std::int64_t from = day * day_minutes + period.from_minute;
    const std::int64_t to = day * day_minutes + end_minute(period);
    weekly_.push_back({from, std::min(to, week_minutes)});
    if (to > week_minutes) weekly_.push_back({0, to - week_minutes});
  }
}

std::int64_t QuietPlan::end_of(std::int64_t local_minute) const {
  std::int64_t end = local_minute;
  const std::int64_t week_start = floor_divide(local_minute + thursday * day_minutes, week_minutes) * week_minutes;
  const std::int64_t of_week = local_minute + thursday * day_minutes - week_start;
  for (const Span& span : weekly_) {
    if (of_week >= span.from && of_week < span.to) end = local_minute + span.to - of_week;
  }
  const auto after = std::upper_bound(dated_.begin(), dated_.end(), local_minute,
                                      [](std::int64_t minute, const Span& span) { return minute < span.from; });
  if (after != dated_.begin() && local_minute < std::prev(after)->to) end = std::max(end, std::prev(after)->to);
  return end;
}

base::Instant QuietPlan::ends_at(base::Instant now, std::int64_t offset_minutes) const {
  const std::int64_t local = floor_divide(now.unix_ms, minute_ms) + offset_minutes;
  std::int64_t end = end_of(local);
  if (end == local) return now;
  for (int i = 0; i < chain_max; ++i) {
    const std::int64_t next = end_of(end);
    if (next == end) break;
    end = next;
  }
  return {(end - offset_minutes) * minute_ms};
}

std::optional<std::int64_t> QuietPlan::offset_for(const Recipient& recipient) const {
  if (zone_ == QuietZone::recipient && recipient.knows_offset) return recipient.utc_offset_minutes;
  return zone_ == QuietZone::fixed ? fallback_.value_or(0) : fallback_;
}

base::Findings validate_quiet_hours(const QuietHours& hours, const std::vector<std::string>& names_taken) {
  base::Findings findings;
  check_name(hours.name, rule("policy.quiet_name_required"), names_taken, findings);
  if (hours.fallback_offset_minutes &&
      (*hours.fallback_offset_minutes < offset_min || *hours.fallback_offset_minutes > offset_max)) {
    findings.add(rule("policy.quiet_offset_malformed"), "/fallback_offset_minutes",
                 {{"min", offset_min}, {"max", offset_max}, {"actual", *hours.fallback_offset_minutes}});
  }
  if (hours.periods.empty()) findings.add(rule("policy.quiet_periods_missing"), "/periods");
  if (hours.periods.size() > quiet_periods_max) {
    findings.add(rule("policy.quiet_periods_too_many"), "/periods",
                 {{"max", quiet_periods_max}, {"actual", hours.periods.size()}});
    return findings;
  }
  for (std::size_t i = 0; i < hours.periods.size(); ++i) {
    validate_period(hours.periods[i], base::pointer_to("/periods", i), findings);
  }
  if (!findings.has_errors()) {
    // A minute that is quiet and stays so for a week of chained periods is quiet for ever.
    const base::Instant week_later{week_minutes * minute_ms};
    QuietHours weekly = hours;
    std::erase_if(weekly.periods, [](const QuietPeriod& period) { return period.from_date.has_value(); });
    if (QuietPlan{weekly}.ends_at({0}, 0) >= week_later) findings.add(rule("policy.quiet_all_week"), "/periods");
  }
  return findings;
}

}  // namespace heliograph::policy
