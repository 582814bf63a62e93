// SPDX-License-Identifier: Apache-2.0
#include <heliograph/audience/limits.hpp>
#include <heliograph/audience/query.hpp>

#include "catch.hpp"

using namespace heliograph;
using namespace heliograph::audience;

namespace {

constexpr base::Instant now{1'795'000'000'000};
constexpr std::int64_t day = 24LL * 60 * 60 * 1000;

Profile ann() {
  Profile profile;
  profile.phone = "33612345678";
  profile.locale = "fr_FR";
  profile.consents["news"] = Consent::granted;
  profile.attributes = {{"city", "Orléans"}, {"age", "41"}, {"joined", "2026-03-01"}, {"empty", ""}};
  return profile;
}

Condition attribute(std::string name, Comparison comparison, std::vector<std::string> values = {}) {
  Condition condition;
  condition.kind = ConditionKind::attribute;
  condition.attribute = std::move(name);
  condition.comparison = comparison;
  condition.values = std::move(values);
  return condition;
}

Condition group(ConditionKind kind, std::vector<Condition> conditions) {
  Condition condition;
  condition.kind = kind;
  condition.conditions = std::move(conditions);
  return condition;
}

Condition behaviour(Behaviour what) {
  Condition condition;
  condition.kind = ConditionKind::behaviour;
  condition.behaviour = what;
  return condition;
}

bool holds(const Condition& condition, std::vector<BehaviourFact> history = {}) {
  CHECK(validate_condition(condition).empty());
  return matches(condition, ann(), history, now);
}

}  // namespace

TEST_CASE("attributes compare as numbers, dates and texts") {
  CHECK(holds(attribute("city", Comparison::equals, {"Paris", "ORLéANS"})));
  CHECK_FALSE(holds(attribute("city", Comparison::differs, {"orléans"})));
  CHECK(holds(attribute("city", Comparison::contains, {"lé"})));
  CHECK(holds(attribute("phone", Comparison::begins_with, {"336"})));
  CHECK(holds(attribute("age", Comparison::equals, {"41.0"})));
  CHECK(holds(attribute("age", Comparison::greater, {"9"})));
  CHECK(holds(attribute("age", Comparison::at_most, {"41"})));
  CHECK_FALSE(holds(attribute("age", Comparison::less, {"41"})));
  CHECK(holds(attribute("joined", Comparison::at_least, {"2026-03-01"})));
  CHECK(holds(attribute("joined", Comparison::less, {"2026-03-02"})));
}

TEST_CASE("who has no value differs from every value and compares with none") {
  CHECK(holds(attribute("country", Comparison::is_missing)));
  CHECK(holds(attribute("empty", Comparison::is_missing)));
  CHECK(holds(attribute("locale", Comparison::exists)));
  CHECK(holds(attribute("country", Comparison::differs, {"FR"})));
  CHECK_FALSE(holds(attribute("country", Comparison::equals, {"FR"})));
  CHECK_FALSE(holds(attribute("country", Comparison::less, {"FR"})));
}

TEST_CASE("groups are all, any and none; no condition is everybody") {
  const Condition yes = attribute("locale", Comparison::exists);
  const Condition no = attribute("locale", Comparison::is_missing);
  CHECK(holds(group(ConditionKind::all_of, {yes, yes})));
  CHECK_FALSE(holds(group(ConditionKind::all_of, {yes, no})));
  CHECK(holds(group(ConditionKind::any_of, {no, yes})));
  CHECK(holds(group(ConditionKind::none_of, {no, no})));
  CHECK_FALSE(holds(group(ConditionKind::none_of, {no, yes})));
  CHECK(holds(group(ConditionKind::all_of, {})));
}

TEST_CASE("consents are asked for by marketing action") {
  Condition condition;
  condition.kind = ConditionKind::consent;
  condition.marketing_action = "news";
  condition.consent = Consent::granted;
  CHECK(holds(condition));
  condition.marketing_action = "offers";
  CHECK_FALSE(holds(condition));
  condition.consent = Consent::unknown;
  CHECK(holds(condition));
}

TEST_CASE("behaviour counts within days, by campaign and by error code") {
  const std::vector<BehaviourFact> history = {{Behaviour::failed, {now.unix_ms - 3 * day}, "c1", 131049},
                                              {Behaviour::failed, {now.unix_ms - day}, "c2", 131026},
                                              {Behaviour::read, {now.unix_ms - day}, "c2", 0}};
  Condition condition = behaviour(Behaviour::failed);
  CHECK(holds(condition, history));
  condition.error_code = 131049;
  CHECK(holds(condition, history));
  condition.within_days = 2;
  CHECK_FALSE(holds(condition, history));
  condition.within_days = 3;
  CHECK(holds(condition, history));
  condition.campaign_id = "c2";
  CHECK_FALSE(holds(condition, history));
  Condition twice = behaviour(Behaviour::failed);
  twice.at_least = 2;
  CHECK(holds(twice, history));
  twice.at_least = 3;
  CHECK_FALSE(holds(twice, history));
  CHECK_FALSE(holds(behaviour(Behaviour::clicked), history));
}

TEST_CASE("a query is judged with its places") {
  CHECK(validate_query({}).has("audience.query_name_required"));
  CHECK(validate_query({}).has("audience.query_empty"));
  Condition consent;
  consent.kind = ConditionKind::consent;
  Query query;
  query.name = "readers";
  query.where =
      group(ConditionKind::all_of, {attribute("", Comparison::equals), attribute("age", Comparison::less, {"1", "2"}),
                                    group(ConditionKind::any_of, {}), consent});
  const auto findings = validate_query(query);
  CHECK(findings.size() == 6);
  CHECK(findings[0].at == "/where/conditions/0/attribute");
  CHECK(findings[1].code == "audience.query_values_missing");
  CHECK(findings[2].code == "audience.query_values_too_many");
  CHECK(findings[3].at == "/where/conditions/2/conditions");
  Condition sent = behaviour(Behaviour::sent);
  sent.error_code = 1;
  sent.within_days = 0;
  CHECK(validate_condition(sent).size() == 2);
  query.name = std::string(101, 'n');
  CHECK(validate_query(query).has("audience.query_name_too_long"));
}

TEST_CASE("a query has bounds of depth and size, on both sides") {
  Condition deep = attribute("a", Comparison::exists);
  for (std::size_t i = 1; i < limit::query_depth; ++i) deep = group(ConditionKind::all_of, {deep});
  CHECK(validate_condition(deep).empty());
  CHECK(validate_condition(group(ConditionKind::all_of, {deep})).has("audience.query_too_deep"));
  std::vector<Condition> many(limit::query_conditions - 1, attribute("a", Comparison::exists));
  CHECK(validate_condition(group(ConditionKind::all_of, many)).empty());
  many.push_back(many.front());
  many.push_back(many.front());
  CHECK(validate_condition(group(ConditionKind::all_of, many)).size() == 1);
}

TEST_CASE("a query tells which attributes it needs, and survives JSON") {
  const Condition condition =
      group(ConditionKind::any_of, {attribute("city", Comparison::exists), attribute("age", Comparison::exists),
                                    attribute("city", Comparison::is_missing)});
  CHECK(attributes_of(condition) == std::vector<std::string>{"city", "age"});
  const base::Json json = base::encode(condition);
  CHECK(base::encode(base::decode<Condition>(json).value) == json);
}
