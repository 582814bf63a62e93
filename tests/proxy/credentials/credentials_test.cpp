// SPDX-License-Identifier: Apache-2.0
#include <proxy/support/world.hpp>

#include "proxy/storage/database.hpp"

using namespace heliograph;
using namespace heliograph::test;

namespace {

std::string if_match(const Json& object) { return "If-Match: " + object["etag"].get<std::string>() + "\r\n"; }

bool has_finding(const Json& object, const std::string& code) {
  for (const Json& finding : object["findings"]) {
    if (finding["code"] == code) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("an inspection lists the accounts of a portfolio with all their numbers") {
  World world;
  const Answer found = world.admin().post("/credentials/inspect",
                                          {{"api_token", world.world["token"]}, {"business_account_id", world.business_id()}});
  INFO(found.text);
  REQUIRE(found.status == 200);
  CHECK(found.body["id_kind"] == "portfolio");
  CHECK(found.body["can_continue"] == true);
  CHECK(found.body["token"]["is_valid"] == true);
  CHECK(found.body["accounts"].size() == world.world["accounts"].size());
  for (const Json& account : found.body["accounts"]) {
    for (const Json& known : world.world["accounts"]) {
      if (known["id"] == account["id"]) CHECK(account["phone_numbers"].size() == known["phone_numbers"].size());
    }
  }
  CHECK(found.text.find(world.world["token"].get<std::string>()) == std::string::npos);
}

TEST_CASE("an account's id in the place of the portfolio's is recognised, and so is a number's") {
  World world;
  const auto inspect = [&](const Json& id) {
    return world.admin().post("/credentials/inspect", {{"api_token", world.world["token"]}, {"business_account_id", id}}).body;
  };
  const Json account = inspect(world.account("healthy")["id"]);
  CHECK(account["id_kind"] == "waba");
  CHECK(has_finding(account, "account.id_is_waba"));
  CHECK(account["can_continue"] == true);
  const Json number = inspect(world.number("healthy")["id"]);
  CHECK(number["id_kind"] == "phone_number");
  CHECK(number["can_continue"] == false);
  const Json nothing = inspect("1234567890");
  CHECK(nothing["id_kind"] == "unknown");
  CHECK(has_finding(nothing, "account.id_unknown"));
}

TEST_CASE("a token that is expired, wrong or lacks a permission is told for what it is") {
  World world;
  const auto inspect = [&](const std::string& token) {
    return world.admin().post("/credentials/inspect", {{"api_token", token}, {"business_account_id", world.business_id()}});
  };
  CHECK(has_finding(inspect(world.token("expired")).body, "account.token_expired"));
  CHECK(has_finding(inspect(world.token("missing_permission")).body, "account.permission_missing"));
  CHECK(has_finding(inspect("EAA" + std::string(60, 'x')).body, "account.token_invalid"));
  const Answer malformed = inspect("two words here and there");
  CHECK(malformed.status == 422);
  CHECK(malformed.has("account.token_has_spaces", "/api_token"));
  Json draft = world.draft("Expired", "healthy");
  draft["api_token"] = world.token("expired");
  const Answer refused = world.admin().post("/credentials", draft);
  CHECK(refused.status == 422);
  CHECK(refused.has("account.token_expired", "/api_token"));
  CHECK(world.admin().get("/credentials").body["items"].empty());
}

TEST_CASE("connected credentials show the account and never the token, and register the webhook") {
  for (const DatabaseKind& kind : database_kinds()) {
    DYNAMIC_SECTION(kind.name) {
      const auto database = kind.make();
      World world{database->url()};
      const Json made = world.connect();
      const std::string token = world.world["token"];
      CHECK(made["account"]["name"] == "Aurora Retail");
      CHECK(made["phone_number"]["id"] == made["phone_number_id"]);
      CHECK(made["token_hint"] == token.substr(token.size() - 4));
      CHECK(made["has_app_secret"] == true);
      CHECK_FALSE(has_finding(made, "credentials.subscription_failed"));
      const Json credential = world.admin().get("/credentials/" + made["id"].get<std::string>()).body;
      const std::string callback = credential["webhook"]["callback_url"];
      CHECK(callback.find("/webhooks/") != std::string::npos);
      CHECK(credential["webhook"].contains("verified_at"));
      CHECK(world.control("GET", "/world")["accounts"][0]["callback"] == callback);
      CHECK(world.admin().get("/credentials").text.find(token) == std::string::npos);
      CHECK(world.admin().get("/audit").text.find(token) == std::string::npos);
      Browser marketer = world.proxy.user("marketer");
      CHECK_FALSE(marketer.get("/credentials").body["items"][0].contains("webhook"));
      const auto stored = world.proxy.application->services().database.read(
          [](proxy::storage::Transaction& transaction) {
            return transaction.all<std::string>("SELECT sealed_token || COALESCE(sealed_app_secret, '') FROM credentials");
          });
      CHECK(stored.at(0).find(token) == std::string::npos);
      CHECK(stored.at(0).find(world.app_secret()) == std::string::npos);
    }
  }
}

TEST_CASE("a number that is not the account's and an account that the token does not reach are refused at their fields") {
  World world;
  Json draft = world.draft("Main", "healthy");
  draft["phone_number_id"] = world.number("restricted")["id"];
  CHECK(world.admin().post("/credentials", draft).has("account.number_not_in_waba", "/phone_number_id"));
  draft["waba_id"] = "123456789012345";
  const Answer unknown = world.admin().post("/credentials", draft);
  CHECK(unknown.status == 422);
  bool at_account = false;
  for (const Json& finding : unknown.body["findings"]) at_account |= finding["at"] == "/waba_id";
  CHECK(at_account);
}

TEST_CASE("without an app secret no webhook is registered, and a finding says so") {
  World world;
  Json draft = world.draft("Main", "healthy");
  draft.erase("app_secret");
  const Answer made = world.admin().post("/credentials", draft);
  REQUIRE(made.status == 201);
  CHECK(has_finding(made.body, "account.webhook_secret_missing"));
  CHECK(made.body["has_app_secret"] == false);
}

TEST_CASE("a webhook that Meta refuses is a finding with Meta's reason, and a refresh registers it") {
  World world;
  world.control("POST", "/faults", {{"path", "/subscribed_apps"}, {"method", "POST"}, {"code", 2}, {"count", 1}});
  const Answer made = world.admin().post("/credentials", world.draft("Main", "healthy"));
  REQUIRE(made.status == 201);
  CHECK(has_finding(made.body, "credentials.subscription_failed"));
  CHECK(has_finding(made.body, "graph.2"));
  const Answer refreshed = world.admin().post("/credentials/" + made.body["id"].get<std::string>() + "/refresh");
  REQUIRE(refreshed.status == 200);
  CHECK_FALSE(has_finding(refreshed.body, "credentials.subscription_failed"));
}

TEST_CASE("a change keeps the token unless another is given, and two administrators do not overwrite each other") {
  World world;
  const Json made = world.connect();
  const std::string path = "/credentials/" + made["id"].get<std::string>();
  Json draft = world.draft("Renamed", "healthy");
  draft.erase("api_token");
  draft.erase("app_secret");
  const Answer renamed = world.admin().put(path, draft, if_match(made));
  INFO(renamed.text);
  REQUIRE(renamed.status == 200);
  CHECK(renamed.body["name"] == "Renamed");
  CHECK(renamed.body["token_hint"] == made["token_hint"]);
  CHECK(renamed.body["has_app_secret"] == true);
  const Answer late = world.admin().put(path, draft, if_match(made));
  CHECK(late.status == 412);
  CHECK(late.body["current"]["name"] == "Renamed");
  CHECK(world.admin().put(path, draft).status == 428);
  draft["api_token"] = world.token("expired");
  CHECK(world.admin().put(path, draft, if_match(renamed.body)).has("account.token_expired", "/api_token"));
}

TEST_CASE("a name is taken once, in either case of letters") {
  World world;
  world.connect("Main");
  CHECK(world.admin().post("/credentials", world.draft("MAIN", "restricted")).has("account.name_taken", "/name"));
}

TEST_CASE("credentials that an active configuration uses cannot be deleted, others can") {
  World world;
  const Json made = world.connect();
  const std::string path = "/credentials/" + made["id"].get<std::string>();
  const Json configuration = world.configure("main", made);
  REQUIRE(configuration["status"] == "active");
  const Answer refused = world.admin().del(path, if_match(made));
  CHECK(refused.status == 422);
  CHECK(refused.body["findings"][0]["args"]["configurations"] == Json{"main"});
  const Answer off = world.admin().post("/configurations/" + configuration["id"].get<std::string>() + "/deactivate",
                                        Json::object(), if_match(configuration));
  REQUIRE(off.status == 200);
  CHECK(world.admin().del(path, if_match(made)).status == 204);
  CHECK(world.admin().get(path).status == 404);
}

TEST_CASE("stored credentials are checked again as time passes, and an expired token is noticed") {
  World world;
  const Json made = world.connect();
  const std::string path = "/credentials/" + made["id"].get<std::string>();
  world.control("POST", "/token", {{"kind", "healthy"}, {"state", "expired"}});
  CHECK(world.admin().get(path).body["token"]["state"] == "valid");
  world.proxy.pass(std::chrono::hours{7});
  // The schedule is looked at when the program begins, and every few seconds after.
  world.restart();
  CHECK(eventually([&] { return world.admin().get(path).body["token"]["state"] == "expired"; }));
  CHECK(has_finding(world.admin().get(path).body, "account.token_expired"));
}

TEST_CASE("while Meta is not to be reached what was known stays, and connecting says why it cannot") {
  World world;
  const Json made = world.connect();
  const std::string path = "/credentials/" + made["id"].get<std::string>();
  world.control("POST", "/faults", {{"drop_before_acceptance", true}, {"count", 0}});
  const Answer refreshed = world.admin().post(path + "/refresh");
  REQUIRE(refreshed.status == 200);
  CHECK(refreshed.body["account"]["name"] == "Aurora Retail");
  CHECK(refreshed.body["token"]["state"] == "valid");
  const Answer refused = world.admin().post("/credentials", world.draft("Second", "restricted"));
  CHECK(refused.status == 502);
  CHECK(refused.has("graph.unreachable"));
}

TEST_CASE("credentials are for administrators, readable for all who are signed in") {
  World world;
  world.connect();
  Browser viewer = world.proxy.user("viewer");
  CHECK(viewer.get("/credentials").status == 200);
  CHECK(viewer.post("/credentials", world.draft("Mine", "restricted")).status == 403);
  CHECK(viewer.post("/credentials/inspect", Json::object()).status == 403);
  CHECK(world.proxy.stranger().get("/credentials").status == 401);
}
