// SPDX-License-Identifier: Apache-2.0
#include <heliograph/message/lifecycle.hpp>
#include <proxy/support/campaign_world.hpp>

using namespace heliograph;
using namespace heliograph::test;

namespace {

constexpr std::chrono::milliseconds quiet_time{message::quiet_time_ms};

std::int64_t sum(const Json& reasons) {
  std::int64_t people = 0;
  for (const Json& reason : reasons) people += reason["people"].get<std::int64_t>();
  return people;
}

/// What every report must hold to.
void check_sums(const Json& report) {
  const Json& funnel = report["funnel"];
  const auto number = [&](const char* name) { return funnel[name].get<std::int64_t>(); };
  INFO(report.dump(1));
  CHECK(number("targeted") == number("excluded_total") + number("stopped") + number("waiting") + number("queued"));
  CHECK(number("queued") == number("in_flight") + number("failed_total") + number("accepted"));
  CHECK(number("accepted") >= number("delivered"));
  CHECK(number("delivered") >= number("read"));
  CHECK(sum(funnel["excluded"]) == number("excluded_total"));
  CHECK(sum(funnel["failed"]) == number("failed_total"));
}

}  // namespace

TEST_CASE("a campaign reaches everybody in its audience exactly once, and its report adds up") {
  in_each_world([](CampaignWorld& world) {
    // The last two digits groups meet a refusal at once, a failure by webhook, and a phone that is off.
    const Json audience = world.upload("Everybody", [] {
      std::string csv = "phone\r\n+821055131030\r\n+821055131026\r\n+821055999002\r\n+821055299999\r\n";
      for (int i = 0; i < 60; ++i) csv += "+8210555" + std::to_string(200'000 + i) + "\r\n";
      return csv;
    }());
    REQUIRE(world.admin().post("/suppressions", {{"phone", "+821055299999"}}).status == 201);
    const std::string id = world.launch("Spring", audience);
    REQUIRE(world.reaches(id, "read", 60));
    REQUIRE(world.reaches(id, "failed_total", 2));
    REQUIRE(world.ends_as(id, "completed"));
    const Json report = world.report(id);
    check_sums(report);
    CHECK(report["funnel"]["targeted"] == 64);
    CHECK(report["funnel"]["excluded"][0]["code"] == "policy.suppressed");
    CHECK(report["counters"]["failed"]["graph.131030"] == 1);
    CHECK(report["counters"]["failed"]["graph.131026"] == 1);
    const auto accepted = world.accepted();
    CHECK(accepted.size() == 62);
    for (const auto& [to, times] : accepted) CHECK(times == 1);
    const std::string path = "/campaigns/" + id + "/recipients";
    const Json failed = world.admin().get(path + "?state=failed").body["items"];
    REQUIRE(failed.size() == 2);
    for (const Json& one : failed) CHECK(one["reason"]["code"].get<std::string>().substr(0, 6) == "graph.");
    CHECK(world.admin().get(path + "?code=policy.suppressed").body["items"][0]["phone"] == "821055299999");
    CHECK(world.admin().get(path + "?search=5200007").body["items"].size() == 1);
    // Somebody who has no WhatsApp is not written to again.
    CHECK(world.admin().get("/suppressions?reason=unreachable").body["items"].size() == 1);
    const Answer csv = world.admin().get(path + ".csv");
    CHECK(csv.status == 200);
    CHECK(std::count(csv.text.begin(), csv.text.end(), '\n') == 65);
  });
}

TEST_CASE("pages of recipients follow each other without a gap") {
  CampaignWorld world;
  const std::string id = world.launch("Pages", world.people("List", 25));
  REQUIRE(world.reaches(id, "read", 25));
  std::set<std::string> seen;
  std::string after;
  for (int page = 0; page < 10; ++page) {
    const Json part = world.admin().get("/campaigns/" + id + "/recipients?limit=10" + after).body;
    for (const Json& one : part["items"]) CHECK(seen.insert(one["phone"].get<std::string>()).second);
    if (part["next"].is_null()) break;
    after = "&after=" + part["next"].get<std::string>();
  }
  CHECK(seen.size() == 25);
}

TEST_CASE("a pause takes effect in the middle of sending, and what waited goes out after it") {
  in_each_world([](CampaignWorld& world) {
    // The clock stands, so the throttle grants its first quarter of a second and nothing more.
    const std::string id =
        world.launch("Throttled", world.people("List", 120), {{"delivery", {{"throttle_per_second", 200}}}});
    REQUIRE(world.reaches(id, "accepted", 50));
    REQUIRE(world.act(id, "pause").body["status"] == "paused");
    world.proxy.pass(std::chrono::seconds{5});
    REQUIRE(world.reaches(id, "read", 50));
    CHECK(world.accepted().size() == 50);
    CHECK(world.report(id)["counters"]["pending"] == 70);
    REQUIRE(world.act(id, "resume").body["status"] == "live");
    REQUIRE(world.reaches(id, "accepted", 100));
    world.proxy.pass(std::chrono::seconds{1});
    REQUIRE(world.reaches(id, "read", 120));
    REQUIRE(world.ends_as(id, "completed"));
    for (const auto& [to, times] : world.accepted()) CHECK(times == 1);
    check_sums(world.report(id));
  });
}

TEST_CASE("a stop withdraws everybody who was not written to, for good") {
  in_each_world([](CampaignWorld& world) {
    const std::string id =
        world.launch("Stopped", world.people("List", 120), {{"delivery", {{"throttle_per_second", 200}}}});
    REQUIRE(world.reaches(id, "accepted", 50));
    REQUIRE(world.act(id, "stop").body["status"] == "stopped");
    REQUIRE(world.reaches(id, "stopped", 70));
    world.proxy.pass(std::chrono::seconds{5});
    REQUIRE(world.reaches(id, "read", 50));
    CHECK(world.accepted().size() == 50);
    check_sums(world.report(id));
    CHECK(world.act(id, "resume").status == 422);
  });
}

TEST_CASE("what the program had not sent when it ended is sent by the next one, nothing twice") {
  CampaignWorld world;
  const std::string id =
      world.launch("Restarted", world.people("List", 90), {{"delivery", {{"throttle_per_second", 200}}}});
  REQUIRE(world.reaches(id, "accepted", 50));
  world.restart();
  world.proxy.pass(std::chrono::seconds{5});
  REQUIRE(world.reaches(id, "read", 90));
  const auto accepted = world.accepted();
  CHECK(accepted.size() == 90);
  for (const auto& [to, times] : accepted) CHECK(times == 1);
  check_sums(world.report(id));
}

TEST_CASE("answers that never came leave people uncertain: webhooks settle some, the quiet time the others") {
  in_each_world([](CampaignWorld& world) {
    // A webhook has arrived before, so one would have told.
    REQUIRE(world.reaches(world.launch("First", world.people("One", 1)), "read", 1));
    world.control("POST", "/faults",
                  {{"path", "/messages"}, {"method", "POST"}, {"drop_before_acceptance", true}, {"count", 3}});
    world.control("POST", "/faults",
                  {{"path", "/messages"}, {"method", "POST"}, {"drop_after_acceptance", true}, {"count", 3}});
    const std::string id = world.launch("Second", world.people("Twenty", 20, 210'000));
    REQUIRE(world.reaches(id, "read", 17));
    REQUIRE(world.reaches(id, "uncertain", 3));
    CHECK(world.campaign(id)["status"] == "live");
    world.proxy.pass(quiet_time);
    REQUIRE(world.reaches(id, "read", 20));
    REQUIRE(world.ends_as(id, "completed"));
    const auto accepted = world.accepted();
    CHECK(accepted.size() == 21);
    for (const auto& [to, times] : accepted) CHECK(times == 1);
    check_sums(world.report(id));
  });
}

TEST_CASE("refusals that pass are tried again later, once each") {
  CampaignWorld world;
  world.control("POST", "/faults", {{"path", "/messages"}, {"method", "POST"}, {"code", 130429}, {"count", 4}});
  world.control("POST", "/faults", {{"path", "/messages"}, {"method", "POST"}, {"code", 131056}, {"count", 2}});
  const std::string id = world.launch("Slowed", world.people("List", 30));
  REQUIRE(world.reaches(id, "read", 24));
  CHECK(world.report(id)["counters"]["queued"] == 6);
  world.proxy.pass(std::chrono::minutes{1});
  REQUIRE(world.reaches(id, "read", 30));
  const auto accepted = world.accepted();
  CHECK(accepted.size() == 30);
  for (const auto& [to, times] : accepted) CHECK(times == 1);
}

TEST_CASE("webhooks that are lost, come twice or in another order lead to the same sums") {
  CampaignWorld world;
  world.control("POST", "/faults", {{"match", {{"field", "messages"}, {"status", "delivered"}}}, {"webhooks", "lost"}, {"count", 5}});
  world.control("POST", "/faults", {{"match", {{"field", "messages"}, {"status", "read"}}}, {"webhooks", "duplicated"}, {"count", 5}});
  world.control("POST", "/faults", {{"match", {{"field", "messages"}, {"status", "sent"}}},
                                    {"webhooks", "reordered"},
                                    {"webhook_delay_ms", 150},
                                    {"count", 5}});
  const std::string id = world.launch("Webhooks", world.people("List", 30));
  REQUIRE(world.reaches(id, "read", 30));
  REQUIRE(world.ends_as(id, "completed"));
  const Json report = world.report(id);
  check_sums(report);
  CHECK(report["funnel"]["accepted"] == 30);
  CHECK(report["counters"]["cloud"] == 30);
}

TEST_CASE("people who failed for a cause that has gone are sent to again when somebody asks for it") {
  in_each_world([](CampaignWorld& world) {
    world.control("POST", "/faults", {{"path", "/messages"}, {"method", "POST"}, {"code", 131047}, {"count", 5}});
    world.control("POST", "/faults", {{"path", "/messages"}, {"method", "POST"}, {"code", 131051}, {"count", 2}});
    const std::string id = world.launch("Again", world.people("List", 20));
    REQUIRE(world.reaches(id, "read", 13));
    REQUIRE(world.reaches(id, "failed_total", 7));
    REQUIRE(world.ends_as(id, "completed"));
    const Answer retried = world.act(id, "retry_failed");
    INFO(retried.text);
    REQUIRE(retried.body["status"] == "live");
    REQUIRE(world.reaches(id, "read", 18));
    CHECK(world.report(id)["counters"]["failed"]["graph.131051"] == 2);
    REQUIRE(world.ends_as(id, "completed"));
    CHECK(world.act(id, "retry_failed").has("campaign.nothing_to_retry"));
    check_sums(world.report(id));
  });
}

TEST_CASE("marketing that Meta withholds parks the person, and a stop by Meta's menu is respected") {
  CampaignWorld world;
  const Json audience = world.upload("List", "phone\r\n+821055131049\r\n+821055200001\r\n");
  const std::string id = world.launch("Parked", audience);
  REQUIRE(world.reaches(id, "parked", 1));
  const Json person = world.admin().get("/profiles?search=821055131049").body["items"][0];
  CHECK(person.contains("parked_until"));
  world.control("POST", "/inbound",
                {{"from", "+821055200001"}, {"phone_number_id", world.credential["phone_number_id"]}, {"type", "marketing_preference"}, {"value", "stop"}});
  REQUIRE(eventually([&] { return world.admin().get("/suppressions?reason=stopped_marketing").body["items"].size() == 1; }));
}
