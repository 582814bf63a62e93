// SPDX-License-Identifier: Apache-2.0
#include <heliograph/message/lifecycle.hpp>
#include <proxy/support/outage.hpp>
#include <proxy/support/walking_world.hpp>
#include <random>

#include "proxy/clock.hpp"
#include "proxy/storage/database.hpp"

using namespace heliograph;
using namespace heliograph::test;

namespace {

/// A message, and another at once when it is read; the audience is let in when it is published.
Json two_messages(const WalkingWorld& world, const Json& audience) {
  const Json seen = {{"id", "seen"},
                     {"kind", "reaction"},
                     {"reaction", {{"cases", {{{"name", "has read"}, {"fate", "read"}}}}}},
                     {"ways", WalkingWorld::way("has read", "again")}};
  return WalkingWorld::drawn("Two", {WalkingWorld::people_of("hello", audience), world.message("hello", "seen"), seen,
                                     world.message("again", "out"), WalkingWorld::end()});
}

/// Whether everybody is through, or waits for a message of which nobody knows what became, or that a dead program has claimed.
bool is_settled(WalkingWorld& world, int people) {
  return world.proxy.application->services().database.read([&](proxy::storage::Transaction& transaction) {
    const auto count = [&](std::string_view sql) { return transaction.first<std::int64_t>(sql).value(); };
    return count("SELECT COUNT(*) FROM journey_instances WHERE state <> 'outside'") == people &&
           count("SELECT COUNT(*) FROM deliveries WHERE state NOT IN ('read', 'uncertain', 'claimed')") == 0 &&
           count("SELECT COUNT(*) FROM journey_events") == 0;
  });
}

void check_each_twice(WalkingWorld& world, const proxy::config::Settings& settings, const std::string& id, int people) {
  world.proxy.now_ms = proxy::system_time().unix_ms;
  world.enter(settings);
  // What the program did not hear of is told again, and counts; only then does time pass.
  CHECK(eventually([&] { return is_settled(world, people); }, outage_patience));
  world.proxy.pass(std::chrono::milliseconds{message::quiet_time_ms});
  world.proxy.pass(std::chrono::minutes{2});
  CHECK(eventually([&] { return world.count(id, "out", "ended") == people; }, outage_patience));
  const auto times = world.accepted();
  CHECK(times.size() == static_cast<std::size_t>(people));
  for (const auto& [to, count] : times) {
    CAPTURE(to);
    CHECK(count == 2);
  }
}

}  // namespace

TEST_CASE("kill -9 in the middle of a journey leaves nobody behind, and nobody gets a message twice") {
  const int people = size_of("HELIOGRAPH_KILL_PEOPLE", 300);
  const unsigned seed = std::random_device{}();
  INFO("seed " << seed);
  std::mt19937 random{seed};
  for (const DatabaseKind& kind : database_kinds()) {
    DYNAMIC_SECTION(kind.name) {
      const auto database = kind.make();
      WalkingWorld world{database->url(), webhook_patience};
      const Json audience = world.people("Everybody", people);
      const std::string id = world.draw(two_messages(world, audience))["id"];
      ProxyProgram program{world.leave()};
      REQUIRE(world.act(id, "publish").status == 200);
      for (int kill = 0; kill < 3; ++kill) {
        const std::int64_t sent = world.accepted_total();
        // Whose attempt a kill made uncertain goes on after the quiet time only, so the last are not waited for.
        const std::int64_t left = std::max<std::int64_t>(1, (2 * people - sent) / (2 * (3 - kill)));
        const std::int64_t moment = sent + static_cast<std::int64_t>(random()) % left;
        CAPTURE(kill, moment);
        REQUIRE(eventually([&] { return world.accepted_total() >= moment; }, outage_patience));
        program.kill();
        program.start();
      }
      program.stop();
      check_each_twice(world, program.settings(), id, people);
    }
  }
}

TEST_CASE("two programs on one PostgreSQL share a journey, and one goes on when the other is killed") {
  const int people = size_of("HELIOGRAPH_KILL_PEOPLE", 300);
  for (const DatabaseKind& kind : database_kinds()) {
    if (kind.name == "SQLite") continue;
    const auto database = kind.make();
    WalkingWorld world{database->url(), webhook_patience};
    const Json audience = world.people("Everybody", people);
    const std::string id = world.draw(two_messages(world, audience))["id"];
    const proxy::config::Settings settings = world.leave();
    ProxyProgram first{settings};
    proxy::config::Settings other = settings;
    // Any free port: nobody but this test knows of it.
    other.port = 0;
    ProxyProgram second{other};
    REQUIRE(world.act(id, "publish").status == 200);
    REQUIRE(eventually([&] { return world.accepted_total() >= people / 2; }, outage_patience));
    second.kill();
    first.stop();
    check_each_twice(world, settings, id, people);
  }
}
