// SPDX-License-Identifier: Apache-2.0
#include <proxy/support/journey_world.hpp>

using namespace heliograph::test;

namespace {

/// Whoever comes is written to; who was reached waits, the others leave.
Json writing(const Json& configuration) {
  Json journey = JourneyWorld::waiting_journey("Writing");
  journey["nodes"][0]["ways"] = JourneyWorld::way("next", "hello");
  Json ways = JourneyWorld::way("next", "rest");
  journey["nodes"].push_back(
      {{"id", "hello"},
       {"kind", "whatsapp"},
       {"ways", ways},
       {"whatsapp",
        {{"configuration_id", configuration["id"]},
         {"purpose", "utility"},
         {"treatments",
          {{{"percent", 100},
            {"content", {{"name", "hello_world"}, {"languages", {"en_US"}}, {"default_language", "en_US"}}}}}}}}});
  return journey;
}

Json node_of(const Json& counts, const std::string& id) {
  for (const Json& node : counts["counts"]["nodes"]) {
    if (node["id"] == id) return node;
  }
  return nullptr;
}

}  // namespace

TEST_CASE("a journey's people are counted, found by where they are and how they went, and given as a table") {
  in_each_journey_world([](JourneyWorld& world) {
    const std::string id = world.draw(JourneyWorld::waiting_journey("Report"))["id"];
    const std::string path = "/journeys/" + id;
    REQUIRE(world.act(id, "publish").status == 200);
    REQUIRE(world.tell(id, "+821055500001").status == 202);
    REQUIRE(world.inside(id, 1));
    world.proxy.pass(std::chrono::minutes{61});
    REQUIRE(world.inside(id, 0));
    REQUIRE(world.tell(id, "+821055500002").status == 202);
    REQUIRE(world.tell(id, "+821055500003").status == 202);
    REQUIRE(world.inside(id, 2));
    const Json counts = world.counts(id);
    CHECK(counts["counts"]["entered"] == 3);
    CHECK(node_of(counts, "rest")["entered"] == 3);
    CHECK(node_of(counts, "rest")["waiting"] == 2);
    CHECK(node_of(counts, "rest")["passed"] == 1);
    CHECK(counts["counts"]["left"][0]["reason"] == "ended");
    CHECK(counts["held"] == 0);
    CHECK(counts["is_test"] == false);
    CHECK(counts["versions"][0]["inside"] == 2);
    const auto found = [&](const std::string& query) { return world.admin().get(path + "/people?" + query).body["items"].size(); };
    CHECK(found("limit=50") == 3);
    CHECK(found("node=rest") == 3);
    CHECK(found("node=rest&state=waiting,held") == 2);
    CHECK(found("node=rest&way=next") == 1);
    CHECK(found("node=out&reason=ended") == 1);
    CHECK(found("state=left") == 1);
    CHECK(found("search=5550000") == 3);
    CHECK(found("search=55500002") == 1);
    CHECK(found("node=nowhere") == 0);
    CHECK(world.admin().get(path + "/people?state=asleep").has("base.value_unknown", "/state"));
    CHECK(world.admin().get(path + "/people?reason=bored").has("base.value_unknown", "/reason"));
    const Json first = world.admin().get(path + "/people?limit=2").body;
    REQUIRE(first["items"].size() == 2);
    CHECK(first["items"][0]["phone"] == "821055500003");
    CHECK(first["items"][0]["due_at"].is_string());
    const Json rest = world.admin().get(path + "/people?limit=2&after=" + first["next"].get<std::string>()).body;
    REQUIRE(rest["items"].size() == 1);
    CHECK(rest["next"].is_null());
    CHECK(rest["items"][0]["reason"] == "ended");
    const Answer csv = world.admin().get(path + "/people.csv?state=left");
    REQUIRE(csv.status == 200);
    CHECK(csv.text.find("\"821055500001\"") != std::string::npos);
    CHECK(csv.text.find("\"821055500002\"") == std::string::npos);
    CHECK(world.admin().get("/journeys/none/counts").status == 404);
  });
}

TEST_CASE("one person's way tells each step and what became of each message") {
  in_each_journey_world([](JourneyWorld& world) {
    const std::string id = world.draw(writing(world.configuration))["id"];
    const std::string path = "/journeys/" + id;
    const Answer published = world.act(id, "publish");
    INFO(published.text);
    REQUIRE(published.status == 200);
    const Answer told = world.tell(id, "+821055520001");
    REQUIRE(told.status == 202);
    const std::string instance = told.body["people"][0]["id"];
    Json way;
    REQUIRE(eventually([&] {
      way = world.admin().get(path + "/people/" + instance).body;
      return way["person"]["node"] == "rest" && way["messages"].size() == 1 && way["messages"][0]["recipient"]["state"] == "read";
    }));
    CHECK(way["person"]["phone"] == "821055520001");
    CHECK(way["instance"]["state"] == "waiting");
    CHECK(way["messages"][0]["node"] == "hello");
    CHECK(way["messages"][0]["recipient"]["language"] == "en_US");
    std::vector<std::string> ways;
    for (const Json& step : way["steps"]) {
      if (step.contains("way")) ways.push_back(step["node"].get<std::string>() + ">" + step["way"].get<std::string>());
    }
    CHECK(ways == std::vector<std::string>{"in>next", "hello>next"});
    CHECK(eventually([&] { return world.counts(id)["messages"][0]["funnel"]["read"] == 1; }));
    CHECK(world.admin().get("/campaigns").body["items"].empty());
    const Json whole = world.admin().get("/profiles/" + way["person"]["profile_id"].get<std::string>() + "/export").body;
    REQUIRE(whole["journeys"].size() == 1);
    CHECK(whole["journeys"][0]["journey"] == "Writing");
    CHECK(whole["journeys"][0]["steps"].size() == way["steps"].size());
    const Json configuration = world.admin().get("/configurations/" + world.configuration["id"].get<std::string>()).body;
    CHECK(world.admin()
              .post("/configurations/" + world.configuration["id"].get<std::string>() + "/deactivate", Json::object(),
                    JourneyWorld::etag_of(configuration))
              .has("channel.used_by_journey"));
    const std::string elsewhere = world.draw(JourneyWorld::waiting_journey("Other"))["id"];
    CHECK(world.admin().get("/journeys/" + elsewhere + "/people/" + instance).status == 404);
    CHECK(world.admin().get(path + "/people/many").status == 404);
  });
}

TEST_CASE("a message that was not sent says which gate kept it back") {
  in_each_journey_world([](JourneyWorld& world) {
    REQUIRE(world.admin().post("/suppressions", {{"phone", "+821055520003"}}).status == 201);
    const std::string id = world.draw(writing(world.configuration))["id"];
    REQUIRE(world.act(id, "publish").status == 200);
    const std::string instance = world.tell(id, "+821055520003").body["people"][0]["id"];
    Json way;
    REQUIRE(eventually([&] {
      way = world.admin().get("/journeys/" + id + "/people/" + instance).body;
      return way["person"]["node"] == "rest" && way["messages"].size() == 1;
    }));
    CHECK(way["messages"][0]["recipient"]["state"] == "excluded");
    CHECK(way["messages"][0]["recipient"]["reason"]["code"] == "policy.suppressed");
  });
}
