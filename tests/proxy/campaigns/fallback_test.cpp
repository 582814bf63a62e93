// SPDX-License-Identifier: Apache-2.0
#include <heliograph/message/lifecycle.hpp>
#include <proxy/support/outage.hpp>

using namespace heliograph;
using namespace heliograph::test;

namespace {

constexpr std::chrono::milliseconds quiet_time{message::quiet_time_ms};

/// What makes a draft one of marketing, with these members in its delivery.
Json marketing(const Json& delivery = Json::object()) {
  const Json bindings = Json::array({{{"key", "body.1"}, {"value", "friend"}}});
  const Json content = {
      {"name", "newsletter_invite"}, {"languages", {"en_US"}}, {"default_language", "en_US"}, {"bindings", bindings}};
  return {{"purpose", "marketing"},
          {"treatments", Json::array({{{"percent", 100}, {"content", content}}})},
          {"delivery", delivery}};
}

/// Makes calls of the optimized route fail.
void refuse(CampaignWorld& world, int code, int count, const Json& how = Json::object()) {
  Json fault = {{"path", "/marketing_messages"}, {"method", "POST"}, {"count", count}, {"code", code}};
  fault.update(how);
  world.control("POST", "/faults", fault);
}

/// How many accepted messages went which way, as Meta's ledger has it.
std::map<std::string, int> routes_of(const Json& ledger) {
  std::map<std::string, int> routes;
  for (const Json& entry : ledger) ++routes[entry["category"].get<std::string>()];
  return routes;
}

bool has_finding(const Json& findings, const char* code) {
  return std::any_of(findings.begin(), findings.end(), [&](const Json& finding) { return finding["code"] == code; });
}

}  // namespace

TEST_CASE("each refusal of the route falls back once, and the report agrees with Meta's ledger") {
  in_each_world([](CampaignWorld& world) {
    int optimized = 0;
    int fallback = 0;
    int first = 200'000;
    for (const int code : {131055, 131062, 134100, 134101, 134102, 134103}) {
      CAPTURE(code);
      refuse(world, code, 2);
      const std::string name = "After " + std::to_string(code);
      const std::string id = world.launch(name, world.people(name, 3, first), marketing());
      first += 100;
      REQUIRE(world.reaches(id, "read", 3));
      const Json report = world.report(id);
      INFO(report.dump(1));
      CHECK(report["counters"]["fallback"] == 2);
      CHECK(report["counters"]["optimized"] == 1);
      CHECK(report["counters"]["cloud"] == 0);
      CHECK(report["funnel"]["failed_total"] == 0);
      REQUIRE(report["routes"].size() == 2);
      for (const Json& route : report["routes"]) {
        const int people = route["route"] == "optimized" ? 1 : 2;
        CHECK(route["accepted"] == people);
        CHECK(route["delivery_rate"]["part"] == people);
        CHECK(route["read_rate"]["part"] == people);
      }
      fallback += 2;
      optimized += 1;
      CHECK(world.each_once(static_cast<std::size_t>(optimized + fallback)));
      const auto routes = routes_of(world.ledger());
      CHECK(routes.at("marketing_lite") == optimized);
      CHECK(routes.at("marketing") == fallback);
    }
  });
}

TEST_CASE("a fallback that is refused as well ends there") {
  CampaignWorld world;
  refuse(world, 134100, 1);
  world.control("POST", "/faults", {{"path", "/messages"}, {"method", "POST"}, {"count", 1}, {"code", 134100}});
  const std::string id = world.launch("Twice refused", world.people("One", 1), marketing());
  REQUIRE(eventually([&] { return world.report(id)["funnel"]["failed_total"] == 1; }));
  CHECK(world.accepted_total() == 0);
}

TEST_CASE("what Meta withholds from a person does not fall back") {
  in_each_world([](CampaignWorld& world) {
    refuse(world, 131049, 1);
    const std::string id = world.launch("Withheld", world.people("Two", 2), marketing());
    REQUIRE(world.reaches(id, "parked", 1));
    REQUIRE(world.reaches(id, "read", 1));
    CHECK(world.accepted_total() == 1);
    CHECK(world.report(id)["counters"]["fallback"] == 0);
    // Whom it was withheld from can be asked for, to be reached another way.
    const Json condition = {
        {"kind", "behaviour"}, {"behaviour", "failed"}, {"campaign_id", id}, {"error_code", 131049}};
    const Answer made = world.admin().post("/audiences", {{"name", "Withheld"}, {"where", condition}});
    INFO(made.text);
    REQUIRE(made.status == 201);
    CHECK(made.body["people"] == 1);
  });
}

TEST_CASE("a campaign that wants nothing but optimized delivery waits for it") {
  in_each_world([](CampaignWorld& world) {
    refuse(world, 134102, 0);
    const std::string id =
        world.launch("Optimized only", world.people("Two", 2), marketing({{"product_policy", "STRICT"}}));
    REQUIRE(eventually([&] { return has_finding(world.campaign(id)["findings"], "graph.134102"); }));
    CHECK(world.accepted_total() == 0);
    world.control("DELETE", "/faults");
    world.proxy.pass(std::chrono::minutes{20});
    REQUIRE(world.reaches(id, "read", 2));
    CHECK(world.report(id)["counters"]["optimized"] == 2);
    CHECK(routes_of(world.ledger()) == std::map<std::string, int>{{"marketing_lite", 2}});
    CHECK(world.ledger()[0]["request"]["product_policy"] == "STRICT");
  });
}

TEST_CASE("without marketing on the Cloud API nothing falls back, and the campaign says why it waits") {
  in_each_world([](CampaignWorld& world) {
    const std::string account = world.account("healthy")["id"];
    world.control("POST", "/world", {{"account_id", account}, {"disable_marketing_messages_on_cloud_api", true}});
    const Answer refreshed = world.admin().post("/whatsapp-accounts/" + account + "/refresh");
    INFO(refreshed.text);
    REQUIRE(refreshed.status == 200);
    CHECK(refreshed.body["optimized"]["is_marketing_off_on_cloud"] == true);
    refuse(world, 134101, 0);
    const std::string id = world.launch("Closed", world.people("Two", 2), marketing());
    REQUIRE(eventually([&] { return has_finding(world.campaign(id)["findings"], "campaign.fallback_not_possible"); }));
    CHECK(world.accepted_total() == 0);
    CHECK(world.report(id)["funnel"]["failed_total"] == 0);
    world.control("DELETE", "/faults");
    world.proxy.pass(std::chrono::minutes{20});
    REQUIRE(world.reaches(id, "read", 2));
    CHECK(routes_of(world.ledger()) == std::map<std::string, int>{{"marketing_lite", 2}});
    Json document = world.campaign(id)["campaign"];
    document["name"] = "By the Cloud API";
    document["delivery"] = {{"optimized", false}};
    const Answer judged = world.admin().post("/campaigns/review", {{"campaign", document}});
    INFO(judged.text);
    CHECK(judged.has("campaign.cloud_marketing_closed", "/delivery/optimized"));
  });
}

TEST_CASE("a fallback whose answer is lost is settled by its webhook and not sent again") {
  in_each_world([](CampaignWorld& world) {
    refuse(world, 134102, 2);
    world.control("POST", "/faults", {{"path", "/messages"}, {"method", "POST"}, {"count", 1}, {"drop_after_acceptance", true}});
    world.control("POST", "/faults", {{"path", "/messages"}, {"method", "POST"}, {"count", 1}, {"drop_before_acceptance", true}});
    const std::string id = world.launch("Lost", world.people("Two", 2), marketing());
    REQUIRE(world.reaches(id, "read", 1));
    world.proxy.pass(quiet_time);
    REQUIRE(world.reaches(id, "read", 2));
    CHECK(world.each_once(2));
    CHECK(world.report(id)["counters"]["fallback"] == 2);
  });
}

TEST_CASE("a program that is killed between a refusal and the fallback sends once") {
  const int people = 40;
  for (const DatabaseKind& kind : database_kinds()) {
    DYNAMIC_SECTION(kind.name) {
      const auto database = kind.make();
      CampaignWorld world{database->url(), webhook_patience};
      refuse(world, 134102, 0, {{"delay_ms", 400}});
      // Who never heard of a webhook would wait for ever for the one that tells of a lost attempt.
      world.control("POST", "/inbound", {{"from", "821055299999"}, {"type", "text"}, {"text", "Hello"}});
      REQUIRE(eventually([&] {
        return world.admin().get("/credentials/" + world.credential["id"].get<std::string>()).body["webhook"].contains("received_at");
      }));
      const std::string id = world.draft("Killed", world.people("Everybody", people), marketing())["id"];
      ProxyProgram program{world.leave()};
      REQUIRE(world.act(id, "activate").status == 200);
      const auto claimed = [&] {
        return !world.admin().get("/campaigns/" + id + "/recipients?state=claimed&limit=1").body["items"].empty();
      };
      REQUIRE(eventually(claimed, outage_patience));
      program.kill();
      CHECK(world.accepted_total() == 0);
      program.start();
      const proxy::config::Settings settings = program.settings();
      program.stop();
      world.proxy.now_ms = proxy::system_time().unix_ms;
      world.enter(settings);
      // A worker sleeps by the machine's clock; one that has just begun looks at once.
      for (int round = 0; round < 2; ++round) {
        world.proxy.pass(std::chrono::milliseconds{message::quiet_time_ms});
        world.proxy.pass(std::chrono::minutes{2});
        world.restart();
      }
      const bool all_read = eventually([&] { return world.report(id)["funnel"]["read"] == people; }, std::chrono::seconds{30});
      INFO(world.report(id).dump(1));
      CHECK(all_read);
      CHECK(world.each_once(people));
      CHECK(world.report(id)["counters"]["fallback"] == people);
      CHECK(routes_of(world.ledger()) == std::map<std::string, int>{{"marketing", people}});
    }
  }
}
