// SPDX-License-Identifier: Apache-2.0
#include <proxy/support/outage.hpp>
#include <proxy/support/postgresql_server.hpp>

using namespace heliograph;
using namespace heliograph::test;

namespace {

/// How many people an outage is tried with.
int people_of_outage() { return size_of("HELIOGRAPH_KILL_PEOPLE", 1'500); }

/// Asks for something that must be stored.
Answer store_something(CampaignWorld& world) {
  const Json in_seoul = {{"kind", "attribute"}, {"attribute", "city"}, {"comparison", "exists"}};
  return world.admin().post("/audiences", {{"name", "Lost"}, {"where", in_seoul}});
}

}  // namespace

TEST_CASE("a database server that ends in the middle of sending and comes back loses nobody and repeats nobody") {
  if (!PostgresqlServer::is_installed()) {
    WARN("PostgreSQL is not installed: its restart is not tried.");
    return;
  }
  PostgresqlServer server;
  CampaignWorld world{server.url("postgres"), webhook_patience};
  const int people = people_of_outage();
  const std::string id = world.draft("Restarted", world.people("Everybody", people))["id"];
  ProxyProgram program{world.leave()};
  REQUIRE(world.act(id, "activate").status == 200);
  REQUIRE(eventually([&] { return world.accepted_total() >= people / 4; }, outage_patience));
  server.stop();
  const Answer refused = store_something(world);
  INFO(refused.text);
  CHECK(refused.status == 503);
  CHECK(refused.has("api.storage_unavailable"));
  CHECK(refused.headers.count("retry-after") == 1);
  server.start();
  CHECK(eventually([&] { return is_settled(world, id); }, outage_patience));
  program.stop();
  settle_and_check(world, program.settings(), id, people);
}

TEST_CASE("a disk that fills up in the middle of sending is told of, holds the campaign up, and loses nobody") {
  const auto database = database_kinds().front().make();
  CampaignWorld world{database->url(), webhook_patience};
  const int people = people_of_outage();
  const std::string id = world.draft("Full", world.people("Everybody", people))["id"];
  ProxyProgram program{world.leave()};
  REQUIRE(world.act(id, "activate").status == 200);
  REQUIRE(eventually([&] { return world.accepted_total() >= people / 4; }, outage_patience));
  program.limit_files(16 * 1024);
  Answer refused;
  REQUIRE(eventually([&] {
    refused = store_something(world);
    return refused.status >= 500;
  }));
  INFO(refused.text);
  CHECK(refused.status == 503);
  CHECK(refused.has("api.storage_unavailable"));
  CHECK(world.accepted_total() < people);
  program.limit_files({});
  CHECK(eventually([&] { return is_settled(world, id); }, outage_patience));
  program.stop();
  settle_and_check(world, program.settings(), id, people);
}

TEST_CASE("a clock that jumps ahead and back in the middle of sending loses nobody and repeats nobody") {
  in_each_world([](CampaignWorld& world) {
    // A webhook has arrived before, so one would have told.
    REQUIRE(world.reaches(world.launch("First", world.people("One", 1)), "read", 1));
    constexpr int people = 300;
    constexpr std::chrono::hours jump{3};
    world.control("POST", "/faults", {{"path", "/messages"}, {"method", "POST"}, {"delay_ms", 200}, {"count", people / 2}});
    const std::string id = world.launch("Jumping", world.people("List", people, 210'000));
    REQUIRE(eventually([&] { return world.accepted_total() > people / 6; }));
    world.proxy.pass(jump);
    REQUIRE(eventually([&] { return world.accepted_total() > people / 3; }));
    world.proxy.pass(-jump);
    // What was put off while the clock was ahead is due when it is that late again; what arrives then has it looked at.
    world.proxy.pass(jump + std::chrono::hours{1});
    REQUIRE(world.reaches(world.launch("Last", world.people("Another", 1, 220'000)), "read", 1));
    REQUIRE(world.reaches(id, "read", people));
    REQUIRE(world.ends_as(id, "completed"));
    CHECK(world.each_once(people + 2));
    CHECK(world.report(id)["funnel"]["accepted"] == people);
    CHECK(world.report(id)["counters"]["uncertain"] == 0);
  });
}
