// SPDX-License-Identifier: Apache-2.0
#include <proxy/support/walking_world.hpp>

using namespace heliograph;
using namespace heliograph::test;

namespace {

constexpr const char* person = "+821055200001";

/// An hour's rest, then a message.
std::string resting(WalkingWorld& world) {
  const std::string id = world.live(WalkingWorld::drawn(
      "Resting", {WalkingWorld::event("rest"), WalkingWorld::wait("rest", "hello", 3'600), world.message("hello", "out"), WalkingWorld::end()}));
  world.come(id, person);
  REQUIRE(world.comes_to(id, "rest", "waiting", 1));
  return id;
}

}  // namespace

TEST_CASE("a pause that holds keeps people in front of the next action, and they go on when it ends") {
  in_each_walking_world([](WalkingWorld& world) {
    const std::string id = resting(world);
    world.must(id, "pause_hold");
    world.proxy.pass(std::chrono::hours{2});
    REQUIRE(world.comes_to(id, "hello", "waiting", 1));
    REQUIRE(eventually([&] { return world.counts(id)["held"] == 1; }));
    CHECK(world.accepted_total() == 0);
    world.must(id, "resume");
    CHECK(world.comes_to(id, "out", "ended", 1));
    CHECK(world.messages_to(person) == 1);
  });
}

TEST_CASE("a pause that discards lets people go who come to an action") {
  in_each_walking_world([](WalkingWorld& world) {
    const std::string id = resting(world);
    world.must(id, "pause_discard");
    world.proxy.pass(std::chrono::hours{2});
    CHECK(world.comes_to(id, "hello", "discarded", 1));
    world.must(id, "resume");
    CHECK(world.accepted_total() == 0);
  });
}

TEST_CASE("a pause ends by itself after fourteen days") {
  in_each_walking_world([](WalkingWorld& world) {
    const std::string id = resting(world);
    world.must(id, "pause_hold");
    world.proxy.pass(std::chrono::hours{24 * 14} - std::chrono::minutes{1});
    // Nobody's session lasts that long.
    Browser& ada = world.admin();
    ada.keep(ada.post("/session", {{"email", "ada@example.com"}, {"password", RunningProxy::password}}));
    REQUIRE(eventually([&] { return world.counts(id)["held"] == 1; }));
    CHECK(world.journey(id)["status"] == "paused_hold");
    world.proxy.pass(std::chrono::minutes{2});
    CHECK(world.comes_to(id, "out", "ended", 1));
    CHECK(world.journey(id)["status"] == "live");
  });
}

TEST_CASE("everybody leaves a journey that is stopped, and nobody is written to any more") {
  in_each_walking_world([](WalkingWorld& world) {
    const std::string id = resting(world);
    world.must(id, "stop");
    CHECK(world.comes_to(id, "rest", "stopped", 1));
    CHECK(world.inside(id, 0));
    world.proxy.pass(std::chrono::hours{2});
    CHECK(world.tell(id, "+821055200002").status != 500);
    CHECK(world.inside(id, 0));
    CHECK(world.accepted_total() == 0);
  });
}

TEST_CASE("people finish the version that they entered, and a journey that nobody will enter is finished") {
  in_each_walking_world([](WalkingWorld& world) {
    const std::string first = resting(world);
    const Answer made = world.act(first, "new_version");
    REQUIRE(made.status == 200);
    const std::string second = made.body["id"];
    world.must(second, "publish");
    CHECK(world.journey(first)["status"] == "closed");
    // Once at a time in all versions.
    world.come(second, person);
    world.come(second, "+821055200002");
    REQUIRE(world.comes_to(second, "rest", "waiting", 1));
    CHECK(world.count(first, "rest", "waiting") == 1);
    world.proxy.pass(std::chrono::hours{2});
    CHECK(world.comes_to(first, "out", "ended", 1));
    CHECK(world.comes_to(second, "out", "ended", 1));
    CHECK(eventually([&] { return world.journey(first)["status"] == "finished"; }));
    CHECK(world.journey(second)["status"] == "live");
    CHECK(world.each_once(2));
  });
}
