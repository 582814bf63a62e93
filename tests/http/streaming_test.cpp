// SPDX-License-Identifier: Apache-2.0
#include <atomic>

#include "http/server.hpp"
#include "support/catch.hpp"
#include "support/raw_client.hpp"

using namespace heliograph;
using namespace heliograph::test;

namespace {

/// What the pieces of one body amounted to.
struct Sink : http::BodySink {
  explicit Sink(std::atomic<int>& ended) : ended_{ended} {}
  ~Sink() override { ++ended_; }

  void take(std::string_view bytes) noexcept override {
    ++pieces;
    size += bytes.size();
    for (const char c : bytes) sum += static_cast<unsigned char>(c);
  }

  std::size_t pieces = 0;
  std::size_t size = 0;
  std::uint64_t sum = 0;

 private:
  std::atomic<int>& ended_;
};

http::Router make_router(std::atomic<int>& ended, std::atomic<int>& handled) {
  http::Router router;
  http::RouteOptions options;
  options.max_body = 8 << 20;
  options.admit = [](const http::Request& request) -> std::optional<http::Response> {
    if (request.header("X-Refuse").empty()) return std::nullopt;
    return http::Response::text(403, "no");
  };
  options.receive = [&ended](const http::Request&) { return std::make_shared<Sink>(ended); };
  router.post(
      "/in",
      [&handled](const http::Request& request) {
        ++handled;
        const auto sink = std::dynamic_pointer_cast<Sink>(request.sink);
        if (!sink) return http::Response::text(200, "nothing");
        const bool has_body = !request.body.empty();
        return http::Response::text(200, std::to_string(sink->size) + " " + std::to_string(sink->sum) + " " +
                                             (sink->pieces > 1 ? "pieces" : "whole") + (has_body ? " twice" : ""));
      },
      options);
  router.get("/out", [](const http::Request& request) {
    const int count = std::stoi(std::string{request.query_value("count").value_or("0")});
    auto response = http::Response::text(200, "begin;");
    response.more = [left = count]() mutable { return left-- > 0 ? std::string(1000, 'x') : std::string{}; };
    return response;
  });
  router.get("/broken", [](const http::Request&) {
    auto response = http::Response::text(200, "begin;");
    response.more = []() -> std::string { throw std::runtime_error("the source has gone"); };
    return response;
  });
  return router;
}

}  // namespace

TEST_CASE("a long body goes to its sink in pieces, and the handler is called once it is whole") {
  std::atomic<int> ended = 0;
  std::atomic<int> handled = 0;
  http::Server server{make_router(ended, handled)};
  server.start();
  const std::string body(3 << 20, '\x02');
  const RawResponse answer = fetch(server.port(), "POST", "/in", body);
  CHECK(answer.body == std::to_string(body.size()) + " " + std::to_string(2 * body.size()) + " pieces");
  CHECK(fetch(server.port(), "POST", "/in", "abc").body == "3 294 whole");
  CHECK(fetch(server.port(), "POST", "/in", "").status == 200);
  CHECK(eventually([&] { return ended == 2; }));
}

TEST_CASE("a body that breaks off ends its sink without the handler; one that is refused never reaches it") {
  std::atomic<int> ended = 0;
  std::atomic<int> handled = 0;
  http::Server server{make_router(ended, handled)};
  server.start();
  {
    RawClient client(server.port());
    client.send("POST /in HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\n" + std::string(200'000, 'a'));
    client.reset();
  }
  CHECK(eventually([&] { return ended == 1; }));
  CHECK(fetch(server.port(), "POST", "/in", "abc", "X-Refuse: yes\r\n").status == 403);
  CHECK(handled == 0);
  CHECK(ended == 1);
}

TEST_CASE("an answer in pieces arrives whole, and the connection serves the next request") {
  std::atomic<int> ended = 0;
  std::atomic<int> handled = 0;
  http::Server server{make_router(ended, handled)};
  server.start();
  RawClient client(server.port());
  for (const int count : {0, 1, 300}) {
    client.get("/out?count=" + std::to_string(count));
    const auto answer = client.response();
    REQUIRE(answer);
    CHECK(answer->headers.at("transfer-encoding") == "chunked");
    CHECK(answer->body == "begin;" + std::string(static_cast<std::size_t>(count) * 1000, 'x'));
  }
  // A client that counts pieces notices when the last one is missing.
  client.get("/broken");
  CHECK_FALSE(client.response());
}
