// SPDX-License-Identifier: Apache-2.0
#include <proxy/support/running_proxy.hpp>

#include "proxy/auth/sessions.hpp"

using namespace heliograph;
using namespace heliograph::test;
using namespace std::chrono_literals;

namespace {

Json credentials(const std::string& password = RunningProxy::password, const std::string& email = "ada@example.com") {
  return {{"email", email}, {"password", password}};
}

}  // namespace

TEST_CASE("signing in gives a session, signing out ends it") {
  on_each_database([](RunningProxy& proxy) {
    (void)proxy.administrator();
    Browser browser = proxy.stranger();
    CHECK(browser.get("/session").code() == "auth.session_missing");
    const Answer signed_in = browser.post("/session", credentials(RunningProxy::password, "ADA@example.com "));
    REQUIRE(signed_in.status == 201);
    browser.keep(signed_in);
    const Answer session = browser.get("/session");
    CHECK(session.status == 200);
    CHECK(session.body == signed_in.body);
    CHECK(session.body["graph"]["base_url"] == "https://graph.facebook.com");
    CHECK(session.body["graph"]["is_sandbox"] == false);
    const Answer signed_out = browser.del("/session");
    CHECK(signed_out.status == 204);
    CHECK(signed_out.headers.at("set-cookie").find("Max-Age=0") != std::string::npos);
    CHECK(browser.get("/session").status == 401);
    CHECK(proxy.administrator().get("/session").status == 200);
  });
}

TEST_CASE("the cookie is out of reach of scripts and other sites, and Secure where there is TLS") {
  RunningProxy plain;
  CHECK(plain.administrator().cookie.rfind("heliograph_session=", 0) == 0);
  const std::string set = plain.stranger().post("/session", credentials()).headers.at("set-cookie");
  CHECK_THAT(set, ContainsSubstring("HttpOnly") && ContainsSubstring("SameSite=Lax") && ContainsSubstring("Path=/"));
  CHECK_THAT(set, !ContainsSubstring("Secure"));

  RunningProxy behind_tls{{}, [](auto& settings) { settings.public_url = "https://console.example.com"; }};
  CHECK(behind_tls.administrator().cookie.rfind("__Host-heliograph_session=", 0) == 0);
  CHECK_THAT(behind_tls.stranger().post("/session", credentials()).headers.at("set-cookie"), ContainsSubstring("; Secure"));
}

TEST_CASE("a wrong password and an unknown address get the same answer") {
  RunningProxy proxy;
  (void)proxy.administrator();
  const Answer wrong = proxy.stranger().post("/session", credentials("wrong horse battery"));
  const Answer unknown = proxy.stranger().post("/session", credentials("wrong horse battery", "bob@example.com"));
  CHECK(wrong.status == 401);
  CHECK(wrong.code() == "auth.wrong_credentials");
  CHECK(wrong.text == unknown.text);
}

TEST_CASE("after five failures an address waits, whoever it belongs to, and success clears them") {
  RunningProxy proxy;
  (void)proxy.administrator();
  for (const std::string email : {"ada@example.com", "nobody@example.com"}) {
    CAPTURE(email);
    for (int i = 0; i < 5; ++i) CHECK(proxy.stranger().post("/session", credentials("wrong horse battery", email)).status == 401);
    const Answer refused = proxy.stranger().post("/session", credentials(RunningProxy::password, email));
    CHECK(refused.status == 429);
    CHECK(refused.code() == "auth.too_many_attempts");
    CHECK(refused.headers.at("retry-after") == "900");
  }
  proxy.pass(15min - 1ms);
  CHECK(proxy.stranger().post("/session", credentials()).status == 429);
  proxy.pass(1ms);
  for (int i = 0; i < 4; ++i) CHECK(proxy.stranger().post("/session", credentials("wrong horse battery")).status == 401);
  CHECK(proxy.stranger().post("/session", credentials()).status == 201);
  CHECK(proxy.stranger().post("/session", credentials("wrong horse battery")).status == 401);
  CHECK(proxy.stranger().post("/session", credentials()).status == 201);
}

TEST_CASE("one network address cannot try many accounts without end") {
  RunningProxy proxy;
  (void)proxy.administrator();
  for (int i = 0; i < 30; ++i) {
    REQUIRE(proxy.stranger().post("/session", credentials("x", "user" + std::to_string(i) + "@example.com")).status == 401);
  }
  CHECK(proxy.stranger().post("/session", credentials()).status == 429);
}

TEST_CASE("behind a trusted reverse proxy attempts are counted by the client it names, elsewhere by the connection") {
  const auto try_once = [](RunningProxy& proxy, int i, const std::string& forwarded) {
    return proxy.stranger()
        .post("/session", credentials("x", "user" + std::to_string(i) + "@example.com"), "X-Forwarded-For: " + forwarded + "\r\n")
        .status;
  };
  RunningProxy behind{{}, [](auto& settings) { settings.trusted_proxy = "127.0.0.1"; }};
  for (int i = 0; i < 30; ++i) REQUIRE(try_once(behind, i, "9.9.9.9, 203.0.113.7") == 401);
  CHECK(try_once(behind, 30, "8.8.8.8,203.0.113.7") == 429);
  CHECK(try_once(behind, 30, "203.0.113.7, 203.0.113.8") == 401);

  RunningProxy direct;
  for (int i = 0; i < 30; ++i) REQUIRE(try_once(direct, i, "10.0.0." + std::to_string(i)) == 401);
  CHECK(try_once(direct, 30, "10.0.0.30") == 429);
}

TEST_CASE("a session ends a day after its last use, and after thirty days whatever its use") {
  on_each_database([](RunningProxy& proxy) {
    Browser& used = proxy.administrator();
    Browser unused = proxy.stranger();
    unused.keep(unused.post("/session", credentials()));
    for (int hours = 0; hours < 23; hours += 1) {
      proxy.pass(1h);
      REQUIRE(used.get("/session").status == 200);
    }
    proxy.pass(1h);
    CHECK(unused.get("/session").status == 401);
    CHECK(used.get("/session").status == 200);
    for (int days = 1; days < 30; ++days) {
      proxy.pass(23h);
      REQUIRE(used.get("/session").status == 200);
    }
    proxy.pass(53h);
    CHECK(used.get("/session").status == 401);
  });
}

TEST_CASE("a session lives on when the program starts again") {
  const TemporaryFolder folder;
  const std::string database = "sqlite:" + (folder.path() / "kept.db").string();
  std::string cookie;
  {
    RunningProxy proxy{database};
    cookie = proxy.administrator().cookie;
  }
  RunningProxy again{database};
  Browser browser = again.stranger();
  browser.cookie = cookie;
  CHECK(browser.get("/session").status == 200);
}

TEST_CASE("cookies that are no session's are nobody") {
  RunningProxy proxy;
  for (const std::string value : {"", "x", "0000000000000000000000000000000000000000000", "' OR 1=1 --", "\xff\xfe"}) {
    Browser browser = proxy.stranger();
    browser.cookie = "heliograph_session=" + value;
    CHECK(browser.get("/session").status == 401);
  }
}

TEST_CASE("a change without the session's token, or from another site, is refused") {
  RunningProxy proxy;
  Browser browser = proxy.administrator();
  const Json wanted{{"name", "Bo"}, {"email", "bo@example.com"}, {"role", "viewer"}};
  const std::string token = std::exchange(browser.csrf_token, "");
  CHECK(browser.post("/users", wanted).code() == "auth.csrf_token_wrong");
  browser.csrf_token = std::string(token.size(), 'a');
  CHECK(browser.post("/users", wanted).status == 403);
  browser.csrf_token = token;
  CHECK(browser.post("/users", wanted, "Sec-Fetch-Site: cross-site\r\n").code() == "auth.cross_site");
  CHECK(proxy.stranger().post("/session", credentials(), "Sec-Fetch-Site: cross-site\r\n").status == 403);
  CHECK(browser.post("/users", wanted, "Sec-Fetch-Site: same-origin\r\n").status == 201);
}

TEST_CASE("changing the password needs the one before and ends the other sessions") {
  on_each_database([](RunningProxy& proxy) {
    Browser& here = proxy.administrator();
    Browser elsewhere = proxy.stranger();
    elsewhere.keep(elsewhere.post("/session", credentials()));
    const std::string next = "another long password";
    const auto change = [&](const std::string& current, const std::string& wanted) {
      return here.put("/session/password", {{"current_password", current}, {"password", wanted}});
    };
    CHECK(change("wrong horse battery", next).has("auth.password_wrong", "/current_password"));
    CHECK(change(RunningProxy::password, "short").has("auth.password_too_short", "/password"));
    CHECK(change(RunningProxy::password, next).status == 204);
    CHECK(here.get("/session").status == 200);
    CHECK(elsewhere.get("/session").status == 401);
    CHECK(proxy.stranger().post("/session", credentials()).status == 401);
    CHECK(proxy.stranger().post("/session", credentials(next)).status == 201);
  });
}
