// SPDX-License-Identifier: Apache-2.0
#include <core/journey/walking.hpp>
#include <heliograph/journey/evaluate.hpp>

#include "catch.hpp"

using namespace heliograph;
using namespace heliograph::journey;
using namespace heliograph::journey::drawing;
using E = JourneyEventKind;

namespace {

/// Nine hours east of UTC.
const campaign::ZoneClock seoul = {campaign::OffsetChange{base::Instant{0}, 540}};

/// Where the person of a condition with one branch ends: at `yes` or at `no`.
std::string answer(Walker& walker) {
  walker.enter();
  return walker.person.node;
}

std::vector<JourneyNode> asking(JourneyTest test) {
  return {entry("c"), choosing("c", {branch("a", std::move(test))}, {{"a", "yes"}, {"else", "no"}}), end("yes"),
          end("no")};
}

}  // namespace

TEST_CASE("the first branch of a condition that holds takes the person") {
  audience::Profile profile;
  profile.attributes = {{"city", "Seoul"}, {"vip", "yes"}};
  const auto nodes = [](Ways ways) {
    return std::vector{entry("c"),
                       choosing("c", {branch("a", person_with("city")), branch("b", person_with("vip"))}, ways),
                       end("x"), end("y"), end("z")};
  };
  Walker both{nodes({{"a", "x"}, {"b", "y"}, {"else", "z"}})};
  both.facts.profile = &profile;
  CHECK(both.enter() == "in>next(entered) c>a(condition) !ended");
  profile.attributes.erase("city");
  Walker other{nodes({{"a", "x"}, {"b", "y"}, {"else", "z"}})};
  other.facts.profile = &profile;
  CHECK(other.enter() == "in>next(entered) c>b(condition) !ended");
  Walker nobody{nodes({{"a", "x"}, {"b", "y"}, {"else", "z"}})};
  CHECK(nobody.enter() == "in>next(entered) c>else(condition) !ended");
  Walker nowhere{nodes({{"a", "x"}, {"b", "y"}})};
  CHECK(nowhere.enter() == "in>next(entered) !no_branch");
}

TEST_CASE("a condition on time reads the clock, also over midnight") {
  const auto at = [](JourneyClock from, JourneyClock until, std::vector<int> weekdays,
                     const campaign::ZoneClock* zone) {
    JourneyFacts facts;
    facts.profile_zone = zone;
    return holds_at({from, until, std::move(weekdays), std::nullopt}, facts, start);
  };
  CHECK(at({14, 13}, {14, 14}, {}, nullptr));
  CHECK_FALSE(at({14, 0}, {14, 13}, {}, nullptr));
  CHECK_FALSE(at({14, 14}, {15, 0}, {}, nullptr));
  CHECK(at({0, 0}, {0, 0}, {1}, nullptr));
  CHECK_FALSE(at({0, 0}, {0, 0}, {0, 2, 3, 4, 5, 6}, nullptr));
  CHECK(at({22, 0}, {6, 0}, {1}, &seoul));
  CHECK_FALSE(at({22, 0}, {6, 0}, {0}, &seoul));
  CHECK(at({22, 0}, {14, 14}, {0}, nullptr));
  CHECK_FALSE(at({22, 0}, {14, 14}, {1}, nullptr));
}

TEST_CASE("a condition on dates includes its beginning and not its end") {
  JourneyTest test = test_of(JourneyTestKind::date);
  const auto holds = [&](std::optional<campaign::WallTime> from, std::optional<campaign::WallTime> until) {
    test.date = JourneyDates{from, until, std::nullopt};
    Walker walker{asking(test)};
    return answer(walker) == "yes";
  };
  const campaign::WallTime now{2026, 9, 21, 14, 13};
  const campaign::WallTime next{2026, 9, 21, 14, 14};
  CHECK(holds(now, next));
  CHECK_FALSE(holds(next, std::nullopt));
  CHECK_FALSE(holds(std::nullopt, now));
  CHECK(holds(std::nullopt, next));
}

TEST_CASE("a cap takes so many people, and says when it took one") {
  JourneyTest test = test_of(JourneyTestKind::cap);
  test.cap = 2;
  for (const auto& [taken, goes] : {std::pair{0, "yes"}, {1, "yes"}, {2, "no"}}) {
    const std::int64_t counts[] = {taken};
    Walker walker{asking(test)};
    walker.facts.caps_taken = counts;
    const std::string line = walker.enter();
    CHECK(walker.person.node == goes);
    CHECK((line.find("take_cap") != std::string::npos) == (walker.person.node == "yes"));
  }
  Walker walker{asking(test)};
  CHECK(answer(walker) == "yes");
  CHECK(walker.journey.caps() == 1);
}

TEST_CASE("a condition looks at the last reply, the entering one among them") {
  JourneyTest test = test_of(JourneyTestKind::reply);
  test.reply.emplace().comparison = JourneyTextComparison::contains;
  test.reply->values = {"주문"};
  JourneyEvent event = event_of(E::entered);
  for (const auto& [text, goes] : {std::pair{"내 주문 어디?", "yes"}, {"hello", "no"}}) {
    event.text = text;
    Walker walker{asking(test)};
    walker.take(event);
    CHECK(walker.person.node == goes);
  }
  Walker silent{asking(test)};
  CHECK(answer(silent) == "no");
}

TEST_CASE("a condition looks at the fate of one message or of the last one") {
  JourneyTest first = test_of(JourneyTestKind::fate);
  first.fate.emplace().message = "s";
  first.fate->fate = JourneyFate::read;
  JourneyTest last = test_of(JourneyTestKind::fate);
  last.fate.emplace().fate = JourneyFate::read;
  Walker walker{
      {entry("s"), sending("s", {{"next", "t"}}), sending("t", {{"next", "c"}}),
       choosing("c", {branch("last", last), branch("first", first)}, {{"last", "x"}, {"first", "y"}, {"else", "z"}}),
       end("x"), end("y"), end("z")}};
  walker.enter();
  walker.take(fate_of(2, JourneyFate::read));
  CHECK(walker.take(fate_of(3, JourneyFate::accepted)) == "t>next(accepted) c>first(condition) !ended");
}

TEST_CASE("a text is matched regardless of ASCII case and of white space around it") {
  const auto matches = [](JourneyTextComparison comparison, const char* text) {
    return matches_text({comparison, {"Yes", " 네 "}}, text);
  };
  using C = JourneyTextComparison;
  CHECK(matches(C::equals, "yes"));
  CHECK(matches(C::equals, "  YES\n"));
  CHECK(matches(C::equals, "네"));
  CHECK_FALSE(matches(C::equals, "yes please"));
  CHECK(matches(C::begins_with, "yes please"));
  CHECK_FALSE(matches(C::begins_with, "oh yes"));
  CHECK(matches(C::contains, "oh yes"));
  CHECK_FALSE(matches(C::contains, "no"));
  CHECK_FALSE(matches_text({C::equals, {}}, ""));
}

TEST_CASE("a split by chance gives each branch its share, and a person always the same one") {
  const auto nodes = [] {
    return std::vector{entry("c"), splitting("c", {share("a", 25), share("b", 75)}, {{"a", "x"}, {"b", "y"}}), end("x"),
                       end("y")};
  };
  Walker walker{nodes()};
  int first = 0;
  for (std::uint64_t i = 0; i < 10'000; ++i) {
    walker.person = {};
    walker.draw = draw_for(i);
    walker.enter();
    if (walker.person.node == "x") ++first;
  }
  CHECK(first > 2350);
  CHECK(first < 2650);
  walker.person = {};
  walker.enter();
  const std::string once = walker.person.node;
  walker.person = {};
  walker.enter();
  CHECK(walker.person.node == once);
}

TEST_CASE("a percentage of a condition and a split of the same journey draw apart") {
  JourneyTest test = test_of(JourneyTestKind::percent);
  test.percent = 50;
  Walker walker{asking(test)};
  const CompiledJourney other = compile_journey(walker.journey.journey(), "j2");
  int same = 0;
  for (std::uint64_t i = 0; i < 2000; ++i) {
    const bool here = place_of(draw_for(i), walker.journey.node(1), 1) < 5000;
    const bool there = place_of(draw_for(i), other.node(1), 1) < 5000;
    if (here == there) ++same;
  }
  CHECK(same > 850);
  CHECK(same < 1150);
}

TEST_CASE("a split by attribute goes by the value, others go by else") {
  JourneyNode split = splitting("c", {share("kr", 0), share("fr", 0)}, {{"kr", "x"}, {"fr", "y"}, {"else", "z"}});
  split.split->attribute = "country";
  split.split->branches[0].values = {"KR", "대한민국"};
  split.split->branches[1].values = {"fr", "kr"};
  const auto goes = [&](std::optional<std::string> country) {
    audience::Profile profile;
    if (country) profile.attributes["country"] = *country;
    Walker walker{{entry("c"), split, end("x"), end("y"), end("z")}};
    walker.facts.profile = &profile;
    return answer(walker);
  };
  CHECK(goes("kr") == "x");
  CHECK(goes("대한민국") == "x");
  CHECK(goes(" FR ") == "y");
  CHECK(goes("de") == "z");
  CHECK(goes(std::nullopt) == "z");
}
