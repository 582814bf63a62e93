// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/policy/capping.hpp>
#include <heliograph/policy/names.hpp>
#include <heliograph/policy/rule_table.hpp>

namespace heliograph::policy {

namespace {

constexpr std::int64_t hour_ms = 60LL * 60 * 1000;
constexpr std::int64_t day_ms = 24 * hour_ms;
constexpr std::int64_t days_from_first_sunday = 4;  // 1970-01-01 was a Thursday
constexpr std::int64_t count_max = 10'000;

constexpr std::int64_t floor_divide(std::int64_t value, std::int64_t divisor) {
  const std::int64_t quotient = value / divisor;
  return value % divisor < 0 ? quotient - 1 : quotient;
}

/// The start of the month that is `months` after January 1970.
base::Instant month_start(std::int64_t months) {
  const std::int64_t year = floor_divide(months, 12);
  return base::from_civil({.year = static_cast<int>(1970 + year), .month = static_cast<int>(months - year * 12) + 1});
}

std::int64_t every_max(CapPeriod period) {
  switch (period) {
    case CapPeriod::hour:
      return 23;
    case CapPeriod::day:
      return 30;
    case CapPeriod::week:
      return 4;
    case CapPeriod::month:
      break;
  }
  return 3;
}

}  // namespace

Window cap_window(const CapRule& rule, base::Instant now) {
  const std::int64_t every = std::max<std::int64_t>(rule.every, 1);
  if (rule.period == CapPeriod::month) {
    const base::CivilTime civil = base::to_civil(now);
    const std::int64_t months = (std::int64_t{civil.year} - 1970) * 12 + civil.month - 1;
    const std::int64_t first = floor_divide(months, every) * every;
    return {month_start(first), month_start(first + every)};
  }
  std::int64_t length = hour_ms;
  std::int64_t origin = 0;
  if (rule.period == CapPeriod::day) length = day_ms;
  if (rule.period == CapPeriod::week) {
    length = 7 * day_ms;
    origin = -days_from_first_sunday * day_ms;
  }
  length *= every;
  const std::int64_t from = origin + floor_divide(now.unix_ms - origin, length) * length;
  return {{from}, {from + length}};
}

base::Findings validate_cap_rules(const CapRuleSet& set, const std::vector<std::string>& names_taken) {
  base::Findings findings;
  check_name(set.name, rule("policy.cap_name_required"), names_taken, findings);
  if (set.rules.empty()) findings.add(rule("policy.cap_rules_missing"), "/rules");
  if (set.rules.size() > cap_rules_max) {
    findings.add(rule("policy.cap_rules_too_many"), "/rules", {{"max", cap_rules_max}, {"actual", set.rules.size()}});
  }
  for (std::size_t i = 0; i < std::min(set.rules.size(), cap_rules_max); ++i) {
    const CapRule& cap = set.rules[i];
    const std::string at = base::pointer_to("/rules", i);
    if (cap.count < 1 || cap.count > count_max) {
      findings.add(rule("policy.cap_count_out_of_range"), base::pointer_to(at, "count"),
                   {{"min", 1}, {"max", count_max}, {"actual", cap.count}});
    }
    const std::int64_t most = every_max(cap.period);
    if (cap.every < 1 || cap.every > most) {
      findings.add(rule("policy.cap_every_out_of_range"), base::pointer_to(at, "every"),
                   {{"min", 1}, {"max", most}, {"actual", cap.every}});
    }
  }
  return findings;
}

}  // namespace heliograph::policy
