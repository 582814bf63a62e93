// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <charconv>
#include <heliograph/audience/query.hpp>
#include <heliograph/base/decimal.hpp>

namespace heliograph::audience {

namespace {

constexpr std::int64_t day_ms = 24LL * 60 * 60 * 1000;

char to_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool same_letter(char left, char right) { return to_lower(left) == to_lower(right); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The number that `text` writes as JSON would, a `+` in front allowed; nothing for other texts.
std::optional<double> number_of(std::string_view text) {
  if (!text.empty() && text.front() == '+') text.remove_prefix(1);
  std::string_view rest = text;
  if (!rest.empty() && rest.front() == '-') rest.remove_prefix(1);
  const auto skip_digits = [&] {
    std::size_t count = 0;
    while (count < rest.size() && is_digit(rest[count])) ++count;
    rest.remove_prefix(count);
    return count > 0;
  };
  if (text.size() > 40 || !skip_digits()) return std::nullopt;
  if (!rest.empty() && rest.front() == '.') {
    rest.remove_prefix(1);
    if (!skip_digits()) return std::nullopt;
  }
  if (!rest.empty()) return std::nullopt;
  return base::read_decimal(text);
}

bool equals(std::string_view left, std::string_view right) {
  if (left.size() == right.size() && std::equal(left.begin(), left.end(), right.begin(), same_letter)) return true;
  const auto first = number_of(left);
  return first && first == number_of(right);
}

bool contains(std::string_view text, std::string_view part) {
  return std::search(text.begin(), text.end(), part.begin(), part.end(), same_letter) != text.end();
}

bool begins_with(std::string_view text, std::string_view part) {
  return text.size() >= part.size() && std::equal(part.begin(), part.end(), text.begin(), same_letter);
}

/// Negative, zero or positive. Texts in the order of their bytes, which for dates as ISO 8601 writes them is that of
/// time.
int compare(std::string_view left, std::string_view right) {
  const auto first = number_of(left);
  const auto second = number_of(right);
  if (first && second) return *first < *second ? -1 : (*first > *second ? 1 : 0);
  return left.compare(right);
}

bool holds(Comparison comparison, std::string_view actual, std::string_view wanted) {
  switch (comparison) {
    case Comparison::equals:
      return equals(actual, wanted);
    case Comparison::contains:
      return contains(actual, wanted);
    case Comparison::begins_with:
      return begins_with(actual, wanted);
    case Comparison::less:
      return compare(actual, wanted) < 0;
    case Comparison::at_most:
      return compare(actual, wanted) <= 0;
    case Comparison::greater:
      return compare(actual, wanted) > 0;
    case Comparison::at_least:
      return compare(actual, wanted) >= 0;
    default:
      return false;
  }
}

bool matches_attribute(const Condition& condition, const Profile& profile) {
  const std::string* value = find_value(profile, condition.attribute.value_or(std::string{}));
  const Comparison comparison = condition.comparison.value_or(Comparison::exists);
  if (comparison == Comparison::exists) return value != nullptr;
  if (comparison == Comparison::is_missing) return value == nullptr;
  // Who has no value differs from every value, and compares with none.
  if (value == nullptr) return comparison == Comparison::differs;
  const auto any = [&](Comparison wanted) {
    return std::any_of(condition.values.begin(), condition.values.end(),
                       [&](const std::string& other) { return holds(wanted, *value, other); });
  };
  return comparison == Comparison::differs ? !any(Comparison::equals) : any(comparison);
}

bool matches_behaviour(const Condition& condition, std::span<const BehaviourFact> history, base::Instant now) {
  const std::int64_t wanted = condition.at_least.value_or(1);
  std::int64_t count = 0;
  for (const BehaviourFact& fact : history) {
    if (fact.behaviour != condition.behaviour) continue;
    if (condition.error_code && fact.error_code != *condition.error_code) continue;
    if (condition.campaign_id && fact.campaign_id != *condition.campaign_id) continue;
    if (condition.within_days && fact.at.unix_ms < now.unix_ms - *condition.within_days * day_ms) continue;
    if (++count >= wanted) return true;
  }
  return false;
}

void collect(const Condition& condition, std::vector<std::string>& names) {
  if (condition.kind == ConditionKind::attribute && condition.attribute &&
      std::find(names.begin(), names.end(), *condition.attribute) == names.end()) {
    names.push_back(*condition.attribute);
  }
  for (const Condition& inner : condition.conditions) collect(inner, names);
}

}  // namespace

bool matches(const Condition& condition, const Profile& profile, std::span<const BehaviourFact> history,
             base::Instant now) {
  const auto inner = [&](const Condition& one) { return matches(one, profile, history, now); };
  const auto& conditions = condition.conditions;
  switch (condition.kind) {
    case ConditionKind::all_of:
      return std::all_of(conditions.begin(), conditions.end(), inner);
    case ConditionKind::any_of:
      return std::any_of(conditions.begin(), conditions.end(), inner);
    case ConditionKind::none_of:
      return std::none_of(conditions.begin(), conditions.end(), inner);
    case ConditionKind::attribute:
      return matches_attribute(condition, profile);
    case ConditionKind::consent:
      return consent_of(profile, condition.marketing_action.value_or(std::string{})) == condition.consent;
    case ConditionKind::behaviour:
      break;
  }
  return matches_behaviour(condition, history, now);
}

std::vector<std::string> attributes_of(const Condition& condition) {
  std::vector<std::string> names;
  collect(condition, names);
  return names;
}

}  // namespace heliograph::audience
