// SPDX-License-Identifier: Apache-2.0
#include <proxy/support/walking_world.hpp>

#include <atomic>
#include <heliograph/campaign/schedule.hpp>

#include "http/server.hpp"
#include "proxy/storage/database.hpp"

using namespace heliograph;
using namespace heliograph::test;

namespace {

constexpr const char* person = "+821055200001";

/// Answers every call with one status.
class OtherSystem {
 public:
  explicit OtherSystem(unsigned status) : status_{status}, server_{router()} { server_.start(); }
  [[nodiscard]] std::string url() const { return "https" + server_.url().substr(4) + "/hook"; }
  [[nodiscard]] int calls() const { return calls_; }

 private:
  http::Router router() {
    http::Router router;
    router.post("/hook", [this](const http::Request&) {
      ++calls_;
      return http::Response::text(status_, "so");
    });
    return router;
  }

  unsigned status_;
  std::atomic<int> calls_{0};
  http::Server server_;
};

Json calling(const std::string& url) {
  return {{"id", "call"},
          {"kind", "webhook"},
          {"webhook", {{"url", url}, {"attributes", {"first_name"}}, {"timeout_seconds", 5}}},
          {"ways", {{{"way", "next"}, {"to", "out"}}, {{"way", "error"}, {"to", "sorry"}}}}};
}

}  // namespace

TEST_CASE("everybody of an audience comes in once") {
  in_each_walking_world([](WalkingWorld& world) {
    const Json audience = world.people("Everybody", 60);
    const std::string id = world.live(WalkingWorld::drawn(
        "All", {WalkingWorld::people_of("hello", audience), world.message("hello", "out"), WalkingWorld::end()}));
    CHECK(world.comes_to(id, "out", "ended", 60));
    CHECK(world.each_once(60));
    CHECK(eventually([&] { return world.journey(id)["status"] == "finished"; }));
  });
}

TEST_CASE("with a schedule on people's own clocks everybody comes in when theirs shows the time") {
  in_each_walking_world([](WalkingWorld& world) {
    const Json audience = world.upload("Far", "phone,time_zone\r\n+821055200001,+09:00\r\n+821055200002,-05:00\r\n+821055200003,\r\n");
    Json entry = WalkingWorld::people_of("rest", audience);
    const base::Instant now{world.proxy.now_ms.load()};
    const campaign::WallTime soon = campaign::wall_time({now.unix_ms + 2 * 3'600'000}, {});
    entry["audience"]["schedule"] = {{"start", {{"year", soon.year}, {"month", soon.month}, {"day", soon.day}, {"hour", soon.hour}, {"minute", soon.minute}}},
                                     {"frequency", "once"},
                                     {"every", 1},
                                     {"in_recipient_zone", true}};
    const std::string id = world.live(WalkingWorld::drawn("Clocks", {entry, WalkingWorld::wait("rest", "out", 86'400), WalkingWorld::end()}));
    world.proxy.pass(std::chrono::hours{2});
    // Where the time is past, and where the clock is not known, at once.
    REQUIRE(world.comes_to(id, "rest", "waiting", 2));
    world.write("+821055200002", "Hello");
    world.proxy.pass(std::chrono::hours{4});
    CHECK(world.comes_to(id, "rest", "waiting", 2));
    world.proxy.pass(std::chrono::hours{1});
    CHECK(world.comes_to(id, "rest", "waiting", 3));
  });
}

TEST_CASE("a person comes in again when the settings let them") {
  in_each_walking_world([](WalkingWorld& world) {
    const auto short_one = [&](const std::string& name, const Json& settings) {
      return world.live(WalkingWorld::drawn(name, {WalkingWorld::event("rest"), WalkingWorld::wait("rest", "out", 60), WalkingWorld::end()}, settings));
    };
    const std::string never = short_one("Never", {{"reentrance", "never"}});
    const std::string later = short_one("Later", {{"reentrance", "after_delay"}, {"reentrance_minutes", 60}});
    const std::string always = short_one("Always", {{"reentrance", "always"}});
    const auto all_come = [&] {
      for (const std::string& id : {never, later, always}) (void)world.tell(id, person);
    };
    all_come();
    all_come();  // inside still
    for (const std::string& id : {never, later, always}) REQUIRE(world.comes_to(id, "rest", "waiting", 1));
    world.proxy.pass(std::chrono::minutes{2});
    for (const std::string& id : {never, later, always}) REQUIRE(world.comes_to(id, "out", "ended", 1));
    all_come();
    REQUIRE(world.comes_to(always, "rest", "waiting", 1));
    CHECK(world.count(later, "rest", "entered") == 1);
    world.proxy.pass(std::chrono::minutes{60});
    all_come();
    CHECK(world.comes_to(later, "rest", "entered", 2));
    CHECK(world.count(never, "rest", "entered") == 1);
  });
}

TEST_CASE("another system is called once when it answers, three times when it fails, and not again when it refuses for good") {
  in_each_walking_world([](WalkingWorld& world) {
    OtherSystem well{200};
    OtherSystem broken{503};
    OtherSystem closed{403};
    const auto journey_to = [&](const std::string& name, const OtherSystem& system) {
      const std::string id = world.live(WalkingWorld::drawn(
          name, {WalkingWorld::event("call"), calling(system.url()), WalkingWorld::end(), WalkingWorld::end("sorry")}));
      // No journey may call without TLS, and this system has none.
      world.proxy.application->services().database.write([&](proxy::storage::Transaction& transaction) {
        transaction.execute("UPDATE journeys SET etag = etag + 1, document = REPLACE(document, 'https://', 'http://') WHERE id = :id", id);
      });
      world.come(id, person);
      return id;
    };
    const std::string to_well = journey_to("Well", well);
    const std::string to_closed = journey_to("Closed", closed);
    const std::string to_broken = journey_to("Broken", broken);
    CHECK(world.comes_to(to_well, "out", "ended", 1));
    CHECK(world.comes_to(to_closed, "sorry", "ended", 1));
    CHECK(eventually([&] {
      world.proxy.pass(std::chrono::seconds{10});
      return world.count(to_broken, "sorry", "ended") == 1;
    }));
    CHECK(well.calls() == 1);
    CHECK(closed.calls() == 1);
    CHECK(broken.calls() == 3);
  });
}
