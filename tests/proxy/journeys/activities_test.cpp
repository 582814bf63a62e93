// SPDX-License-Identifier: Apache-2.0
#include <proxy/support/walking_world.hpp>

#include "proxy/storage/database.hpp"

using namespace heliograph;
using namespace heliograph::test;

namespace {

constexpr const char* writer = "+821055200001";

Json free_form(const std::string& to) {
  return {{"id", "talk"},
          {"kind", "free_form"},
          {"free_form", {{"message", {{"type", "text"}, {"text", {{"body", "반갑습니다 👋"}}}}}}},
          {"ways", {{{"way", "next"}, {"to", to}}, {{"way", "closed"}, {"to", "closed"}}}}};
}

/// The free texts that went to a number.
std::vector<std::string> texts_to(WalkingWorld& world, const std::string& phone) {
  std::vector<std::string> texts;
  const Json ledger = world.control("GET", "/messages?limit=1000");
  for (const Json& entry : ledger["messages"]) {
    if (entry["to"] == phone.substr(1) && entry["type"] == "text") texts.push_back(entry["request"]["text"]["body"]);
  }
  return texts;
}

}  // namespace

TEST_CASE("a free-form message goes out while the window is open, and whose window is closed goes another way") {
  in_each_walking_world([](WalkingWorld& world) {
    const auto talk_after = [&](const std::string& word, std::int64_t seconds) {
      return world.live(WalkingWorld::drawn(word, {WalkingWorld::keyword("rest", {word}), WalkingWorld::wait("rest", "talk", seconds),
                                                   free_form("out"), WalkingWorld::end(), WalkingWorld::end("closed")}));
    };
    const std::string soon = talk_after("soon", 3'600);
    const std::string late = talk_after("late", 25 * 3'600);
    world.write(writer, "soon");
    world.write("+821055200002", "late");
    REQUIRE(world.comes_to(soon, "rest", "waiting", 1));
    REQUIRE(world.comes_to(late, "rest", "waiting", 1));
    world.proxy.pass(std::chrono::hours{13});
    CHECK(world.comes_to(soon, "out", "ended", 1));
    CHECK(texts_to(world, writer) == std::vector<std::string>{"반갑습니다 👋"});
    world.proxy.pass(std::chrono::hours{13});
    CHECK(world.comes_to(late, "closed", "ended", 1));
    CHECK(texts_to(world, "+821055200002").empty());
  });
}

TEST_CASE("whoever begins to match a saved query comes in, and who matched before does not") {
  in_each_walking_world([](WalkingWorld& world) {
    (void)world.upload("People", "phone,city\r\n+821055200001,Paris\r\n+821055200002,Seoul\r\n");
    const Answer query = world.admin().post(
        "/audiences", {{"name", "In Paris"},
                       {"where", {{"kind", "attribute"}, {"attribute", "city"}, {"comparison", "equals"}, {"values", Json::array({"Paris"})}}}});
    INFO(query.text);
    REQUIRE(query.status == 201);
    const Json entry = {{"id", "in"},
                        {"kind", "qualification"},
                        {"qualification", {{"query_id", query.body["id"]}, {"when", "starts"}}},
                        {"ways", WalkingWorld::way("next", "rest")}};
    const std::string id = world.live(WalkingWorld::drawn("Arrivals", {entry, WalkingWorld::wait("rest", "out", 60), WalkingWorld::end()}));
    // Who matches already is noted in the first look.
    REQUIRE(eventually([&] {
      return world.proxy.application->services().database.first<std::int64_t>("SELECT COUNT(*) FROM journey_members") == 1;
    }));
    (void)world.upload("Moved", "phone,city\r\n+821055200002,Paris\r\n");
    world.proxy.pass(std::chrono::seconds{61});
    CHECK(world.comes_to(id, "rest", "entered", 1));
    CHECK(world.journey(id)["status"] == "live");
  });
}

TEST_CASE("who waits for a profile goes on when it changes, and a jump leads into another journey with what the event brought") {
  in_each_walking_world([](WalkingWorld& world) {
    const std::string second = world.live(WalkingWorld::drawn("Second", {WalkingWorld::event("rest"), WalkingWorld::wait("rest", "out", 60), WalkingWorld::end()}));
    const Json until = {{"id", "until"},
                        {"kind", "wait"},
                        {"wait",
                         {{"kind", "profile"},
                          {"seconds", 86'400},
                          {"condition", {{"kind", "attribute"}, {"attribute", "city"}, {"comparison", "equals"}, {"values", Json::array({"Paris"})}}}}},
                        {"ways", {{{"way", "next"}, {"to", "jump"}}, {{"way", "timeout"}, {"to", "out"}}}}};
    const Json jump = {{"id", "jump"}, {"kind", "jump"}, {"jump", {{"journey_id", second}}}};
    const std::string first = world.live(WalkingWorld::drawn("First", {WalkingWorld::event("until"), until, jump, WalkingWorld::end()}));
    world.come(first, writer);
    REQUIRE(world.comes_to(first, "until", "waiting", 1));
    (void)world.upload("Moved", "phone,city\r\n+821055200001,Paris\r\n");
    CHECK(world.comes_to(first, "jump", "jumped", 1));
    CHECK(world.comes_to(second, "rest", "waiting", 1));
  });
}
