// SPDX-License-Identifier: Apache-2.0
#include <heliograph/message/lifecycle.hpp>
#include <proxy/support/campaign_world.hpp>

#include "proxy/clock.hpp"

using namespace heliograph;
using namespace heliograph::test;

namespace {

constexpr std::chrono::milliseconds quiet_time{message::quiet_time_ms};

/// A fault of calls that send.
Json failing(const Json& how, int count) {
  Json fault = {{"path", "/messages"}, {"method", "POST"}, {"count", count}};
  fault.update(how);
  return fault;
}

/// A fault of what is told of messages.
Json telling(const char* status, const char* how, int count) {
  return {{"match", {{"field", "messages"}, {"status", status}}}, {"webhooks", how}, {"webhook_delay_ms", 40}, {"count", count}};
}

}  // namespace

TEST_CASE("whatever goes wrong at Meta, everybody is in the ledger once and the report agrees with it to the unit") {
  in_each_world([](CampaignWorld& world) {
    // A webhook has arrived before, so one would have told.
    REQUIRE(world.reaches(world.launch("First", world.people("One", 1)), "read", 1));
    for (const Json& fault :
         {failing({{"code", 130429}}, 5), failing({{"status", 500}}, 5), failing({{"status", 503}, {"after_acceptance", true}}, 5),
          failing({{"drop_before_acceptance", true}}, 5), failing({{"drop_after_acceptance", true}}, 5),
          failing({{"delay_ms", 50}}, 20), failing({{"code", 131056}}, 5), failing({{"code", 131000}}, 5),
          failing({{"code", 131051}}, 3), failing({{"status", 429}, {"retry_after", 1}}, 1), telling("sent", "lost", 20),
          telling("sent", "duplicated", 20), telling("delivered", "reordered", 20), telling("delivered", "lost", 20),
          telling("read", "duplicated", 20), telling("read", "delayed", 20)}) {
      world.control("POST", "/faults", fault);
    }
    constexpr int people = 200;
    constexpr int refused = 3;
    const std::string id = world.launch("Storm", world.people("List", people, 210'000));
    const auto done = [&] { return world.report(id)["funnel"]["read"] == people - refused; };
    for (int round = 0; round < 12 && !done(); ++round) {
      // Whoever may be sent to at this moment is; only then time passes.
      REQUIRE(eventually([&] {
        const Json recipients = world.admin().get("/campaigns/" + id + "/recipients?state=claimed,accepted,sent,delivered&limit=1").body;
        return recipients["items"].empty() && world.report(id)["counters"]["pending"] == 0;
      }));
      world.proxy.pass(quiet_time);
      (void)eventually(done, std::chrono::seconds{2});
    }
    REQUIRE(world.reaches(id, "read", people - refused));
    REQUIRE(world.ends_as(id, "completed"));
    CHECK(world.each_once(people - refused + 1));
    const Json report = world.report(id);
    INFO(report.dump(1));
    CHECK(report["funnel"]["targeted"] == people);
    CHECK(report["funnel"]["accepted"] == people - refused);
    CHECK(report["counters"]["cloud"] == people - refused);
    CHECK(report["counters"]["failed"]["graph.131051"] == refused);
    CHECK(report["funnel"]["in_flight"] == 0);
  });
}

TEST_CASE("within a second of a pause in the middle of sending nothing more leaves") {
  in_each_world([](CampaignWorld& world) {
    constexpr int people = 400;
    // A number of 80 messages a second.
    const Json standard = world.configure("standard", world.connect("Standard", "healthy", "0132"));
    const std::string id =
        world.launch("Paused", world.people("List", people), {{"configuration_id", standard["id"]}});
    REQUIRE(eventually([&] { return world.accepted_total() > 60; }));
    const std::int64_t asked_at = proxy::system_time().unix_ms;
    REQUIRE(world.act(id, "pause").body["status"] == "paused");
    REQUIRE(eventually([&] {
      return world.admin().get("/campaigns/" + id + "/recipients?state=claimed&limit=1").body["items"].empty();
    }));
    const std::int64_t sent = world.accepted_total();
    CHECK(sent < people);
    const Json last = world.control("GET", "/messages?after=" + std::to_string(sent - 1))["messages"][0];
    CHECK(last["accepted_at"].get<std::int64_t>() - asked_at < 1'000);
    REQUIRE(world.reaches(id, "read", sent));
    CHECK(world.accepted_total() == sent);
    REQUIRE(world.act(id, "resume").body["status"] == "live");
    REQUIRE(eventually([&] { return world.accepted_total() > sent; }));
    REQUIRE(world.act(id, "stop").body["status"] == "stopped");
    REQUIRE(eventually([&] {
      const Json counters = world.report(id)["counters"];
      return counters["pending"] == 0 && counters["queued"] == 0;
    }));
    const Json funnel = world.report(id)["funnel"];
    const std::int64_t left = world.accepted_total();
    CHECK(funnel["accepted"].get<std::int64_t>() == left);
    CHECK(funnel["stopped"].get<std::int64_t>() == people - left);
    CHECK(world.each_once(static_cast<std::size_t>(left)));
  });
}
