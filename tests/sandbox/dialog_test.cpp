// SPDX-License-Identifier: Apache-2.0
#include "http/url.hpp"
#include "sandbox/running.hpp"
#include "support/catch.hpp"
#include "support/raw_client.hpp"

using namespace heliograph;
using heliograph::test::fetch;
using heliograph::test::Running;

namespace {

constexpr const char* back = "https://console.example/signup/callback";

std::string parameters(const Running& running) {
  return "client_id=" + running.world["app"]["id"].get<std::string>() + "&config_id=7&state=s1&redirect_uri=" + http::percent_encoded(back);
}

/// Where the dialog sends the browser.
std::string decide(Running& running, const std::string& choice) {
  const auto answer = fetch(running.server.port(), "POST", "/dialog/oauth", parameters(running) + choice,
                            "Content-Type: application/x-www-form-urlencoded\r\n");
  REQUIRE(answer.status == 303);
  return answer.headers.at("location");
}

std::string given(const std::string& location, const char* name) {
  const auto query = http::query_parameters(location.substr(location.find('?') + 1)).value();
  return std::string{http::find_parameter(query, name).value_or("")};
}

test::Answer exchange(Running& running, const std::string& code, const std::string& secret, const std::string& uri = back) {
  return running.call("GET",
                      "/v24.0/oauth/access_token?client_id=" + running.world["app"]["id"].get<std::string>() +
                          "&client_secret=" + secret + "&code=" + code + "&redirect_uri=" + http::percent_encoded(uri),
                      "", "none");
}

}  // namespace

TEST_CASE("the dialog is a page that names the accounts, for the app alone") {
  Running running;
  const auto page = fetch(running.server.port(), "GET", "/v24.0/dialog/oauth?response_type=code&" + parameters(running));
  CHECK(page.status == 200);
  CHECK(page.headers.at("content-type").rfind("text/html", 0) == 0);
  CHECK(page.body.find("Aurora Retail") != std::string::npos);
  CHECK(page.body.find("<script") == std::string::npos);
  CHECK(fetch(running.server.port(), "GET", "/v24.0/dialog/oauth?response_type=code&config_id=7&client_id=1&redirect_uri=" + http::percent_encoded(back)).status == 400);
  const auto quoted = fetch(running.server.port(), "GET", "/v24.0/dialog/oauth?response_type=code&" + parameters(running) + "%22%3E%3Cb%3E");
  CHECK(quoted.body.find("<b>") == std::string::npos);
}

TEST_CASE("a code gives a token for what was shared, once, with the right secret and address") {
  Running running;
  const std::string account = running.account_id("healthy");
  const std::string secret = running.world["app"]["secret"];
  const std::string location = decide(running, "&decision=continue&outcome=continue&account=" + account);
  CHECK(location.rfind(back, 0) == 0);
  CHECK(given(location, "state") == "s1");
  const std::string code = http::percent_encoded(given(location, "code"));
  CHECK(exchange(running, code, "wrong").code() == 1);
  CHECK(exchange(running, code, secret, "https://elsewhere.example").subcode() == 36008);
  const auto exchanged = exchange(running, code, secret);
  REQUIRE(exchanged.status == 200);
  CHECK(exchange(running, code, secret).subcode() == 36009);
  CHECK(exchange(running, "AQBunknown", secret).code() == 100);
  const std::string token = exchanged.json["access_token"];
  const auto told = running.get("/debug_token?input_token=" + token, token);
  CHECK(told.json["data"]["granular_scopes"][0]["target_ids"] == test::Json::array({account}));
  CHECK(running.get("/" + account, token).status == 200);
  CHECK(running.get("/" + running.account_id("restricted"), token).status == 400);
}

TEST_CASE("the dialog can be cancelled and can go wrong in every way that it offers") {
  Running running;
  const std::string secret = running.world["app"]["secret"];
  const std::string account = "&account=" + running.account_id("healthy");
  const auto outcome = [&](const std::string& name) { return decide(running, "&decision=continue&outcome=" + name + account); };
  CHECK(given(decide(running, "&decision=cancel" + account), "error_reason") == "user_denied");
  CHECK(given(outcome("error"), "error_code") == "1349187");
  CHECK(http::percent_encoded(given(outcome("no_code"), "code")).empty());
  CHECK(given(outcome("wrong_state"), "state") == "s1x");
  CHECK(exchange(running, http::percent_encoded(given(outcome("expired_code"), "code")), secret).subcode() == 36007);
  CHECK(exchange(running, http::percent_encoded(given(outcome("used_code"), "code")), secret).subcode() == 36009);
  const auto token_of = [&](const std::string& name) {
    const std::string token = exchange(running, http::percent_encoded(given(outcome(name), "code")), secret).json["access_token"];
    return running.get("/debug_token?input_token=" + token, token).json["data"];
  };
  CHECK(token_of("no_messaging")["scopes"].size() == 3);
  CHECK(token_of("nothing_shared")["granular_scopes"][0]["target_ids"].empty());
  CHECK(token_of("other_portfolio")["granular_scopes"][0]["target_ids"] == test::Json::array({running.account_id("partner_owned")}));
}
