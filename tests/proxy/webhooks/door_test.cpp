// SPDX-License-Identifier: Apache-2.0
#include <proxy/support/callback.hpp>

using namespace heliograph;
using namespace heliograph::test;

TEST_CASE("the door answers an unknown address as it answers a wrong signature, and never with the right one") {
  Callback callback;
  const std::string body = delivery_of("flows", {{"a", 1}});
  const std::string right = callback.hex(body);
  const Answer forged = callback.deliver_with(body, Callback::json + ("X-Hub-Signature-256: sha256=" + std::string(64, '0') + "\r\n"));
  Browser stranger = callback.world.proxy.stranger();
  const Answer unknown = stranger.send("POST", "//webhooks/nobody", body, Callback::json + callback.signature(body));
  CHECK(forged.status == 401);
  CHECK(unknown.status == forged.status);
  CHECK(unknown.text == forged.text);
  const std::string verify = "?hub.mode=subscribe&hub.challenge=1&hub.verify_token=wrong";
  const Answer wrong_token = stranger.send("GET", callback.path + verify, "", "");
  const Answer unknown_token = stranger.send("GET", "//webhooks/nobody" + verify, "", "");
  CHECK(wrong_token.status == 403);
  CHECK(unknown_token.text == wrong_token.text);
  for (const Answer& answer : {forged, unknown, wrong_token}) {
    CHECK(answer.text.find(right) == std::string::npos);
    CHECK(answer.text.find(callback.credential["webhook"]["verify_token"].get<std::string>()) == std::string::npos);
  }
}

TEST_CASE("the door takes one signature of the right kind over the whole body, and nothing else") {
  Callback callback;
  const std::string body = delivery_of("door", {{"text", "안녕하세요"}});
  const std::string right = callback.signature(body);
  const std::string hex = callback.hex(body);
  for (const std::string& headers :
       {std::string{}, "X-Hub-Signature: sha1=" + hex.substr(0, 40) + "\r\n", "X-Hub-Signature-256: " + hex + "\r\n",
        "X-Hub-Signature-256: sha1=" + hex + "\r\n", "X-Hub-Signature-256: sha256=" + hex.substr(1) + "\r\n",
        "X-Hub-Signature-256: sha256=" + hex + "00\r\n", "X-Hub-Signature-256: sha256=" + hex + ", sha256=" + hex + "\r\n",
        right + right, right + "x-hub-signature-256: sha256=" + std::string(64, 'f') + "\r\n",
        "X-Hub-Signature-256: sha256=" + std::string(64, 'f') + "\r\n" + right}) {
    CAPTURE(headers);
    CHECK(callback.deliver_with(body, Callback::json + headers).status == 401);
  }
  CHECK(callback.stored<std::int64_t>("SELECT COUNT(*) FROM webhook_deliveries WHERE body LIKE '%\"door\"%'") == 0);
  CHECK(callback.deliver_with(body, Callback::json + right + "X-Hub-Signature: sha1=" + std::string(40, '0') + "\r\n").status == 200);
  CHECK(callback.stored<std::int64_t>("SELECT COUNT(*) FROM webhook_deliveries WHERE body LIKE '%\"door\"%'") == 1);
}

TEST_CASE("the door takes JSON objects only, whatever their shape") {
  Callback callback;
  const std::string body = delivery_of("typed", 1);
  for (const char* type : {"", "Content-Type: text/plain\r\n", "Content-Type: application/x-www-form-urlencoded\r\n",
                           "Content-Type: application/jsonp\r\n"}) {
    CAPTURE(type);
    CHECK(callback.deliver_with(body, type + callback.signature(body)).status == 415);
  }
  CHECK(callback.deliver_with(body, "Content-Type: Application/JSON; charset=utf-8\r\n" + callback.signature(body)).status == 200);
  for (const char* wrong : {"not json", "[]", "\"text\"", "7", R"({"object":"whatsapp_business_account","entry":[{"id":"1")", "\xff\xfe"}) {
    CAPTURE(wrong);
    CHECK(callback.deliver(wrong).status == 400);
  }
  for (const char* odd : {"{}", R"({"entry":7})", R"({"object":"page","entry":[{"messaging":[]}]})", R"({"unheard":{"of":[1,"둘"]}})"}) {
    CAPTURE(odd);
    CHECK(callback.deliver(odd).status == 200);
  }
  CHECK(callback.all_applied());
}

TEST_CASE("a delivery that breaks off is not stored") {
  Callback callback;
  const std::string body = delivery_of("cut_off", {{"a", 1}});
  {
    RawClient client{callback.world.proxy.port()};
    client.send("POST " + callback.path.substr(1) + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: " +
                std::to_string(body.size()) + "\r\n" + callback.signature(body) + "\r\n" + body.substr(0, body.size() - 1));
    client.shut_down_sending();
    CHECK(client.closed_by_server());
  }
  CHECK(callback.deliver(delivery_of("whole", 1)).status == 200);
  CHECK(callback.stored<std::int64_t>("SELECT COUNT(*) FROM webhook_deliveries WHERE body LIKE '%cut_off%'") == 0);
}

TEST_CASE("a delivery that is posted again is one row that says how often it came") {
  Callback callback;
  const std::string body = delivery_of("again", {{"a", 1}});
  for (int i = 0; i < 3; ++i) CHECK(callback.deliver(body).status == 200);
  CHECK(callback.all_applied());
  const Json items = callback.world.admin().get(callback.credential_path() + "/deliveries").body["items"];
  REQUIRE(items.size() == 1);
  CHECK(items[0]["times"] == 3);
}
