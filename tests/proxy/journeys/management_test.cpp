// SPDX-License-Identifier: Apache-2.0
#include <proxy/support/journey_world.hpp>

using namespace heliograph::test;

TEST_CASE("a journey is kept incomplete, judged with everything at once, and found by its name, its tag and its status") {
  in_each_journey_world([](JourneyWorld& world) {
    const Json draft = world.draw({{"name", "첫 여정"}, {"tags", {"welcome"}}});
    CHECK(draft["status"] == "draft");
    CHECK(draft["version"] == 1);
    CHECK(draft["journey"]["version"] == 1);
    CHECK(world.admin().post("/journeys", {{"name", "첫 여정"}}).has("journey.name_taken", "/name"));
    CHECK(world.admin().post("/journeys", {{"tags", {"x"}}}).has("journey.name_required", "/name"));
    const Answer review = world.admin().post("/journeys/review", {{"journey", draft["journey"]}, {"id", draft["id"]}});
    REQUIRE(review.status == 200);
    REQUIRE(review.body["findings"].size() == 1);
    CHECK(review.body["findings"][0]["code"] == "journey.entry_missing");
    CHECK(world.admin().get("/journeys?tag=welcome").body["items"].size() == 1);
    CHECK(world.admin().get("/journeys?tag=wel").body["items"].empty());
    CHECK(world.admin().get("/journeys?search=%EC%97%AC%EC%A0%95").body["items"].size() == 1);
    CHECK(world.admin().get("/journeys?status=live,draft").body["items"].size() == 1);
    CHECK(world.admin().get("/journeys?status=live").body["items"].empty());
    CHECK(world.admin().get("/journeys?status=flying").has("base.value_unknown", "/status"));
    CHECK(world.admin().get("/journeys/none").status == 404);
  });
}

TEST_CASE("two people cannot overwrite each other's journey, and a draft can be taken back") {
  in_each_journey_world([](JourneyWorld& world) {
    const Json draft = world.draw(JourneyWorld::waiting_journey("Welcome"));
    const std::string path = "/journeys/" + draft["id"].get<std::string>();
    Json changed = draft["journey"];
    changed["description"] = "설명";
    const Answer saved = world.admin().put(path, changed, JourneyWorld::etag_of(draft));
    REQUIRE(saved.status == 200);
    CHECK(saved.body["journey"]["description"] == "설명");
    const Answer late = world.admin().put(path, changed, JourneyWorld::etag_of(draft));
    CHECK(late.status == 412);
    CHECK(late.body["current"]["journey"]["description"] == "설명");
    CHECK(world.admin().del(path, JourneyWorld::etag_of(draft)).status == 412);
    REQUIRE(world.admin().del(path, JourneyWorld::etag_of(saved.body)).status == 204);
    CHECK(world.admin().get(path).status == 404);
    std::vector<std::string> actions;
    const Answer audit = world.admin().get("/audit?object_type=journey");
    for (const Json& entry : audit.body["items"]) actions.push_back(entry["action"]);
    CHECK(actions == std::vector<std::string>{"deleted", "updated", "created"});
  });
}

TEST_CASE("a copy of a journey is a draft of its own with a free name") {
  in_each_journey_world([](JourneyWorld& world) {
    const Json draft = world.draw(JourneyWorld::waiting_journey(std::string(100, 'w')));
    const Answer copy = world.act(draft["id"], "duplicate");
    INFO(copy.text);
    REQUIRE(copy.status == 200);
    CHECK(copy.body["id"] != draft["id"]);
    CHECK(copy.body["family_id"] != draft["family_id"]);
    CHECK(copy.body["journey"]["name"] == std::string(96, 'w') + " (2)");
    CHECK(copy.body["journey"]["nodes"] == draft["journey"]["nodes"]);
    CHECK(world.act(draft["id"], "explode").status == 404);
    CHECK(world.act(draft["id"], "new_version").has("base.event_refused"));
    CHECK(world.act(draft["id"], "archive").has("base.event_refused"));
  });
}
