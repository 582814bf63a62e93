// SPDX-License-Identifier: Apache-2.0
#include "sandbox/running.hpp"
#include "support/catch.hpp"
#include "support/raw_client.hpp"

using heliograph::test::Endpoint;
using heliograph::test::eventually;
using heliograph::test::Json;
using heliograph::test::RawClient;
using heliograph::test::Running;
using heliograph::test::template_message;

namespace {

heliograph::test::Answer subscribe(Running& running, const Json& body, std::string_view kind = "healthy") {
  return running.post("/" + running.account_id(kind) + "/subscribed_apps", body);
}

Json subscription(const Endpoint& endpoint) { return Json::parse(endpoint.subscription()); }

std::string send(Running& running, const std::string& to = "+821055510001") {
  const auto answer = running.post(running.messages_path(), template_message(to));
  REQUIRE(answer.status == 200);
  return answer.json["messages"][0]["id"];
}

}  // namespace

TEST_CASE("a callback is taken only when it repeats the challenge for the right token") {
  Running running;
  Endpoint endpoint;
  auto wrong = subscription(endpoint);
  wrong["verify_token"] = "guess";
  const auto refused = subscribe(running, wrong);
  CHECK(refused.code() == 2200);
  CHECK_THAT(refused.json["error"]["message"].get<std::string>(), ContainsSubstring("403"));
  CHECK(subscribe(running, {{"override_callback_uri", "http://127.0.0.1:1/none"}, {"verify_token", "x"}}).code() ==
        2200);
  CHECK(subscribe(running, {{"override_callback_uri", "ftp://example"}, {"verify_token", "x"}}).code() == 100);
  CHECK(subscribe(running,
                  {{"override_callback_uri", "https://example.com/" + std::string(200, 'a')}, {"verify_token", "x"}})
            .code() == 100);
  CHECK(running.get("/" + running.account_id("healthy") + "/subscribed_apps").json["data"].empty());
  CHECK(subscribe(running, subscription(endpoint)).json["success"] == true);
  const auto listed = running.get("/" + running.account_id("healthy") + "/subscribed_apps").json["data"];
  REQUIRE(listed.size() == 1);
  CHECK(listed[0]["override_callback_uri"] == endpoint.url());
  CHECK(listed[0]["whatsapp_business_api_data"]["id"] == running.world["app"]["id"]);
}

TEST_CASE("after the app is unsubscribed nothing more is told") {
  Running running;
  Endpoint endpoint;
  Endpoint other;
  subscribe(running, subscription(endpoint));
  CHECK(running.del("/" + running.account_id("healthy") + "/subscribed_apps").json["success"] == true);
  const auto first = send(running);
  subscribe(running, subscription(other));
  const auto second = send(running, "+821055510002");
  REQUIRE(eventually([&] { return other.statuses(second).size() == 3; }));
  CHECK(endpoint.requests() == 0);
}

TEST_CASE("a number's own callback goes before the account's, and that before the app's") {
  Running running;
  Endpoint app, account, number;
  const auto app_token =
      running.world["app"]["id"].get<std::string>() + "|" + running.world["app"]["secret"].get<std::string>();
  const Json of_app{
      {"object", "whatsapp_business_account"}, {"callback_url", app.url()}, {"verify_token", app.verify_token}};
  const auto path = "/" + running.world["app"]["id"].get<std::string>() + "/subscriptions";
  CHECK(running.post(path, of_app).code() == 10);
  REQUIRE(running.post(path, of_app, app_token).json["success"] == true);
  REQUIRE(subscribe(running, Json::object()).json["success"] == true);
  const auto first = send(running);
  CHECK(eventually([&] { return app.statuses(first).size() == 3; }));
  subscribe(running, subscription(account));
  const auto second = send(running);
  CHECK(eventually([&] { return account.statuses(second).size() == 3; }));
  running.post("/" + running.main_number(), {{"webhook_configuration", subscription(number)}});
  const auto third = send(running);
  CHECK(eventually([&] { return number.statuses(third).size() == 3; }));
  const auto configured = running.get("/" + running.main_number()).json["webhook_configuration"];
  CHECK(configured ==
        Json{{"application", app.url()}, {"whatsapp_business_account", account.url()}, {"phone_number", number.url()}});
}

TEST_CASE("a webhook that is refused comes again until it is taken") {
  Running running;
  Endpoint endpoint;
  subscribe(running, subscription(endpoint));
  endpoint.refuse(4);
  const auto id = send(running);
  CHECK(eventually([&] { return endpoint.statuses(id).size() == 3; }));
  CHECK(endpoint.requests() == 7);
  CHECK(eventually([&] { return running.control("GET", "/world").json["webhooks"]["waiting"] == 0; }));
  CHECK(running.control("GET", "/world").json["webhooks"]["refused"] == 4);
}

TEST_CASE("webhooks can be lost, doubled, held back and overtaken") {
  Running running;
  Endpoint endpoint;
  subscribe(running, subscription(endpoint));
  running.control("POST", "/faults", {{"webhooks", "lost"}, {"match", {{"status", "delivered"}}}});
  const auto lost = send(running);
  REQUIRE(eventually([&] { return endpoint.statuses(lost).size() == 2; }));
  CHECK(endpoint.statuses(lost) == std::vector<std::string>{"sent", "read"});

  running.control("POST", "/faults", {{"webhooks", "duplicated"}, {"count", 3}});
  const auto doubled = send(running);
  CHECK(eventually([&] { return endpoint.statuses(doubled).size() == 6; }));

  running.control("POST", "/faults",
                  {{"webhooks", "reordered"}, {"match", {{"status", "sent"}}}, {"webhook_delay_ms", 100}});
  const auto reordered = send(running);
  REQUIRE(eventually([&] { return endpoint.statuses(reordered).size() == 3; }));
  CHECK(endpoint.statuses(reordered) == std::vector<std::string>{"delivered", "read", "sent"});
}

TEST_CASE("many statuses go together and none is lost") {
  auto options = Running::hurried();
  options.limits = false;
  Running running(options);
  Endpoint endpoint;
  subscribe(running, subscription(endpoint));
  RawClient client(running.server.port());
  const auto headers =
      "Authorization: Bearer " + running.world["token"].get<std::string>() + "\r\nContent-Type: application/json\r\n";
  std::string all;
  constexpr int count = 500;
  for (int i = 0; i < count; ++i)
    client.request("POST", running.messages_path(), template_message("+8210555" + std::to_string(20000 + i)).dump(),
                   headers);
  for (int i = 0; i < count; ++i) REQUIRE(client.response()->status == 200);
  CHECK(eventually([&] { return endpoint.changes().size() == 3 * count; }));
  CHECK(endpoint.requests() < 3 * count);
  CHECK(endpoint.all_signed_with(running.world["app"]["secret"]));
}

TEST_CASE("changing a number's quality or an account's state is told as Meta tells it") {
  Running running;
  Endpoint endpoint;
  subscribe(running, subscription(endpoint));
  const auto told = [&](const char* field) {
    return endpoint.wait_for([&](const Json& change) { return change["field"] == field; })["value"];
  };
  CHECK(running.control("POST", "/world", {{"phone_number_id", running.main_number()}, {"quality_rating", "RED"}})
            .status == 200);
  CHECK(told("phone_number_quality_update")["event"] == "FLAGGED");
  CHECK(running.get("/" + running.main_number() + "?fields=status,quality_rating").json["status"] == "FLAGGED");
  running.control("PATCH", "/world", {{"account_id", running.account_id("healthy")}, {"status", "RESTRICTED"}});
  const auto restricted = told("account_update");
  CHECK(restricted["event"] == "ACCOUNT_RESTRICTION");
  CHECK(restricted["restriction_info"].size() == 2);
  CHECK(running.post(running.messages_path(), template_message("+821055510001")).code() == 368);
  running.control("PATCH", "/world", {{"account_id", running.account_id("healthy")}, {"status", "ACTIVE"}});
  CHECK(running.post(running.messages_path(), template_message("+821055510001")).status == 200);
  CHECK(running.control("POST", "/world", {{"phone_number_id", "1"}}).code() == 100);
  CHECK(running.control("POST", "/world", Json::object()).code() == 100);
}

TEST_CASE("a token can be ended and given back") {
  Running running;
  const auto path = "/" + running.account_id("healthy");
  CHECK(running.control("POST", "/token", {{"kind", "healthy"}, {"state", "expired"}}).status == 200);
  CHECK(running.get(path).subcode() == 463);
  CHECK(running.control("POST", "/token", {{"kind", "healthy"}, {"state", "valid"}}).status == 200);
  CHECK(running.get(path).status == 200);
  CHECK(running.control("POST", "/token", {{"kind", "nobody"}}).code() == 100);
  CHECK(running.control("POST", "/token", {{"state", "purple"}}).code() == 100);
}
