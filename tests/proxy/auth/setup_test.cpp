// SPDX-License-Identifier: Apache-2.0
#include <proxy/support/running_proxy.hpp>

#include <fstream>
#include <iterator>
#include <thread>

using namespace heliograph::test;

namespace {

std::string token_of(const std::string& link) { return link.substr(link.find("#token=") + 7); }

Json somebody(const std::string& token) {
  return {{"token", token}, {"name", " Ada Kim "}, {"email", " Ada@Example.com"}, {"password", RunningProxy::password}};
}

}  // namespace

TEST_CASE("the set-up link makes the first administrator, signs in, and works once") {
  on_each_database([](RunningProxy& proxy) {
    Browser browser = proxy.stranger();
    CHECK(browser.get("/setup").body == Json{{"needed", true}});
    const std::string link = proxy.application->setup_link().value();
    CHECK(link.rfind(proxy.application->settings().public_url + "/setup#token=", 0) == 0);

    const Answer made = browser.post("/setup", somebody(token_of(link)));
    REQUIRE(made.status == 201);
    CHECK(made.body["user"]["name"] == "Ada Kim");
    CHECK(made.body["user"]["email"] == "ada@example.com");
    CHECK(made.body["user"]["role"] == "administrator");
    browser.keep(made);
    CHECK(browser.get("/session").body == made.body);
    CHECK(browser.get("/setup").body == Json{{"needed", false}});

    const Answer again = proxy.stranger().post("/setup", somebody(token_of(link)));
    CHECK(again.status == 403);
    CHECK(again.has("auth.setup_token_wrong", "/token"));
    CHECK_FALSE(proxy.application->setup_link());
  });
}

TEST_CASE("each start makes the set-up link anew, and the one before does not work any more") {
  RunningProxy proxy;
  const std::string first = proxy.application->setup_link().value();
  const std::string second = proxy.application->setup_link().value();
  CHECK(first != second);
  CHECK(proxy.stranger().post("/setup", somebody(token_of(first))).status == 403);
  CHECK(proxy.stranger().post("/setup", somebody(token_of(second))).status == 201);
}

TEST_CASE("everything wrong with the first administrator is told at once, and the link stays good") {
  RunningProxy proxy;
  const std::string token = token_of(proxy.application->setup_link().value());
  const Answer refused = proxy.stranger().post(
      "/setup", {{"token", token}, {"name", "  "}, {"email", "nobody"}, {"password", "열한글자비밀번호야요"}});
  CHECK(refused.status == 422);
  CHECK(refused.has("users.name_empty", "/name"));
  CHECK(refused.has("users.email_malformed", "/email"));
  CHECK(refused.has("auth.password_too_short", "/password"));
  CHECK(proxy.stranger().post("/setup", somebody(token)).status == 201);
}

TEST_CASE("a wrong set-up token is refused whatever else is sent") {
  RunningProxy proxy;
  (void)proxy.application->setup_link();
  CHECK(proxy.stranger().post("/setup", somebody("guess")).code() == "auth.setup_token_wrong");
  CHECK(proxy.stranger().post("/setup", {{"token", ""}, {"name", ""}, {"email", ""}, {"password", ""}}).status == 403);
}

TEST_CASE("of many who use the set-up link at the same time one becomes administrator") {
  on_each_database([](RunningProxy& proxy) {
    const std::string token = token_of(proxy.application->setup_link().value());
    std::atomic<int> made{0};
    std::vector<std::thread> people;
    for (int i = 0; i < 4; ++i) {
      people.emplace_back([&] {
        if (proxy.stranger().post("/setup", somebody(token)).status == 201) ++made;
      });
    }
    for (auto& person : people) person.join();
    CHECK(made == 1);
  });
}

TEST_CASE("neither the token nor a password stands in the database in clear") {
  RunningProxy proxy;
  const std::string token = token_of(proxy.application->setup_link().value());
  Browser browser = proxy.stranger();
  const Answer made = browser.post("/setup", somebody(token));
  browser.keep(made);
  proxy.application->stop();
  std::string bytes;
  for (const auto& file : std::filesystem::directory_iterator(proxy.folder.path())) {
    std::ifstream stream{file.path(), std::ios::binary};
    bytes.append(std::istreambuf_iterator<char>{stream}, {});
  }
  REQUIRE(bytes.find("ada@example.com") != std::string::npos);
  CHECK(bytes.find(token) == std::string::npos);
  CHECK(bytes.find(RunningProxy::password) == std::string::npos);
  CHECK(bytes.find(browser.cookie.substr(browser.cookie.find('=') + 1)) == std::string::npos);
  CHECK(bytes.find(browser.csrf_token) == std::string::npos);
}
