// SPDX-License-Identifier: Apache-2.0
#include <proxy/support/running_proxy.hpp>

#include "proxy/audit/journal.hpp"

using namespace heliograph;
using namespace heliograph::test;
using namespace std::chrono_literals;

TEST_CASE("the log tells who did what to whom, the latest first") {
  on_each_database([](RunningProxy& proxy) {
    Browser& ada = proxy.administrator();
    const Answer invited = ada.post("/users", {{"name", "Bo"}, {"email", "bo@example.com"}, {"role", "viewer"}});
    const std::string path = "/users/" + invited.body["user"]["id"].get<std::string>();
    proxy.pass(1s);
    REQUIRE(ada.patch(path, {{"name", "보라"}, {"role", "marketer"}}, "If-Match: 1\r\n").status == 200);
    const Answer log = ada.get("/audit");
    REQUIRE(log.status == 200);
    REQUIRE(log.body["items"].size() == 3);
    const Json& latest = log.body["items"][0];
    CHECK(latest["actor"]["name"] == "Ada Kim");
    CHECK(latest["action"] == "updated");
    CHECK(latest["object_type"] == "user");
    CHECK(latest["object_id"] == invited.body["user"]["id"]);
    CHECK(latest["object_name"] == "보라");
    CHECK(latest["changes"] == Json{{"name", {{"from", "Bo"}, {"to", "보라"}}}, {"role", {{"from", "viewer"}, {"to", "marketer"}}}});
    CHECK(log.body["items"][1]["action"] == "invited");
    CHECK(log.body["items"][2]["action"] == "created");
    CHECK(log.text.find("argon2") == std::string::npos);
    CHECK(log.text.find(invited.body["invitation_token"].get<std::string>()) == std::string::npos);
  });
}

TEST_CASE("the log is narrowed by actor, action, object and time, and paged") {
  on_each_database([](RunningProxy& proxy) {
    Browser& ada = proxy.administrator();
    Browser bo = proxy.user("administrator");
    for (int i = 0; i < 5; ++i) {
      proxy.pass(1min);
      REQUIRE(bo.post("/users", {{"name", "N"}, {"email", std::to_string(i) + "@example.com"}, {"role", "viewer"}}).status == 201);
    }
    const std::string bo_id = bo.get("/session").body["user"]["id"];
    const auto count = [&](const std::string& query) { return ada.get("/audit?" + query).body["items"].size(); };
    CHECK(count("actor=" + bo_id + "&action=invited") == 5);
    CHECK(count("actor=" + bo_id) == 6);
    CHECK(count("action=invited") == 6);
    CHECK(count("object_type=credential") == 0);
    CHECK(count("object_type=user&object_id=" + bo_id) == 2);
    const std::string third = ada.get("/audit").body["items"][2]["at"];
    CHECK(count("from=" + third) == 3);
    CHECK(count("to=" + third + "&action=invited") == 3);
    CHECK(ada.get("/audit?from=yesterday").has("base.time_malformed", "/from"));

    std::vector<std::string> ids;
    std::string after;
    do {
      const Answer page = ada.get("/audit?limit=3" + after);
      for (const Json& entry : page.body["items"]) ids.push_back(entry["id"]);
      after = page.body["next"].is_null() ? "" : "&after=" + page.body["next"].get<std::string>();
    } while (!after.empty());
    CHECK(ids.size() == 8);
    CHECK(std::is_sorted(ids.rbegin(), ids.rend()));
  });
}

TEST_CASE("signing in is in the log, failing to is not") {
  RunningProxy proxy;
  Browser& ada = proxy.administrator();
  (void)proxy.stranger().post("/session", {{"email", "ada@example.com"}, {"password", "wrong horse battery"}});
  REQUIRE(proxy.stranger().post("/session", {{"email", "ada@example.com"}, {"password", RunningProxy::password}}).status == 201);
  const Answer log = ada.get("/audit?action=signed_in");
  CHECK(log.body["items"].size() == 1);
}

TEST_CASE("a difference names what changed and nothing else") {
  using proxy::audit::difference;
  const Json before{{"id", "1"}, {"etag", "1"}, {"name", "a"}, {"gone", 5}, {"same", {{"x", 1}, {"y", 2}}}, {"empty", nullptr}};
  const Json after{{"id", "1"}, {"etag", "2"}, {"name", "b"}, {"same", {{"y", 2}, {"x", 1}}}, {"made", {1}}, {"nothing", nullptr}};
  CHECK(difference(before, after) ==
        Json{{"name", {{"from", "a"}, {"to", "b"}}}, {"gone", {{"from", 5}, {"to", nullptr}}}, {"made", {{"from", nullptr}, {"to", {1}}}}});
  CHECK(difference(before, before).empty());
}
