// SPDX-License-Identifier: Apache-2.0
#include <heliograph/journey/lifecycle.hpp>
#include <set>

#include "catch.hpp"

using namespace heliograph;
using namespace heliograph::journey;
using S = JourneyStatus;
using A = JourneyAction;

namespace {

std::string refusals(S status, A action, const JourneyCircumstances& circumstances) {
  const auto next = next_status(status, action, circumstances);
  std::string codes;
  if (next) return codes;
  for (const base::Finding& finding : next.error()) codes += finding.code.substr(8) + " ";
  return codes;
}

S walk(std::initializer_list<A> actions) {
  S status = journey_lifecycle().initial;
  for (const A action : actions) {
    const auto next = next_status(status, action, {});
    CAPTURE(base::name_of(status), base::name_of(action));
    REQUIRE(next);
    status = *next;
  }
  return status;
}

}  // namespace

TEST_CASE("a journey goes from a draft to the archive") {
  CHECK(walk({A::save, A::test, A::end_test, A::start_dry_run, A::end_dry_run, A::publish, A::pause_hold,
              A::pause_discard, A::resume, A::close, A::finish, A::archive, A::delete_}) == S::deleted);
  CHECK(walk({A::test, A::publish, A::new_version, A::supersede, A::stop, A::archive}) == S::archived);
}

TEST_CASE("a journey with errors or without room is not published, and says which") {
  JourneyCircumstances now;
  now.is_valid = false;
  CHECK(refusals(S::draft, A::publish, now) == "not_complete ");
  CHECK(refusals(S::draft, A::test, now) == "not_complete ");
  CHECK(refusals(S::draft, A::start_dry_run, now) == "not_complete ");
  now.has_room = false;
  CHECK(refusals(S::draft, A::publish, now) == "not_complete too_many_live ");
  now.is_valid = true;
  CHECK(refusals(S::draft, A::publish, now) == "too_many_live ");
  CHECK(refusals(S::draft, A::test, now).empty());
}

TEST_CASE("a journey is finished when nobody is inside and nobody will enter") {
  JourneyCircumstances now;
  now.has_people_inside = true;
  CHECK(refusals(S::live, A::finish, now) == "people_inside ");
  CHECK(refusals(S::closed, A::finish, now) == "people_inside ");
  now.has_entrances_to_come = true;
  CHECK(refusals(S::live, A::finish, now) == "people_inside entrances_to_come ");
  now.has_people_inside = false;
  CHECK(refusals(S::live, A::finish, now) == "entrances_to_come ");
  CHECK(refusals(S::closed, A::finish, now).empty());
}

TEST_CASE("a pause ends by itself after 14 days and not before") {
  JourneyCircumstances now;
  CHECK(refusals(S::paused_hold, A::resume_by_itself, now) == "pause_not_over ");
  now.is_pause_over = true;
  CHECK(next_status(S::paused_hold, A::resume_by_itself, now) == S::live);
  CHECK(next_status(S::paused_discard, A::resume_by_itself, now) == S::live);
  CHECK(pause_ends_at({5}).unix_ms == 5 + 14LL * 24 * 60 * 60 * 1000);
}

TEST_CASE("a stopped journey never runs again, and only a draft is edited") {
  for (const A action : base::detail::values_of<A>) {
    const auto next = next_status(S::stopped, action, {});
    if (next) CHECK_FALSE(is_running(*next));
  }
  for (const S status : base::detail::values_of<S>) CHECK(is_editable(status) == (status == S::draft));
}

TEST_CASE("statuses say who enters, who goes on and who waits") {
  CHECK(takes_people(S::live));
  CHECK(takes_people(S::testing));
  CHECK_FALSE(takes_people(S::closed));
  CHECK_FALSE(takes_people(S::paused_hold));
  CHECK(is_running(S::closed));
  CHECK(is_running(S::paused_discard));
  CHECK_FALSE(is_running(S::draft));
  CHECK_FALSE(is_running(S::finished));
  CHECK(pause_of(S::paused_hold) == JourneyPause::hold);
  CHECK(pause_of(S::paused_discard) == JourneyPause::discard);
  CHECK(pause_of(S::live) == JourneyPause::none);
}

TEST_CASE("people are offered what people do") {
  for (const base::Offer& offer : journey_actions(S::live, {})) {
    CHECK(offer.event != "supersede");
    CHECK(offer.event != "finish");
  }
  CHECK(journey_actions(S::live, {}).size() == 6);
  CHECK(journey_actions(S::deleted, {}).empty());
}

TEST_CASE("every status can be reached, and every one but deleted can be left") {
  std::set<S> reached{journey_lifecycle().initial};
  std::set<S> leaving;
  for (const auto& row : journey_lifecycle().rows) {
    reached.insert(row.to);
    if (row.from != row.to) leaving.insert(row.from);
  }
  CHECK(reached.size() == base::detail::values_of<S>.size());
  for (const S status : base::detail::values_of<S>) {
    CAPTURE(base::name_of(status));
    CHECK((leaving.count(status) == 1) == (status != S::deleted));
  }
}
