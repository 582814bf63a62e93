// SPDX-License-Identifier: Apache-2.0
#include <proxy/api/thing_server.hpp>

#include <future>

using namespace heliograph::test;
using namespace std::chrono_literals;

namespace {

Json thing(const std::string& name) { return {{"name", name}, {"shape", "round"}, {"sizes", {1}}}; }

std::string key(const std::string& value) { return "Idempotency-Key: " + value + "\r\n"; }

}  // namespace

TEST_CASE("the same call under the same key is done once and answered twice") {
  on_each_database([](RunningProxy& proxy) {
    ThingServer server{proxy};
    Browser ada = server.browser(proxy.administrator());
    const Answer first = ada.post("/once", thing("a"), key("k1"));
    REQUIRE(first.status == 201);
    const Answer again = ada.post("/once", thing("a"), key("k1"));
    CHECK(again.status == 201);
    CHECK(again.text == first.text);
    CHECK(again.headers.at("etag") == first.headers.at("etag"));
    CHECK(again.headers.at("idempotency-replayed") == "true");
    CHECK(first.headers.count("idempotency-replayed") == 0);
    CHECK(server.runs == 1);
    CHECK(ada.post("/once", thing("a"), key("k2")).body["id"] != first.body["id"]);
  });
}

TEST_CASE("a key stands for one call of one user") {
  on_each_database([](RunningProxy& proxy) {
    ThingServer server{proxy};
    Browser ada = server.browser(proxy.administrator());
    Browser bo = server.browser(proxy.user("marketer"));
    REQUIRE(ada.post("/once", thing("a"), key("k")).status == 201);
    const Answer other = ada.post("/once", thing("b"), key("k"));
    CHECK(other.status == 422);
    CHECK(other.code() == "api.idempotency_key_reused");
    CHECK(ada.post("/once?x=1", thing("a"), key("k")).status == 422);
    CHECK(bo.post("/once", thing("b"), key("k")).status == 201);
  });
}

TEST_CASE("a call that failed leaves its key free") {
  on_each_database([](RunningProxy& proxy) {
    ThingServer server{proxy};
    Browser ada = server.browser(proxy.administrator());
    CHECK(ada.post("/once", thing("refused"), key("k")).status == 404);
    CHECK(ada.post("/once", thing("thrown"), key("k")).status == 500);
    CHECK(ada.post("/once", {{"name", 1}}, key("k")).status == 422);
    CHECK(ada.post("/once", thing("a"), key("k")).status == 201);
  });
}

TEST_CASE("a call that is still being done is not done a second time beside it") {
  on_each_database([](RunningProxy& proxy) {
    ThingServer server{proxy};
    Browser ada = server.browser(proxy.administrator());
    std::promise<void> entered;
    std::promise<void> go_on;
    server.in_handler = [&] {
      entered.set_value();
      go_on.get_future().wait();
    };
    auto first = std::async(std::launch::async, [&] {
      Browser browser = ada;
      return browser.post("/once", thing("a"), key("k"));
    });
    entered.get_future().wait();
    const Answer second = ada.post("/once", thing("a"), key("k"));
    CHECK(second.status == 409);
    CHECK(second.code() == "api.idempotency_key_in_use");
    CHECK(second.headers.at("retry-after") == "1");
    go_on.set_value();
    CHECK(first.get().status == 201);
    CHECK(ada.post("/once", thing("a"), key("k")).status == 201);
    CHECK(server.runs == 1);
  });
}

TEST_CASE("a call that never ended is done again after a minute, an answer is kept for a day") {
  on_each_database([](RunningProxy& proxy) {
    ThingServer server{proxy};
    Browser ada = server.browser(proxy.administrator());
    REQUIRE(ada.post("/once", thing("a"), key("k")).status == 201);
    auto& database = proxy.application->services().database;
    database.write([](auto& transaction) { transaction.execute("UPDATE idempotency_keys SET status = NULL"); });
    proxy.pass(60s);
    CHECK(ada.post("/once", thing("a"), key("k")).status == 409);
    proxy.pass(1ms);
    CHECK(ada.post("/once", thing("a"), key("k")).status == 201);
    CHECK(server.runs == 2);
    proxy.pass(12h);
    CHECK(ada.post("/once", thing("a"), key("k")).status == 201);
    CHECK(server.runs == 2);
    proxy.pass(12h);
    CHECK(ada.post("/once", thing("a"), key("k")).headers.count("idempotency-replayed") == 1);
    proxy.pass(1ms);
    CHECK(ada.post("/once", thing("a"), key("k")).headers.count("idempotency-replayed") == 0);
  });
}

TEST_CASE("a route that sends asks for a key that can be written down") {
  RunningProxy proxy;
  ThingServer server{proxy};
  Browser ada = server.browser(proxy.administrator());
  CHECK(ada.post("/once", thing("a")).code() == "api.idempotency_key_missing");
  CHECK(ada.post("/once", thing("a"), key("two words")).code() == "api.idempotency_key_malformed");
  CHECK(ada.post("/once", thing("a"), key("열쇠")).code() == "api.idempotency_key_malformed");
  CHECK(ada.post("/once", thing("a"), key(std::string(256, 'k'))).code() == "api.idempotency_key_malformed");
  CHECK(ada.post("/once", thing("a"), key(std::string(255, 'k'))).status == 201);
}
