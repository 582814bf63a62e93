// SPDX-License-Identifier: Apache-2.0
#include <proxy/support/running_proxy.hpp>

#include <fstream>

using namespace heliograph;
using namespace heliograph::test;

namespace {

/// A page of two files.
struct Page {
  Page() {
    std::filesystem::create_directory(folder.path() / "assets");
    std::ofstream{folder.path() / "index.html"} << "<!doctype html><title>page</title>";
    std::ofstream{folder.path() / "assets/app-1a2b.js"} << "let a = 1;";
  }
  TemporaryFolder folder;
};

}  // namespace

TEST_CASE("every answer carries the security headers, whatever it is") {
  const Page page;
  RunningProxy proxy{{}, [&](auto& settings) { settings.page = page.folder.path(); }};
  Browser browser = proxy.stranger();
  for (const char* path : {"//", "//assets/app-1a2b.js", "/setup", "/users", "/nothing", "/openapi.json", "//healthz", "//metrics", "//templates/1"}) {
    CAPTURE(path);
    const Answer answer = browser.get(path, "Accept: text/html\r\n");
    const std::string policy = answer.headers.at("content-security-policy");
    CHECK_THAT(policy, ContainsSubstring("default-src 'self'") && ContainsSubstring("script-src 'self' 'wasm-unsafe-eval';") &&
                           ContainsSubstring("frame-ancestors 'none'") && !ContainsSubstring("unsafe-inline"));
    CHECK(answer.headers.at("x-content-type-options") == "nosniff");
    CHECK(answer.headers.at("referrer-policy") == "no-referrer");
    CHECK(answer.headers.count("strict-transport-security") == 0);
  }
  RunningProxy behind_tls{{}, [](auto& settings) { settings.public_url = "https://console.example.com"; }};
  CHECK(behind_tls.stranger().get("/setup").headers.count("strict-transport-security") == 1);
}

TEST_CASE("the page answers its own paths; the API and Meta's callbacks do not become the page") {
  const Page page;
  RunningProxy proxy{{}, [&](auto& settings) { settings.page = page.folder.path(); }};
  Browser browser = proxy.stranger();
  const std::string html = "Accept: text/html,*/*\r\n";
  for (const char* path : {"//", "//templates", "//administration/users", "//setup", "//invitation"}) {
    CAPTURE(path);
    const Answer answer = browser.get(path, html);
    CHECK(answer.status == 200);
    CHECK_THAT(answer.text, ContainsSubstring("<title>page</title>"));
  }
  CHECK(browser.get("//assets/app-1a2b.js").headers.at("cache-control").find("immutable") != std::string::npos);
  for (const char* path : {"//api/v1/nothing", "//webhooks/none", "//assets/gone.js"}) {
    CAPTURE(path);
    const Answer answer = browser.get(path, html);
    CHECK(answer.status == 404);
    CHECK(answer.headers.at("content-type") == "application/problem+json");
  }
}

TEST_CASE("answers of the API are not kept by anybody, or only to be asked for again") {
  RunningProxy proxy;
  Browser& ada = proxy.administrator();
  CHECK(ada.get("/session").headers.at("cache-control") == "no-store");
  CHECK(ada.get("/users").headers.at("cache-control") == "no-store");
  const std::string path = "/users/" + ada.get("/session").body["user"]["id"].get<std::string>();
  CHECK(ada.get(path).headers.at("cache-control") == "no-store");
  CHECK(ada.get("/configurations").headers.at("cache-control") == "private, no-cache");
  CHECK(proxy.stranger().get("/users").headers.at("cache-control") == "no-store");
}
