// SPDX-License-Identifier: Apache-2.0
#include "proxy/metrics/registry.hpp"

#include <proxy/support/running_proxy.hpp>

#include <thread>

using namespace heliograph::test;
using heliograph::proxy::metrics::Registry;
using namespace std::chrono_literals;

TEST_CASE("counters are written with their labels, and what was not described is not counted") {
  Registry registry;
  registry.describe("calls_total", "Calls.");
  registry.count("calls_total", {{"code", "200"}});
  registry.count("calls_total", {{"code", "200"}}, 2);
  registry.count("calls_total", {{"code", "a\"b\\c\nd"}});
  registry.count("unknown", {});
  const std::string text = registry.text();
  CHECK_THAT(text, ContainsSubstring("# HELP calls_total Calls.\n# TYPE calls_total counter\n"));
  CHECK_THAT(text, ContainsSubstring("calls_total{code=\"200\"} 3\n"));
  CHECK_THAT(text, ContainsSubstring("calls_total{code=\"a\\\"b\\\\c\\nd\"} 1\n"));
  CHECK_THAT(text, !ContainsSubstring("unknown"));
}

TEST_CASE("a histogram's buckets count all that is not above them") {
  Registry registry;
  registry.describe("seconds", "Time.");
  for (const auto duration : {1000us, 1001us, 5'000'000us, 6'000'000us}) registry.observe("seconds", {}, duration);
  const std::string text = registry.text();
  CHECK_THAT(text, ContainsSubstring("# TYPE seconds histogram\n"));
  CHECK_THAT(text, ContainsSubstring("seconds_bucket{le=\"0.001\"} 1\n"));
  CHECK_THAT(text, ContainsSubstring("seconds_bucket{le=\"0.0025\"} 2\n"));
  CHECK_THAT(text, ContainsSubstring("seconds_bucket{le=\"5\"} 3\n"));
  CHECK_THAT(text, ContainsSubstring("seconds_bucket{le=\"+Inf\"} 4\n"));
  CHECK_THAT(text, ContainsSubstring("seconds_sum 11.002001\n"));
  CHECK_THAT(text, ContainsSubstring("seconds_count 4\n"));
}

TEST_CASE("requests are counted by route, never by path") {
  RunningProxy proxy;
  Browser& ada = proxy.administrator();
  (void)ada.get("/users/some-id");
  (void)ada.get("/users/another-id");
  CHECK(eventually([&] {
    return ada.get("//metrics").text.find(
               "heliograph_http_requests_total{method=\"GET\",route=\"/api/v1/users/{id}\",status=\"404\"} 2") != std::string::npos;
  }));
  const std::string text = ada.get("//metrics").text;
  CHECK_THAT(text, !ContainsSubstring("some-id"));
  CHECK_THAT(text, ContainsSubstring("process_resident_memory_bytes "));
}

TEST_CASE("health is told without a session, and is that of the database") {
  on_each_database([](RunningProxy& proxy) {
    const Answer healthy = proxy.stranger().get("//healthz");
    CHECK(healthy.status == 200);
    CHECK(healthy.body == Json{{"status", "ok"}, {"database", true}});
  });
}
