// SPDX-License-Identifier: Apache-2.0
#include <proxy/support/campaign_world.hpp>

using namespace heliograph::test;

TEST_CASE("a draft is saved incomplete, judged with everything at once, and cannot be activated before it is complete") {
  in_each_world([](CampaignWorld& world) {
    const Answer made = world.admin().post("/campaigns", {{"name", "Half"}});
    REQUIRE(made.status == 201);
    const std::string id = made.body["id"];
    CHECK(made.body["status"] == "draft");
    const Json review = world.admin().get("/campaigns/" + id + "/review").body;
    const auto tells = [&](const std::string& code) {
      for (const Json& finding : review["findings"]) {
        if (finding["code"] == code) return true;
      }
      return false;
    };
    CHECK(tells("campaign.kind_required"));
    CHECK(tells("campaign.configuration_required"));
    CHECK(tells("campaign.content_required"));
    const Answer refused = world.act(id, "activate");
    CHECK(refused.status == 422);
    CHECK(refused.has("campaign.configuration_required"));
    CHECK(world.admin().post("/campaigns", {{"name", "Half"}}).has("campaign.name_taken", "/name"));
    CHECK(world.admin().post("/campaigns", {{"description", "without a name"}}).has("campaign.name_required", "/name"));
  });
}

TEST_CASE("what may be done with a campaign is offered by its lifecycle, and two people cannot overwrite each other") {
  CampaignWorld world;
  const Json audience = world.people("List", 3);
  const Json draft = world.draft("Offers", audience);
  const std::string path = "/campaigns/" + draft["id"].get<std::string>();
  std::set<std::string> offered;
  for (const Json& action : draft["actions"]) offered.insert(action["event"].get<std::string>());
  CHECK(offered.count("activate") == 1);
  CHECK(offered.count("pause") == 0);
  const std::string etag = "If-Match: \"" + draft["etag"].get<std::string>() + "\"\r\n";
  Json changed = draft["campaign"];
  changed["description"] = "설명";
  REQUIRE(world.admin().put(path, changed, etag).status == 200);
  const Answer late = world.admin().put(path, changed, etag);
  CHECK(late.status == 412);
  CHECK(late.body["current"]["campaign"]["description"] == "설명");
  CHECK(world.admin().post(path + "/explode", Json::object(), etag).status == 404);
  CHECK(world.act(draft["id"], "pause").status == 422);
  const Answer copy = world.act(draft["id"], "duplicate");
  REQUIRE(copy.status == 200);
  CHECK(copy.body["campaign"]["name"] == "Offers (2)");
  CHECK(world.admin().get("/campaigns?search=offers").body["items"].size() == 2);
  CHECK(world.admin().get("/campaigns?status=live").body["items"].empty());
  CHECK(world.admin().get("/campaigns?status=nowhere").has("base.value_unknown", "/status"));
  const std::string copied = "/campaigns/" + copy.body["id"].get<std::string>();
  REQUIRE(world.admin().del(copied, "If-Match: \"" + copy.body["etag"].get<std::string>() + "\"\r\n").status == 204);
  CHECK(world.admin().get(copied).status == 404);
}

TEST_CASE("a dry run decides as the sending will, and sends nothing") {
  in_each_world([](CampaignWorld& world) {
    const Json audience = world.people("List", 40);
    REQUIRE(world.admin().post("/suppressions", {{"phone", "+8210555200003"}}).status == 201);
    const Json draft = world.draft("Dry", audience);
    const Answer dry = world.admin().post("/campaigns/" + draft["id"].get<std::string>() + "/dry-run");
    INFO(dry.text);
    REQUIRE(dry.status == 200);
    CHECK(dry.body["result"]["targeted"] == 40);
    CHECK(dry.body["result"]["sent"] == 39);
    CHECK(dry.body["result"]["reasons"][0]["code"] == "policy.suppressed");
    const Json slow = world.draft("Slow", audience, {{"delivery", {{"throttle_per_second", 10}}}});
    const Answer throttled = world.admin().post("/campaigns/" + slow["id"].get<std::string>() + "/dry-run");
    CHECK(throttled.body["result"]["duration_ms"] == 3'900);
    CHECK(world.ledger().empty());
    REQUIRE(world.act(draft["id"], "activate").status == 200);
    REQUIRE(world.reaches(draft["id"], "read", 39));
    CHECK(world.report(draft["id"])["funnel"]["excluded_total"] == 1);
  });
}

TEST_CASE("a campaign in the future waits for its time, and only the administrator's viewer reads") {
  CampaignWorld world;
  const auto civil = heliograph::base::to_civil({world.proxy.now_ms + 3'600'000});
  const Json start = {{"year", civil.year}, {"month", civil.month}, {"day", civil.day}, {"hour", civil.hour}, {"minute", civil.minute}};
  const std::string id = world.launch("Later", world.people("List", 2), {{"schedule", {{"start", start}, {"frequency", "once"}, {"every", 1}, {"in_recipient_zone", false}}}});
  CHECK(world.campaign(id)["status"] == "scheduled");
  CHECK(world.ledger().empty());
  Browser viewer = world.proxy.user("viewer");
  CHECK(viewer.get("/campaigns/" + id).status == 200);
  CHECK(viewer.post("/campaigns", {{"name", "no"}}).status == 403);
  world.proxy.pass(std::chrono::hours{1});
  REQUIRE(world.reaches(id, "read", 2));
  REQUIRE(world.ends_as(id, "completed"));
}

TEST_CASE("capping counts what other campaigns sent, and quiet hours put people off") {
  in_each_world([](CampaignWorld& world) {
    const Json audience = world.people("List", 5);
    const Answer caps = world.admin().post(
        "/cap-rule-sets",
        {{"name", "One a day"},
         {"rules", {{{"count", 1}, {"period", "day"}, {"every", 1}, {"scope", "marketing_and_utility"}, {"handling", "drop"}}}}});
    INFO(caps.text);
    REQUIRE(caps.status == 201);
    const Json control = {{"delivery", {{"cap_rule_set_id", caps.body["id"]}}}};
    REQUIRE(world.reaches(world.launch("First", audience, control), "read", 5));
    const std::string second = world.launch("Second", audience, control);
    REQUIRE(world.reaches(second, "excluded_total", 5));
    CHECK(world.report(second)["counters"]["excluded"]["policy.capped"] == 5);
    CHECK(world.accepted().size() == 5);
    const std::string etag = "If-Match: \"" + caps.body["etag"].get<std::string>() + "\"\r\n";
    const std::string draft = world.draft("Third", audience, control)["id"];
    CHECK(world.admin().del("/cap-rule-sets/" + caps.body["id"].get<std::string>(), etag).has("rulesets.in_use"));
  });
}

TEST_CASE("other programs call a live campaign with a key, once for each Idempotency-Key") {
  in_each_world([](CampaignWorld& world) {
    const std::string id = world.launch("Called", Json{{"id", nullptr}}, {{"kind", "api_triggered"}, {"audience", nullptr}});
    REQUIRE(world.ends_as(id, "live"));
    const Answer key = world.admin().post("/api-keys", {{"name", "Shop"}, {"scopes", {"trigger_campaigns"}}});
    INFO(key.text);
    REQUIRE(key.status == 201);
    Browser program = world.proxy.stranger();
    const std::string bearer = "Authorization: Bearer " + key.body["key"].get<std::string>() + "\r\n";
    const Json body = {{"recipients", {{{"phone", "+821055200001"}}, {{"phone", "+821055200002"}}}}};
    const std::string path = "/campaigns/" + id + "/trigger";
    const Answer first = program.post(path, body, bearer + "Idempotency-Key: order-1\r\n");
    INFO(first.text);
    REQUIRE(first.status == 202);
    CHECK(first.body["recipients"][0]["state"] == "queued");
    const Answer again = program.post(path, body, bearer + "Idempotency-Key: order-1\r\n");
    CHECK(again.body["call_id"] == first.body["call_id"]);
    REQUIRE(world.reaches(id, "read", 2));
    CHECK(world.accepted().size() == 2);
    CHECK(program.post(path, body, bearer).code() == "api.idempotency_key_missing");
    CHECK(program.post(path, {{"recipients", Json::array()}}, bearer + "Idempotency-Key: order-2\r\n").has("campaigns.recipients_missing"));
    CHECK(program.get("/campaigns", bearer).code() == "auth.scope_missing");
    CHECK(program.get("/api-keys", bearer).code() == "auth.scope_missing");
    CHECK(program.get("/api-keys", "Authorization: Bearer hgk_wrong\r\n").status == 401);
    CHECK(world.campaign(id)["status"] == "live");
    REQUIRE(world.act(id, "pause").status == 200);
    CHECK(program.post(path, body, bearer + "Idempotency-Key: order-3\r\n").has("campaigns.not_callable"));
    REQUIRE(world.admin().del("/api-keys/" + key.body["id"].get<std::string>()).status == 204);
    CHECK(program.post(path, body, bearer + "Idempotency-Key: order-4\r\n").status == 401);
  });
}

TEST_CASE("somebody who is suppressed while queued gets nothing") {
  in_each_world([](CampaignWorld& world) {
    const std::string id = world.launch(
        "Called slowly", Json{{"id", nullptr}},
        {{"kind", "api_triggered"}, {"audience", nullptr}, {"delivery", {{"throttle_per_second", 1}}}});
    REQUIRE(world.ends_as(id, "live"));
    Json recipients = Json::array();
    for (int index = 1; index <= 5; ++index) recipients.push_back({{"phone", "+82105520000" + std::to_string(index)}});
    const Answer called = world.admin().post("/campaigns/" + id + "/trigger", {{"recipients", recipients}}, "Idempotency-Key: slow\r\n");
    INFO(called.text);
    REQUIRE(called.status == 202);
    REQUIRE(world.admin().post("/suppressions", {{"phone", "+821055200005"}}).status == 201);
    REQUIRE(eventually([&] {
      world.proxy.pass(std::chrono::seconds{1});
      const Json funnel = world.report(id)["funnel"];
      return funnel["read"] == 4 && funnel["excluded_total"] == 1;
    }));
    CHECK(world.report(id)["counters"]["excluded"]["policy.suppressed"] == 1);
    CHECK(world.accepted().size() == 4);
  });
}
