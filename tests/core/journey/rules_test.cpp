// SPDX-License-Identifier: Apache-2.0
#include <core/journey/judging.hpp>
#include <heliograph/journey/limits.hpp>

#include "catch.hpp"

using namespace heliograph;
using namespace heliograph::journey;
using namespace heliograph::journey::drawing;

TEST_CASE("a journey without errors has no findings") {
  CHECK(said(usual()).empty());
  CHECK(said({entry("s"), sending("s", {{"next", "end"}}), end()}).empty());
  CHECK(said({writing("s"), saying("s", "안녕하세요", {{"next", "end"}}), end()}).empty());
}

TEST_CASE("a journey's name, description and tags are bounded, counted in characters") {
  JourneyForm form = usual();
  form.journey.name.reset();
  CHECK(said(form) == Lines{"name_required /name"});
  std::string name;
  for (int i = 0; i < 100; ++i) name += "여";
  form.journey.name = name;
  CHECK(said(form).empty());
  form.journey.name = name + "x";
  CHECK(said(form) == Lines{"too_long /name"});
  form = usual();
  form.context.names_taken = {"Welcome"};
  CHECK(said(form) == Lines{"name_taken /name"});
  form = usual();
  form.journey.description = std::string(1000, 'x');
  form.journey.tags.resize(50);
  CHECK(said(form).empty());
  form.journey.description->push_back('x');
  form.journey.tags.resize(51);
  CHECK(said(form) == Lines{"too_long /description", "too_many /tags"});
}

TEST_CASE("a draft is judged by name and bounds alone") {
  JourneyForm form = form_of({});
  form.publish = false;
  CHECK(said(form).empty());
  form.publish = true;
  CHECK(said(form) == Lines{"entry_missing /nodes"});
}

TEST_CASE("settings are judged at their exact limits") {
  JourneyForm form = usual();
  JourneySettings& settings = form.journey.settings.emplace();
  settings.reentrance = JourneyReentrance::after_delay;
  for (const auto& [minutes, is_fine] : {std::pair{4, false}, {5, true}, {129'600, true}, {129'601, false}}) {
    settings.reentrance_minutes = minutes;
    CHECK(said(form).empty() == is_fine);
  }
  settings = {};
  for (const auto& [days, is_fine] : {std::pair{0, false}, {1, true}, {91, true}, {92, false}}) {
    settings.timeout_days = days;
    CAPTURE(days);
    CHECK(said(form).empty() == is_fine);
  }
  settings = {};
  settings.time_zone = "Asia/Seoul";
  CHECK(said(form).empty());
  settings.time_zone = "Seoul time";
  CHECK(said(form) == Lines{"malformed /settings/time_zone"});
  settings = {};
  settings.end = campaign::WallTime{2026, 9, 21, 14, 13};
  CHECK(said(form) == Lines{"end_past /settings/end"});
  settings.end = campaign::WallTime{2026, 9, 21, 14, 14};
  CHECK(said(form).empty());
  settings.end = campaign::WallTime{2026, 2, 29, 0, 0};
  CHECK(said(form) == Lines{"malformed /settings/end"});
}

TEST_CASE("a journey has 200 nodes and not more") {
  std::vector<JourneyNode> nodes{entry("n1")};
  for (std::size_t i = 1; i < limit::nodes - 1; ++i) nodes.push_back(chain_link(i, 60));
  nodes.push_back(end("n" + std::to_string(limit::nodes - 1)));
  REQUIRE(nodes.size() == limit::nodes);
  CHECK(said(nodes).empty());
  nodes.push_back(end("more"));
  CHECK(said(nodes) == Lines{"too_many /nodes"});
}

TEST_CASE("ids tell nodes apart") {
  CHECK(said({entry("w"), waiting("w", 60, "end"), end(), end()}) ==
        Lines{"unreachable /nodes/3", "twice /nodes/3/id"});
  JourneyNode unnamed = end("");
  CHECK(said({entry("end"), end(), unnamed}) == Lines{"unreachable /nodes/2", "field_missing /nodes/2/id"});
  const std::string longest(40, 'x');
  CHECK(said({entry(longest), end(longest)}).empty());
  CHECK(said({entry(longest + "x"), end(longest + "x")}) == Lines{"too_long /nodes/1/id"});
  JourneyForm form = usual();
  form.journey.nodes[1].label = std::string(100, 'x');
  CHECK(said(form).empty());
  form.journey.nodes[1].label->push_back('x');
  CHECK(said(form) == Lines{"too_long /nodes/1/label"});
}
