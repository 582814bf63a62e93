// SPDX-License-Identifier: Apache-2.0
#include "proxy/graph/client.hpp"

#include <atomic>
#include <condition_variable>

#include "proxy/graph/fake_graph.hpp"
#include "support/catch.hpp"

using namespace heliograph;
using namespace heliograph::proxy;
using graph::Client;
using graph::Request;
using http::Response;
using proxy::test::FakeGraph;
using namespace std::chrono_literals;

namespace {

Request read_of(std::string path) {
  Request request;
  request.path = std::move(path);
  request.token = base::Secret{"EAAtoken-1234567890"};
  request.label = "node";
  return request;
}

Request send_of(std::string path, base::Json body = {{"messaging_product", "whatsapp"}}) {
  Request request = read_of(std::move(path));
  request.method = "POST";
  request.body = std::move(body);
  return request;
}

Response ok() { return Response::json(200, {{"success", true}}); }

Response refusal(unsigned status, int code, base::Json more = base::Json::object()) {
  base::Json error = {{"message", "(#" + std::to_string(code) + ") Refused"}, {"type", "OAuthException"}, {"code", code}};
  error.update(more);
  return Response::json(status, {{"error", error}});
}

}  // namespace

TEST_CASE("a request goes below the version, with the token as bearer and its query escaped") {
  FakeGraph fake([](const http::Request&, std::size_t) { return ok(); });
  Client client(fake.client_options());
  Request request = read_of("1234/message_templates");
  request.query = {{"fields", "id,name"}, {"name", "é&=+ x"}};
  const auto result = client.call(std::move(request));
  REQUIRE(result);
  CHECK(result->body == base::Json{{"success", true}});
  const auto seen = fake.requests().at(0);
  CHECK(seen.path == "/v24.0/1234/message_templates");
  CHECK(seen.query == http::Parameters{{"fields", "id,name"}, {"name", "é&=+ x"}});
  CHECK(seen.header("authorization") == "Bearer EAAtoken-1234567890");
}

TEST_CASE("a body is sent as JSON, and a request may lie outside the version") {
  FakeGraph fake([](const http::Request&, std::size_t) { return ok(); });
  Client client(fake.client_options());
  Request request = send_of("_sandbox/faults", {{"text", "한국어"}});
  request.versioned = false;
  REQUIRE(client.call(std::move(request)));
  const auto seen = fake.requests().at(0);
  CHECK(seen.method == "POST");
  CHECK(seen.path == "/_sandbox/faults");
  CHECK(seen.header("content-type") == "application/json");
  CHECK(base::parse(seen.body).value == base::Json{{"text", "한국어"}});
}

TEST_CASE("Graph's refusal comes back with all it said, and is surely not done") {
  FakeGraph fake([](const http::Request&, std::size_t) {
    return refusal(400, 131009,
                   {{"error_subcode", 2494010},
                    {"error_data", {{"messaging_product", "whatsapp"}, {"details", "Parameter value is not valid"}}},
                    {"error_user_title", "Titre"},
                    {"error_user_msg", "Übel"},
                    {"fbtrace_id", "Az8or2yhqkZfEZ-_4Qn_Bam"}});
  });
  Client client(fake.client_options());
  const auto result = client.call(send_of("1/messages"));
  REQUIRE_FALSE(result);
  const auto& failure = result.error();
  CHECK_FALSE(failure.possibly_done);
  CHECK(failure.cause.kind == account::FailureKind::refused);
  CHECK(failure.cause.http_status == 400);
  REQUIRE(failure.cause.error);
  CHECK(failure.cause.error->code == 131009);
  CHECK(failure.cause.error->error_subcode == 2494010);
  CHECK(failure.cause.error->error_data->details == "Parameter value is not valid");
  CHECK(failure.cause.error->error_user_msg == "Übel");
  CHECK(failure.cause.error->fbtrace_id == "Az8or2yhqkZfEZ-_4Qn_Bam");
  CHECK(fake.requests().size() == 1);
}

TEST_CASE("an error envelope is a refusal even under status 200") {
  FakeGraph fake([](const http::Request&, std::size_t) { return refusal(200, 100); });
  Client client(fake.client_options());
  const auto result = client.call(send_of("1/messages"));
  REQUIRE_FALSE(result);
  CHECK(result.error().cause.kind == account::FailureKind::refused);
}

TEST_CASE("a read that meets a passing error is made again, a lasting one is not") {
  std::atomic<int> status{503};
  FakeGraph fake([&](const http::Request&, std::size_t count) {
    if (count < 2) return status == 503 ? refusal(503, 2) : refusal(400, 100);
    return ok();
  });
  SECTION("passing: twice refused, then answered") {
    Client client(fake.client_options());
    CHECK(client.call(read_of("1")));
    CHECK(fake.requests().size() == 3);
  }
  SECTION("lasting") {
    status = 400;
    Client client(fake.client_options());
    CHECK_FALSE(client.call(read_of("1")));
    CHECK(fake.requests().size() == 1);
  }
}

TEST_CASE("a read is given up after three attempts") {
  FakeGraph fake([](const http::Request&, std::size_t) { return Response::drop_connection(); });
  Client client(fake.client_options());
  const auto result = client.call(read_of("1"));
  REQUIRE_FALSE(result);
  CHECK_FALSE(result.error().possibly_done);
  CHECK(result.error().cause.kind == account::FailureKind::unreachable);
  CHECK(fake.requests().size() == 3);
}

TEST_CASE("a send whose connection broke without an answer is possibly done and never repeated") {
  FakeGraph fake([](const http::Request&, std::size_t) { return Response::drop_connection(); });
  Client client(fake.client_options());
  const auto result = client.call(send_of("1/messages"));
  REQUIRE_FALSE(result);
  CHECK(result.error().possibly_done);
  CHECK(result.error().cause.kind == account::FailureKind::unreachable);
  CHECK(fake.requests().size() == 1);
}

TEST_CASE("a send is not repeated either when a kept connection breaks under it") {
  // curl by itself would open a fresh connection and send the request a second time.
  FakeGraph fake([](const http::Request&, std::size_t count) {
    return count == 0 ? ok() : Response::drop_connection();
  });
  Client client(fake.client_options());
  REQUIRE(client.call(send_of("1/messages")));
  const auto result = client.call(send_of("1/messages"));
  REQUIRE_FALSE(result);
  CHECK(result.error().possibly_done);
  CHECK(fake.requests().size() == 2);
}

TEST_CASE("a send to a port where nobody listens is surely not done") {
  auto options = [] {
    FakeGraph gone([](const http::Request&, std::size_t) { return ok(); });
    auto made = gone.client_options();
    gone.stop();
    return made;
  }();
  Client client(options);
  const auto result = client.call(send_of("1/messages"));
  REQUIRE_FALSE(result);
  CHECK_FALSE(result.error().possibly_done);
  CHECK(result.error().cause.kind == account::FailureKind::unreachable);
}

TEST_CASE("a send that is not answered in time is possibly done") {
  FakeGraph fake([](const http::Request&, std::size_t) { return ok().with("x", "y").after(60s); });
  Client client(fake.client_options());
  Request request = send_of("1/messages");
  request.timeout = 50ms;
  const auto result = client.call(std::move(request));
  REQUIRE_FALSE(result);
  CHECK(result.error().possibly_done);
  CHECK(result.error().cause.kind == account::FailureKind::timed_out);
}

TEST_CASE("what is no JSON is malformed: a gateway's 502 leaves a send open, a 404 page does not") {
  std::atomic<unsigned> status{502};
  FakeGraph fake([&](const http::Request&, std::size_t) { return Response::text(status, "<html>no</html>"); });
  Client client(fake.client_options());
  const auto gateway = client.call(send_of("1/messages"));
  REQUIRE_FALSE(gateway);
  CHECK(gateway.error().cause.kind == account::FailureKind::malformed);
  CHECK(gateway.error().possibly_done);
  status = 404;
  const auto page = client.call(send_of("1/messages"));
  REQUIRE_FALSE(page);
  CHECK_FALSE(page.error().possibly_done);
}

TEST_CASE("a refusal is surely not done, unless something broke inside Meta") {
  struct Case {
    unsigned status;
    int code;
    bool possibly_done;
  };
  for (const Case& one : {Case{400, 131009, false}, Case{429, 130429, false}, Case{400, 131000, false}, Case{500, 131000, true},
                          Case{503, 2, true}, Case{500, 131045, false}}) {
    INFO(one.status << " " << one.code);
    FakeGraph fake([&](const http::Request&, std::size_t) { return refusal(one.status, one.code); });
    Client client(fake.client_options());
    const auto result = client.call(send_of("1/messages"));
    REQUIRE_FALSE(result);
    CHECK(result.error().possibly_done == one.possibly_done);
    const auto read = client.call(read_of("1"));
    REQUIRE_FALSE(read);
    CHECK_FALSE(read.error().possibly_done);
  }
}

TEST_CASE("an answer beyond the bound is malformed") {
  FakeGraph fake([](const http::Request&, std::size_t) { return Response::json(200, {{"x", std::string(5'000, 'x')}}); });
  auto options = fake.client_options();
  options.limits.answer_bytes = 4'000;
  Client client(options);
  const auto result = client.call(send_of("1"));
  REQUIRE_FALSE(result);
  CHECK(result.error().cause.kind == account::FailureKind::malformed);
  CHECK(result.error().possibly_done);
}

TEST_CASE("requests one after the other share a connection") {
  FakeGraph fake([](const http::Request&, std::size_t) { return ok(); });
  Client client(fake.client_options());
  for (int i = 0; i < 20; ++i) REQUIRE(client.call(send_of("1/messages")));
  CHECK(fake.connections() == 1);
}

TEST_CASE("no more of a lane's requests wait at once than it allows, and its room tells so") {
  std::mutex mutex;
  std::condition_variable changed;
  int at_once = 0;
  int most = 0;
  bool released = false;
  FakeGraph fake([&](const http::Request&, std::size_t) {
    std::unique_lock lock{mutex};
    most = std::max(most, ++at_once);
    changed.notify_all();
    changed.wait_for(lock, 10s, [&] { return released; });
    --at_once;
    return ok();
  });
  Client client(fake.client_options());
  client.set_lane("1", {3, 0, 1});
  CHECK(client.room("1").now == 3);
  std::vector<std::future<graph::Result>> results;
  for (int i = 0; i < 7; ++i) {
    Request request = send_of("1/messages");
    request.lane = "1";
    results.push_back(client.send(std::move(request)));
  }
  {
    std::unique_lock lock{mutex};
    REQUIRE(changed.wait_for(lock, 10s, [&] { return at_once == 3; }));
    CHECK(client.room("1").now == 0);
    released = true;
    changed.notify_all();
  }
  for (auto& result : results) CHECK(result.get());
  CHECK(most == 3);
}

TEST_CASE("a rate limit with Retry-After closes the lane for that time") {
  FakeGraph fake([](const http::Request&, std::size_t) { return refusal(429, 130429).with("Retry-After", "30"); });
  Client client(fake.client_options());
  client.set_lane("1", {10, 80, 10});
  Request request = send_of("1/messages");
  request.lane = "1";
  const auto result = client.call(std::move(request));
  REQUIRE_FALSE(result);
  CHECK(result.error().cause.retry_after_s == 30);
  const auto room = client.room("1");
  CHECK(room.now == 0);
  CHECK(room.wait > 25s);
  CHECK(client.room("2").now > 0);
}

TEST_CASE("closing tells what waits that it was not sent, and of what is under way that it may have been") {
  std::mutex mutex;
  std::condition_variable changed;
  bool arrived = false;
  FakeGraph fake([&](const http::Request&, std::size_t) {
    const std::lock_guard lock{mutex};
    arrived = true;
    changed.notify_all();
    return ok().after(60s);
  });
  Client client(fake.client_options());
  client.set_lane("1", {1, 0, 1});
  std::vector<std::future<graph::Result>> results;
  for (int i = 0; i < 2; ++i) {
    Request request = send_of("1/messages");
    request.lane = "1";
    results.push_back(client.send(std::move(request)));
  }
  {
    std::unique_lock lock{mutex};
    REQUIRE(changed.wait_for(lock, 10s, [&] { return arrived; }));
  }
  client.close();
  const auto under_way = results[0].get();
  const auto waiting = results[1].get();
  REQUIRE_FALSE(under_way);
  REQUIRE_FALSE(waiting);
  CHECK(under_way.error().possibly_done);
  CHECK_FALSE(waiting.error().possibly_done);
  CHECK_FALSE(client.call(send_of("1/messages")));
}

TEST_CASE("the observer sees each attempt with its code and never a token") {
  FakeGraph fake([](const http::Request&, std::size_t count) { return count == 0 ? refusal(400, 100) : ok(); });
  auto options = fake.client_options();
  std::mutex mutex;
  std::vector<std::pair<int, std::int64_t>> seen;
  options.observer = [&](const graph::Exchange& exchange) {
    const std::lock_guard lock{mutex};
    seen.emplace_back(exchange.http_status, exchange.code);
    CHECK(exchange.label == "node");
  };
  Client client(options);
  CHECK_FALSE(client.call(send_of("1")));
  CHECK(client.call(send_of("1")));
  const std::lock_guard lock{mutex};
  CHECK(seen == std::vector<std::pair<int, std::int64_t>>{{400, 100}, {200, 0}});
}
