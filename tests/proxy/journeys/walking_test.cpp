// SPDX-License-Identifier: Apache-2.0
#include <proxy/support/walking_world.hpp>

using namespace heliograph;
using namespace heliograph::test;

namespace {

constexpr const char* reader = "+821055200001";
constexpr const char* switched_off = "+821055999002";
constexpr const char* refused = "+821055131030";
constexpr std::chrono::hours day{24};

/// Keyword, message, until it is read or a day has passed; whoever has read gets another.
Json welcome(const WalkingWorld& world) {
  Json hello = world.message("hello", "seen");
  hello["ways"].push_back({{"way", "error"}, {"to", "sorry"}});
  const Json seen = {{"id", "seen"},
                     {"kind", "reaction"},
                     {"reaction", {{"cases", {{{"name", "has read"}, {"fate", "read"}}}}, {"timeout_seconds", 86'400}}},
                     {"ways", {{{"way", "has read"}, {"to", "again"}}, {{"way", "timeout"}, {"to", "late"}}}}};
  return WalkingWorld::drawn("환영", {WalkingWorld::keyword("hello", {"JOIN", "가입"}), hello, seen, world.message("again", "out"),
                                    WalkingWorld::end(), WalkingWorld::end("sorry"), WalkingWorld::end("late")});
}

}  // namespace

TEST_CASE("whoever writes the keyword is welcomed, and gets the second message once the first is read") {
  in_each_walking_world([](WalkingWorld& world) {
    const std::string id = world.live(welcome(world));
    world.write(reader, " 가입 ");
    CHECK(world.comes_to(id, "out", "ended", 1));
    CHECK(world.count(id, "seen", "has read") == 1);
    CHECK(world.messages_to(reader) == 2);
    // Nobody comes in by another word.
    world.write("+821055200002", "Bonjour");
    world.write("+821055200003", "join");
    CHECK(world.comes_to(id, "out", "ended", 2));
    CHECK(world.messages_to("+821055200002") == 0);
  });
}

TEST_CASE("whose phone is off goes on after a day without the second message, and a refused number by the way for errors") {
  in_each_walking_world([](WalkingWorld& world) {
    const std::string id = world.live(welcome(world));
    world.write(switched_off, "JOIN");
    REQUIRE(world.comes_to(id, "seen", "waiting", 1));
    world.proxy.pass(day - std::chrono::minutes{1});
    world.write(refused, "JOIN");
    REQUIRE(world.comes_to(id, "sorry", "ended", 1));
    CHECK(world.count(id, "seen", "waiting") == 1);
    world.proxy.pass(std::chrono::minutes{2});
    CHECK(world.comes_to(id, "seen", "timeout", 1));
    CHECK(world.comes_to(id, "late", "ended", 1));
    CHECK(world.messages_to(switched_off) == 1);
  });
}

TEST_CASE("what Meta tells twice or in another order changes nothing for the people of a journey") {
  in_each_walking_world([](WalkingWorld& world) {
    world.control("POST", "/faults", {{"match", {{"field", "messages"}, {"status", "delivered"}}}, {"webhooks", "reordered"}, {"webhook_delay_ms", 50}, {"count", 10}});
    world.control("POST", "/faults", {{"match", {{"field", "messages"}}}, {"webhooks", "duplicated"}, {"count", 200}});
    const std::string id = world.live(welcome(world));
    for (int i = 0; i < 20; ++i) world.write("+8210552001" + std::to_string(10 + i), "join");
    CHECK(world.comes_to(id, "out", "ended", 20));
    CHECK(world.accepted_total() == 40);
    CHECK(world.count(id, "hello", "entered") == 20);
  });
}

TEST_CASE("what a person writes in a journey is heard by it") {
  in_each_walking_world([](WalkingWorld& world) {
    const Json ask = {{"id", "ask"},
                      {"kind", "reaction"},
                      {"reaction",
                       {{"cases", {{{"name", "yes"}, {"fate", "replied"}, {"text", {{"comparison", "equals"}, {"values", {"네", "yes"}}}}},
                                   {{"name", "other"}, {"fate", "replied"}}}}}},
                      {"ways", {{{"way", "yes"}, {"to", "note"}}, {{"way", "other"}, {"to", "late"}}}}};
    const Json note = {{"id", "note"},
                       {"kind", "update_profile"},
                       {"update_profile", {{"changes", {{{"attribute", "answer"}, {"from_reply", true}}}}}},
                       {"ways", WalkingWorld::way("next", "out")}};
    const std::string id =
        world.live(WalkingWorld::drawn("Asked", {WalkingWorld::keyword("hello", {"ask"}), world.message("hello", "ask"), ask, note, WalkingWorld::end(), WalkingWorld::end("late")}));
    world.write(reader, "ask");
    REQUIRE(world.comes_to(id, "ask", "waiting", 1));
    world.proxy.pass(std::chrono::seconds{1});
    world.write(reader, "네");
    CHECK(world.comes_to(id, "ask", "yes", 1));
    CHECK(world.comes_to(id, "out", "ended", 1));
    const Json profile = world.admin().get("/profiles?search=821055200001").body["items"][0];
    CHECK(profile["attributes"]["answer"] == "네");
  });
}

TEST_CASE("in test mode a day passes in ten seconds, and only test people walk") {
  in_each_walking_world([](WalkingWorld& world) {
    const Json audience = world.people("Testers", 1);
    const Json journey = WalkingWorld::drawn(
        "Tested", {WalkingWorld::keyword("rest", {"test"}), WalkingWorld::wait("rest", "hello", 86'400), world.message("hello", "out"), WalkingWorld::end()});
    const std::string id = world.draw(journey)["id"];
    world.must(id, "test");
    world.write(reader, "test");
    const Json tester = world.admin().get("/profiles?search=8210555200000").body["items"][0]["id"];
    const Answer entered = world.admin().post("/journeys/" + id + "/test-people", {{"profile_ids", Json::array({tester})}});
    INFO(entered.text);
    REQUIRE(entered.status == 202);
    REQUIRE(world.comes_to(id, "rest", "waiting", 1));
    world.proxy.pass(std::chrono::milliseconds{9'900});
    CHECK(world.count(id, "rest", "waiting") == 1);
    world.proxy.pass(std::chrono::milliseconds{200});
    CHECK(world.comes_to(id, "out", "ended", 1));
    CHECK(world.accepted_total() == 1);
  });
}
