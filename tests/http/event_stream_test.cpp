// SPDX-License-Identifier: Apache-2.0
#include "http/event_stream.hpp"

#include <thread>

#include "http/server.hpp"
#include "support/catch.hpp"
#include "support/raw_client.hpp"

using namespace heliograph::http;
using heliograph::test::eventually;
using heliograph::test::RawClient;
using namespace std::chrono_literals;

namespace {

Router streaming(EventHub& hub, std::size_t capacity = 256) {
  Router router;
  router.get("/events", [&hub, capacity](const Request&) { return Response::stream(hub.subscribe(capacity)); });
  return router;
}

}  // namespace

TEST_CASE("an event of several lines is written as several data lines") {
  CHECK(event_text({"changed", "a\nb\r\nc", "7"}) == "id: 7\nevent: changed\ndata: a\ndata: b\ndata: c\n\n");
  CHECK(event_text({"", "", ""}) == "data: \n\n");
  CHECK(event_text({"a\nb", "x", "1\n2"}) == "id: 12\nevent: ab\ndata: x\n\n");
}

TEST_CASE("published events reach every open stream") {
  EventHub hub;
  Server server(streaming(hub));
  server.start();
  RawClient one(server.port());
  RawClient two(server.port());
  one.get("/events");
  two.get("/events");
  const auto head = one.response();
  REQUIRE(head);
  CHECK(head->headers.at("content-type") == "text/event-stream");
  REQUIRE(two.response());
  hub.publish({"changed", R"({"id":"1"})", ""});
  CHECK(one.saw("event: changed\ndata: {\"id\":\"1\"}\n\n"));
  CHECK(two.saw("event: changed\ndata: {\"id\":\"1\"}\n\n"));
}

TEST_CASE("a silent stream is kept alive by comments") {
  EventHub hub;
  ServerOptions options;
  options.limits.event_heartbeat = 10ms;
  Server server(streaming(hub), options);
  server.start();
  RawClient client(server.port());
  client.get("/events");
  CHECK(client.saw("\r\n\r\n"));
  CHECK(client.saw(":\n\n"));
  CHECK(client.saw(":\n\n"));
}

TEST_CASE("a client that goes away is noticed without anything being published") {
  EventHub hub;
  Server server(streaming(hub));
  server.start();
  {
    RawClient client(server.port());
    client.get("/events");
    CHECK(client.saw("\r\n\r\n"));
    CHECK(server.connections() == 1);
  }
  CHECK(eventually([&] { return server.connections() == 0; }));
}

TEST_CASE("a client that is too slow loses its stream instead of events from its middle") {
  EventStream stream(2);
  CHECK(stream.publish({"", "1", ""}));
  CHECK(stream.publish({"", "2", ""}));
  CHECK_FALSE(stream.publish({"", "3", ""}));
  CHECK(stream.closed());
  CHECK(stream.take().empty());
  CHECK_FALSE(stream.publish({"", "4", ""}));
}

TEST_CASE("stopping the server ends event streams at once") {
  EventHub hub;
  Server server(streaming(hub));
  server.start();
  RawClient client(server.port());
  client.get("/events");
  CHECK(client.saw("\r\n\r\n"));
  server.stop();
  CHECK(client.closed_by_server());
}

TEST_CASE("events published from many threads arrive whole") {
  EventHub hub;
  Server server(streaming(hub, 100'000));
  server.start();
  RawClient client(server.port());
  client.get("/events");
  REQUIRE(client.response());
  std::vector<std::thread> publishers;
  for (int i = 0; i < 4; ++i)
    publishers.emplace_back([&] {
      for (int j = 0; j < 500; ++j) hub.publish({"n", "1", ""});
    });
  for (auto& publisher : publishers) publisher.join();
  hub.publish({"last", "x", ""});
  for (int i = 0; i < 2000; ++i) REQUIRE(client.saw("event: n\ndata: 1\n\n"));
  CHECK(client.saw("event: last\ndata: x\n\n"));
}
