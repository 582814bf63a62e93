// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/audience/limits.hpp>
#include <heliograph/audience/query.hpp>
#include <heliograph/audience/rule_table.hpp>
#include <heliograph/text/utf8.hpp>
#include <iterator>

namespace heliograph::audience {

namespace {

bool is_group(ConditionKind kind) {
  return kind == ConditionKind::all_of || kind == ConditionKind::any_of || kind == ConditionKind::none_of;
}

constexpr ComparisonRow comparisons[] = {
    {Comparison::equals, ValuesTaken::many},    {Comparison::differs, ValuesTaken::many},
    {Comparison::contains, ValuesTaken::many},  {Comparison::begins_with, ValuesTaken::many},
    {Comparison::exists, ValuesTaken::none},    {Comparison::is_missing, ValuesTaken::none},
    {Comparison::less, ValuesTaken::one},       {Comparison::at_most, ValuesTaken::one},
    {Comparison::greater, ValuesTaken::one},    {Comparison::at_least, ValuesTaken::one},
};

constexpr BehaviourRow behaviours[] = {
    {Behaviour::sent, false},    {Behaviour::delivered, false}, {Behaviour::read, false},
    {Behaviour::clicked, false}, {Behaviour::replied, false},   {Behaviour::failed, true},
};

ValuesTaken values_taken(Comparison comparison) {
  return std::find_if(std::begin(comparisons), std::end(comparisons),
                      [&](const ComparisonRow& row) { return row.comparison == comparison; })
      ->values;
}

bool takes_error_code(std::optional<Behaviour> behaviour) {
  return std::any_of(std::begin(behaviours), std::end(behaviours), [&](const BehaviourRow& row) {
    return row.behaviour == behaviour && row.takes_error_code;
  });
}

/// Walks a condition; `at` is its place.
class Judge {
 public:
  explicit Judge(base::Findings& findings) : findings_{findings} {}

  void judge(const Condition& condition, const std::string& at, std::size_t depth) {
    if (++count_ > limit::query_conditions) {
      if (count_ == limit::query_conditions + 1) {
        findings_.add(rule("audience.query_too_large"), at, {{"max", limit::query_conditions}});
      }
      return;
    }
    if (depth > limit::query_depth) {
      findings_.add(rule("audience.query_too_deep"), at, {{"max", limit::query_depth}});
      return;
    }
    if (is_group(condition.kind)) {
      const std::string inside = base::pointer_to(at, "conditions");
      if (condition.conditions.empty() && depth > 1) findings_.add(rule("audience.query_group_empty"), inside);
      for (std::size_t i = 0; i < condition.conditions.size(); ++i) {
        judge(condition.conditions[i], base::pointer_to(inside, i), depth + 1);
      }
      return;
    }
    switch (condition.kind) {
      case ConditionKind::attribute:
        judge_attribute(condition, at);
        break;
      case ConditionKind::consent:
        require(condition.marketing_action.value_or("").empty(), at, "marketing_action");
        require(!condition.consent, at, "consent");
        break;
      default:
        judge_behaviour(condition, at);
    }
  }

 private:
  void require(bool is_missing, const std::string& at, std::string_view field) {
    if (is_missing)
      findings_.add(rule("audience.query_field_missing"), base::pointer_to(at, field), {{"field", field}});
  }

  void judge_attribute(const Condition& condition, const std::string& at) {
    require(condition.attribute.value_or("").empty(), at, "attribute");
    require(!condition.comparison, at, "comparison");
    if (!condition.comparison) return;
    const ValuesTaken taken = values_taken(*condition.comparison);
    if (taken == ValuesTaken::none) return;
    const std::string values_at = base::pointer_to(at, "values");
    const std::size_t most = taken == ValuesTaken::one ? 1 : limit::query_values;
    if (condition.values.empty()) findings_.add(rule("audience.query_values_missing"), values_at);
    if (condition.values.size() > most) {
      findings_.add(rule("audience.query_values_too_many"), values_at,
                    {{"max", most}, {"actual", condition.values.size()}});
      return;
    }
    for (std::size_t i = 0; i < condition.values.size(); ++i) {
      const std::size_t length = text::code_points(condition.values[i]);
      if (length == 0) findings_.add(rule("audience.query_values_missing"), base::pointer_to(values_at, i));
      if (length > limit::attribute_characters) {
        findings_.add(rule("audience.query_value_too_long"), base::pointer_to(values_at, i),
                      {{"max", limit::attribute_characters}, {"actual", length}});
      }
    }
  }

  void judge_behaviour(const Condition& condition, const std::string& at) {
    require(!condition.behaviour, at, "behaviour");
    if (condition.error_code && !takes_error_code(condition.behaviour)) {
      findings_.add(rule("audience.query_code_needs_failed"), base::pointer_to(at, "error_code"));
    }
    check_range(condition.within_days, limit::query_days, at, "within_days");
    check_range(condition.at_least, 1000, at, "at_least");
  }

  void check_range(std::optional<std::int64_t> value, std::size_t most, const std::string& at, std::string_view field) {
    if (!value || (*value >= 1 && *value <= static_cast<std::int64_t>(most))) return;
    findings_.add(rule("audience.query_number_out_of_range"), base::pointer_to(at, field),
                  {{"min", 1}, {"max", most}, {"actual", *value}});
  }

  base::Findings& findings_;
  std::size_t count_ = 0;
};

}  // namespace

ConditionWords condition_words() {
  return {{std::begin(comparisons), std::end(comparisons)}, {std::begin(behaviours), std::end(behaviours)}};
}

base::Findings validate_condition(const Condition& condition) {
  base::Findings findings;
  Judge{findings}.judge(condition, std::string{}, 1);
  return findings;
}

base::Findings validate_query(const Query& query) {
  base::Findings findings;
  const std::size_t length = text::code_points(query.name.value_or(std::string{}));
  if (length == 0) findings.add(rule("audience.query_name_required"), "/name");
  if (length > limit::name_characters) {
    findings.add(rule("audience.query_name_too_long"), "/name", {{"max", limit::name_characters}, {"actual", length}});
  }
  if (!query.where) {
    findings.add(rule("audience.query_empty"), "/where");
  } else {
    findings.append(validate_condition(*query.where), "/where");
  }
  return findings;
}

}  // namespace heliograph::audience
