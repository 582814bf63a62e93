// SPDX-License-Identifier: Apache-2.0
#include <proxy/support/outage.hpp>
#include <random>

using namespace heliograph;
using namespace heliograph::test;

TEST_CASE("kill -9 at random moments of a campaign loses nobody, and nobody is written to twice") {
  const int people = size_of("HELIOGRAPH_KILL_PEOPLE", 1'500);
  const int kills = size_of("HELIOGRAPH_KILLS", 3);
  const unsigned seed = std::random_device{}();
  INFO("seed " << seed);
  std::mt19937 random{seed};
  for (const DatabaseKind& kind : database_kinds()) {
    DYNAMIC_SECTION(kind.name) {
      const auto database = kind.make();
      CampaignWorld world{database->url(), webhook_patience};
      const Json audience = world.people("Everybody", people);
      const std::string id = world.draft("Killed", audience)["id"];
      ProxyProgram program{world.leave()};
      REQUIRE(world.act(id, "activate").status == 200);
      for (int kill = 0; kill < kills; ++kill) {
        const std::int64_t sent = world.accepted_total();
        // Whose attempt a kill made uncertain gets the message after the quiet time only, so the last are not waited for.
        const std::int64_t left = std::max<std::int64_t>(1, (people - sent) / (2 * (kills - kill)));
        const std::int64_t moment = sent + static_cast<std::int64_t>(random()) % left;
        CAPTURE(kill, moment);
        REQUIRE(eventually([&] { return world.accepted_total() >= moment; }, outage_patience));
        program.kill();
        program.start();
      }
      CHECK(eventually([&] { return is_settled(world, id); }, outage_patience));
      program.stop();
      settle_and_check(world, program.settings(), id, people);
    }
  }
}

TEST_CASE("two programs on one PostgreSQL share a campaign, and one takes over when the other is killed") {
  const int people = size_of("HELIOGRAPH_KILL_PEOPLE", 1'500);
  for (const DatabaseKind& kind : database_kinds()) {
    if (kind.name == "SQLite") continue;
    const auto database = kind.make();
    CampaignWorld world{database->url(), webhook_patience};
    const Json audience = world.people("Everybody", people);
    const std::string id = world.draft("Shared", audience)["id"];
    const proxy::config::Settings settings = world.leave();
    ProxyProgram first{settings};
    proxy::config::Settings other = settings;
    // Any free port: nobody but this test knows of it.
    other.port = 0;
    ProxyProgram second{other};
    REQUIRE(world.act(id, "activate").status == 200);
    REQUIRE(eventually([&] { return world.accepted_total() >= people / 3; }, outage_patience));
    second.kill();
    CHECK(eventually([&] {
      const Json counters = world.report(id)["counters"];
      return counters["pending"] == 0 && counters["accepted"] == 0 && counters["sent"] == 0 && counters["delivered"] == 0;
    }, outage_patience));
    first.stop();
    settle_and_check(world, settings, id, people);
  }
}
