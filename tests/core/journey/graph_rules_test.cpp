// SPDX-License-Identifier: Apache-2.0
#include <core/journey/judging.hpp>
#include <heliograph/journey/limits.hpp>

#include "catch.hpp"

using namespace heliograph;
using namespace heliograph::journey;
using namespace heliograph::journey::drawing;

TEST_CASE("a journey has exactly one entry, and nothing leads into it") {
  CHECK(said({end()}) == Lines{"entry_missing /nodes", "unreachable /nodes/0"});
  JourneyNode second = entry("b");
  second.id = "in2";
  CHECK(said({entry("a"), end("a"), second, end("b")}) == Lines{"entry_twice /nodes/2"});
  CHECK(said({entry("w"), waiting("w", 60, "in")}) == Lines{"way_target /nodes/1/ways/0/to"});
}

TEST_CASE("ways are those of the kind, each drawn once and to a node that exists") {
  CHECK(said({entry("w"), waiting("w", 60, "nowhere")}) == Lines{"way_target /nodes/1/ways/0/to"});
  CHECK(said({entry("w"), node("w", JourneyNodeKind::join)}) == Lines{"way_open /nodes/1/ways"});
  CHECK(said({node("in", JourneyNodeKind::join, {})}).size() == 3);
  JourneyNode wait = waiting("w", 60, "end");
  wait.ways.push_back({"timeout", "end"});
  CHECK(said({entry("w"), wait, end()}) == Lines{"way_unknown /nodes/1/ways/1/way"});
  wait.ways[1].way = "next";
  CHECK(said({entry("w"), wait, end()}) == Lines{"twice /nodes/1/ways/1/way"});
  JourneyNode open = waiting("w", 60, "end");
  open.ways[0].to.reset();
  CHECK(said({entry("w"), open}) == Lines{"way_open /nodes/1/ways"});
  open.ways.resize(11, {"x", std::nullopt});
  CHECK(said({entry("w"), open}).size() == 11);
  open.ways.resize(12, {"x", std::nullopt});
  CHECK(said({entry("w"), open}) == Lines{"too_many /nodes/1/ways"});
}

TEST_CASE("ways that need not lead anywhere may stay open") {
  CHECK(said({entry("s"), sending("s", {{"next", "end"}, {"error", "bad"}}), end(), end("bad")}).empty());
  JourneyNode late = sending("s", {{"next", "end"}, {"timeout", "late"}});
  CHECK(said({entry("s"), late, end(), end("late")}) ==
        Lines{"way_unknown /nodes/1/ways/1/way", "unreachable /nodes/3"});
  late.whatsapp->timeout_seconds = 30;
  CHECK(said({entry("s"), late, end(), end("late")}).empty());
}

TEST_CASE("only a join takes several ways, at most 20") {
  CHECK(said({entry("c"), splitting("c", {share("a", 50), share("b", 50)}, {{"a", "end"}, {"b", "end"}}), end()}) ==
        Lines{"inputs /nodes/2"});
  for (const std::size_t splits : {2U, 3U}) {
    std::vector<JourneyNode> nodes{entry("s0")};
    for (std::size_t i = 0; i < splits; ++i) {
      std::vector<JourneySplitBranch> branches;
      Ways ways;
      for (int b = 0; b < 10; ++b) {
        const std::string name{static_cast<char>('a' + b)};
        branches.push_back(share(name, 10));
        const bool goes_on = b == 0 && i + 1 < splits;
        ways.emplace_back(name, goes_on ? "s" + std::to_string(i + 1) : "j");
      }
      nodes.push_back(splitting("s" + std::to_string(i), std::move(branches), ways));
    }
    nodes.push_back(node("j", JourneyNodeKind::join, {{"next", "end"}}));
    nodes.push_back(end());
    CHECK(said(nodes) == (splits == 2 ? Lines{} : Lines{"inputs /nodes/4"}));
  }
}

TEST_CASE("whoever goes round waits somewhere") {
  const auto around = [](JourneyNode inside, std::vector<JourneyNode> more = {}) {
    inside.id = "x";
    std::vector<JourneyNode> nodes{entry("j"), node("j", JourneyNodeKind::join, {{"next", "x"}}), std::move(inside)};
    nodes.insert(nodes.end(), more.begin(), more.end());
    return said(std::move(nodes));
  };
  const Lines both{"cycle /nodes/1", "cycle /nodes/2"};
  CHECK(around(waiting("x", 1, "j")).empty());
  CHECK(around(updating("x", {change("a", "b")}, "j")) == both);
  CHECK(around(sending("x", {{"next", "j"}})) == both);
  CHECK(around(calling("x", {{"next", "j"}})) == both);
  JourneyNode until = waiting("x", 1, "j");
  until.wait->kind = JourneyWaitKind::date;
  until.wait->date = campaign::WallTime{2027, 1, 1, 0, 0};
  CHECK(around(until) == both);
  until.wait->kind = JourneyWaitKind::time_of_day;
  until.wait->time.emplace();
  CHECK(around(until).empty());
}

TEST_CASE("a conversation may go round when each round waits for an answer to its own message") {
  const auto talk = [](JourneyReactionCase answer, std::optional<std::string> message = std::nullopt) {
    JourneyNode reaction = reacting("r", {std::move(answer)}, {{"yes", "j"}, {"timeout", "end"}}, 60);
    reaction.reaction->message = std::move(message);
    return said({writing("first"), saying("first", "?", {{"next", "j"}}),
                 node("j", JourneyNodeKind::join, {{"next", "s"}}), saying("s", "?", {{"next", "r"}}), reaction,
                 end()});
  };
  const Lines cycle{"cycle /nodes/2", "cycle /nodes/3", "cycle /nodes/4"};
  CHECK(talk(one("yes", JourneyFate::replied)).empty());
  CHECK(talk(one("yes", JourneyFate::clicked), "s").empty());
  CHECK(talk(one("yes", JourneyFate::delivered)) == cycle);
  CHECK(talk(one("yes", JourneyFate::replied), "first") == cycle);
  // Where the window is closed nothing is sent, so nothing is waited for.
  JourneyNode said_or_not = saying("s", "?", {{"next", "r"}, {"closed", "j2"}});
  CHECK(said({writing("j"), node("j", JourneyNodeKind::join, {{"next", "s"}}), said_or_not,
              reacting("r", {one("yes", JourneyFate::replied)}, {{"yes", "j2"}}),
              node("j2", JourneyNodeKind::join, {{"next", "j"}})}) ==
        Lines{"cycle /nodes/1", "cycle /nodes/2", "cycle /nodes/4"});
}
