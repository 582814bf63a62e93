// SPDX-License-Identifier: Apache-2.0
#include "http/server.hpp"

#include <atomic>
#include <future>
#include <thread>

#include "support/catch.hpp"
#include "support/raw_client.hpp"

using namespace heliograph::http;
using heliograph::test::fetch;
using heliograph::test::RawClient;
using namespace std::chrono_literals;

namespace {

Router echoing() {
  Router router;
  router.get("/hello", [](const Request&) { return Response::text(200, "hello"); });
  router.post("/echo", [](const Request& request) { return Response::text(200, request.body); });
  RouteOptions roomy;
  roomy.max_body = 4 << 20;
  router.post(
      "/big", [](const Request& request) { return Response::text(200, std::to_string(request.body.size())); }, roomy);
  RouteOptions tight;
  tight.max_body = 10;
  router.post(
      "/tight", [](const Request& request) { return Response::text(200, request.body); }, tight);
  RouteOptions direct;
  direct.on_io_thread = true;
  router.get(
      "/direct", [](const Request&) { return Response::text(200, "direct"); }, direct);
  router.get("/broken", [](const Request&) -> Response { throw std::runtime_error("secret cause"); });
  router.get("/users/{id}", [](const Request& request) {
    return Response::json(200, {{"id", request.parameter("id")}, {"q", request.query_value("q").value_or("")}});
  });
  return router;
}

struct Running {
  explicit Running(Router router = echoing(), ServerOptions options = {}) : server(std::move(router), options) {
    server.start();
  }
  Server server;
  std::uint16_t port() const { return server.port(); }
};

Json body_of(const heliograph::test::RawResponse& response) { return Json::parse(response.body); }

}  // namespace

TEST_CASE("a handler's answer arrives with its length and a date") {
  Running running;
  const auto response = fetch(running.port(), "GET", "/hello");
  CHECK(response.status == 200);
  CHECK(response.body == "hello");
  CHECK(response.headers.at("content-length") == "5");
  CHECK(response.headers.at("content-type") == "text/plain; charset=utf-8");
  CHECK_THAT(response.headers.at("date"), ContainsSubstring(" GMT"));
}

TEST_CASE("path parameters and query values are percent-decoded, multibyte text included") {
  Running running;
  const auto response = fetch(running.port(), "GET", "/users/%ED%95%9C%2Fb?q=caf%C3%A9+au+lait");
  CHECK(body_of(response) == Json{{"id", "한/b"}, {"q", "café au lait"}});
}

TEST_CASE("a handler may run on the io thread itself") {
  Running running;
  CHECK(fetch(running.port(), "GET", "/direct").body == "direct");
}

TEST_CASE("one connection serves request after request") {
  Running running;
  RawClient client(running.port());
  for (int i = 0; i < 5; ++i) {
    client.get("/hello");
    CHECK(client.response()->body == "hello");
  }
}

TEST_CASE("pipelined requests are answered in their order") {
  Running running;
  RawClient client(running.port());
  std::string all;
  for (int i = 0; i < 20; ++i) all += "GET /users/" + std::to_string(i) + " HTTP/1.1\r\nHost: a\r\n\r\n";
  all += "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nendGET /hello HTTP/1.1\r\nHost: a\r\n\r\n";
  client.send(all);
  for (int i = 0; i < 20; ++i) CHECK(body_of(*client.response())["id"] == std::to_string(i));
  CHECK(client.response()->body == "end");
  CHECK(client.response()->body == "hello");
}

TEST_CASE("Connection: close is honoured and said") {
  Running running;
  RawClient client(running.port());
  client.get("/hello", "Connection: close\r\n");
  CHECK(client.response()->headers.at("connection") == "close");
  CHECK(client.closed_by_server());
}

TEST_CASE("an HTTP/1.0 client keeps its connection only when it asks to") {
  Running running;
  RawClient closing(running.port());
  closing.send("GET /hello HTTP/1.0\r\n\r\n");
  CHECK(closing.response()->headers.at("connection") == "close");
  CHECK(closing.closed_by_server());
  RawClient keeping(running.port());
  keeping.send("GET /hello HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
  CHECK(keeping.response()->headers.at("connection") == "keep-alive");
}

TEST_CASE("HEAD is answered as GET without the body") {
  Running running;
  RawClient client(running.port());
  client.request("HEAD", "/hello", "");
  const auto head = client.response(true);
  CHECK(head->status == 200);
  CHECK(head->headers.at("content-length") == "5");
  client.get("/hello");
  CHECK(client.response()->body == "hello");
}

TEST_CASE("an unknown path is a 404 problem, a known one with another method a 405 that lists the methods") {
  Running running;
  const auto missing = fetch(running.port(), "GET", "/nowhere");
  CHECK(missing.status == 404);
  CHECK(missing.headers.at("content-type") == "application/problem+json");
  CHECK(body_of(missing)["findings"][0]["code"] == "http.not_found");
  CHECK(body_of(missing)["title"] == "Not Found");
  const auto wrong = fetch(running.port(), "DELETE", "/hello");
  CHECK(wrong.status == 405);
  CHECK(wrong.headers.at("allow") == "GET, HEAD");
  const auto options = fetch(running.port(), "OPTIONS", "/echo");
  CHECK(options.status == 204);
  CHECK(options.headers.at("allow") == "POST");
}

TEST_CASE("what a handler throws is not told to the client") {
  Running running;
  const auto response = fetch(running.port(), "GET", "/broken");
  CHECK(response.status == 500);
  CHECK(response.body.find("secret") == std::string::npos);
  CHECK(body_of(response)["findings"][0]["code"] == "http.internal");
  CHECK(fetch(running.port(), "GET", "/hello").status == 200);
}

TEST_CASE("a chunked body is put together") {
  Running running;
  RawClient client(running.port());
  client.send(
      "POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nfour\r\n2;x=y\r\n56\r\n0\r\n\r\n");
  CHECK(client.response()->body == "four56");
}

TEST_CASE("a client that expects 100-continue is told to go on") {
  Running running;
  RawClient client(running.port());
  client.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n");
  CHECK(client.response()->status == 100);
  client.send("body");
  CHECK(client.response()->body == "body");
}

TEST_CASE("a body at a route's limit passes, one byte more is refused before it is read") {
  Running running;
  CHECK(fetch(running.port(), "POST", "/tight", "0123456789").body == "0123456789");
  RawClient client(running.port());
  client.send("POST /tight HTTP/1.1\r\nHost: a\r\nContent-Length: 11\r\n\r\n");
  const auto refused = client.response();
  REQUIRE(refused);
  CHECK(refused->status == 413);
  CHECK(body_of(*refused)["findings"][0]["args"]["max"] == 10);
  CHECK(refused->headers.at("connection") == "close");
}

TEST_CASE("a body that grows beyond its route's limit chunk by chunk is refused") {
  Running running;
  RawClient client(running.port());
  client.send(
      "POST /tight HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n6\r\n012345\r\n5\r\n67890\r\n0\r\n\r\n");
  CHECK(client.response()->status == 413);
}

TEST_CASE("the refusal of a ten-megabyte body reaches a client that sends all of it first") {
  Running running;
  const std::string body(10 << 20, 'x');
  CHECK(fetch(running.port(), "POST", "/echo", body).status == 413);
  CHECK(fetch(running.port(), "POST", "/big", body.substr(0, 4 << 20)).body == std::to_string(4 << 20));
}

TEST_CASE("a header at the limit passes, a longer one is a 431 problem") {
  ServerOptions options;
  options.limits.header_bytes = 2048;
  Running running(echoing(), options);
  const std::string fixed = "GET /hello HTTP/1.1\r\nHost: localhost\r\nX: \r\n\r\n";
  const auto with = [](std::size_t size) { return "X: " + std::string(size, 'a') + "\r\n"; };
  RawClient client(running.port());
  client.get("/hello", with(2048 - fixed.size()));
  CHECK(client.response()->status == 200);
  client.get("/hello", with(2048 - fixed.size() + 1));
  CHECK(client.response()->status == 431);
  CHECK(client.closed_by_server());
}

TEST_CASE("what is not HTTP is a 400 problem and the end of the connection") {
  Running running;
  const auto bad =
      GENERATE(as<std::string>{}, "nonsense\r\n\r\n", "GET /hello HTTP/1.1\nHost: a\n\n",
               "GET /hello HTTP/9.9\r\nHost: a\r\n\r\n", "GET /hello HTTP/1.1\r\n\r\n",
               "GET /hello HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "GET hello HTTP/1.1\r\nHost: a\r\n\r\n",
               "GET /a%zz HTTP/1.1\r\nHost: a\r\n\r\n", "GET /a?b=%0 HTTP/1.1\r\nHost: a\r\n\r\n",
               "GET /users/%00 HTTP/1.1\r\nHost: a\r\n\r\n", "GET /hello HTTP/1.1\r\nHost: a\r\nBad Name: x\r\n\r\n",
               "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
               "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd",
               "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\nabc",
               "POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
               "\x16\x03\x01\x02\x01\x01\xfc\x03\x03 hello tls\r\n\r\n");
  CAPTURE(bad);
  RawClient client(running.port());
  client.send(bad);
  const auto response = client.response();
  REQUIRE(response);
  CHECK(response->status == 400);
  CHECK(body_of(*response)["findings"][0]["code"] == "http.malformed");
  CHECK(client.closed_by_server());
  CHECK(fetch(running.port(), "GET", "/hello").status == 200);
}

TEST_CASE("a transfer encoding other than chunked is refused rather than misread") {
  Running running;
  RawClient client(running.port());
  client.send("POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip\r\n\r\n");
  CHECK(client.response()->status == 501);
}

TEST_CASE("a response header cannot be split by a line break in its value") {
  Router router;
  router.get("/go", [](const Request& request) { return Response::redirect(request.query_value("to").value_or("/")); });
  Running running(std::move(router));
  const auto response = fetch(running.port(), "GET", "/go?to=/a%0d%0aX-Evil:%201");
  CHECK(response.status == 303);
  CHECK(response.headers.count("x-evil") == 0);
}

TEST_CASE("filters may answer in the handler's place, decorators see every answer, observers every exchange") {
  std::promise<Exchange> seen;
  Router router = echoing();
  router.before([](Request& request) -> std::optional<Response> {
    if (request.header("x-key") == "good") return std::nullopt;
    return Response::empty(401);
  });
  router.decorate([](const Request&, Response& response) { response.headers.set("X-Frame-Options", "DENY"); });
  std::atomic<bool> first{true};
  router.after([&](const Exchange& exchange) {
    if (first.exchange(false)) seen.set_value(exchange);
  });
  Running running(std::move(router));
  const auto refused = fetch(running.port(), "GET", "/users/7");
  CHECK(refused.status == 401);
  CHECK(refused.headers.at("x-frame-options") == "DENY");
  const auto exchange = seen.get_future().get();
  CHECK(exchange.route == "/users/{id}");
  CHECK(exchange.status == 401);
  CHECK(fetch(running.port(), "GET", "/users/7", "", "X-Key: good\r\n").status == 200);
  CHECK(fetch(running.port(), "GET", "/nowhere").headers.at("x-frame-options") == "DENY");
}

TEST_CASE("cookies are read from one header with several of them") {
  Request request;
  request.headers.add("Cookie", "a=1; session=\"x y\"; b=2");
  CHECK(request.cookie("session") == "x y");
  CHECK(request.cookie("b") == "2");
  CHECK_FALSE(request.cookie("c"));
}

TEST_CASE("a connection can be dropped instead of answered") {
  Router router;
  router.get("/drop", [](const Request&) { return Response::drop_connection(); });
  Running running(std::move(router));
  RawClient client(running.port());
  client.get("/drop");
  CHECK_FALSE(client.response());
}

TEST_CASE("a delayed answer holds no worker thread") {
  Router router;
  router.get("/late", [](const Request&) { return Response::text(200, "late").after(150ms); });
  router.get("/now", [](const Request&) { return Response::text(200, "now"); });
  ServerOptions options;
  options.worker_threads = 1;
  Running running(std::move(router), options);
  const auto began = std::chrono::steady_clock::now();
  RawClient late(running.port());
  late.get("/late");
  CHECK(fetch(running.port(), "GET", "/now").body == "now");
  CHECK(late.response()->body == "late");
  CHECK(std::chrono::steady_clock::now() - began >= 150ms);
}

TEST_CASE("the address can be had, and a second server cannot take it") {
  Running running;
  CHECK(running.server.url() == "http://127.0.0.1:" + std::to_string(running.port()));
  ServerOptions taken;
  taken.port = running.port();
  Server second(echoing(), taken);
  CHECK_THROWS_AS(second.start(), std::system_error);
}
