// SPDX-License-Identifier: Apache-2.0
#include <proxy/support/campaign_world.hpp>

using namespace heliograph;
using namespace heliograph::test;

namespace {

Json one_treatment(const Json& content, int percent = 100, const char* name = "A") {
  return {{"name", name}, {"percent", percent}, {"content", content}};
}

const Json hello = {{"name", "hello_world"}, {"languages", {"en_US"}}, {"default_language", "en_US"}};

}  // namespace

TEST_CASE("a tracked link leads each person on, and its clicks are counted once for the person and each for itself") {
  in_each_world([](CampaignWorld& world) {
    const Json bindings = Json::array({{{"key", "body.1"}, {"attribute", "first_name"}, {"fallback", "friend"}},
                                       {{"key", "body.2"}, {"value", "12월 1일"}},
                                       {{"key", "button.0.1"}, {"link", "renew"}}});
    const Json content = {{"name", "subscription_expiring"},
                          {"languages", {"en_US"}},
                          {"default_language", "en_US"},
                          {"bindings", bindings}};
    const Json audience = world.upload("List", "phone,first_name\r\n+821055200001,지민\r\n+821055200002,\r\n");
    const std::string id =
        world.launch("Links", audience,
                     {{"treatments", Json::array({one_treatment(content)})},
                      {"links", Json::array({{{"name", "renew"}, {"url", "https://aurora.example/renew?a=1&b=한"}}})}});
    REQUIRE(world.reaches(id, "read", 2));
    std::map<std::string, std::string> codes;
    for (const Json& entry : world.ledger()) {
      const Json components = entry["request"]["template"]["components"];
      const std::string to = entry["to"];
      CHECK(components[0]["parameters"][0]["text"] == (to == "821055200001" ? "지민" : "friend"));
      CHECK(components[0]["parameters"][1]["text"] == "12월 1일");
      codes[to] = components[1]["parameters"][0]["text"];
    }
    REQUIRE(codes.size() == 2);
    CHECK(codes["821055200001"] != codes["821055200002"]);
    Browser stranger = world.proxy.stranger();
    for (int click = 0; click < 3; ++click) {
      const Answer led = stranger.get("//l/" + codes["821055200001"]);
      CHECK(led.status == 302);
      CHECK(led.headers.at("location") == "https://aurora.example/renew?a=1&b=한");
    }
    CHECK(world.report(id)["funnel"]["clicked"] == 1);
    CHECK(world.report(id)["counters"]["clicks"] == 3);
    CHECK(stranger.get("//l/" + codes["821055200001"] + "7").status == 404);
    CHECK(stranger.get("//l/0123456789abcdef01.1-0").status == 404);
    CHECK(stranger.get("//l/nothing").status == 404);
    const Json clicked = world.admin().get("/campaigns/" + id + "/recipients?search=821055200001").body["items"];
    CHECK(clicked[0].contains("clicked_at"));
    CHECK(world.admin().get("/campaigns/" + id + "/recipients?group=clicked").body["items"] == clicked);
    CHECK(world.admin().get("/campaigns/" + id + "/recipients?group=replied").body["items"].empty());
    CHECK(world.admin().get("/campaigns/" + id + "/recipients?group=read").body["items"].size() == 2);
    CHECK(world.admin().get("/campaigns/" + id + "/recipients?group=smiled").has("base.value_unknown", "/group"));
    const Json who_clicked = {{"kind", "behaviour"}, {"behaviour", "clicked"}, {"campaign_id", id}};
    CHECK(world.admin().post("/audiences/count", {{"where", who_clicked}}).body["people"] == 1);
  });
}

TEST_CASE("a person without an attribute that has no fall-back is left out, and told of") {
  CampaignWorld world;
  const Json bindings = Json::array({{{"key", "body.1"}, {"attribute", "first_name"}}});
  const Json content = {
      {"name", "newsletter_invite"}, {"languages", {"en_US"}}, {"default_language", "en_US"}, {"bindings", bindings}};
  const Json audience = world.upload("List", "phone,first_name\r\n+821055200001,지민\r\n+821055200002,\r\n");
  const std::string id = world.launch("Missing", audience,
                                      {{"purpose", "marketing"}, {"treatments", Json::array({one_treatment(content)})}});
  REQUIRE(world.reaches(id, "read", 1));
  REQUIRE(world.reaches(id, "excluded_total", 1));
  const Json left_out = world.admin().get("/campaigns/" + id + "/recipients?state=excluded").body["items"];
  REQUIRE(left_out.size() == 1);
  CHECK(left_out[0]["phone"] == "821055200002");
  CHECK(left_out[0]["reason"]["args"]["attribute"] == "first_name");
}

TEST_CASE("marketing goes to who agreed, or did not refuse, as the campaign says") {
  in_each_world([](CampaignWorld& world) {
    const Json bindings = Json::array({{{"key", "body.1"}, {"value", "friend"}}});
    const Json content = {
        {"name", "newsletter_invite"}, {"languages", {"en_US"}}, {"default_language", "en_US"}, {"bindings", bindings}};
    const Json audience = world.upload("List",
                                       "phone,opt-in\r\n+821055200001,yes\r\n+821055200002,no\r\n+821055200003,\r\n",
                                       "&marketing_actions=news");
    const Json marketing = {{"purpose", "marketing"}, {"treatments", Json::array({one_treatment(content)})}};
    Json strict = marketing;
    strict["consent_mode"] = "granted";
    const std::string careful = world.launch("Careful", audience, strict);
    REQUIRE(world.reaches(careful, "read", 1));
    REQUIRE(world.reaches(careful, "excluded_total", 2));
    CHECK(world.report(careful)["counters"]["excluded"]["policy.consent_refused"] == 1);
    CHECK(world.report(careful)["counters"]["excluded"]["policy.consent_missing"] == 1);
    const std::string open = world.launch("Open", audience, marketing);
    REQUIRE(world.reaches(open, "read", 2));
    CHECK(world.report(open)["counters"]["excluded"]["policy.consent_refused"] == 1);
    CHECK(world.accepted()["821055200002"] == 0);
  });
}

TEST_CASE("treatments and the control group share the audience, and nobody of the control group gets anything") {
  CampaignWorld world;
  const std::string id =
      world.launch("Experiment", world.people("List", 300),
                   {{"treatments", Json::array({one_treatment(hello, 40, "A"), one_treatment(hello, 40, "B")})}});
  REQUIRE(world.ends_as(id, "completed"));
  Json report;
  REQUIRE(eventually([&] {
    report = world.report(id);
    return report["funnel"]["read"] == report["funnel"]["targeted"];
  }));
  const auto control = report["control"].get<std::int64_t>();
  const auto of = [&](std::size_t index) { return report["treatments"][index]["funnel"]["read"].get<std::int64_t>(); };
  CHECK(control > 20);
  CHECK(control < 110);
  CHECK(of(0) > 80);
  CHECK(of(1) > 80);
  CHECK(control + of(0) + of(1) == 300);
  CHECK(report["funnel"]["targeted"] == of(0) + of(1));
  CHECK(world.each_once(static_cast<std::size_t>(of(0) + of(1))));
}

TEST_CASE("waves go out one after the other") {
  CampaignWorld world;
  const Json waves = {{"split", "people"},
                      {"waves", Json::array({{{"size", 10}, {"delay_minutes", 0}}, {{"size", 15}, {"delay_minutes", 60}}})}};
  const std::string id = world.launch("Waves", world.people("List", 30), {{"waves", waves}});
  REQUIRE(world.reaches(id, "read", 10));
  CHECK(world.report(id)["counters"]["delayed"] == 15);
  CHECK(world.report(id)["counters"]["excluded"]["campaign.waves_leave_out"] == 5);
  world.proxy.pass(std::chrono::hours{1});
  REQUIRE(world.reaches(id, "read", 25));
  REQUIRE(world.ends_as(id, "completed"));
  CHECK(world.each_once(25));
}

TEST_CASE("a campaign that is paused before its first run waits for that run when it is resumed") {
  CampaignWorld world;
  const auto civil = base::to_civil({world.proxy.now_ms + 3'600'000});
  const Json start = {{"year", civil.year}, {"month", civil.month}, {"day", civil.day}, {"hour", civil.hour}, {"minute", civil.minute}};
  const Json schedule = {{"start", start}, {"frequency", "once"}, {"every", 1}, {"in_recipient_zone", false}};
  const std::string id = world.launch("Later", world.people("List", 2), {{"schedule", schedule}});
  REQUIRE(world.act(id, "pause").body["status"] == "paused");
  CHECK(world.act(id, "resume").body["status"] == "scheduled");
  REQUIRE(world.act(id, "pause").body["status"] == "paused");
  world.proxy.pass(std::chrono::hours{2});
  CHECK(world.accepted_total() == 0);
  REQUIRE(world.act(id, "resume").body["status"] == "scheduled");
  REQUIRE(world.reaches(id, "read", 2));
  REQUIRE(world.ends_as(id, "completed"));
}

TEST_CASE("a call brings the values of its people, and who lacks one is left out of it") {
  in_each_world([](CampaignWorld& world) {
    const auto from_call = [](const char* key, const char* name) {
      return Json{{"key", key}, {"attribute", name}, {"from_call", true}};
    };
    const Json bindings = Json::array({from_call("body.1", "name"), from_call("body.2", "order"), from_call("button.0.1", "order")});
    const Json content = {
        {"name", "order_confirmation"}, {"languages", {"en_US"}}, {"default_language", "en_US"}, {"bindings", bindings}};
    const std::string id = world.launch(
        "Orders", Json{{"id", nullptr}},
        {{"kind", "api_triggered"}, {"audience", nullptr}, {"treatments", Json::array({one_treatment(content)})}});
    REQUIRE(world.ends_as(id, "live"));
    const Json complete = {{"phone", "+821055200001"}, {"values", {{"name", "지민"}, {"order", "A \"7\""}}}};
    const Json lacking = {{"phone", "+821055200002"}, {"values", {{"name", "Sam"}}}};
    const Answer called = world.admin().post("/campaigns/" + id + "/trigger",
                                             {{"recipients", Json::array({complete, lacking, complete})}},
                                             "Idempotency-Key: order-7\r\n");
    INFO(called.text);
    REQUIRE(called.status == 202);
    const Json recipients = called.body["recipients"];
    CHECK(recipients[0]["state"] == "queued");
    CHECK(recipients[1]["state"] == "excluded");
    CHECK(recipients[1]["reason"]["args"]["attribute"] == "order");
    CHECK(recipients[2]["state"] == "queued");
    // The same person may be told of two orders.
    REQUIRE(world.reaches(id, "read", 2));
    REQUIRE(world.ledger().size() == 2);
    for (const Json& entry : world.ledger()) {
      const Json components = entry["request"]["template"]["components"];
      CHECK(components[0]["parameters"][0]["text"] == "지민");
      CHECK(components[0]["parameters"][1]["text"] == "A \"7\"");
      CHECK(components[1]["parameters"][0]["text"] == "A%20%227%22");
    }
    CHECK(world.report(id)["funnel"]["targeted"] == 3);
    CHECK(world.report(id)["funnel"]["excluded_total"] == 1);
  });
}
