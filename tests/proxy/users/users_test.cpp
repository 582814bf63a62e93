// SPDX-License-Identifier: Apache-2.0
#include <proxy/support/running_proxy.hpp>

#include <thread>

using namespace heliograph::test;
using namespace std::chrono_literals;

namespace {

std::string if_match(const Json& object) { return "If-Match: \"" + object.at("etag").get<std::string>() + "\"\r\n"; }

Json wanted(const std::string& email, const std::string& role = "viewer") {
  return {{"name", "Bo Li"}, {"email", email}, {"role", role}};
}

}  // namespace

TEST_CASE("an invited user chooses a password, is signed in, and the link works once") {
  on_each_database([](RunningProxy& proxy) {
    Browser& ada = proxy.administrator();
    const Answer invited = ada.post("/users", wanted("Bo@Example.com ", "marketer"));
    REQUIRE(invited.status == 201);
    CHECK(invited.body["user"]["state"] == "invited");
    CHECK(invited.body["user"]["email"] == "bo@example.com");
    CHECK(proxy.stranger().post("/session", {{"email", "bo@example.com"}, {"password", ""}}).status == 401);

    const Json acceptance{{"token", invited.body["invitation_token"]}, {"password", RunningProxy::password}};
    Browser bo = proxy.stranger();
    const Answer accepted = bo.post("/invitations/accept", acceptance);
    REQUIRE(accepted.status == 201);
    bo.keep(accepted);
    CHECK(bo.get("/session").body["user"]["role"] == "marketer");
    CHECK(proxy.stranger().post("/invitations/accept", acceptance).code() == "auth.invitation_token_wrong");
    const Answer user = ada.get("/users/" + invited.body["user"]["id"].get<std::string>());
    CHECK(user.body["state"] == "active");
    CHECK(user.body["last_seen_at"].is_string());
    CHECK(proxy.stranger().post("/session", {{"email", "bo@example.com"}, {"password", RunningProxy::password}}).status == 201);
  });
}

TEST_CASE("an invitation ends after seven days, and a new one takes the place of the old") {
  on_each_database([](RunningProxy& proxy) {
    Browser ada = proxy.administrator();
    const Answer invited = ada.post("/users", wanted("bo@example.com"));
    const auto accept = [&](const Json& token) {
      return proxy.stranger().post("/invitations/accept", {{"token", token}, {"password", RunningProxy::password}}).status;
    };
    proxy.pass(24h * 7);
    CHECK(accept(invited.body["invitation_token"]) == 403);
    ada.keep(ada.post("/session", {{"email", "ada@example.com"}, {"password", RunningProxy::password}}));
    const Answer renewed = ada.post("/users/" + invited.body["user"]["id"].get<std::string>() + "/invitation");
    REQUIRE(renewed.status == 201);
    proxy.pass(24h * 7 - 1ms);
    CHECK(accept(invited.body["invitation_token"]) == 403);
    CHECK(accept(renewed.body["invitation_token"]) == 201);
  });
}

TEST_CASE("a password that is refused leaves the invitation good") {
  RunningProxy proxy;
  const Answer invited = proxy.administrator().post("/users", wanted("bo@example.com"));
  const Json& token = invited.body["invitation_token"];
  CHECK(proxy.stranger().post("/invitations/accept", {{"token", token}, {"password", "short"}}).has("auth.password_too_short", "/password"));
  CHECK(proxy.stranger().post("/invitations/accept", {{"token", token}, {"password", RunningProxy::password}}).status == 201);
}

TEST_CASE("everything wrong with a new user is told at once") {
  RunningProxy proxy;
  Browser& ada = proxy.administrator();
  const Answer refused = ada.post("/users", {{"name", " "}, {"email", "bo@"}, {"role", "viewer"}});
  CHECK(refused.status == 422);
  CHECK(refused.has("users.name_empty", "/name"));
  CHECK(refused.has("users.email_malformed", "/email"));
  CHECK(ada.post("/users", wanted("ADA@example.com")).has("users.email_taken", "/email"));
  const Answer wrong_role = ada.post("/users", {{"name", "Bo"}, {"email", "bo@example.com"}, {"role", "owner"}, {"more", 1}});
  CHECK(wrong_role.has("base.value_unknown", "/role"));
  CHECK(wrong_role.has("base.field_unknown", "/more"));
}

TEST_CASE("names and addresses are taken up to their bounds") {
  RunningProxy proxy;
  Browser& ada = proxy.administrator();
  std::string name;
  for (int i = 0; i < 100; ++i) name += "한";
  const auto invite = [&](const std::string& chosen, const std::string& email) {
    return ada.post("/users", {{"name", chosen}, {"email", email}, {"role", "viewer"}});
  };
  CHECK(invite(name, "a@example.com").status == 201);
  CHECK(invite(name + "한", "b@example.com").has("users.name_too_long", "/name"));
  const std::string host = "@example.com";
  CHECK(invite("Bo", std::string(254 - host.size(), 'a') + host).status == 201);
  CHECK(invite("Bo", std::string(255 - host.size(), 'a') + host).status == 422);
  for (const char* email : {"a@b@c", "@b.c", "a@", "a@.b", "a@b.", "a@b..c", "a b@c.d", ""}) {
    CAPTURE(email);
    CHECK(invite("Bo", email).has("users.email_malformed", "/email"));
  }
}

TEST_CASE("a change of role holds from the next call on") {
  on_each_database([](RunningProxy& proxy) {
    Browser bo = proxy.user("viewer");
    CHECK(bo.get("/users").status == 403);
    const Json id = bo.get("/session").body["user"]["id"];
    const std::string path = "/users/" + id.get<std::string>();
    const Answer changed = proxy.administrator().patch(path, {{"role", "administrator"}}, if_match(proxy.administrator().get(path).body));
    REQUIRE(changed.status == 200);
    CHECK(changed.body["role"] == "administrator");
    CHECK(changed.body["name"] == "Somebody");
    CHECK(bo.get("/users").status == 200);
    CHECK(bo.get("/session").body["user"]["role"] == "administrator");
  });
}

TEST_CASE("two administrators who change the same user: the second is told, and sees what there is") {
  on_each_database([](RunningProxy& proxy) {
    (void)proxy.user("viewer");
    Browser& ada = proxy.administrator();
    Json user;
    const Json users = ada.get("/users").body["items"];
    for (const Json& item : users) {
      if (item["email"] == "someone@example.com") user = item;
    }
    const std::string path = "/users/" + user["id"].get<std::string>();
    CHECK(ada.patch(path, {{"name", "First"}}).code() == "api.if_match_missing");
    CHECK(ada.patch(path, {{"name", "First"}}, if_match(user)).status == 200);
    const Answer late = ada.patch(path, {{"name", "Second"}}, if_match(user));
    CHECK(late.status == 412);
    CHECK(late.code() == "api.conflict");
    CHECK(late.body["current"]["name"] == "First");
    CHECK(ada.del(path, if_match(user)).status == 412);
    CHECK(ada.patch(path, {{"name", "Second"}}, if_match(late.body["current"])).body["name"] == "Second");
  });
}

TEST_CASE("a deleted user is gone at once, and the log keeps the name") {
  on_each_database([](RunningProxy& proxy) {
    Browser bo = proxy.user("marketer");
    const std::string path = "/users/" + bo.get("/session").body["user"]["id"].get<std::string>();
    Browser& ada = proxy.administrator();
    CHECK(ada.del(path, if_match(ada.get(path).body)).status == 204);
    CHECK(bo.get("/session").status == 401);
    CHECK(ada.get(path).code() == "api.not_found");
    CHECK(ada.del(path, "If-Match: 1\r\n").status == 404);
    CHECK(ada.get("/audit?action=deleted").body["items"][0]["object_name"] == "Somebody");
  });
}

TEST_CASE("the last administrator who can sign in stays one") {
  on_each_database([](RunningProxy& proxy) {
    Browser& ada = proxy.administrator();
    const std::string path = "/users/" + ada.get("/session").body["user"]["id"].get<std::string>();
    const Json self = ada.get(path).body;
    CHECK(ada.patch(path, {{"role", "viewer"}}, if_match(self)).has("users.last_administrator", "/role"));
    CHECK(ada.del(path, if_match(self)).code() == "users.last_administrator");
    // One who has not accepted the invitation cannot let anybody in.
    REQUIRE(ada.post("/users", wanted("bo@example.com", "administrator")).status == 201);
    CHECK(ada.del(path, if_match(self)).code() == "users.last_administrator");
    (void)proxy.user("administrator");
    CHECK(ada.del(path, if_match(self)).status == 204);
    CHECK(ada.get("/session").status == 401);
  });
}

TEST_CASE("users are listed by name, page by page, each once") {
  on_each_database([](RunningProxy& proxy) {
    Browser& ada = proxy.administrator();
    for (const char* name : {"다나", "Zoe", "Émile", "Bo", "Bo", "陈伟"}) {
      static int count = 0;
      REQUIRE(ada.post("/users", {{"name", name}, {"email", "u" + std::to_string(++count) + "@example.com"}, {"role", "viewer"}}).status == 201);
    }
    std::vector<std::string> ids;
    std::string after;
    do {
      const Answer page = ada.get("/users?limit=2" + after);
      REQUIRE(page.status == 200);
      CHECK(page.body["items"].size() <= 2);
      for (const Json& user : page.body["items"]) ids.push_back(user["id"]);
      after = page.body["next"].is_null() ? "" : "&after=" + page.body["next"].get<std::string>();
    } while (!after.empty());
    CHECK(ids.size() == 7);
    const Answer all = ada.get("/users");
    CHECK(all.body["next"].is_null());
    std::vector<std::string> whole;
    for (const Json& user : all.body["items"]) whole.push_back(user["id"]);
    CHECK(ids == whole);
  });
}
