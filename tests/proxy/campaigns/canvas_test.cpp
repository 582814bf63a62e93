// SPDX-License-Identifier: Apache-2.0
#include <proxy/support/campaign_world.hpp>

using namespace heliograph;
using namespace heliograph::test;

namespace {

Json reading(const char* id, const Json& audience) {
  return {{"id", id}, {"kind", "read_audience"}, {"inputs", Json::array()}, {"audience_id", audience["id"]}};
}

Json taking(const char* id, const char* kind, const Json& inputs) { return {{"id", id}, {"kind", kind}, {"inputs", inputs}}; }

/// Who is in the first audience or the second, a half of them kept under a name, the others written to.
Json halves(const Json& first, const Json& second) {
  Json split = taking("halves", "split_percent", Json::array({{{"node", "both"}}}));
  split["branches"] = Json::array({{{"name", "kept"}, {"percent", 50}}});
  Json keep = taking("keep", "save_audience", Json::array({{{"node", "halves"}, {"branch", "kept"}}}));
  keep["audience_name"] = "Kept";
  return {{"nodes",
           Json::array({reading("first", first), reading("second", second),
                        taking("both", "union", Json::array({{{"node", "first"}}, {{"node", "second"}}})), split, keep,
                        taking("send", "send", Json::array({{{"node", "halves"}, {"branch", "rest"}}}))})}};
}

}  // namespace

TEST_CASE("an orchestrated campaign is counted node by node and writes to the people its canvas leaves, each once") {
  in_each_world([](CampaignWorld& world) {
    const Json first = world.people("First", 30);
    const Json second = world.people("Second", 30, 200'020);
    const Json canvas = halves(first, second);
    const std::string id =
        world.draft("Halves", first, {{"kind", "orchestrated"}, {"audience", nullptr}, {"canvas", canvas}})["id"];
    const Json counted = world.admin().post("/campaigns/canvas", {{"canvas", canvas}, {"id", id}}).body;
    std::map<std::string, std::int64_t> people;
    for (const Json& node : counted["nodes"]) people[node["id"]] = node["people"];
    CHECK(people["first"] == 30);
    CHECK(people["both"] == 50);
    CHECK(people["halves"] == 50);
    CHECK(people["keep"] + people["send"] == 50);
    CHECK(people["keep"] > 0);
    CHECK(people["send"] > 0);
    REQUIRE(world.act(id, "activate").status == 200);
    REQUIRE(world.ends_as(id, "completed"));
    CHECK(world.report(id)["funnel"]["targeted"] == people["send"]);
    CHECK(world.each_once(static_cast<std::size_t>(people["send"])));
    const Json kept = world.admin().get("/audiences?search=kept").body["items"];
    REQUIRE(kept.size() == 1);
    CHECK(kept[0]["people"] == people["keep"]);
  });
}

TEST_CASE("a canvas with errors is not counted; everything that is wrong is told") {
  CampaignWorld world;
  const Json canvas = {{"nodes", Json::array({taking("send", "send", Json::array({{{"node", "nobody"}}})),
                                              taking("send", "filter", Json::array())})}};
  const Answer refused = world.admin().post("/campaigns/canvas", {{"canvas", canvas}});
  CHECK(refused.status == 422);
  CHECK(refused.has("campaign.canvas_node_twice", "/canvas/nodes/1/id"));
  CHECK(refused.has("campaign.canvas_input_unknown", "/canvas/nodes/0/inputs/0/node"));
}
