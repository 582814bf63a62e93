// SPDX-License-Identifier: Apache-2.0
#include <proxy/api/thing_server.hpp>

#include <fstream>
#include <unistd.h>

using namespace heliograph;
using namespace heliograph::test;
using namespace std::chrono_literals;

namespace {

constexpr const char* json_type = "Content-Type: application/json\r\n";

std::string repeated(std::string_view text, std::size_t count) {
  std::string all;
  for (std::size_t i = 0; i < count; ++i) all += text;
  return all;
}

std::size_t resident_megabytes() {
  std::ifstream file{"/proc/self/statm"};
  std::size_t total = 0;
  std::size_t resident = 0;
  file >> total >> resident;
  return resident * static_cast<std::size_t>(sysconf(_SC_PAGESIZE)) >> 20;
}

/// A problem as it has to be: its media type, its status inside, and at least one finding with a code.
void check_problem(const Answer& answer, unsigned status) {
  CHECK(answer.status == status);
  CHECK(answer.headers.at("content-type") == "application/problem+json");
  REQUIRE(answer.body.is_object());
  CHECK(answer.body.at("status") == status);
  CHECK_FALSE(answer.code().empty());
}

}  // namespace

TEST_CASE("a body that is no JSON is told where it breaks") {
  RunningProxy proxy;
  for (const char* body : {"", "{", "{\"token\":}", "nul", "[1,2", "{'a':1}", "{\"a\":1}}", "NaN", "01", "\"\\ud800\"",
                           "{\"a\":\"\t\"}"}) {
    CAPTURE(body);
    const Answer refused = proxy.stranger().send("POST", "/setup", body, json_type);
    check_problem(refused, 400);
    CHECK(refused.code() == "base.json_syntax");
    CHECK(refused.body.at("findings").at(0).at("args").at("line") == 1);
  }
}

TEST_CASE("JSON of another type than an object, or with the wrong types inside, is told") {
  RunningProxy proxy;
  for (const char* body : {"null", "1", "[]", "\"text\"", "true"}) {
    CAPTURE(body);
    check_problem(proxy.stranger().send("POST", "/session", body, json_type), 422);
  }
  const Answer wrong = proxy.stranger().post("/session", {{"email", {{"x", 1}}}, {"password", 12345678901234567890.0}});
  check_problem(wrong, 422);
  CHECK(wrong.has("base.type_mismatch", "/email"));
  CHECK(wrong.has("base.type_mismatch", "/password"));
}

TEST_CASE("deep nesting, many values and doubled names are bounded") {
  RunningProxy proxy;
  Browser browser = proxy.stranger();
  check_problem(browser.send("POST", "/session", repeated("[", 100'000), json_type), 400);
  CHECK(browser.send("POST", "/session", repeated("[", 65) + repeated("]", 65), json_type).code() == "base.json_too_deep");
  CHECK(browser.send("POST", "/session", repeated("[", 64) + repeated("]", 64), json_type).code() == "base.type_mismatch");
  CHECK(browser.send("POST", "/session", repeated("{\"a\":", 10'000), json_type).status == 400);
  CHECK(browser.send("POST", "/session", "[0" + repeated(",0", 200'000) + "]", json_type).code() == "base.json_too_large");
  CHECK(browser.send("POST", "/session", "{\"email\":\"a\",\"email\":\"b\",\"password\":\"c\"}", json_type).code() ==
        "base.json_duplicate_member");
}

TEST_CASE("text that is no UTF-8, or holds NUL, is told and never stored") {
  RunningProxy proxy;
  Browser& ada = proxy.administrator();
  for (const char* name : {"\xff", "\xc3\x28", "\xed\xa0\x80", "\xc0\xaf", "\xf4\x90\x80\x80", "\xe2\x82"}) {
    const Answer refused = ada.send(
        "POST", "/users", "{\"name\":\"" + std::string{name} + "\",\"email\":\"b@example.com\",\"role\":\"viewer\"}", json_type);
    check_problem(refused, 400);
    CHECK(refused.code() == "api.invalid_utf8");
  }
  const Answer nul =
      ada.send("POST", "/users", "{\"name\":\"a\\u0000b\",\"email\":\"b@example.com\",\"role\":\"viewer\"}", json_type);
  check_problem(nul, 422);
  CHECK(nul.has("api.nul_character", "/name"));
  CHECK(ada.get("/users").body["items"].size() == 1);
}

TEST_CASE("a JSON route takes JSON only") {
  RunningProxy proxy;
  for (const char* type : {"", "Content-Type: text/plain\r\n", "Content-Type: application/x-www-form-urlencoded\r\n",
                           "Content-Type: multipart/form-data; boundary=x\r\n", "Content-Type: application/jsonx\r\n"}) {
    CAPTURE(type);
    const Answer refused = proxy.stranger().send("POST", "/session", "{}", type);
    check_problem(refused, 415);
    CHECK(refused.code() == "api.media_type_unsupported");
  }
  CHECK(proxy.stranger().send("POST", "/session", "{}", "Content-Type: Application/JSON; charset=utf-8\r\n").status == 422);
}

TEST_CASE("a body is taken up to its bound and refused beyond it, and the program does not grow") {
  RunningProxy proxy;
  ThingServer server{proxy};
  Browser ada = server.browser(proxy.administrator());
  const std::size_t bound = 2 << 20;
  const auto send = [&](std::size_t size) {
    return ada.send("POST", "/bytes", std::string(size, 'x'), "Content-Type: application/octet-stream\r\n");
  };
  CHECK(send(bound).body == Json{{"size", bound}});
  check_problem(send(bound + 1), 413);
  const std::string ten_megabytes(10 << 20, ' ');
  check_problem(proxy.stranger().send("POST", "/session", ten_megabytes, json_type), 413);
  const std::size_t before = resident_megabytes();
  for (int i = 0; i < 60; ++i) {
    REQUIRE(proxy.stranger().send("POST", "/session", ten_megabytes, json_type).status == 413);
  }
  CHECK(resident_megabytes() < before + 200);
  CHECK(proxy.stranger().get("/setup").status == 200);
}

TEST_CASE("a long body of somebody who may not send it is refused before it is read") {
  RunningProxy proxy;
  ThingServer server{proxy};
  const std::string head = "POST /api/v1/bytes HTTP/1.1\r\nHost: x\r\nContent-Length: 2000000\r\n";
  RawClient stranger{server.port()};
  stranger.send(head + "\r\n");
  const auto refused = stranger.response();
  REQUIRE(refused);
  CHECK(refused->status == 401);
  CHECK(refused->headers.at("connection") == "close");
  CHECK_THAT(refused->body, ContainsSubstring("auth.session_missing"));

  const Browser& ada = proxy.administrator();
  RawClient without_token{server.port()};
  without_token.send(head + "Cookie: " + ada.cookie + "\r\n\r\n");
  CHECK(without_token.response().value().status == 403);
}

TEST_CASE("clients that send slowly, half, or not at all are let go, and others are served meanwhile") {
  http::Limits limits;
  limits.header_time = 100ms;
  limits.body_time = 100ms;
  limits.idle_time = 100ms;
  RunningProxy proxy{{}, {}, limits};
  RawClient silent{proxy.port()};
  RawClient half_header{proxy.port()};
  half_header.send("POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-");
  RawClient half_body{proxy.port()};
  half_body.send("POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{\"email\":");
  CHECK(proxy.stranger().get("/setup").status == 200);
  for (RawClient* client : {&half_header, &half_body}) {
    const auto response = client->response();
    REQUIRE(response);
    CHECK(response->status == 408);
    CHECK(response->headers.at("content-type") == "application/problem+json");
    CHECK(response->headers.count("content-security-policy") == 1);
  }
  CHECK(silent.closed_by_server());
  RawClient gone{proxy.port()};
  gone.send("POST /api/v1/session HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n");
  gone.reset();
  CHECK(proxy.stranger().get("/setup").status == 200);
}

TEST_CASE("what is no route is a problem, in the API and outside it") {
  RunningProxy proxy;
  check_problem(proxy.stranger().get("/nothing"), 404);
  check_problem(proxy.stranger().send("PATCH", "/session", "{}", json_type), 405);
  CHECK(proxy.stranger().send("PATCH", "/session", "{}", json_type).headers.at("allow").find("DELETE") != std::string::npos);
  check_problem(proxy.stranger().get("//webhooks/none/at/all"), 404);
  check_problem(proxy.stranger().get("//../../etc/passwd"), 404);
}
