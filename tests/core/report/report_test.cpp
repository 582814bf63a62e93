// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <heliograph/audience/key_set.hpp>
#include <heliograph/report/groups.hpp>
#include <heliograph/report/routes.hpp>

#include "catch.hpp"

using namespace heliograph;
using namespace heliograph::report;
using delivery::DispatchState;

namespace {

bool has_code(DispatchState state) { return state == DispatchState::excluded || state == DispatchState::failed; }

void check_sums(const Funnel& funnel) {
  CHECK(funnel.targeted == funnel.excluded_total + funnel.stopped + funnel.waiting + funnel.queued);
  CHECK(funnel.queued == funnel.in_flight + funnel.failed_total + funnel.accepted);
  CHECK(funnel.accepted >= funnel.delivered);
  CHECK(funnel.delivered >= funnel.read);
}

}  // namespace

TEST_CASE("whatever way people go, the sums agree") {
  const auto& rows = delivery::dispatch_lifecycle().rows;
  constexpr const char* codes[] = {"graph.131026", "graph.131049", "policy.capped"};
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    struct Person {
      DispatchState state = DispatchState::pending;
      std::string code;
    };
    std::vector<Person> people(50);
    Counters counters;
    for (std::size_t i = 0; i < people.size(); ++i) add_targeted(counters);
    std::uint64_t draw = seed;
    for (int step = 0; step < 1'000; ++step) {
      draw = audience::mix(draw);
      Person& person = people[draw % people.size()];
      const auto& row = rows[(draw >> 20U) % rows.size()];
      if (row.from != person.state) continue;
      const std::string code = has_code(row.to) ? codes[(draw >> 40U) % 3] : "";
      move(counters, person.state, person.code, row.to, code);
      person = {row.to, code};
      REQUIRE(is_consistent(counters));
      REQUIRE(targeted(counters) == 50);
    }
    check_sums(funnel_of(counters));
    std::int64_t failed = 0;
    for (const Person& person : people) failed += person.state == DispatchState::failed ? 1 : 0;
    CHECK(total(counters.failed) == failed);
    for (const auto& [code, count] : counters.failed) CHECK(count > 0);
    const Counters twice = merged(counters, counters);
    CHECK(targeted(twice) == 100);
    CHECK(base::encode(merged(counters, Counters{})) == base::encode(counters));
    check_sums(funnel_of(twice));
  }
}

TEST_CASE("a funnel counts everybody who came at least that far") {
  Counters counters;
  counters.delayed = 1;
  counters.queued = 2;
  counters.uncertain = 3;
  counters.accepted = 4;
  counters.held = 5;
  counters.sent = 6;
  counters.delivered = 7;
  counters.read = 8;
  counters.excluded = {{"policy.capped", 9}, {"policy.us_marketing_pause", 10}};
  counters.failed = {{"graph.131026", 11}};
  counters.clicked = 3;
  const Funnel funnel = funnel_of(counters);
  check_sums(funnel);
  CHECK(funnel.accepted == 30);
  CHECK(funnel.delivered == 15);
  CHECK(funnel.in_flight == 5);
  CHECK(funnel.open == funnel.waiting + 5);
  CHECK(funnel.failed[0].error_code == 131026);
  CHECK_FALSE(funnel.excluded[0].error_code);
  CHECK(funnel.excluded[0].code == "policy.us_marketing_pause");
  CHECK(funnel.delivery_rate.whole == 41);
  CHECK(funnel.read_rate.part == 8);
  CHECK(funnel.click_rate.whole == 15);
}

TEST_CASE("a group holds the states of the people whom its number counts") {
  constexpr std::pair<Group, std::int64_t Funnel::*> numbers[] = {
      {Group::waiting, &Funnel::waiting},     {Group::in_flight, &Funnel::in_flight}, {Group::excluded, &Funnel::excluded_total},
      {Group::stopped, &Funnel::stopped},     {Group::accepted, &Funnel::accepted},   {Group::delivered, &Funnel::delivered},
      {Group::read, &Funnel::read},           {Group::failed, &Funnel::failed_total}};
  for (const DispatchState state : base::detail::values_of<DispatchState>) {
    Counters counters;
    ++counter_of(counters, state, "graph.131026");
    const Funnel funnel = funnel_of(counters);
    for (const auto& [group, number] : numbers) {
      const auto states = states_of(group);
      INFO(base::name_of(state) << " in " << base::name_of(group));
      CHECK((std::find(states.begin(), states.end(), state) != states.end()) == (funnel.*number == 1));
    }
    CHECK(funnel.open == funnel.waiting + funnel.in_flight);
  }
  CHECK(states_of(Group::clicked).empty());
  CHECK(states_of(Group::replied).empty());
}

TEST_CASE("only failures whose cause can have gone may be tried again") {
  Counters counters;
  counters.failed = {{"graph.131000", 3}, {"graph.131026", 4}, {"delivery.too_many_attempts", 5}};
  CHECK(funnel_of(counters).retryable == 3);
}

TEST_CASE("a share has the interval of Wilson") {
  const Share share = share_of(8, 10);
  CHECK(share.value == 0.8);
  CHECK(std::abs(*share.low - 0.4901625) < 1e-6);
  CHECK(std::abs(*share.high - 0.9433178) < 1e-6);
  CHECK(share_of(0, 10).low == 0.0);
  CHECK(std::abs(*share_of(0, 10).high - 0.2775328) < 1e-6);
  CHECK(share_of(10, 10).high == 1.0);
  CHECK_FALSE(share_of(0, 0).value);
}

TEST_CASE("shares differ when chance does not explain it") {
  CHECK_FALSE(differ(share_of(50, 100), share_of(55, 100)));
  CHECK(differ(share_of(500, 1'000), share_of(550, 1'000)));
  CHECK_FALSE(differ(share_of(0, 10), share_of(0, 10)));
  CHECK_FALSE(differ(share_of(0, 0), share_of(5, 10)));
}

TEST_CASE("a route's rates are shares of what was accepted and delivered") {
  const report::RouteRates rates = report::rates_of({policy::Route::fallback, 200, 150, 75, 30});
  CHECK(rates.route == policy::Route::fallback);
  CHECK(rates.accepted == 200);
  CHECK(rates.delivery_rate.value == 0.75);
  CHECK(rates.read_rate.value == 0.5);
  CHECK(rates.click_rate.value == 0.2);
  CHECK(*rates.read_rate.low < 0.5);
  CHECK(*rates.read_rate.high > 0.5);
  CHECK_FALSE(report::rates_of({policy::Route::cloud, 0, 0, 0, 0}).delivery_rate.value);
}
