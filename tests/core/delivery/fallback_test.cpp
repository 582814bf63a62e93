// SPDX-License-Identifier: Apache-2.0
#include <heliograph/delivery/dispatch.hpp>
#include <heliograph/delivery/fallback.hpp>

#include "catch.hpp"

using namespace heliograph;
using delivery::Remedy;
using delivery::remedy_for;
using delivery::RouteTaken;
using policy::Route;

namespace {

constexpr RouteTaken optimized{Route::optimized, false, false};
constexpr RouteTaken strict{Route::optimized, true, false};
constexpr RouteTaken closed{Route::optimized, false, true};
constexpr std::int64_t ten_minutes = 10LL * 60 * 1000;

}  // namespace

TEST_CASE("each refusal of the optimized route has its remedy, with and without something to fall back to") {
  struct Case {
    std::int64_t code;
    Remedy usually;
    Remedy otherwise;
  };
  constexpr Case cases[] = {
      {131055, Remedy::fall_back_to_cloud, Remedy::pause_template}, {131062, Remedy::fall_back_to_cloud, Remedy::fail},
      {131063, Remedy::pause_account, Remedy::pause_account},       {134100, Remedy::fall_back_to_cloud, Remedy::pause_template},
      {134101, Remedy::fall_back_to_cloud, Remedy::pause_template}, {134102, Remedy::fall_back_to_cloud, Remedy::pause_account},
      {134103, Remedy::fall_back_to_cloud, Remedy::pause_template},
  };
  const auto rules = delivery::fallback_rules();
  REQUIRE(rules.size() == std::size(cases));
  for (std::size_t i = 0; i < std::size(cases); ++i) {
    const Case& one = cases[i];
    CAPTURE(one.code);
    CHECK(rules[i].code == one.code);
    CHECK(rules[i].usually == one.usually);
    CHECK(rules[i].otherwise == one.otherwise);
    CHECK_FALSE(rules[i].source.empty());
    CHECK(account::find_graph_error(one.code) != nullptr);
    CHECK(remedy_for(one.code, optimized, false).remedy == one.usually);
    CHECK(remedy_for(one.code, strict, false).remedy == one.otherwise);
    CHECK(remedy_for(one.code, closed, false).remedy == one.otherwise);
    CHECK(delivery::is_refusal_of_route(one.code));
    CHECK(delivery::can_route_open(one.code) == (one.otherwise != Remedy::fail));
    if (one.usually == Remedy::fall_back_to_cloud) CHECK(remedy_for(one.code, optimized, false).delay_ms == 0);
  }
  CHECK(remedy_for(134101, strict, false).delay_ms == ten_minutes);
  CHECK(remedy_for(134101, {}, false).remedy == Remedy::retry);
}

TEST_CASE("a message falls back once, whatever is answered to it afterwards") {
  for (const delivery::RemedyRow& row : delivery::remedies()) {
    CAPTURE(row.code);
    for (const Route route : {Route::cloud, Route::fallback}) {
      CHECK(remedy_for(row.code, {route, false, false}, false).remedy != Remedy::fall_back_to_cloud);
      CHECK_FALSE(delivery::remedy_on_route(row.code, {route, false, false}));
    }
  }
}

TEST_CASE("what Meta refuses about the person, the content or the account does not fall back") {
  for (const delivery::RemedyRow& row : delivery::remedies()) {
    if (delivery::is_refusal_of_route(row.code)) continue;
    CAPTURE(row.code);
    CHECK(remedy_for(row.code, optimized, false).remedy == remedy_for(row.code, {}, false).remedy);
    CHECK(remedy_for(row.code, optimized, false).remedy != Remedy::fall_back_to_cloud);
  }
  for (const std::int64_t code : {131049, 131050, 131026, 131047, 130472, 132018, 131009, 100, 999'999, -1}) {
    CAPTURE(code);
    CHECK_FALSE(delivery::remedy_on_route(code, optimized));
  }
}

TEST_CASE("a fallback is queued anew, and what waits for the route is not lost") {
  CHECK(delivery::event_of(remedy_for(134102, optimized, false)) == delivery::DispatchEvent::refuse_for_now);
  CHECK(delivery::event_of(remedy_for(134102, closed, false)) == delivery::DispatchEvent::refuse_for_now);
  CHECK(delivery::event_of(remedy_for(131062, closed, false)) == delivery::DispatchEvent::refuse);
  // Graph answers 134102 with HTTP 500, which says nothing about the message.
  account::GraphFailure failure;
  failure.http_status = 500;
  failure.error = account::GraphError{};
  failure.error->code = 134102;
  CHECK(remedy_for(failure, optimized).remedy == Remedy::fall_back_to_cloud);
}

TEST_CASE("who failed for a closed route may be tried again once it is open") {
  CHECK(delivery::is_retryable_reason("graph.134102"));
  CHECK(delivery::is_retryable_reason("graph.134101"));
  CHECK_FALSE(delivery::is_retryable_reason("graph.131062"));
}
