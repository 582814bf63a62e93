// SPDX-License-Identifier: Apache-2.0
#include <cstdlib>
#include <heliograph/campaign/canvas.hpp>
#include <heliograph/campaign/dry_run.hpp>
#include <heliograph/campaign/limits.hpp>
#include <numeric>

#include "catch.hpp"

using namespace heliograph;
using namespace heliograph::campaign;

namespace {

CanvasNode node(std::string id, NodeKind kind, std::vector<CanvasInput> inputs = {}) {
  CanvasNode made;
  made.id = std::move(id);
  made.kind = kind;
  made.inputs = std::move(inputs);
  return made;
}

CanvasNode reading(std::string id) {
  CanvasNode made = node(id, NodeKind::read_audience);
  made.audience_id = id;
  return made;
}

CanvasInput of(std::string from, std::optional<std::string> branch = std::nullopt) {
  return {std::move(from), std::move(branch)};
}

audience::Condition has(std::string attribute) {
  audience::Condition condition;
  condition.kind = audience::ConditionKind::attribute;
  condition.attribute = std::move(attribute);
  condition.comparison = audience::Comparison::exists;
  return condition;
}

/// Audiences a = 1..10, b = 6..15, many = 1..10000; the attribute `even` is that of even people; address = person / 3.
struct Facts : CanvasFacts {
  [[nodiscard]] People audience(const std::string& id) const override {
    People people(id == "many" ? 10'000 : 10);
    std::iota(people.begin(), people.end(), id == "b" ? 6U : 1U);
    return people;
  }
  [[nodiscard]] bool matches(std::uint64_t person, const audience::Condition& condition) const override {
    return condition.attribute == "even" ? person % 2 == 0 : person > 100;
  }
  [[nodiscard]] std::uint64_t address(std::uint64_t person) const override { return person / 3; }
};

People targets(std::vector<CanvasNode> nodes) {
  const Canvas canvas{std::move(nodes)};
  CHECK(validate_canvas(canvas).empty());
  return evaluate(canvas, Facts{}, "c").targets;
}

base::Findings judged(std::vector<CanvasNode> nodes) { return validate_canvas({std::move(nodes)}); }

}  // namespace

TEST_CASE("sets of people are joined, met and taken from each other") {
  CHECK(targets({reading("a"), reading("b"), node("u", NodeKind::union_, {of("a"), of("b")}),
                 node("s", NodeKind::send, {of("u")})})
            .size() == 15);
  CHECK(targets({reading("a"), reading("b"), node("i", NodeKind::intersection, {of("a"), of("b")}),
                 node("s", NodeKind::send, {of("i")})}) == People{6, 7, 8, 9, 10});
  CHECK(targets({node("s", NodeKind::send, {of("x")}), node("x", NodeKind::exclusion, {of("a"), of("b")}), reading("a"),
                 reading("b")}) == People{1, 2, 3, 4, 5});
}

TEST_CASE("people are filtered, split by attribute and taken once per address") {
  CanvasNode filter = node("f", NodeKind::filter, {of("a")});
  filter.condition = has("even");
  CHECK(targets({reading("a"), filter, node("s", NodeKind::send, {of("f")})}) == People{2, 4, 6, 8, 10});
  CanvasNode split = node("d", NodeKind::split_attribute, {of("a")});
  split.branches = {{"late", has("late"), {}}, {"even", has("even"), {}}};
  CHECK(targets({reading("a"), split, node("s", NodeKind::send, {of("d", "even")})}) == People{2, 4, 6, 8, 10});
  CHECK(targets({reading("a"), split, node("s", NodeKind::send, {of("d", "rest")})}) == People{1, 3, 5, 7, 9});
  CHECK(targets({reading("a"), node("o", NodeKind::deduplicate, {of("a")}), node("s", NodeKind::send, {of("o")})}) ==
        People{1, 3, 6, 9});
}

TEST_CASE("a split by percentage loses nobody and draws anew at each split") {
  CanvasNode first = node("p", NodeKind::split_percent, {of("many")});
  first.branches = {{"left", {}, 50}, {"right", {}, 30}};
  CanvasNode second = node("q", NodeKind::split_percent, {of("p", "left")});
  second.branches = {{"left", {}, 50}};
  CanvasNode save = node("v", NodeKind::save_audience, {of("p", "rest")});
  save.audience_name = "others";
  const Canvas canvas{{reading("many"), first, second, save, node("s", NodeKind::send, {of("q", "left")})}};
  REQUIRE(validate_canvas(canvas).empty());
  const CanvasResult result = evaluate(canvas, Facts{}, "c");
  const auto& out = result.nodes[1].out;
  CHECK(out.at("left").size() + out.at("right").size() + out.at("rest").size() == 10'000);
  CHECK(std::abs(static_cast<int>(out.at("left").size()) - 5'000) < 250);
  CHECK(std::abs(static_cast<int>(result.targets.size()) - 2'500) < 250);
  CHECK(result.audiences.at("others") == out.at("rest"));
  const auto counts = counts_of(result);
  REQUIRE(counts.size() == 5);
  CHECK(counts[1].id == "p");
  CHECK(counts[1].people == 10'000);
  REQUIRE(counts[1].branches.size() == 3);
  CHECK(counts[1].branches[0].name == "left");
  CHECK(counts[1].branches[0].people == static_cast<std::int64_t>(out.at("left").size()));
  CHECK(counts[0].branches.empty());
}

TEST_CASE("what is wrong with a canvas is told all at once") {
  CHECK(judged({}).has("campaign.canvas_send_missing"));
  const auto findings =
      judged({reading("a"), reading("a"), node("", NodeKind::filter), node("u", NodeKind::union_, {of("a")}),
              node("s", NodeKind::send, {of("nobody")}), node("t", NodeKind::send, {of("a", "left")}),
              node("v", NodeKind::save_audience, {of("s")})});
  for (const char* code :
       {"canvas_node_twice", "canvas_node_unnamed", "canvas_inputs_count", "canvas_input_unknown", "canvas_send_twice",
        "canvas_branch_unknown", "canvas_field_missing", "canvas_unreachable"}) {
    CAPTURE(code);
    CHECK(findings.has(std::string{"campaign."} + code));
  }
}

TEST_CASE("a circle is an error, a dead end a warning") {
  const auto circle = judged({node("x", NodeKind::deduplicate, {of("y")}), node("y", NodeKind::deduplicate, {of("x")}),
                              node("s", NodeKind::send, {of("y")})});
  CHECK(circle.has("campaign.canvas_cycle"));
  const auto dead = judged({reading("a"), reading("b"), node("s", NodeKind::send, {of("a")})});
  REQUIRE(dead.size() == 1);
  CHECK(dead[0].code == "campaign.canvas_unreachable");
  CHECK_FALSE(dead.has_errors());
}

TEST_CASE("branches are judged at their limits") {
  CanvasNode split = node("p", NodeKind::split_percent, {of("a")});
  const auto judge = [&](std::vector<CanvasBranch> branches) {
    split.branches = std::move(branches);
    return judged({reading("a"), split, node("s", NodeKind::send, {of("p", "rest")})});
  };
  CHECK(judge({{"x", {}, 60}, {"y", {}, 40}}).empty());
  CHECK(judge({{"x", {}, 60}, {"y", {}, 41}}).has("campaign.canvas_percent"));
  CHECK(judge({{"x", {}, 0}}).has("campaign.percent_out_of_range"));
  CHECK(judge({{"rest", {}, 10}}).has("campaign.canvas_branches"));
  CHECK(judge({}).has("campaign.canvas_branches"));
  std::vector<CanvasNode> many(limit::canvas_nodes + 1, node("n", NodeKind::filter));
  CHECK(judged(many).size() == 1);
}

TEST_CASE("a dry run counts everybody once, keeps samples and uses up the limit") {
  policy::SendContext context;
  context.now = {1'795'000'000'000};
  context.limit_remaining = 2;
  DryRun run{context, 80, 2};
  policy::Recipient recipient;
  for (std::uint64_t i = 1; i <= 40; ++i) {
    recipient.phone = i <= 20 ? 821012345678 + i : 0;
    recipient.is_us = i > 5 && i <= 8;
    run.add(recipient, i, i % 2);
  }
  run.add_control();
  run.add_incomplete(99);
  const DryRunResult result = run.result();
  CHECK(result.targeted == 42);
  CHECK(result.targeted == result.sent + result.delayed + result.excluded + result.control + result.incomplete);
  CHECK(result.sent == 2);
  CHECK(result.beyond_limit == 15);
  CHECK(result.excluded == 23);
  CHECK(result.treatments == std::vector<std::int64_t>{1, 1});
  CHECK(result.duration_ms == 25);
  REQUIRE(result.reasons.size() == 4);
  CHECK(result.reasons[0].code == "policy.no_address");
  CHECK(result.reasons[0].people == 20);
  CHECK(result.reasons[0].samples.size() == dry_run_samples);
  CHECK(result.reasons.back().code == "campaign.value_missing");
  CHECK(result.gates.front().entered == 40);
  CHECK(result.gates[1].entered == 20);
  CHECK(result.gates.back().entered == result.sent);
  CHECK(result.routes.size() == 1);
  CHECK(result.routes[0].people == 2);
}
