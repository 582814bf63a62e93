// SPDX-License-Identifier: Apache-2.0
#include <proxy/support/campaign_world.hpp>

#include "sandbox/encoding.hpp"

using namespace heliograph;
using namespace heliograph::test;

namespace {

constexpr const char* person = "+821055510001";

Json definition(const Json& credential, const std::string& name = "Main") {
  return {{"name", name},
          {"credential_id", credential["id"]},
          {"blocks",
           {{{"category", "opt_in"}, {"keywords", {"START", "구독"}}, {"reply", "Welcome back."}},
            {{"category", "opt_out"}, {"keywords", {"STOP"}}, {"reply", "Goodbye."}},
            {{"category", "opt_out"}, {"keywords", {"ARRÊT"}}, {"reply", "Au revoir."}},
            {{"category", "opt_out"}, {"keywords", {"수신거부"}}, {"reply", "수신이 거부되었습니다."}},
            {{"category", "opt_out"}, {"keywords", {"退订"}}, {"reply", "您已退订。"}},
            {{"category", "help"}, {"keywords", {"HELP"}}, {"reply", "Write STOP."}},
            {{"category", "default"}, {"reply", "Nobody reads this."}}}}};
}

void set_up(World& world, const Json& credential) {
  const Answer made = world.admin().post("/webhooks", definition(credential));
  INFO(made.text);
  REQUIRE(made.status == 201);
}

void write(World& world, const Json& credential, const std::string& text, const std::string& from = person) {
  world.control("POST", "/inbound",
                {{"from", from}, {"phone_number_id", credential["phone_number_id"]}, {"type", "text"}, {"text", text}});
}

/// What went to somebody as free text, in order.
std::vector<std::string> replies(World& world, const std::string& to = person) {
  std::vector<std::string> texts;
  const Json ledger = world.control("GET", "/messages?limit=1000");
  for (const Json& entry : ledger["messages"]) {
    if ("+" + entry["to"].get<std::string>() != to || entry["type"] != "text") continue;
    texts.push_back(entry["request"]["text"]["body"]);
  }
  return texts;
}

Json profile(World& world, const std::string& phone = person) {
  const Json found = world.admin().get("/profiles?search=" + phone.substr(1)).body["items"];
  return found.empty() ? Json{} : found[0];
}

std::string suppression(World& world, const std::string& phone = person) {
  const Json found = profile(world, phone);
  return found.contains("suppression") ? found["suppression"]["reason"].get<std::string>() : "";
}

Json conversation(World& world, const std::string& query = {}) {
  return world.admin().get("/profiles/" + profile(world)["id"].get<std::string>() + "/conversation" + query).body;
}

/// What the person wrote, the latest first.
std::vector<Json> inbound(World& world) {
  std::vector<Json> entries;
  if (profile(world).is_null()) return entries;
  const Json whole = conversation(world);
  for (const Json& entry : whole["items"]) {
    if (entry["direction"] == "inbound") entries.push_back(entry);
  }
  return entries;
}

std::size_t inbound_count(World& world) { return inbound(world).size(); }

/// Posts a signed delivery of one text, as Meta would.
unsigned deliver(World& world, const Json& credential, const std::string& wamid, std::int64_t timestamp,
                 const std::string& text, const std::string& name) {
  const std::string from = std::string{person}.substr(1);
  const Json message = {{"from", from}, {"id", wamid}, {"timestamp", std::to_string(timestamp)}, {"type", "text"},
                        {"text", {{"body", text}}}};
  const Json value = {{"messaging_product", "whatsapp"},
                      {"metadata", {{"display_phone_number", "1"}, {"phone_number_id", credential["phone_number_id"]}}},
                      {"contacts", {{{"profile", {{"name", name}}}, {"wa_id", from}}}},
                      {"messages", Json::array({message})}};
  const std::string body = base::to_text(
      {{"object", "whatsapp_business_account"},
       {"entry", {{{"id", credential["waba_id"]}, {"changes", {{{"field", "messages"}, {"value", value}}}}}}}});
  const std::string url = credential["webhook"]["callback_url"];
  return world.proxy.stranger()
      .send("POST", "/" + url.substr(url.find("/webhooks/")), body,
            "Content-Type: application/json\r\nX-Hub-Signature-256: sha256=" + sandbox::signature(world.app_secret(), body) +
                "\r\n")
      .status;
}

}  // namespace

TEST_CASE("a webhook is made, found, changed and deleted, and tells what is wrong with it") {
  in_each_world([](CampaignWorld& world) {
    const Answer empty = world.admin().post("/webhooks", Json::object());
    CHECK(empty.status == 422);
    CHECK(empty.has("webhook.name_required", "/name"));
    CHECK(empty.has("webhook.credential_required", "/credential_id"));
    CHECK(world.admin().post("/webhooks", {{"name", "x"}, {"credential_id", "none"}})
              .has("webhooks.credential_unknown", "/credential_id"));
    Json twice = definition(world.credential);
    twice["blocks"][5]["keywords"].push_back("stop");
    CHECK(world.admin().post("/webhooks", twice).has("webhook.keyword_conflict", "/blocks/5/keywords/1"));

    const Answer made = world.admin().post("/webhooks", definition(world.credential));
    INFO(made.text);
    REQUIRE(made.status == 201);
    CHECK(made.body["credential_name"] == "Main");
    CHECK(made.body["address"]["callback_url"] == world.credential["webhook"]["callback_url"]);
    CHECK(made.body["address"]["verify_token"] == world.credential["webhook"]["verify_token"]);
    CHECK(made.body["findings"].empty());
    const Answer again = world.admin().post("/webhooks", definition(world.credential, "MAIN"));
    CHECK(again.has("webhook.name_taken", "/name"));
    CHECK(again.has("webhook.credential_taken", "/credential_id"));

    const std::string path = "/webhooks/" + made.body["id"].get<std::string>();
    const std::string etag = "If-Match: \"" + made.body["etag"].get<std::string>() + "\"\r\n";
    Json other = definition(world.credential, "Other");
    CHECK(world.admin().put(path, other).status == 428);
    const Answer changed = world.admin().put(path, other, etag);
    CHECK(changed.status == 200);
    const Answer overtaken = world.admin().put(path, definition(world.credential, "Third"), etag);
    CHECK(overtaken.status == 412);
    CHECK(world.admin().get("/webhooks").body["items"][0]["name"] == "Other");
    CHECK(world.proxy.user("marketer").get("/webhooks").status == 403);
    CHECK(world.admin().del(path, etag).status == 412);
    const std::string now = "If-Match: \"" + changed.body["etag"].get<std::string>() + "\"\r\n";
    CHECK(world.admin().del(path, now).status == 204);
    CHECK(world.admin().get(path).status == 404);
    const Json log = world.admin().get("/audit?object_type=webhook").body["items"];
    CHECK(log.size() == 3);
  });
}

TEST_CASE("who writes a word for no more messages gets one confirmation, and no campaign any more") {
  in_each_world([](CampaignWorld& world) {
    set_up(world, world.credential);
    const std::vector<std::pair<std::string, std::string>> words = {
        {" stop! ", "Goodbye."}, {"arre\u0302t", "Au revoir."}, {"수신거부", "수신이 거부되었습니다."}, {"退订。", "您已退订。"}};
    std::string csv = "phone\r\n";
    for (std::size_t i = 0; i < words.size(); ++i) {
      const std::string from = "+82105552000" + std::to_string(10 + i);
      csv += from + "\r\n";
      write(world, world.credential, words[i].first, from);
      CAPTURE(words[i].first);
      REQUIRE(eventually([&] { return replies(world, from) == std::vector{words[i].second}; }));
      CHECK(suppression(world, from) == "opted_out");
      // Once more changes nothing and is not confirmed anew.
      write(world, world.credential, words[i].first, from);
    }
    csv += "+8210555200099\r\n";
    const std::string campaign = world.launch("After", world.upload("All", csv));
    REQUIRE(world.reaches(campaign, "excluded_total", 4));
    REQUIRE(world.reaches(campaign, "read", 1));
    CHECK(world.report(campaign)["counters"]["excluded"]["policy.opted_out"] == 4);
    for (std::size_t i = 0; i < words.size(); ++i) {
      CHECK(world.accepted()["82105552000" + std::to_string(10 + i)] == 1);
    }
  });
}

TEST_CASE("help and anything else are answered, the latter once a day, and a wish can be taken back") {
  CampaignWorld world;
  set_up(world, world.credential);
  const auto written = [&](const char* text, std::vector<std::string> answers) {
    const std::size_t before = inbound_count(world);
    write(world, world.credential, text);
    CAPTURE(text);
    REQUIRE(eventually([&] { return inbound_count(world) == before + 1; }));
    CHECK(eventually([&] { return replies(world) == answers; }));
  };
  written("안녕하세요", {"Nobody reads this."});
  written("hello?", {"Nobody reads this."});
  written("help", {"Nobody reads this.", "Write STOP."});
  written("STOP", {"Nobody reads this.", "Write STOP.", "Goodbye."});
  CHECK(suppression(world) == "opted_out");
  written("hello again", {"Nobody reads this.", "Write STOP.", "Goodbye."});
  written("구독", {"Nobody reads this.", "Write STOP.", "Goodbye.", "Welcome back."});
  CHECK(suppression(world).empty());
  const Json log = world.admin().get("/audit?object_type=profile").body["items"];
  REQUIRE(log.size() == 2);
  CHECK(log[0]["action"] == "unsuppressed");
  CHECK(log[1]["changes"]["keyword"] == "STOP");
}

TEST_CASE("a message that is told of many times, or too late, does what it says once") {
  in_each_world([](CampaignWorld& world) {
    set_up(world, world.credential);
    const std::int64_t now = world.proxy.now_ms / 1'000;
    for (int round = 0; round < 3; ++round) {
      CHECK(deliver(world, world.credential, "wamid.stop", now, "STOP", "지민 " + std::to_string(round)) == 200);
    }
    REQUIRE(eventually([&] { return replies(world).size() == 1; }));
    CHECK(deliver(world, world.credential, "wamid.start", now + 2, "START", "지민") == 200);
    REQUIRE(eventually([&] { return replies(world).size() == 2; }));
    // Written between the two and told of last.
    CHECK(deliver(world, world.credential, "wamid.between", now + 1, "STOP", "지민") == 200);
    CHECK(deliver(world, world.credential, "wamid.stop", now, "STOP", "once more") == 200);
    REQUIRE(eventually([&] { return inbound_count(world) == 3; }));
    CHECK(suppression(world).empty());
    // Told of more than a day after it was written: the wish counts, and nobody may be written to without a template.
    world.proxy.pass(std::chrono::hours{20});
    CHECK(world.admin().get("/session").status == 200);
    world.proxy.pass(std::chrono::hours{20});
    CHECK(deliver(world, world.credential, "wamid.late", now + 3, "STOP", "지민") == 200);
    REQUIRE(eventually([&] { return suppression(world) == "opted_out"; }));
    CHECK(replies(world) == std::vector<std::string>{"Goodbye.", "Welcome back."});
    CHECK_FALSE(inbound(world).at(0).contains("reply_id"));
  });
}

TEST_CASE("a confirmation that could not go before the program ended goes afterwards, once") {
  CampaignWorld world;
  set_up(world, world.credential);
  world.control("POST", "/faults", {{"path", "/messages"}, {"method", "POST"}, {"code", 131056}, {"count", 1}});
  write(world, world.credential, "STOP");
  REQUIRE(eventually([&] { return suppression(world) == "opted_out"; }));
  const std::string reply = inbound(world).at(0)["reply_id"];
  REQUIRE(eventually([&] { return world.timeline(reply).size() == 3; }));
  CHECK(replies(world).empty());
  world.restart();
  world.proxy.pass(std::chrono::minutes{5});
  REQUIRE(world.becomes(reply, "read"));
  CHECK(replies(world) == std::vector<std::string>{"Goodbye."});
  CHECK(world.message(reply)["configuration_name"] == "Main");
}

TEST_CASE("what still waits for somebody who opts out is withdrawn, and no template goes there any more") {
  CampaignWorld world;
  set_up(world, world.credential);
  world.control("POST", "/faults", {{"path", "/messages"}, {"method", "POST"}, {"code", 131056}, {"count", 1}});
  const std::string waiting = world.send(world.configuration, person)["id"];
  REQUIRE(eventually([&] { return world.timeline(waiting).size() == 3; }));
  write(world, world.credential, "STOP");
  REQUIRE(eventually([&] { return replies(world).size() == 1; }));
  CHECK(world.message(waiting)["status"] == "cancelled");
  const Answer refused = world.admin().post(
      "/messages",
      {{"configuration_id", world.configuration["id"]},
       {"to", person},
       {"template", {{"name", "hello_world"}, {"language", "en_US"}, {"values", Json::object()}}}},
      "Idempotency-Key: after\r\n");
  CHECK(refused.status == 422);
  CHECK(refused.has("policy.opted_out", "/to"));
  world.proxy.pass(std::chrono::minutes{5});
  REQUIRE(world.becomes(world.send(world.configuration, "+821055510002")["id"], "read"));
  CHECK(world.accepted_count(waiting) == 0);
}

TEST_CASE("WhatsApp's own switch and a keyword are one wish, and what people here decided stays") {
  CampaignWorld world;
  set_up(world, world.credential);
  const auto prefer = [&](const char* value) {
    world.control("POST", "/inbound",
                  {{"from", person}, {"phone_number_id", world.credential["phone_number_id"]},
                   {"type", "marketing_preference"}, {"value", value}});
  };
  prefer("stop");
  REQUIRE(eventually([&] { return suppression(world) == "stopped_marketing"; }));
  write(world, world.credential, "START");
  REQUIRE(eventually([&] { return suppression(world).empty(); }));
  REQUIRE(world.admin().post("/suppressions", {{"phone", person}}).status == 201);
  write(world, world.credential, "START");
  REQUIRE(eventually([&] { return inbound_count(world) == 2; }));
  CHECK(suppression(world) == "listed");
  CHECK(eventually([&] { return replies(world) == std::vector<std::string>{"Welcome back."}; }));
}

TEST_CASE("a conversation is read page by page, the latest first") {
  in_each_world([](CampaignWorld& world) {
    CHECK(world.admin().get("/profiles/nobody/conversation").status == 404);
    set_up(world, world.credential);
    const std::int64_t now = world.proxy.now_ms / 1'000;
    const std::vector<std::string> texts = {"HELP", "둘", "Stop", "four", "five"};
    for (std::size_t i = 0; i < texts.size(); ++i) {
      const std::int64_t at = now - 10 + static_cast<std::int64_t>(i / 2);
      CHECK(deliver(world, world.credential, "wamid." + std::to_string(i), at, texts[i], "지민") == 200);
      REQUIRE(eventually([&] { return inbound_count(world) == i + 1; }));
    }
    const Json whole = conversation(world)["items"];
    REQUIRE(whole.size() == 8);
    for (const int limit : {1, 2, 3}) {
      Json read = Json::array();
      std::string query = "?limit=" + std::to_string(limit);
      for (std::string after; ;) {
        const Json page = conversation(world, query + (after.empty() ? "" : "&after=" + after));
        for (const Json& entry : page["items"]) read.push_back(entry["id"]);
        if (page["next"].is_null()) break;
        after = page["next"];
      }
      Json ids = Json::array();
      for (const Json& entry : whole) ids.push_back(entry["id"]);
      CHECK(read == ids);
    }
    const Json& oldest = whole.back();
    CHECK(oldest["text"] == "HELP");
    CHECK(oldest["intent"] == "help");
    CHECK(oldest["keyword"] == "HELP");
    CHECK(world.proxy.user("viewer").get("/profiles/" + profile(world)["id"].get<std::string>() + "/conversation").status == 200);
  });
}
