// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/audience/profile.hpp>

/// A saved query: who of all people belongs to an audience.
namespace heliograph::audience {

/// What a condition looks at; which fields count depends on it.
enum class ConditionKind {
  all_of,     ///< every one of `conditions` holds; none at all is everybody
  any_of,     ///< at least one holds
  none_of,    ///< none holds
  attribute,  ///< `attribute` `comparison` `values`
  consent,    ///< `marketing_action` is `consent`
  behaviour   ///< `behaviour` happened, `at_least` times, perhaps `within_days`, of `campaign_id`, with `error_code`
};
BOOST_DESCRIBE_ENUM(ConditionKind, all_of, any_of, none_of, attribute, consent, behaviour)

/// How an attribute compares. Numbers compare as numbers when both sides are, else texts as texts, regardless of ASCII
/// case in `equals`, `contains` and `begins_with`.
enum class Comparison { exists, is_missing, equals, differs, contains, begins_with, less, at_most, greater, at_least };
BOOST_DESCRIBE_ENUM(Comparison, exists, is_missing, equals, differs, contains, begins_with, less, at_most, greater,
                    at_least)

/// What happened between a person and a campaign or journey.
enum class Behaviour { sent, delivered, read, clicked, failed, replied };
BOOST_DESCRIBE_ENUM(Behaviour, sent, delivered, read, clicked, failed, replied)

/// How many values a comparison takes.
enum class ValuesTaken { none, one, many };
BOOST_DESCRIBE_ENUM(ValuesTaken, none, one, many)

struct ComparisonRow {
  Comparison comparison = Comparison::equals;
  ValuesTaken values = ValuesTaken::many;
};
BOOST_DESCRIBE_STRUCT(ComparisonRow, (), (comparison, values))

struct BehaviourRow {
  Behaviour behaviour = Behaviour::sent;
  bool takes_error_code = false;
};
BOOST_DESCRIBE_STRUCT(BehaviourRow, (), (behaviour, takes_error_code))

/// What conditions are made of, in the order in which a person is offered it.
struct ConditionWords {
  std::vector<ComparisonRow> comparisons;
  std::vector<BehaviourRow> behaviours;
};
BOOST_DESCRIBE_STRUCT(ConditionWords, (), (comparisons, behaviours))

[[nodiscard]] ConditionWords condition_words();

/// A node of the tree.
struct Condition {
  ConditionKind kind = ConditionKind::all_of;
  std::vector<Condition> conditions;
  std::optional<std::string> attribute;  ///< a name that `find_value` knows
  std::optional<Comparison> comparison;
  std::vector<std::string> values;  ///< any of them; the comparisons of order take one
  std::optional<std::string> marketing_action;
  std::optional<Consent> consent;
  std::optional<Behaviour> behaviour;
  std::optional<std::int64_t> error_code;   ///< of `failed`: Meta's code; absent: any
  std::optional<std::string> campaign_id;   ///< absent: any
  std::optional<std::int64_t> within_days;  ///< before now; absent: ever
  std::optional<std::int64_t> at_least;     ///< how often; absent: once
};
BOOST_DESCRIBE_STRUCT(Condition, (),
                      (kind, conditions, attribute, comparison, values, marketing_action, consent, behaviour,
                       error_code, campaign_id, within_days, at_least))

/// A named condition.
struct Query {
  std::optional<std::string> name;
  std::optional<std::string> description;
  std::optional<Condition> where;
};
BOOST_DESCRIBE_STRUCT(Query, (), (name, description, where))

/// One thing that happened.
struct BehaviourFact {
  Behaviour behaviour = Behaviour::sent;
  base::Instant at;
  std::string campaign_id;
  std::int64_t error_code = 0;  ///< 0: none
};
BOOST_DESCRIBE_STRUCT(BehaviourFact, (), (behaviour, at, campaign_id, error_code))

/// All that is wrong with a query, places are pointers into it.
[[nodiscard]] base::Findings validate_query(const Query& query);
/// All that is wrong with a condition that is part of something else; places are pointers into it.
[[nodiscard]] base::Findings validate_condition(const Condition& condition);

/// Whether `condition`, which has no errors, holds for a person at `now`.
[[nodiscard]] bool matches(const Condition& condition, const Profile& profile, std::span<const BehaviourFact> history,
                           base::Instant now);

/// The attributes that `condition` looks at, each once: what a caller must load.
[[nodiscard]] std::vector<std::string> attributes_of(const Condition& condition);

}  // namespace heliograph::audience
