// SPDX-License-Identifier: Apache-2.0
#include <cstdlib>
#include <heliograph/message/lifecycle.hpp>
#include <proxy/support/campaign_world.hpp>
#include <proxy/support/proxy_program.hpp>
#include <random>

#include "proxy/clock.hpp"

using namespace heliograph;
using namespace heliograph::test;

namespace {

// Long enough for what a slow machine needs to send everything.
constexpr std::chrono::seconds patience{300};
// The sandbox tells again for about a minute what nobody listened to.
constexpr std::chrono::milliseconds webhook_patience{200};

/// A number that the environment may make larger, for a longer run.
int size_of(const char* name, int usual) {
  const char* given = std::getenv(name);
  return given == nullptr ? usual : std::atoi(given);
}

/// Everything but what nobody knows the fate of is settled.
bool is_settled(CampaignWorld& world, const std::string& id) {
  const Json report = world.report(id);
  const Json& counters = report["counters"];
  return counters["pending"] == 0 && counters["queued"] == 0 && counters["accepted"] == 0 && counters["sent"] == 0 &&
         counters["delivered"] == 0;
}

/// Back in this process, where the clock can be moved: the quiet time passes, and everything must be there once.
void settle_and_check(CampaignWorld& world, const proxy::config::Settings& settings, const std::string& id, int people) {
  world.proxy.now_ms = proxy::system_time().unix_ms;
  world.enter(settings);
  world.proxy.pass(std::chrono::milliseconds{message::quiet_time_ms});
  world.proxy.pass(std::chrono::minutes{2});
  CHECK(eventually([&] { return world.report(id)["funnel"]["read"] == people; }, patience));
  CHECK(world.ends_as(id, "completed"));
  CHECK(world.each_once(static_cast<std::size_t>(people)));
  const Json report = world.report(id);
  INFO(report.dump(1));
  CHECK(report["funnel"]["targeted"] == people);
  CHECK(report["funnel"]["accepted"] == people);
  CHECK(report["funnel"]["delivered"] == people);
  CHECK(report["counters"]["cloud"] == people);
}

}  // namespace

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
        const std::int64_t left = std::max<std::int64_t>(1, (people - sent) / (kills - kill));
        const std::int64_t moment = sent + static_cast<std::int64_t>(random()) % left;
        CAPTURE(kill, moment);
        REQUIRE(eventually([&] { return world.accepted_total() >= moment; }, patience));
        program.kill();
        program.start();
      }
      CHECK(eventually([&] { return is_settled(world, id); }, patience));
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
    REQUIRE(eventually([&] { return world.accepted_total() >= people / 3; }, patience));
    second.kill();
    CHECK(eventually([&] {
      const Json counters = world.report(id)["counters"];
      return counters["pending"] == 0 && counters["accepted"] == 0 && counters["sent"] == 0 && counters["delivered"] == 0;
    }, patience));
    first.stop();
    settle_and_check(world, settings, id, people);
  }
}
