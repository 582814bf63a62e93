// SPDX-License-Identifier: Apache-2.0
#include <proxy/support/callback.hpp>

using namespace heliograph;
using namespace heliograph::test;

namespace {

Json leg_of(const Json& report, const std::string& kind) {
  for (const Json& leg : report["legs"]) {
    if (leg["kind"] == kind) return leg;
  }
  return {};
}

std::string code_of(const Json& leg) { return leg["findings"].empty() ? "" : leg["findings"][0]["code"].get<std::string>(); }

/// A callback whose program believes to be reached elsewhere.
Json report_with(const std::string& public_url) {
  World world;
  const Json credential = world.connect();
  proxy::config::Settings settings = world.leave();
  settings.public_url = public_url;
  world.enter(settings);
  // Behind TLS the session's cookie has another name.
  if (settings.is_https()) world.admin().cookie.insert(0, "__Host-");
  return world.admin().post("/credentials/" + credential["id"].get<std::string>() + "/webhook/test").body;
}

}  // namespace

TEST_CASE("a test delivery goes all the way round, and says nothing of Meta") {
  for (const DatabaseKind& kind : database_kinds()) {
    DYNAMIC_SECTION(kind.name) {
      const auto database = kind.make();
      Callback callback{database->url()};
      const Json before = callback.world.admin().get(callback.credential_path()).body["webhook"];
      const Answer report = callback.world.admin().post(callback.credential_path() + "/webhook/test");
      INFO(report.text);
      REQUIRE(report.status == 200);
      CHECK(report.body["passed"] == true);
      REQUIRE(report.body["legs"].size() == 6);
      for (const Json& leg : report.body["legs"]) CHECK(leg["state"] == "passed");
      CHECK(callback.world.admin().get(callback.credential_path()).body["webhook"] == before);
      CHECK(callback.world.admin().get(callback.credential_path() + "/deliveries").body["items"][0]["state"] == "applied");
    }
  }
}

TEST_CASE("without an app secret the test ends where a signature is needed") {
  World world;
  Json draft = world.draft("No secret", "healthy");
  draft.erase("app_secret");
  const Json credential = world.admin().post("/credentials", draft).body;
  const Json report = world.admin().post("/credentials/" + credential["id"].get<std::string>() + "/webhook/test").body;
  CHECK(report["passed"] == false);
  CHECK(leg_of(report, "verify_token")["state"] == "passed");
  CHECK(code_of(leg_of(report, "signature")) == "account.callback_no_secret");
  CHECK(leg_of(report, "stored")["state"] == "not_tried");
}

TEST_CASE("an address that nobody answers, that has no name, or where another server answers is told for what it is") {
  CHECK(code_of(leg_of(report_with("http://127.0.0.1:1"), "reachable")) == "account.callback_refused");
  CHECK(code_of(leg_of(report_with("http://nobody.invalid"), "reachable")) == "account.callback_name_unknown");
  sandbox::Sandbox other;
  other.start();
  CHECK(code_of(leg_of(report_with(other.url()), "reachable")) == "account.callback_other_server");
  RunningProxy another_installation;
  CHECK(code_of(leg_of(report_with("http://127.0.0.1:" + std::to_string(another_installation.port())), "verify_token")) ==
        "account.callback_token_refused");
  CHECK(code_of(leg_of(report_with("https://127.0.0.1:" + std::to_string(another_installation.port())), "reachable")) ==
        "account.callback_tls");
}
