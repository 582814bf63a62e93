// SPDX-License-Identifier: Apache-2.0
#include <proxy/support/world.hpp>

#include "proxy/storage/database.hpp"
#include "sandbox/encoding.hpp"

using namespace heliograph;
using namespace heliograph::test;

namespace {

/// A connected account and the address of its webhook.
struct Callback {
  Callback() : credential(world.connect()) {
    const std::string url = credential["webhook"]["callback_url"];
    path = "/" + url.substr(url.find("/webhooks/"));  // a whole path, for the browser
  }

  Answer deliver(const std::string& body, const std::string& headers) {
    return world.proxy.stranger().send("POST", path, body, "Content-Type: application/json\r\n" + headers);
  }
  Answer deliver(const std::string& body) { return deliver(body, signature(body, world.app_secret())); }

  static std::string signature(const std::string& body, const std::string& secret) {
    return "X-Hub-Signature-256: sha256=" + sandbox::signature(secret, body) + "\r\n";
  }

  template <class T>
  T stored(const std::string& sql) {
    return *world.proxy.application->services().database.read(
        [&](proxy::storage::Transaction& transaction) { return transaction.first<T>(sql); });
  }

  World world;
  Json credential;
  std::string path;
};

std::string inbound(const std::string& wamid, std::int64_t timestamp, const Json& from, const Json& phone_number_id) {
  return base::to_text(
      {{"object", "whatsapp_business_account"},
       {"entry",
        {{{"id", "1"},
          {"changes",
           {{{"field", "messages"},
             {"value",
              {{"messaging_product", "whatsapp"},
               {"metadata", {{"display_phone_number", "1"}, {"phone_number_id", phone_number_id}}},
               {"contacts", {{{"profile", {{"name", "지민"}}}, {"wa_id", from}}}},
               {"messages", {{{"from", from}, {"id", wamid}, {"timestamp", std::to_string(timestamp)}, {"type", "text"}}}}}}}}}}}}});
}

}  // namespace

TEST_CASE("the handshake answers the challenge to who knows the verify token, and nobody else") {
  Callback callback;
  const std::string token = callback.credential["webhook"]["verify_token"];
  const auto shake = [&](const std::string& query) { return callback.world.proxy.stranger().send("GET", callback.path + query, "", ""); };
  const Answer right = shake("?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=" + token);
  CHECK(right.status == 200);
  CHECK(right.text == "1158201444");
  CHECK(shake("?hub.mode=subscribe&hub.challenge=1&hub.verify_token=wrong").status == 403);
  CHECK(shake("?hub.mode=subscribe&hub.challenge=1").status == 403);
  CHECK(shake("?hub.mode=unsubscribe&hub.challenge=1&hub.verify_token=" + token).status == 403);
  CHECK(callback.world.proxy.stranger().send("GET", "//webhooks/nobody", "", "").status == 404);
}

TEST_CASE("a delivery that is forged, unsigned or altered is refused without a hint, and not kept") {
  Callback callback;
  const std::string body = inbound("wamid.forged", 1, "821012345678", callback.credential["phone_number_id"]);
  const std::string right = Callback::signature(body, callback.world.app_secret());
  for (const std::string& headers :
       {std::string{}, std::string{"X-Hub-Signature-256: sha256=\r\n"}, std::string{"X-Hub-Signature-256: x\r\n"},
        Callback::signature(body, "another secret"), Callback::signature(body + " ", callback.world.app_secret()),
        "X-Hub-Signature-256: sha1=" + right.substr(right.find('=') + 1)}) {
    const Answer refused = callback.deliver(body, headers);
    CHECK((refused.status == 401 || refused.status == 403));
    CHECK(refused.text.find(right.substr(right.find('=') + 1, 64)) == std::string::npos);
  }
  CHECK(callback.stored<std::int64_t>("SELECT COUNT(*) FROM webhook_deliveries WHERE body LIKE '%wamid.forged%'") == 0);
}

TEST_CASE("a delivery of 3 MB is taken, one byte more is not") {
  Callback callback;
  const std::string body = inbound("wamid.long", 1, "821012345678", callback.credential["phone_number_id"]);
  const std::size_t limit = 3 << 20;
  CHECK(callback.deliver(body + std::string(limit - body.size(), ' ')).status == 200);
  CHECK(callback.deliver(body + std::string(limit - body.size() + 1, ' ')).status == 413);
}

TEST_CASE("a delivery that comes again, or whose messages come in another order, tells nothing twice") {
  Callback callback;
  const Json number = callback.credential["phone_number_id"];
  const std::int64_t now = callback.world.proxy.now_ms / 1'000;
  for (int round = 0; round < 3; ++round) {
    CHECK(callback.deliver(inbound("wamid.late", now, "821012345678", number)).status == 200);
    CHECK(callback.deliver(inbound("wamid.early", now - 3'600, "821012345678", number)).status == 200);
  }
  REQUIRE(eventually([&] {
    return callback.stored<std::int64_t>("SELECT COUNT(*) FROM webhook_deliveries WHERE due_at IS NOT NULL") == 0;
  }));
  CHECK(callback.stored<std::int64_t>("SELECT COUNT(*) FROM inbound_messages") == 2);
  CHECK(callback.stored<std::int64_t>("SELECT COUNT(*) FROM people") == 1);
  CHECK(callback.stored<std::int64_t>("SELECT last_inbound_at FROM conversations") == now * 1'000);
  CHECK(callback.stored<std::string>("SELECT name FROM people") == "지민");
}

TEST_CASE("a delivery that says nothing known is acknowledged and kept") {
  Callback callback;
  for (const char* body : {R"({"object":"whatsapp_business_account","entry":[]})",
                           R"({"object":"x","entry":[{"id":"1","changes":[{"field":"flows","value":{"a":[1,2]}}]}]})",
                           R"({"entry":[{"changes":[{"field":"messages","value":7}]}]})",
                           R"({"entry":[{"changes":[{"field":"messages","value":{"statuses":[{"id":"wamid.unknown","status":"sent"}]}}]}]})",
                           R"({"entry":[{"changes":[{"field":"messages","value":{"messages":[{"id":"a"},{}],"metadata":{}}}]}]})",
                           R"({"entry":[{"id":"1","changes":[{"field":"message_template_status_update","value":{"event":"APPROVED"}}]}]})"}) {
    INFO(body);
    CHECK(callback.deliver(body).status == 200);
  }
  REQUIRE(eventually([&] {
    return callback.stored<std::int64_t>("SELECT COUNT(*) FROM webhook_deliveries WHERE due_at IS NOT NULL") == 0;
  }));
  CHECK(callback.stored<std::int64_t>("SELECT COUNT(*) FROM webhook_deliveries WHERE failure IS NOT NULL") == 0);
  CHECK(callback.deliver("not json").status == 400);
  CHECK(callback.deliver("\xff\xfe").status == 400);
}

TEST_CASE("a delivery that was stored but not applied when the program ended is applied by the next one") {
  Callback callback;
  const std::int64_t now = callback.world.proxy.now_ms / 1'000;
  callback.world.proxy.application->stop();
  callback.world.proxy.application->services().database.write([&](proxy::storage::Transaction& transaction) {
    transaction.execute(
        "INSERT INTO webhook_deliveries (id, credential_id, digest, body, received_at, due_at, attempts)"
        " VALUES ('left', :credential, 'left', :body, :at, :due, 0)",
        callback.credential["id"].get<std::string>(),
        inbound("wamid.left", now, "821012345678", callback.credential["phone_number_id"]), now * 1'000, now * 1'000);
  });
  callback.world.restart();
  CHECK(eventually([&] { return callback.stored<std::int64_t>("SELECT COUNT(*) FROM inbound_messages") == 1; }));
}

TEST_CASE("what Meta tells of an account or a number has it asked about anew") {
  Callback callback;
  const std::string path = "/credentials/" + callback.credential["id"].get<std::string>();
  CHECK(callback.credential["phone_number"]["quality_rating"] == "GREEN");
  callback.world.control("POST", "/world",
                         {{"phone_number_id", callback.credential["phone_number_id"]}, {"quality_rating", "RED"}, {"status", "FLAGGED"}});
  CHECK(eventually([&] { return callback.world.admin().get(path).body["phone_number"]["quality_rating"] == "RED"; }));
  callback.world.control("POST", "/world", {{"account_id", callback.credential["waba_id"]}, {"status", "RESTRICTED"}});
  CHECK(eventually([&] {
    for (const Json& finding : Json(callback.world.admin().get(path).body["findings"])) {
      if (finding["code"] == "account.restricted") return true;
    }
    return false;
  }));
}
