// SPDX-License-Identifier: Apache-2.0
#include "proxy/graph/usage.hpp"

#include "support/catch.hpp"

using heliograph::http::Headers;
using heliograph::proxy::graph::read_usage;
using namespace std::chrono_literals;

TEST_CASE("the usage headers give their highest number, and the time until calls are taken again") {
  const auto usage = read_usage(
      Headers{{"x-app-usage", R"({"call_count":28,"total_time":31,"total_cputime":25})"},
              {"x-business-use-case-usage",
               R"({"102290129340398":[{"type":"whatsapp","call_count":97,"total_cputime":1,"total_time":1,)"
               R"("estimated_time_to_regain_access":7}]})"}});
  CHECK(usage.app_percent == 31);
  CHECK(usage.business_percent == 97);
  CHECK(usage.retry_after == 420s);
}

TEST_CASE("Retry-After goes before the estimate") {
  const auto usage = read_usage(
      Headers{{"Retry-After", "5"}, {"X-Business-Use-Case-Usage", R"({"1":[{"estimated_time_to_regain_access":7}]})"}});
  CHECK(usage.retry_after == 5s);
}

TEST_CASE("a wait is a day at most") {
  CHECK(read_usage(Headers{{"Retry-After", "86400"}}).retry_after == 86'400s);
  CHECK(read_usage(Headers{{"Retry-After", "99999999"}}).retry_after == 86'400s);
}

TEST_CASE("usage headers that say nothing of use count as nothing used") {
  for (const char* text : {"", "x", "[]", "{}", "-5", "0", R"({"call_count":"28"})", R"({"1":[{"call_count":null}]})",
                           R"({"1":7})", R"({"1":[7]})", "99999999999999999999"}) {
    INFO(text);
    const auto usage =
        read_usage(Headers{{"X-App-Usage", text}, {"X-Business-Use-Case-Usage", text}, {"Retry-After", text}});
    CHECK(usage.app_percent == 0);
    CHECK(usage.business_percent == 0);
    CHECK_FALSE(usage.retry_after);
  }
}
