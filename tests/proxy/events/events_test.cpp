// SPDX-License-Identifier: Apache-2.0
#include <proxy/support/running_proxy.hpp>

#include "proxy/events/hub.hpp"

using namespace heliograph;
using namespace heliograph::test;

namespace {

std::string cookie_line(const Browser& browser) { return "Cookie: " + browser.cookie + "\r\n"; }

std::string all_of(http::EventStream& stream) { return stream.take(); }

}  // namespace

TEST_CASE("an open page hears of a change as soon as it is made") {
  on_each_database([](RunningProxy& proxy) {
    Browser& ada = proxy.administrator();
    RawClient page{proxy.port()};
    page.get("/api/v1/events", cookie_line(ada));
    REQUIRE(page.saw("text/event-stream"));
    const Answer invited = ada.post("/users", {{"name", "Bo"}, {"email", "bo@example.com"}, {"role", "viewer"}});
    CHECK(page.saw("event: changed\ndata: {\"object_type\":\"user\",\"id\":\"" + invited.body["user"]["id"].get<std::string>() +
                   "\",\"etag\":\"1\"}\n\n"));
    CHECK(page.saw("\"object_type\":\"audit\""));
  });
}

TEST_CASE("events are for users") {
  RunningProxy proxy;
  CHECK(proxy.stranger().get("/events").status == 401);
}

TEST_CASE("a stream ends with its session, others go on") {
  RunningProxy proxy;
  Browser& ada = proxy.administrator();
  Browser bo = proxy.user("viewer");
  RawClient hers{proxy.port()};
  hers.get("/api/v1/events", cookie_line(ada));
  REQUIRE(hers.saw("text/event-stream"));
  RawClient his{proxy.port()};
  his.get("/api/v1/events", cookie_line(bo));
  REQUIRE(his.saw("text/event-stream"));
  const std::string path = "/users/" + bo.get("/session").body["user"]["id"].get<std::string>();
  REQUIRE(ada.del(path, "If-Match: " + ada.get(path).headers.at("etag") + "\r\n").status == 204);
  CHECK(his.closed_by_server());
  CHECK(hers.saw("\"object_type\":\"user\""));
}

TEST_CASE("a change that is undone is not told") {
  RunningProxy proxy;
  Browser& ada = proxy.administrator();
  RawClient page{proxy.port()};
  page.get("/api/v1/events", cookie_line(ada));
  REQUIRE(page.saw("text/event-stream"));
  CHECK(ada.post("/users", {{"name", "Ada"}, {"email", "ada@example.com"}, {"role", "viewer"}}).status == 422);
  const Answer real = ada.post("/users", {{"name", "Bo"}, {"email", "bo@example.com"}, {"role", "viewer"}});
  const std::string id = real.body["user"]["id"];
  REQUIRE(page.saw("data: "));
  CHECK(page.saw(id));
}

TEST_CASE("a page that comes back gets what it missed, in order") {
  proxy::events::Hub hub;
  const auto first = hub.subscribe("");
  hub.publish({"user", "1", "1"});
  const std::string seen = all_of(*first);
  const std::string id = seen.substr(4, seen.find('\n') - 4);
  hub.publish({"user", "2", "1"});
  hub.publish({"user", "3", ""});
  const std::string missed = all_of(*hub.subscribe(id));
  CHECK(missed.find("\"id\":\"1\"") == std::string::npos);
  CHECK(missed.find("\"id\":\"2\"") < missed.find("\"id\":\"3\""));
  const std::string last = missed.substr(missed.rfind("id: ") + 4);
  CHECK(all_of(*hub.subscribe(last.substr(0, last.find('\n')))).empty());
}

TEST_CASE("a page that missed too much, or comes from another run, is told to begin anew") {
  proxy::events::Hub hub{2};
  const auto first = hub.subscribe("");
  hub.publish({"user", "1", "1"});
  const std::string seen = all_of(*first);
  const std::string id = seen.substr(4, seen.find('\n') - 4);
  hub.publish({"user", "2", "1"});
  CHECK(all_of(*hub.subscribe(id)).find("event: changed") != std::string::npos);
  hub.publish({"user", "3", "1"});
  CHECK(all_of(*hub.subscribe(id)).find("event: reset") != std::string::npos);
  CHECK(all_of(*hub.subscribe("other.1")).find("event: reset") != std::string::npos);
}
