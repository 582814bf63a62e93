// SPDX-License-Identifier: Apache-2.0
#include <core/journey/random_journey.hpp>
#include <core/journey/walking.hpp>
#include <heliograph/journey/dry_run.hpp>

#include "catch.hpp"

using namespace heliograph;
using namespace heliograph::journey;
using namespace heliograph::journey::drawing;

namespace {

constexpr std::uint64_t people = 5000;

JourneyDryRunResult run(const CompiledJourney& journey, const JourneyRates& rates) {
  JourneyDryRun dry_run{journey, rates, start};
  for (std::uint64_t person = 0; person < people; ++person) dry_run.add(person, {});
  return dry_run.result();
}

const JourneyNodeCount& at(const JourneyDryRunResult& result, const std::string& id) {
  for (const JourneyNodeCount& node : result.counts.nodes) {
    if (node.id == id) return node;
  }
  FAIL("no node " << id);
  return result.counts.nodes.front();
}

std::int64_t way(const JourneyNodeCount& node, const std::string& name) {
  for (const JourneyWayCount& count : node.ways) {
    if (count.way == name) return count.people;
  }
  return -1;
}

/// Whether `actual` is within three percent of all people of `percent` of `whole`.
bool is_about(std::int64_t actual, std::int64_t percent, std::int64_t whole) {
  return std::abs(actual - whole * percent / 100) < static_cast<std::int64_t>(people) * 3 / 100;
}

CompiledJourney talk() {
  JourneyReactionCase yes = one("yes", JourneyFate::replied);
  yes.text.emplace().values = {"yes"};
  return compile_journey(
      drawn({entry("s"), sending("s", {{"next", "r"}, {"error", "bad"}}),
             reacting("r", {yes, one("read", JourneyFate::read)}, {{"yes", "y"}, {"read", "w"}, {"timeout", "n"}},
                      86'400),
             waiting_for("w", "paid", 2 * 86'400, "p", "late"), end("bad"), end("y"), end("p"), end("late"), end("n")}),
      "j");
}

}  // namespace

TEST_CASE("a dry run counts people by the rates that are assumed") {
  const CompiledJourney journey = talk();
  JourneyRates rates;
  rates.failed = 10;
  rates.delivered = 80;
  rates.read = 50;
  rates.event = 30;
  const JourneyDryRunResult result = run(journey, rates);
  CHECK(result.people == people);
  CHECK(result.messages == people);
  CHECK(result.counts.entered == people);
  CHECK(result.counts.inside == 0);
  CHECK(is_about(way(at(result, "s"), "error"), 10, people));
  const JourneyNodeCount& reaction = at(result, "r");
  CHECK(is_about(way(reaction, "read"), 40, reaction.entered));
  CHECK(way(reaction, "read") + way(reaction, "yes") + way(reaction, "timeout") == reaction.entered);
  const JourneyNodeCount& wait = at(result, "w");
  CHECK(is_about(way(wait, "next"), 30, wait.entered));
  CHECK(result.last_day == 2);
  CHECK(at(result, "y").left.size() <= 1);
}

TEST_CASE("a dry run of nothing but certainties is exact") {
  const CompiledJourney journey = talk();
  const JourneyDryRunResult nobody = run(journey, {100, 100, 100, 100, 100, 100, 0});
  CHECK(at(nobody, "bad").entered == people);
  const JourneyDryRunResult everybody = run(journey, {0, 100, 100, 0, 0, 100, 0});
  CHECK(at(everybody, "p").entered == people);
  const JourneyDryRunResult silent = run(journey, {0, 0, 0, 0, 0, 0, 0});
  CHECK(at(silent, "n").entered == people);
}

TEST_CASE("a dry run gives the same twice, whatever the order of people") {
  const CompiledJourney journey = talk();
  JourneyDryRun backwards{journey, {}, start};
  for (std::uint64_t person = people; person-- > 0;) backwards.add(person, {});
  CHECK(base::to_text(base::encode(backwards.result())) == base::to_text(base::encode(run(journey, {}))));
}

TEST_CASE("a dry run fills a cap with the first people") {
  JourneyTest cap = test_of(JourneyTestKind::cap);
  cap.cap = 100;
  const CompiledJourney journey = compile_journey(
      drawn({entry("c"), choosing("c", {branch("first", cap)}, {{"first", "a"}, {"else", "b"}}), end("a"), end("b")}),
      "j");
  const JourneyDryRunResult result = run(journey, {});
  CHECK(at(result, "a").entered == 100);
  CHECK(at(result, "b").entered == people - 100);
}

TEST_CASE("every drawn journey lets everybody out in a dry run") {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    const CompiledJourney journey = compile_journey(drawn(RandomJourney{seed}.draw()), "j");
    JourneyDryRun dry_run{journey, {}, start};
    JourneyFacts facts;
    facts.last_inbound_at = start;
    for (std::uint64_t person = 0; person < 20; ++person) dry_run.add(person, facts);
    const JourneyDryRunResult result = dry_run.result();
    CAPTURE(seed);
    CHECK(result.counts.entered == 20);
    CHECK(result.counts.inside == 0);
    CHECK(result.last_day <= 91);
  }
}

TEST_CASE("a dry run looks at no pause") {
  const CompiledJourney journey = talk();
  JourneyDryRun dry_run{journey, {0, 100, 100, 0, 0, 100, 0}, start};
  JourneyFacts facts;
  facts.pause = JourneyPause::discard;
  dry_run.add(1, facts);
  CHECK(at(dry_run.result(), "p").entered == 1);
}
