// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/policy/recipient.hpp>

/// Frequency capping: how many messages a person gets in a calendar window.
namespace heliograph::policy {

enum class CapPeriod { hour, day, week, month };
BOOST_DESCRIBE_ENUM(CapPeriod, hour, day, week, month)

/// What happens to a message that is one too many.
enum class Handling {
  drop,  ///< it is never sent
  delay  ///< it is sent when the window or period has ended
};
BOOST_DESCRIBE_ENUM(Handling, drop, delay)

/// What counts towards a rule and is held back by it.
enum class CapScope { marketing, marketing_and_utility };
BOOST_DESCRIBE_ENUM(CapScope, marketing, marketing_and_utility)

/// At most `count` messages in each window of `every` periods. Windows are calendar windows in UTC; weeks begin on
/// Sunday.
struct CapRule {
  std::int64_t count = 1;
  CapPeriod period = CapPeriod::day;
  std::int64_t every = 1;
  CapScope scope = CapScope::marketing;
  Handling handling = Handling::drop;
};
BOOST_DESCRIBE_STRUCT(CapRule, (), (count, period, every, scope, handling))

/// A named set of rules; the lowest cap wins.
struct CapRuleSet {
  std::optional<std::string> name;
  std::vector<CapRule> rules;
};
BOOST_DESCRIBE_STRUCT(CapRuleSet, (), (name, rules))

/// All that is wrong with a set; places are pointers into it. `names_taken` are those of the other sets.
[[nodiscard]] base::Findings validate_cap_rules(const CapRuleSet& set, const std::vector<std::string>& names_taken);

/// A stretch of time, the end not included.
struct Window {
  base::Instant from;
  base::Instant to;
};
BOOST_DESCRIBE_STRUCT(Window, (), (from, to))

/// The window of `rule` that `now` lies in: what a caller counts messages in. Windows of several periods are counted
/// from 1970; the week of Sunday 1969-12-28 is the first.
[[nodiscard]] Window cap_window(const CapRule& rule, base::Instant now);

}  // namespace heliograph::policy
