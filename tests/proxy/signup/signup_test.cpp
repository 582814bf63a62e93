// SPDX-License-Identifier: Apache-2.0
#include <proxy/support/callback.hpp>

#include "http/url.hpp"

using namespace heliograph;
using namespace heliograph::test;

namespace {

const std::string form_type = "Content-Type: application/x-www-form-urlencoded\r\n";

/// A program whose administrator has entered the sandbox's app.
class Login {
 public:
  explicit Login(const std::optional<std::string>& database = {}) : world{database} { set_up(world.app_secret()); }

  void set_up(const std::string& secret) {
    const std::string etag = world.admin().get("/meta-app").body["etag"];
    const Answer stored = world.admin().put("/meta-app",
                                            {{"app_id", world.world["app"]["id"]}, {"app_secret", secret}, {"config_id", "7"}},
                                            "If-Match: " + etag + "\r\n");
    INFO(stored.text);
    REQUIRE(stored.status == 200);
  }

  /// Begins, goes through the dialog as `choice` says, and gives where Meta sends the browser.
  std::string dialog(const std::string& choice) {
    const Answer begun = world.admin().post("/signups");
    INFO(begun.text);
    REQUIRE(begun.status == 201);
    const std::string url = begun.body["url"];
    REQUIRE(url.rfind(world.meta.url() + "/v24.0/dialog/oauth?", 0) == 0);
    const RawResponse answer = fetch(world.meta.port(), "POST", "/dialog/oauth", url.substr(url.find('?') + 1) + choice, form_type);
    REQUIRE(answer.status == 303);
    const std::string location = answer.headers.at("location");
    return "/" + location.substr(location.find("/signup/callback"));
  }

  /// Follows Meta's way back and gives where the console goes on.
  std::string come_back(const std::string& target) {
    const Answer answer = world.admin().send("GET", target, "", "");
    REQUIRE(answer.status == 303);
    return answer.headers.at("location");
  }

  /// The walk after the whole way, its accounts read.
  Json walk(const std::string& choice) {
    const std::string location = come_back(dialog(choice));
    id = location.substr(location.rfind('/') + 1);
    return world.admin().post("/signups/" + id + "/read").body;
  }
  Json walk_for(const std::string& outcome, const std::string& kind = "healthy") {
    return walk("&decision=continue&outcome=" + outcome + "&account=" + world.account(kind)["id"].get<std::string>());
  }

  Answer connect(const std::string& ending, const Json& more = Json::object()) {
    Json choice = {{"name", "From Meta"}, {"waba_id", world.account("healthy")["id"]}, {"phone_number_id", world.number("healthy", ending)["id"]}};
    choice.update(more);
    return world.admin().post("/signups/" + id + "/connect", choice);
  }

  World world;
  std::string id;
};

Json step_of(const Json& signup, const std::string& kind) {
  for (const Json& step : signup["steps"]) {
    if (step["kind"] == kind) return step;
  }
  return {};
}

std::string code_of(const Json& step) { return step["findings"].empty() ? "" : step["findings"][0]["code"].get<std::string>(); }

}  // namespace

TEST_CASE("an account is connected through Meta's login, from the button to the subscribed webhook") {
  for (const DatabaseKind& kind : database_kinds()) {
    DYNAMIC_SECTION(kind.name) {
      const auto database = kind.make();
      Login login{database->url()};
      const Json offered = login.walk_for("continue");
      INFO(offered.dump(1));
      CHECK(offered["status"] == "allowed");
      REQUIRE(offered["offer"]["accounts"].size() == 1);
      CHECK(offered["offer"]["can_continue"] == true);
      for (const char* step : {"dialog", "exchange", "permissions", "accounts"}) CHECK(step_of(offered, step)["state"] == "passed");

      const Answer connected = login.connect("1001");
      INFO(connected.text);
      REQUIRE(connected.status == 200);
      CHECK(connected.body["status"] == "connected");
      for (const Json& step : connected.body["steps"]) CHECK(step["state"] == "passed");
      CHECK(code_of(step_of(connected.body, "number")) == "account.signup_already_registered");
      const Json credential = login.world.admin().get("/credentials/" + connected.body["credential_id"].get<std::string>()).body;
      CHECK(credential["name"] == "From Meta");
      CHECK(credential["has_app_secret"] == true);
      CHECK(credential["business_account_id"] == login.world.business_id());
      CHECK(login.world.meta.world()["accounts"][0]["callback"] == credential["webhook"]["callback_url"]);
      CHECK(login.world.admin().post("/signups/" + login.id + "/connect", {{"name", "Again"}}).status == 422);
    }
  }
}

TEST_CASE("each way in which the login fails is told at its step, and nothing is stored") {
  Login login;
  const auto failed = [&](const std::string& outcome, const std::string& step, const std::string& code) {
    CAPTURE(outcome);
    const Json signup = login.walk_for(outcome);
    CHECK(signup["status"] == "failed");
    CHECK(step_of(signup, step)["state"] == "failed");
    CHECK(code_of(step_of(signup, step)) == code);
  };
  failed("error", "dialog", "account.signup_refused");
  failed("no_code", "dialog", "account.signup_no_code");
  failed("expired_code", "exchange", "account.signup_code_expired");
  failed("used_code", "exchange", "account.signup_code_used");
  failed("no_messaging", "permissions", "account.signup_permission_missing");
  failed("nothing_shared", "accounts", "account.signup_nothing_shared");
  const Json cancelled = login.walk("&decision=cancel");
  CHECK(code_of(step_of(cancelled, "dialog")) == "account.signup_cancelled");
  login.set_up(std::string(32, '0'));
  failed("continue", "exchange", "account.signup_app_secret_wrong");
  CHECK(login.world.admin().get("/credentials").body["items"].empty());
}

TEST_CASE("an account of another portfolio can be connected, with a warning") {
  Login login;
  const Json signup = login.walk_for("other_portfolio");
  CHECK(signup["status"] == "allowed");
  bool warned = false;
  for (const Json& finding : signup["offer"]["findings"]) warned |= finding["code"] == "account.signup_other_portfolio";
  CHECK(warned);
}

TEST_CASE("what Meta's dialog brings back is taken once, in the session that began it, and within an hour") {
  Login login;
  const std::string choice = "&decision=continue&outcome=continue&account=" + login.world.account("healthy")["id"].get<std::string>();
  const std::string target = login.dialog(choice);
  const std::string problem = "/administration/api-credentials/connect?problem=account.";
  CHECK(login.world.proxy.stranger().send("GET", target, "", "").headers.at("location") == problem + "signup_signed_out");
  Browser marketer = login.world.proxy.user("marketer", "m@example.com");
  CHECK(marketer.send("GET", target, "", "").headers.at("location") == problem + "signup_signed_out");
  Browser other = login.world.proxy.user("administrator", "o@example.com");
  CHECK(other.send("GET", target, "", "").headers.at("location") == problem + "signup_unknown");
  CHECK(login.come_back(target + "x") == problem + "signup_unknown");
  CHECK(login.come_back(target).find("problem") == std::string::npos);
  CHECK(login.come_back(target) == problem + "signup_used");

  const std::string late = login.dialog(choice);
  login.world.proxy.pass(std::chrono::hours{1});
  CHECK(login.come_back(late) == problem + "signup_expired");
  const std::string in_time = login.dialog(choice);
  login.world.proxy.pass(std::chrono::hours{1} - std::chrono::milliseconds{1});
  CHECK(login.come_back(in_time).find("problem") == std::string::npos);
  CHECK(login.come_back("//signup/callback?state=unknown&code=1") == problem + "signup_unknown");
  CHECK(login.come_back("//signup/callback") == problem + "signup_unknown");
}

TEST_CASE("a number is registered with a code of its own, which is told once") {
  Login login;
  login.world.control("POST", "/world",
                      {{"phone_number_id", login.world.number("healthy", "1001")["id"]},
                       {"status", "PENDING"},
                       {"platform_type", "NOT_APPLICABLE"},
                       {"two_step_pin", ""}});
  login.walk_for("continue");
  const Answer connected = login.connect("1001");
  INFO(connected.text);
  REQUIRE(connected.status == 200);
  CHECK(step_of(connected.body, "number")["state"] == "passed");
  REQUIRE(connected.body["pin"].is_string());
  CHECK(connected.body["pin"].get<std::string>().size() == 6);
  const Answer again = login.world.admin().get("/signups/" + login.id);
  CHECK_FALSE(again.body.contains("pin"));
  CHECK(login.world.meta.world()["accounts"][0]["phone_numbers"][0]["status"] == "CONNECTED");
}

TEST_CASE("a number with a two-step code of its own is registered once that is entered") {
  Login login;
  login.world.control("POST", "/world",
                      {{"phone_number_id", login.world.number("healthy", "1001")["id"]}, {"status", "PENDING"}, {"two_step_pin", "246810"}});
  login.walk_for("continue");
  CHECK(login.connect("1001", {{"pin", "12345"}}).has("account.signup_pin_malformed", "/pin"));
  const Answer connected = login.connect("1001");
  REQUIRE(connected.status == 200);
  CHECK(connected.body["status"] == "connected");
  CHECK(code_of(step_of(connected.body, "number")) == "account.signup_pin_needed");
  CHECK(code_of(step_of(login.world.admin().post("/signups/" + login.id + "/register", {{"pin", "111111"}}).body, "number")) ==
        "account.signup_pin_needed");
  const Answer registered = login.world.admin().post("/signups/" + login.id + "/register", {{"pin", "246810"}});
  CHECK(step_of(registered.body, "number")["state"] == "passed");
  CHECK_FALSE(registered.body.contains("pin"));
}

TEST_CASE("a number that is not verified stays unregistered and says why") {
  Login login;
  login.walk_for("continue");
  const Answer connected = login.connect("0106");
  REQUIRE(connected.status == 200);
  CHECK(code_of(step_of(connected.body, "number")) == "graph.133006");
}

TEST_CASE("the Meta app's secret is kept sealed and never told again") {
  Login login;
  const Answer app = login.world.admin().get("/meta-app");
  CHECK(app.body["is_complete"] == true);
  CHECK(app.body["source"] == "page");
  CHECK(app.body["secret_hint"] == login.world.app_secret().substr(28));
  CHECK(app.text.find(login.world.app_secret()) == std::string::npos);
  CHECK(login.world.admin().get("/audit").text.find(login.world.app_secret()) == std::string::npos);
  const auto sealed = login.world.proxy.application->services().database.first<std::string>("SELECT sealed_secret FROM meta_apps");
  CHECK(sealed->find(login.world.app_secret()) == std::string::npos);
  const Json body = {{"app_id", "12"}, {"config_id", "8"}};
  CHECK(login.world.admin().put("/meta-app", body, "If-Match: 0\r\n").status == 412);
  const Answer kept = login.world.admin().put("/meta-app", body, "If-Match: " + app.body["etag"].get<std::string>() + "\r\n");
  CHECK(kept.status == 200);
  CHECK(kept.body["secret_hint"] == app.body["secret_hint"]);
  CHECK(login.world.admin().del("/meta-app", "If-Match: " + kept.body["etag"].get<std::string>() + "\r\n").status == 204);
  CHECK(login.world.admin().post("/signups").has("account.signup_not_set_up"));
}

TEST_CASE("an app of the program's settings wins over the page's, and cannot be changed there") {
  Login login;
  proxy::config::Settings settings = login.world.leave();
  settings.meta_app_id = "99";
  settings.meta_app_secret = base::Secret{std::string(32, 'b')};
  settings.meta_login_config_id = "5";
  settings.meta_dialog_url = "https://dialog.example";
  login.world.enter(settings);
  const Json app = login.world.admin().get("/meta-app").body;
  CHECK(app["source"] == "settings");
  CHECK(app["app_id"] == "99");
  CHECK(login.world.admin().put("/meta-app", {{"app_id", "1"}}, "If-Match: 0\r\n").has("account.signup_set_by_file"));
  const std::string url = login.world.admin().post("/signups").body["url"];
  CHECK(url.rfind("https://dialog.example/v24.0/dialog/oauth?client_id=99&redirect_uri=http", 0) == 0);
  CHECK(url.find("&config_id=5&response_type=code&override_default_response_type=true") != std::string::npos);
}

TEST_CASE("a console that is open elsewhere than Meta leads back to is told where to go") {
  Login login;
  const Answer elsewhere = login.world.admin().send("POST", "/signups", "", "Origin: http://elsewhere.example\r\n");
  CHECK(elsewhere.status >= 400);
  CHECK(elsewhere.has("account.signup_other_address"));
}

TEST_CASE("only administrators connect accounts") {
  Login login;
  Browser marketer = login.world.proxy.user("marketer");
  CHECK(marketer.get("/meta-app").status == 403);
  CHECK(marketer.post("/signups").status == 403);
}
