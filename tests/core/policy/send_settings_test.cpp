// SPDX-License-Identifier: Apache-2.0
#include <heliograph/policy/send_settings.hpp>

#include "catch.hpp"

using namespace heliograph;
using namespace heliograph::policy;

namespace {

SendSettings settings() {
  SendSettings made;
  made.now = base::Instant{1'795'000'000'000};
  return made;
}

PersonFacts person(std::string phone) {
  PersonFacts made;
  made.profile.phone = std::move(phone);
  return made;
}

}  // namespace

TEST_CASE("a person without anything against it is written to, with the reason for the route") {
  const DecisionReport report = decide_for(settings(), person("821012345678"));
  CHECK(report.outcome == Outcome::send);
  CHECK(report.route == Route::cloud);
  CHECK(report.route_reason == RouteReason::account_not_enabled);
}

TEST_CASE("what is known of a person beside the profile decides too") {
  SendSettings asked = settings();
  PersonFacts known = person("821012345678");
  known.suppression = Suppression::opted_out;
  CHECK(decide_for(asked, known).reason->code == "policy.opted_out");

  known.suppression.reset();
  asked.marketing_actions = {"news", "offers"};
  known.profile.consents = {{"offers", audience::Consent::refused}};
  CHECK(decide_for(asked, known).reason->code == "policy.consent_refused");

  asked.marketing_actions = {"news"};
  asked.cap_rules = {{.count = 2, .period = CapPeriod::day}};
  known.sent_in_window = {1};
  CHECK(decide_for(asked, known).outcome == Outcome::send);
  known.sent_in_window = {2};
  CHECK(decide_for(asked, known).reason->code == "policy.capped");
  known.sent_in_window = {1'000'000};
  CHECK(decide_for(asked, known).reason->code == "policy.capped");
}

TEST_CASE("settings beyond the bounds count as far as the bounds go") {
  SendSettings asked = settings();
  asked.marketing_actions.assign(40, "a");
  asked.cap_rules.assign(20, CapRule{});
  const SendContext context = to_context(asked);
  CHECK(context.marketing_actions == 0xFFFF'FFFFU);
  CHECK(context.cap_rules.size() == cap_rules_max);
  asked.marketing_actions.clear();
  CHECK(to_context(asked).marketing_actions == 0);
}

TEST_CASE("an offset that is given counts before the one that the profile's zone writes") {
  SendSettings asked = settings();
  asked.quiet_hours.emplace();
  QuietPeriod morning;
  morning.weekdays = {0, 1, 2, 3, 4, 5, 6};
  morning.from_minute = 11 * 60;
  morning.to_minute = 12 * 60;
  asked.quiet_hours->periods = {morning};
  PersonFacts known = person("33612345678");
  known.profile.time_zone = "+00:00";
  CHECK(decide_for(asked, known).outcome == Outcome::delay);
  known.utc_offset_minutes = 60;
  CHECK(decide_for(asked, known).outcome == Outcome::send);
}
