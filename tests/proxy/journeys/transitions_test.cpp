// SPDX-License-Identifier: Apache-2.0
#include <proxy/support/journey_world.hpp>

using namespace heliograph::test;

TEST_CASE("what is wrong with a journey stands in the refusal to test or publish it") {
  in_each_journey_world([](JourneyWorld& world) {
    const Json draft = world.draw({{"name", "Half"}});
    const Answer published = world.act(draft["id"], "publish");
    CHECK(published.status == 422);
    CHECK(published.has("journey.entry_missing"));
    CHECK(world.act(draft["id"], "test").has("journey.entry_missing"));
    Json sending = JourneyWorld::waiting_journey("Sending");
    sending["nodes"][1] = {{"id", "rest"}, {"kind", "whatsapp"}, {"ways", JourneyWorld::way("next", "out")},
                           {"whatsapp", {{"configuration_id", "gone"}, {"purpose", "utility"}, {"treatments", Json::array()}}}};
    const Answer refused = world.act(world.draw(sending)["id"], "publish");
    CHECK(refused.status == 422);
    CHECK(refused.has("campaign.configuration_unknown", "/nodes/1/whatsapp/configuration_id"));
    CHECK(world.journey(draft["id"])["status"] == "draft");
  });
}

TEST_CASE("a journey is published, paused, resumed, closed and finished as its lifecycle says") {
  in_each_journey_world([](JourneyWorld& world) {
    const std::string id = world.draw(JourneyWorld::waiting_journey("Welcome"))["id"];
    const Answer live = world.act(id, "publish");
    INFO(live.text);
    REQUIRE(live.status == 200);
    CHECK(live.body["status"] == "live");
    CHECK(live.body["published_by"].is_string());
    CHECK(world.admin().put("/journeys/" + id, live.body["journey"], JourneyWorld::etag_of(live.body)).has("base.event_refused"));
    CHECK(world.admin().del("/journeys/" + id, JourneyWorld::etag_of(live.body)).has("base.event_refused"));
    const Answer late = world.admin().post("/journeys/" + id + "/stop", Json::object(), "If-Match: \"1\"\r\n");
    CHECK(late.status == 412);
    const Answer paused = world.act(id, "pause_hold");
    REQUIRE(paused.status == 200);
    CHECK(paused.body["status"] == "paused_hold");
    CHECK(paused.body.contains("pause_ends_at"));
    const Answer other = world.act(id, "pause_discard");
    REQUIRE(other.status == 200);
    CHECK(other.body["paused_at"] == paused.body["paused_at"]);
    const Answer resumed = world.act(id, "resume");
    REQUIRE(resumed.status == 200);
    CHECK(resumed.body["status"] == "live");
    CHECK_FALSE(resumed.body.contains("paused_at"));
    REQUIRE(world.act(id, "close").status == 200);
    // Nobody is inside: what is closed finishes by itself.
    CHECK(eventually([&] { return world.journey(id)["status"] == "finished"; }));
    const Answer archived = world.act(id, "archive");
    REQUIRE(archived.status == 200);
    CHECK(archived.body["status"] == "archived");
    std::vector<std::string> actions;
    const Answer audit = world.admin().get("/audit?object_type=journey&object_id=" + id);
    for (const Json& entry : audit.body["items"]) {
      actions.push_back(entry["action"]);
    }
    CHECK(std::find(actions.begin(), actions.end(), "published") != actions.end());
    CHECK(std::find(actions.begin(), actions.end(), "paused") != actions.end());
  });
}

TEST_CASE("people finish the version they entered while a newer one takes those who come") {
  in_each_journey_world([](JourneyWorld& world) {
    const Json first = world.draw(JourneyWorld::waiting_journey("Welcome"));
    REQUIRE(world.act(first["id"], "publish").status == 200);
    REQUIRE(world.tell(first["id"], "+821055500001").status == 202);
    REQUIRE(world.inside(first["id"], 1));
    const Answer second = world.act(first["id"], "new_version");
    INFO(second.text);
    REQUIRE(second.status == 200);
    CHECK(second.body["status"] == "draft");
    CHECK(second.body["version"] == 2);
    CHECK(second.body["family_id"] == first["id"]);
    CHECK(second.body["journey"]["name"] == "Welcome");
    CHECK(world.act(first["id"], "new_version").has("journeys.draft_exists"));
    REQUIRE(world.act(second.body["id"], "publish").status == 200);
    CHECK(world.journey(first["id"])["status"] == "closed");
    // The address of the first version serves all of them.
    const Answer told = world.tell(first["id"], "+821055500002");
    REQUIRE(told.status == 202);
    CHECK(told.body["people"][0]["has_entered"] == true);
    REQUIRE(world.inside(second.body["id"], 1));
    CHECK(world.journey(first["id"])["inside"] == 1);
    const Json versions = world.admin().get("/journeys/" + first["id"].get<std::string>() + "/versions").body["items"];
    REQUIRE(versions.size() == 2);
    CHECK(versions[0]["version"] == 2);
    CHECK(versions[1]["status"] == "closed");
    CHECK(world.admin().get("/journeys").body["items"].size() == 1);
    world.proxy.pass(std::chrono::hours{2});
    CHECK(eventually([&] { return world.journey(first["id"])["status"] == "finished"; }));
    CHECK(world.journey(second.body["id"])["status"] == "live");
  });
}

TEST_CASE("whoever is inside leaves a journey that is stopped") {
  in_each_journey_world([](JourneyWorld& world) {
    const Json draft = world.draw(JourneyWorld::waiting_journey("Welcome"));
    REQUIRE(world.act(draft["id"], "publish").status == 200);
    REQUIRE(world.tell(draft["id"], "+821055500001").status == 202);
    REQUIRE(world.inside(draft["id"], 1));
    const Answer stopped = world.act(draft["id"], "stop");
    REQUIRE(stopped.status == 200);
    CHECK(stopped.body.contains("ended_at"));
    REQUIRE(world.inside(draft["id"], 0));
    const Json people = world.admin().get("/journeys/" + draft["id"].get<std::string>() + "/people?reason=stopped").body["items"];
    CHECK(people.size() == 1);
    CHECK(world.tell(draft["id"], "+821055500002").has("journeys.not_callable"));
    const std::string path = "/journeys/" + draft["id"].get<std::string>();
    const Answer archived = world.act(draft["id"], "archive");
    REQUIRE(archived.status == 200);
    REQUIRE(world.admin().del(path, JourneyWorld::etag_of(archived.body)).status == 204);
    CHECK(world.admin().get(path + "/people").status == 404);
  });
}
