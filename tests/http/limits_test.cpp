// SPDX-License-Identifier: Apache-2.0
#include <atomic>
#include <future>
#include <thread>
#include <vector>

#include "http/server.hpp"
#include "support/catch.hpp"
#include "support/raw_client.hpp"

using namespace heliograph::http;
using heliograph::test::eventually;
using heliograph::test::RawClient;
using namespace std::chrono_literals;

namespace {

Router small() {
  Router router;
  router.get("/hello", [](const Request&) { return Response::text(200, "hello"); });
  router.post("/echo", [](const Request& request) { return Response::text(200, request.body); });
  router.get("/huge", [](const Request&) { return Response::text(200, std::string(64 << 20, 'x')); });
  return router;
}

ServerOptions impatient() {
  ServerOptions options;
  options.limits.header_time = 60ms;
  options.limits.body_time = 60ms;
  options.limits.idle_time = 60ms;
  options.limits.write_time = 60ms;
  options.limits.bytes_per_second = 1 << 30;
  return options;
}

}  // namespace

TEST_CASE("a client that never finishes its header gets 408") {
  Server server(small(), impatient());
  server.start();
  RawClient client(server.port());
  client.send("GET /hello HTTP/1.1\r\nHost: a\r\n");
  CHECK(client.response()->status == 408);
  CHECK(client.closed_by_server());
}

TEST_CASE("a header that drips byte by byte is cut off however steadily it drips") {
  Server server(small(), impatient());
  server.start();
  RawClient client(server.port());
  std::atomic<bool> done{false};
  std::thread dripping([&] {
    client.send("GET /hello HTTP/1.1\r\nHost: a\r\nX: ");
    while (!done) {
      client.send("a");
      std::this_thread::yield();
    }
  });
  // Either the time or, on a fast machine, the length of the header is used up; the connection ends.
  const auto response = client.response();
  done = true;
  dripping.join();
  REQUIRE(response);
  CHECK((response->status == 408 || response->status == 431));
}

TEST_CASE("a client that stops in the middle of its body gets 408") {
  Server server(small(), impatient());
  server.start();
  RawClient client(server.port());
  client.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nonly this");
  CHECK(client.response()->status == 408);
}

TEST_CASE("a connection on which nothing is ever asked is closed without a word") {
  Server server(small(), impatient());
  server.start();
  RawClient client(server.port());
  CHECK_FALSE(client.response());
}

TEST_CASE("a kept-alive connection is closed when it has been idle too long") {
  Server server(small(), impatient());
  server.start();
  RawClient client(server.port());
  client.get("/hello");
  CHECK(client.response()->status == 200);
  CHECK_FALSE(client.response());
}

TEST_CASE("a client that does not read its answer is dropped") {
  std::promise<void> given_up;
  Router router = small();
  router.after([&](const Exchange& exchange) {
    if (exchange.route == "/huge") given_up.set_value();
  });
  Server server(std::move(router), impatient());
  server.start();
  RawClient client(server.port());
  client.get("/huge");
  given_up.get_future().wait();
  CHECK(eventually([&] { return server.connections() == 0; }));
}

TEST_CASE("a client that ends in the middle of a request leaves nothing behind") {
  Server server(small());
  server.start();
  {
    RawClient half(server.port());
    half.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\npart");
    half.shut_down_sending();
    CHECK(half.closed_by_server());
    RawClient gone(server.port());
    gone.send("GET /hel");
    gone.reset();
  }
  CHECK(eventually([&] { return server.connections() == 0; }));
}

TEST_CASE("a client that has said all it will say is still answered") {
  Server server(small());
  server.start();
  RawClient client(server.port());
  client.get("/hello");
  client.shut_down_sending();
  CHECK(client.response()->body == "hello");
  CHECK(client.closed_by_server());
}

TEST_CASE("one connection more than allowed is turned away with 503 and those before it go on") {
  ServerOptions options;
  options.limits.connections = 2;
  Server server(small(), options);
  server.start();
  RawClient first(server.port());
  RawClient second(server.port());
  first.get("/hello");
  CHECK(first.response()->status == 200);
  second.get("/hello");
  CHECK(second.response()->status == 200);
  RawClient third(server.port());
  CHECK(third.response()->status == 503);
  CHECK(third.closed_by_server());
  first.get("/hello");
  CHECK(first.response()->status == 200);
}

TEST_CASE("stopping lets the request at hand be answered and ends idle connections") {
  std::promise<void> entered;
  std::promise<void> release;
  auto released = release.get_future().share();
  Router router = small();
  router.get("/slow", [&entered, released](const Request&) {
    entered.set_value();
    released.wait();
    return Response::text(200, "finished");
  });
  Server server(std::move(router));
  server.start();
  RawClient idle(server.port());
  idle.get("/hello");
  CHECK(idle.response()->status == 200);
  RawClient busy(server.port());
  busy.get("/slow");
  entered.get_future().wait();
  std::thread stopping([&] { server.stop(); });
  CHECK(idle.closed_by_server());
  release.set_value();
  const auto last = busy.response();
  REQUIRE(last);
  CHECK(last->body == "finished");
  CHECK(last->headers.at("connection") == "close");
  stopping.join();
  CHECK(server.connections() == 0);
  CHECK_THROWS(RawClient(server.port()));
}

TEST_CASE("stopping does not wait for ever for a client that never finishes") {
  ServerOptions options;
  options.drain_time = 50ms;
  Server server(small(), options);
  server.start();
  RawClient client(server.port());
  client.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n");
  RawClient other(server.port());
  other.get("/hello");
  CHECK(other.response()->status == 200);
  server.stop();
  CHECK(server.connections() == 0);
}

TEST_CASE("many clients at once are all answered") {
  Server server(small());
  server.start();
  std::atomic<int> right{0};
  std::vector<std::thread> clients;
  for (int i = 0; i < 16; ++i)
    clients.emplace_back([&, i] {
      RawClient client(server.port());
      for (int j = 0; j < 50; ++j) {
        const auto body = std::to_string(i * 1000 + j);
        client.request("POST", "/echo", body);
        const auto response = client.response();
        if (response && response->body == body) ++right;
      }
    });
  for (auto& client : clients) client.join();
  CHECK(right == 16 * 50);
}
