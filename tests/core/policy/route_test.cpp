// SPDX-License-Identifier: Apache-2.0
#include <heliograph/policy/recipient.hpp>
#include <heliograph/policy/route.hpp>

#include "catch.hpp"

using namespace heliograph;
using namespace heliograph::policy;

TEST_CASE("each row of the route table decides something") {
  RouteFacts facts{.kind = MessageKind::marketing, .is_enabled = true};
  CHECK(choose_route(facts).route == Route::optimized);
  facts.is_wanted = false;
  CHECK(choose_route(facts).reason == RouteReason::not_wanted);
  CHECK(choose_route(facts).route == Route::cloud);
  facts = {.kind = MessageKind::marketing, .is_enabled = true, .is_number_ready = false};
  CHECK(choose_route(facts).route == Route::fallback);
  facts = {.kind = MessageKind::marketing, .is_enabled = true, .is_country_covered = false};
  CHECK(choose_route(facts).reason == RouteReason::country_not_covered);
  facts = {.kind = MessageKind::marketing, .is_enabled = true, .has_phone = false};
  CHECK(choose_route(facts).reason == RouteReason::person_by_user_id);
  for (const MessageKind kind : {MessageKind::utility, MessageKind::authentication, MessageKind::service}) {
    CHECK(choose_route({.kind = kind, .is_enabled = true}).route == Route::cloud);
  }
  CHECK(choose_route({.kind = MessageKind::marketing, .is_enabled = false}).reason == RouteReason::account_not_enabled);
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
