// SPDX-License-Identifier: Apache-2.0
#include <heliograph/account/callback.hpp>

#include "core/account/fixtures.hpp"

using namespace heliograph;
using namespace heliograph::account;
using namespace heliograph::tests;

namespace {

constexpr const char* ours = "https://wa.example.com/webhooks/k";

CallbackFacts good_callbacks() {
  CallbackFacts facts;
  facts.expected = ours;
  facts.app_id = "634974688087057";
  facts.number = good_number();
  facts.subscribed_apps = good_facts().subscribed_apps;
  facts.app_subscriptions = {read<ObjectSubscription>(
      R"({"object":"whatsapp_business_account","callback_url":"https://wa.example.com/webhooks/k","active":true,
          "fields":[{"name":"messages","version":"v24.0"}]})")};
  return facts;
}

RoundTrip good_trip() {
  RoundTrip trip;
  trip.callback_url = ours;
  trip.has_app_secret = true;
  trip.challenge = "challenge";
  trip.acknowledgement = "EVENT_RECEIVED";
  trip.handshake = CallbackAnswer{CallbackTrouble::none, 200, "", "challenge", "", 3};
  trip.delivery = CallbackAnswer{CallbackTrouble::none, 200, "", "EVENT_RECEIVED", "", 4};
  trip.is_stored = true;
  trip.is_applied = true;
  return trip;
}

/// The first failed leg and its finding.
std::pair<LegKind, std::string> failure_of(const RoundTrip& trip) {
  for (const Leg& leg : judge_round_trip(trip)) {
    if (leg.state == LegState::failed) return {leg.kind, leg.findings.front().code};
  }
  return {LegKind::address, ""};
}

}  // namespace

TEST_CASE("the address in force is the number's, else the account's, else the app's") {
  CallbackFacts facts = good_callbacks();
  CHECK(compare_callbacks(facts).reaches_us);
  CHECK(compare_callbacks(facts).findings.empty());

  facts.subscribed_apps->front().override_callback_uri = "https://elsewhere.example/hook";
  CallbackStanding standing = compare_callbacks(facts);
  REQUIRE(standing.callbacks.size() == 2);
  CHECK(standing.callbacks[0].level == CallbackLevel::account);
  CHECK(standing.callbacks[0].is_in_force);
  CHECK_FALSE(standing.callbacks[1].is_in_force);
  CHECK(codes_of(standing.findings) == Codes{"account.webhook_elsewhere"});

  facts.number->webhook_configuration->phone_number = std::string{ours} + "/";
  standing = compare_callbacks(facts);
  CHECK(standing.callbacks[0].level == CallbackLevel::phone_number);
  CHECK(standing.reaches_us);
  CHECK(standing.findings.empty());
}

TEST_CASE("an app that is not subscribed, or not to messages, is told") {
  CallbackFacts facts = good_callbacks();
  facts.app_subscriptions->front().fields->front().name = "flows";
  facts.app_subscriptions->front().active = false;
  CHECK(codes_of(compare_callbacks(facts).findings) == Codes{"account.webhook_inactive", "account.webhook_field_missing"});
  facts = good_callbacks();
  facts.subscribed_apps->clear();
  CHECK(codes_of(compare_callbacks(facts).findings) == Codes{"account.webhook_not_subscribed"});
  CHECK_FALSE(compare_callbacks(facts).reaches_us);
  facts.expected.reset();
  CHECK(codes_of(compare_callbacks(facts).findings) == Codes{"account.webhook_no_address", "account.webhook_not_subscribed"});
}

TEST_CASE("a round trip without a fault passes every leg, in order") {
  const std::vector<Leg> legs = judge_round_trip(good_trip());
  REQUIRE(legs.size() == 6);
  for (std::size_t i = 0; i < legs.size(); ++i) {
    CHECK(legs[i].kind == static_cast<LegKind>(i));
    CHECK(legs[i].state == LegState::passed);
  }
}

TEST_CASE("each way in which a round trip fails has its leg and its finding, and nothing after it is tried") {
  using Failure = std::pair<LegKind, std::string>;
  const auto with = [](auto change) {
    RoundTrip trip = good_trip();
    change(trip);
    return failure_of(trip);
  };
  CHECK(with([](RoundTrip& trip) { trip.callback_url.reset(); }) == Failure{LegKind::address, "account.callback_no_address"});
  const std::pair<CallbackTrouble, const char*> troubles[] = {{CallbackTrouble::name_unknown, "account.callback_name_unknown"},
                                                              {CallbackTrouble::refused, "account.callback_refused"},
                                                              {CallbackTrouble::tls, "account.callback_tls"},
                                                              {CallbackTrouble::timed_out, "account.callback_timed_out"},
                                                              {CallbackTrouble::broken, "account.callback_broken"}};
  for (const auto& [trouble, code] : troubles) {
    CHECK(with([&, given = trouble](RoundTrip& trip) { trip.handshake->trouble = given; }) == Failure{LegKind::reachable, code});
    CHECK(with([&, given = trouble](RoundTrip& trip) { trip.delivery->trouble = given; }) == Failure{LegKind::signature, code});
  }
  CHECK(with([](RoundTrip& trip) { trip.handshake->status = 301; }) == Failure{LegKind::reachable, "account.callback_redirect"});
  CHECK(with([](RoundTrip& trip) { trip.handshake->body = "<html>"; }) == Failure{LegKind::reachable, "account.callback_other_server"});
  CHECK(with([](RoundTrip& trip) {
          trip.handshake->status = 403;
          trip.handshake->body = R"({"findings":[{"code":"webhooks.not_verified"}]})";
        }) == Failure{LegKind::verify_token, "account.callback_token_refused"});
  CHECK(with([](RoundTrip& trip) { trip.has_app_secret = false; }) == Failure{LegKind::signature, "account.callback_no_secret"});
  CHECK(with([](RoundTrip& trip) { trip.delivery->status = 401; }) == Failure{LegKind::signature, "account.callback_signature_refused"});
  CHECK(with([](RoundTrip& trip) { trip.delivery->status = 502; }) == Failure{LegKind::signature, "account.callback_other_server"});
  CHECK(with([](RoundTrip& trip) { trip.is_stored = false; }) == Failure{LegKind::stored, "account.callback_not_stored"});
  CHECK(with([](RoundTrip& trip) { trip.is_applied = false; }) == Failure{LegKind::applied, "account.callback_not_applied"});
  RoundTrip refused = good_trip();
  refused.handshake->trouble = CallbackTrouble::refused;
  CHECK(judge_round_trip(refused).back().state == LegState::not_tried);
}
