// SPDX-License-Identifier: Apache-2.0
#include <proxy/support/journey_world.hpp>

using namespace heliograph::test;

namespace {

/// A journey whose event brings an order's number and sum.
Json ordering() {
  Json journey = JourneyWorld::waiting_journey("Order");
  journey["nodes"][0]["event"]["fields"] = {{{"name", "number"}, {"type", "text"}, {"required", true}},
                                            {{"name", "sum"}, {"type", "number"}}};
  return journey;
}

std::string key(const std::string& word) { return "Idempotency-Key: " + word + "\r\n"; }

}  // namespace

TEST_CASE("the values of an event are judged with their places, and its schema tells what they are") {
  in_each_journey_world([](JourneyWorld& world) {
    const std::string id = world.draw(ordering())["id"];
    const std::string path = "/journeys/" + id;
    const Json schema = world.admin().get(path + "/schema").body;
    CHECK(schema["required"] == Json::array({"number"}));
    CHECK(schema["properties"]["sum"]["type"] == "number");
    CHECK(world.tell(id, "+821055500001", {{"number", "7"}}).has("journeys.not_callable"));
    REQUIRE(world.act(id, "publish").status == 200);
    const Answer wrong = world.admin().post(path + "/entries",
                                            {{"people",
                                              {{{"phone", "+821055500001"}, {"values", {{"number", "7"}, {"sum", "많이"}}}},
                                               {{"phone", "call me"}, {"values", {{"colour", "red"}}}}}}},
                                            key("wrong"));
    CHECK(wrong.status == 422);
    CHECK(wrong.has("journey.value_type", "/people/0/values/sum"));
    CHECK(wrong.has("journey.value_missing", "/people/1/values/number"));
    CHECK(wrong.has("journey.value_unknown", "/people/1/values/colour"));
    CHECK(world.admin().post(path + "/entries", {{"people", Json::array()}}, key("none")).has("journeys.people_missing", "/people"));
    CHECK(world.admin().post(path + "/entries", {{"people", Json::array()}}).status == 400);
    CHECK(world.journey(id)["entered"] == 0);
  });
}

TEST_CASE("the same call under the same key lets nobody in twice") {
  in_each_journey_world([](JourneyWorld& world) {
    const std::string id = world.draw(ordering())["id"];
    REQUIRE(world.act(id, "publish").status == 200);
    const Json call = {{"people",
                        {{{"phone", "+821055500001"}, {"values", {{"number", "7"}, {"sum", 12.5}}}},
                         {{"phone", "+821055500001"}, {"values", {{"number", "8"}}}}}}};
    const Answer first = world.admin().post("/journeys/" + id + "/entries", call, key("order-7"));
    INFO(first.text);
    REQUIRE(first.status == 202);
    CHECK(first.body["people"][0]["has_entered"] == true);
    CHECK(first.body["people"][1]["has_entered"] == false);
    CHECK(first.body["people"][1]["reason"]["code"] == "journey.inside");
    REQUIRE(world.inside(id, 1));
    const Answer again = world.admin().post("/journeys/" + id + "/entries", call, key("order-7"));
    CHECK(again.body == first.body);
    const Answer other = world.admin().post("/journeys/" + id + "/entries", call, key("order-8"));
    REQUIRE(other.status == 202);
    CHECK(other.body["people"][0]["was_told"] == true);
    CHECK(other.body["people"][0]["id"] == first.body["people"][0]["id"]);
    REQUIRE(world.inside(id, 1));
    // A day later the key is as good as new.
    for (int half = 0; half < 2; ++half) {
      world.proxy.pass(std::chrono::hours{12} + std::chrono::seconds{1});
      REQUIRE(world.inside(id, 1));
    }
    const Answer later = world.admin().post("/journeys/" + id + "/entries", call, key("order-7"));
    REQUIRE(later.status == 202);
    CHECK(later.body["call_id"] != first.body["call_id"]);
  });
}

TEST_CASE("a call names at most 500 people") {
  JourneyWorld world;
  const std::string id = world.draw(JourneyWorld::waiting_journey("Many"))["id"];
  REQUIRE(world.act(id, "publish").status == 200);
  Json people = Json::array();
  for (int i = 0; i < 500; ++i) people.push_back({{"phone", "+8210555" + std::to_string(10'000 + i)}});
  const Answer most = world.admin().post("/journeys/" + id + "/entries", {{"people", people}}, key("most"));
  REQUIRE(most.status == 202);
  CHECK(most.body["people"].size() == 500);
  CHECK(world.inside(id, 500));
  people.push_back({{"phone", "+821055510500"}});
  const Answer more = world.admin().post("/journeys/" + id + "/entries", {{"people", people}}, key("more"));
  CHECK(more.status == 422);
  CHECK(more.has("journeys.people_too_many", "/people"));
}

TEST_CASE("a program calls with a key that opens journeys, and where the entry names one, with that alone") {
  JourneyWorld world;
  const auto make = [&](const std::string& name, const std::string& scope) {
    return world.admin().post("/api-keys", {{"name", name}, {"scopes", {scope}}}).body;
  };
  const Json shop = make("Shop", "trigger_journeys");
  const Json other = make("Other", "trigger_journeys");
  const Json wrong = make("Wrong", "trigger_campaigns");
  const auto call = [&](const Json& with, const std::string& id, const std::string& word) {
    Browser program = world.proxy.stranger();
    return program.post("/journeys/" + id + "/entries", {{"people", {{{"phone", "+821055500001"}}}}},
                        "Authorization: Bearer " + with["key"].get<std::string>() + "\r\n" + key(word));
  };
  Json journey = JourneyWorld::waiting_journey("By key");
  journey["nodes"][0]["event"]["api_key_id"] = wrong["id"];
  const std::string id = world.draw(journey)["id"];
  CHECK(world.act(id, "publish").has("journey.unknown", "/nodes/0/event/api_key_id"));
  journey["nodes"][0]["event"]["api_key_id"] = shop["id"];
  REQUIRE(world.admin().put("/journeys/" + id, journey, JourneyWorld::etag_of(world.journey(id))).status == 200);
  REQUIRE(world.act(id, "publish").status == 200);
  CHECK(call(wrong, id, "a").has("auth.scope_missing"));
  CHECK(call(other, id, "b").has("journeys.other_key"));
  CHECK(call(shop, id, "c").status == 202);
  CHECK(world.inside(id, 1));
}

TEST_CASE("an event reaches those who wait for it inside, and nobody else") {
  in_each_journey_world([](JourneyWorld& world) {
    Json journey = JourneyWorld::waiting_journey("Wait");
    Json ways = JourneyWorld::way("next", "out");
    ways.push_back({{"way", "timeout"}, {"to", "late"}});
    journey["nodes"][1] = {{"id", "rest"},
                           {"kind", "wait"},
                           {"wait", {{"kind", "event"}, {"event", "paid"}, {"seconds", 86'400}}},
                           {"ways", ways}};
    journey["nodes"].push_back({{"id", "late"}, {"kind", "end"}});
    const std::string id = world.draw(journey)["id"];
    const Answer published = world.act(id, "publish");
    INFO(published.text);
    REQUIRE(published.status == 200);
    REQUIRE(world.tell(id, "+821055500001").status == 202);
    REQUIRE(world.inside(id, 1));
    const Answer outside = world.tell(id, "+821055500002", Json::object(), {{"event", "paid"}});
    REQUIRE(outside.status == 202);
    CHECK(outside.body["people"][0]["reason"]["code"] == "journeys.not_inside");
    CHECK(world.tell(id, "+821055500001", Json::object(), {{"event", "seen"}}).body["people"][0]["was_told"] == true);
    world.proxy.pass(std::chrono::seconds{1});
    CHECK(world.tell(id, "+821055500001", Json::object(), {{"event", "paid"}}).body["people"][0]["was_told"] == true);
    REQUIRE(world.inside(id, 0));
    CHECK(world.journey(id)["entered"] == 1);
  });
}

TEST_CASE("test people walk a journey that is tested, and are gone when it ends") {
  in_each_journey_world([](JourneyWorld& world) {
    world.people("Team", 2);
    const Json profiles = world.admin().get("/profiles").body["items"];
    REQUIRE(profiles.size() == 2);
    const std::string id = world.draw(ordering())["id"];
    const auto let_in = [&](const Json& who, const Json& values) {
      return world.admin().post("/journeys/" + id + "/test-people", {{"profile_ids", who}, {"values", values}});
    };
    CHECK(let_in(Json::array({profiles[0]["id"]}), Json::object()).has("journeys.not_testing"));
    REQUIRE(world.act(id, "test").status == 200);
    CHECK(let_in(Json::array({profiles[0]["id"]}), Json::object()).has("journey.value_missing", "/values/number"));
    const Answer entered = let_in(Json::array({profiles[0]["id"], "nobody"}), {{"number", "1"}});
    INFO(entered.text);
    REQUIRE(entered.status == 202);
    CHECK(entered.body["instances"].size() == 1);
    REQUIRE(entered.body["refused"].size() == 1);
    CHECK(entered.body["refused"][0]["code"] == "journeys.profile_unknown");
    CHECK(entered.body["refused"][0]["at"] == "/profile_ids/1");
    REQUIRE(eventually([&] { return world.counts(id)["counts"]["entered"] == 1; }));
    CHECK(world.counts(id)["is_test"] == true);
    const Json people = world.admin().get("/journeys/" + id + "/people").body["items"];
    REQUIRE(people.size() == 1);
    CHECK(people[0]["is_test"] == true);
    REQUIRE(world.act(id, "end_test").status == 200);
    CHECK(eventually([&] {
      const Json left = world.admin().get("/journeys/" + id + "/people?state=left").body["items"];
      return left.size() == 1;
    }));
    REQUIRE(world.act(id, "publish").status == 200);
    CHECK(world.admin().get("/journeys/" + id + "/people").body["items"].empty());
    CHECK(world.counts(id)["counts"]["entered"] == 0);
  });
}
