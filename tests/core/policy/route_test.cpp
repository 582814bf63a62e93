// SPDX-License-Identifier: Apache-2.0
#include <heliograph/phone/country.hpp>
#include <heliograph/policy/decide.hpp>

#include "catch.hpp"

using namespace heliograph;
using namespace heliograph::policy;

namespace {

/// Somebody who passes every row of the table.
RouteFacts passing() { return {.kind = MessageKind::marketing, .is_enabled = true}; }

}  // namespace

TEST_CASE("a marketing message that passes every row is optimized") {
  CHECK(choose_route(passing()).route == Route::optimized);
  CHECK(choose_route(passing()).reason == RouteReason::optimized);
}

TEST_CASE("each row of the route table decides when its fact alone does not hold") {
  struct Case {
    std::string_view fact;
    void (*spoil)(RouteFacts&);
    Route route;
    RouteReason reason;
  };
  const Case cases[] = {
      {"kind", [](RouteFacts& facts) { facts.kind = MessageKind::utility; }, Route::cloud,
       RouteReason::only_marketing_is_optimized},
      {"is_enabled", [](RouteFacts& facts) { facts.is_enabled = false; }, Route::cloud, RouteReason::account_not_enabled},
      {"is_wanted", [](RouteFacts& facts) { facts.is_wanted = false; }, Route::cloud, RouteReason::not_wanted},
      {"is_number_ready", [](RouteFacts& facts) { facts.is_number_ready = false; }, Route::fallback,
       RouteReason::number_not_ready},
      {"is_country_covered", [](RouteFacts& facts) { facts.is_country_covered = false; }, Route::fallback,
       RouteReason::country_not_covered},
      {"has_phone", [](RouteFacts& facts) { facts.has_phone = false; }, Route::fallback, RouteReason::person_by_user_id},
  };
  const std::vector<RouteRule> rules = route_rules();
  REQUIRE(rules.size() == std::size(cases) + 1);
  for (std::size_t i = 0; i < std::size(cases); ++i) {
    CAPTURE(cases[i].fact);
    RouteFacts facts = passing();
    cases[i].spoil(facts);
    CHECK(choose_route(facts).route == cases[i].route);
    CHECK(choose_route(facts).reason == cases[i].reason);
    CHECK(rules[i].fact == cases[i].fact);
    CHECK(rules[i].route == cases[i].route);
    CHECK(rules[i].reason == cases[i].reason);
    CHECK_FALSE(rules[i].source.empty());
    // A row further down changes nothing about it.
    for (std::size_t later = i + 1; later < std::size(cases); ++later) cases[later].spoil(facts);
    CHECK(choose_route(facts).reason == cases[i].reason);
  }
  CHECK(rules.back().route == Route::optimized);
}

TEST_CASE("no kind but marketing is optimized, whatever the account can do") {
  for (const MessageKind kind : {MessageKind::utility, MessageKind::authentication, MessageKind::service}) {
    RouteFacts facts = passing();
    facts.kind = kind;
    facts.is_optimized_only = true;
    facts.is_marketing_off_on_cloud = true;
    CHECK(choose_route(facts).route == Route::cloud);
    CHECK(refusal_of_route(facts, Route::cloud) == nullptr);
  }
}

TEST_CASE("marketing goes by the Cloud API only where campaign and account allow it") {
  RouteFacts facts = passing();
  for (const Route route : {Route::optimized, Route::cloud, Route::fallback}) CHECK(refusal_of_route(facts, route) == nullptr);
  facts.is_optimized_only = true;
  CHECK(refusal_of_route(facts, Route::optimized) == nullptr);
  CHECK(refusal_of_route(facts, Route::fallback)->code == "policy.optimized_only");
  facts.is_wanted = false;
  CHECK(refusal_of_route(facts, Route::cloud) == nullptr);
  facts.is_marketing_off_on_cloud = true;
  CHECK(refusal_of_route(facts, Route::optimized) == nullptr);
  CHECK(refusal_of_route(facts, Route::cloud)->code == "policy.cloud_marketing_disabled");
  CHECK(refusal_of_route(facts, Route::fallback)->code == "policy.cloud_marketing_disabled");
}

TEST_CASE("whoever cannot be optimized is left out of a campaign that wants nothing else") {
  SendContext context;
  context.is_optimized_enabled = true;
  context.is_optimized_only = true;
  Recipient recipient;
  recipient.phone = 821012345678;
  CHECK(decide(recipient, context).outcome == Outcome::send);
  recipient.is_optimizable = false;
  const Decision decision = decide(recipient, context);
  CHECK(decision.outcome == Outcome::exclude);
  CHECK(decision.gate == Gate::route);
  CHECK(decision.reason->code == "policy.optimized_only");
}

TEST_CASE("each country of the table has its way, and every other one is optimized") {
  using phone::MarketingReach;
  for (const char* iso : {"CU", "IR", "KP", "SY", "VE"}) CHECK(phone::marketing_reach(iso) == MarketingReach::sanctioned);
  for (const char* iso : {"BY", "RU"}) CHECK(phone::marketing_reach(iso) == MarketingReach::not_optimized);
  CHECK(phone::marketing_reach("US") == MarketingReach::paused);
  for (const char* iso : {"KR", "KZ", "UA", "CA", ""}) CHECK(phone::marketing_reach(iso) == MarketingReach::optimized);
  for (const auto& region : phone::marketing_regions()) {
    CHECK(region.reach != MarketingReach::optimized);
    CHECK_FALSE(region.source.empty());
  }
}

TEST_CASE("a profile becomes a recipient with all that follows from it") {
  audience::Profile profile;
  profile.phone = "14155550100";
  profile.time_zone = "-08:00";
  profile.consents = {{"news", audience::Consent::granted}, {"offers", audience::Consent::refused}};
  const Recipient recipient = to_recipient(profile, {"offers", "news", "other"});
  CHECK(recipient.phone == 14155550100);
  CHECK(recipient.is_us);
  CHECK(recipient.granted == 0b010);
  CHECK(recipient.refused == 0b001);
  CHECK(recipient.knows_offset);
  CHECK(recipient.utc_offset_minutes == -480);
  profile.phone = "14165550100";  // Toronto
  CHECK_FALSE(to_recipient(profile, {}).is_us);
  profile.phone = "79161234567";
  CHECK_FALSE(to_recipient(profile, {}).is_optimizable);
}
