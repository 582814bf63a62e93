// SPDX-License-Identifier: Apache-2.0
#include <proxy/support/campaign_world.hpp>

using namespace heliograph;
using namespace heliograph::test;

namespace {

constexpr int people = 400;

/// Launches a campaign on a number of 80 messages a second and waits until it is in the middle.
std::string under_way(CampaignWorld& world) {
  const Json standard = world.configure("standard", world.connect("Standard", "healthy", "0132"));
  const std::string id = world.launch("Long", world.people("List", people), {{"configuration_id", standard["id"]}});
  REQUIRE(eventually([&] { return world.accepted_total() > 40; }));
  return id;
}

/// Meta's id of the template that the campaign sends.
std::string hello_world(CampaignWorld& world) {
  const std::string path = "/credentials/" + world.credential["id"].get<std::string>() + "/templates?search=hello_world";
  for (const Json& one : Json(world.admin().get(path).body["items"])) {
    if (one["language"] == "en_US") return one["meta_id"];
  }
  throw std::runtime_error("there is no such template");
}

bool waits_for(CampaignWorld& world, const std::string& id, const std::string& code) {
  Json findings;
  const bool waits = eventually([&] {
    findings = world.campaign(id)["findings"];
    return findings.size() == 1 && findings[0]["code"] == code;
  });
  if (!waits) UNSCOPED_INFO(findings.dump(1) << world.admin().get("/credentials").body.dump(1));
  return waits;
}

/// Waits until Meta has answered everything that is on its way.
void settle(CampaignWorld& world, const std::string& id) {
  REQUIRE(eventually([&] {
    return world.admin().get("/campaigns/" + id + "/recipients?state=claimed&limit=1").body["items"].empty();
  }));
}

/// Counts the calls that send from now on.
void watch_sends(CampaignWorld& world) {
  world.control("POST", "/faults", {{"path", "/messages"}, {"method", "POST"}, {"delay_ms", 1}, {"count", 1'000}});
}
std::int64_t sends_seen(CampaignWorld& world) {
  return 1'000 - world.control("GET", "/faults")["faults"][0]["count"].get<std::int64_t>();
}

void check_nobody_lost(CampaignWorld& world, const std::string& id) {
  REQUIRE((world.reaches(id, "read", people) || world.reaches(id, "read", people)));
  REQUIRE(world.ends_as(id, "completed"));
  CHECK(world.each_once(people));
  const Json report = world.report(id);
  INFO(report.dump(1));
  CHECK(report["funnel"]["targeted"] == people);
  CHECK(report["funnel"]["failed_total"] == 0);
  CHECK(report["funnel"]["excluded_total"] == 0);
  CHECK(world.campaign(id)["findings"].empty());
}

}  // namespace

TEST_CASE("a template that Meta pauses in the middle of a campaign holds it without one more attempt, until it may be used again") {
  in_each_world([](CampaignWorld& world) {
    const std::string id = under_way(world);
    const auto review = [&, id = hello_world(world)](const char* status) {
      world.control("POST", "/review", {{"template_id", id}, {"status", status}});
    };
    review("PAUSED");
    REQUIRE(waits_for(world, id, "campaigns.template_held"));
    CHECK(world.campaign(id)["status"] == "live");
    CHECK(world.campaign(id)["findings"][0]["args"] ==
          Json{{"name", "hello_world"}, {"language", "en_US"}, {"status", "PAUSED"}});
    settle(world, id);
    const std::int64_t sent = world.accepted_total();
    CHECK(sent < people);
    watch_sends(world);
    // Time alone changes nothing: the template is asked about, and still rests.
    for (int round = 0; round < 3; ++round) {
      world.proxy.pass(std::chrono::minutes{6});
      CHECK(waits_for(world, id, "campaigns.template_held"));
    }
    settle(world, id);
    CHECK(sends_seen(world) == 0);
    CHECK(world.accepted_total() == sent);
    CHECK(world.report(id)["funnel"]["failed_total"] == 0);
    review("APPROVED");
    check_nobody_lost(world, id);
  });
}

TEST_CASE("a token that ends in the middle of a campaign holds it, and another one lets it go on without a loss") {
  in_each_world([](CampaignWorld& world) {
    const std::string id = under_way(world);
    world.control("POST", "/token", {{"token", world.world["token"]}, {"state", "expired"}});
    REQUIRE(waits_for(world, id, "campaigns.token_held"));
    CHECK(world.campaign(id)["status"] == "live");
    settle(world, id);
    const std::int64_t sent = world.accepted_total();
    CHECK(sent < people);
    CHECK(world.report(id)["funnel"]["failed_total"] == 0);
    const std::string configuration = world.campaign(id)["campaign"]["configuration_id"];
    const std::string path =
        "/credentials/" + world.admin().get("/configurations/" + configuration).body["credential_id"].get<std::string>();
    const std::string etag = world.admin().get(path).body["etag"];
    Json draft = world.World::draft("Standard", "healthy", "0132");
    draft["api_token"] = world.token("single_account");
    const Answer replaced = world.admin().put(path, draft, "If-Match: \"" + etag + "\"\r\n");
    INFO(replaced.text);
    REQUIRE(replaced.status == 200);
    check_nobody_lost(world, id);
  });
}

TEST_CASE("however often the account is refused, nobody fails for it") {
  in_each_world([](CampaignWorld& world) {
    world.control("POST", "/faults", {{"path", "/messages"}, {"method", "POST"}, {"code", 131042}, {"count", 1'000}});
    const std::string id = world.launch("Unpaid", world.people("List", 3));
    std::int64_t seen = 0;
    // A message may be tried eight times.
    for (int round = 0; round < 10; ++round) {
      REQUIRE(eventually([&] { return sends_seen(world) >= seen + 3; }));
      seen = sends_seen(world);
      REQUIRE(waits_for(world, id, "graph.131042"));
      settle(world, id);
      REQUIRE(world.report(id)["funnel"]["failed_total"] == 0);
      world.proxy.pass(std::chrono::hours{1});
    }
    world.control("DELETE", "/faults");
    world.proxy.pass(std::chrono::hours{1});
    REQUIRE(world.reaches(id, "read", 3));
    CHECK(world.each_once(3));
  });
}
