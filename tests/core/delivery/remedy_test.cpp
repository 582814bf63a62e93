// SPDX-License-Identifier: Apache-2.0
#include <heliograph/delivery/remedy.hpp>

#include "catch.hpp"

using namespace heliograph;
using account::RetryClass;
using delivery::Remedy;
using delivery::remedy_for;

TEST_CASE("each code with a remedy is one that Meta documents") {
  for (const delivery::RemedyRow& row : delivery::remedies()) {
    CAPTURE(row.code);
    CHECK(account::find_graph_error(row.code) != nullptr);
    CHECK((row.remedy == Remedy::suppress_person) == (row.suppression != policy::Suppression::none));
    CHECK(row.delay_ms >= 0);
  }
}

TEST_CASE("a remedy agrees with what may be done after the code") {
  for (const delivery::RemedyRow& row : delivery::remedies()) {
    const account::GraphErrorRow* known = account::find_graph_error(row.code);
    REQUIRE(known != nullptr);
    CAPTURE(row.code, base::name_of(known->retry), base::name_of(row.remedy));
    const bool ends = row.remedy == Remedy::fail || row.remedy == Remedy::suppress_person;
    if (known->retry == RetryClass::backoff) CHECK_FALSE(ends);
    if (known->retry == RetryClass::pause || known->retry == RetryClass::token) CHECK_FALSE(ends);
    if (known->retry == RetryClass::never) CHECK(row.remedy != Remedy::retry);
  }
}

TEST_CASE("each code that a send may bring by webhook has a remedy") {
  for (const account::GraphErrorRow& row : account::graph_errors()) {
    if (row.reported == account::ReportedAt::request) continue;
    CAPTURE(row.name);
    const auto& rows = delivery::remedies();
    CHECK(std::any_of(rows.begin(), rows.end(),
                      [&](const delivery::RemedyRow& remedy) { return remedy.code == row.code; }));
  }
}

TEST_CASE("a marketing message that Meta withheld parks the person for a day and more, and never falls back") {
  for (const policy::Route route : {policy::Route::optimized, policy::Route::cloud, policy::Route::fallback}) {
    const auto decision = remedy_for(131049, {route}, false);
    CHECK(decision.remedy == Remedy::park_person);
    CHECK(decision.delay_ms == 24LL * 60 * 60 * 1000);
    CHECK(decision.is_retryable);
  }
  CHECK(delivery::parking_ms(1) == 24LL * 60 * 60 * 1000);
  CHECK(delivery::parking_ms(2) == 3 * 24LL * 60 * 60 * 1000);
  CHECK(delivery::parking_ms(9) == 7 * 24LL * 60 * 60 * 1000);
}

TEST_CASE("an unknown code fails unless Graph calls it transient") {
  CHECK(remedy_for(999'999, {}, false).remedy == Remedy::fail);
  CHECK(remedy_for(999'999, {}, true).remedy == Remedy::retry);
  CHECK(remedy_for(-1, {}, true).remedy == Remedy::retry);
}

TEST_CASE("the family of permission errors shares one remedy") {
  CHECK(remedy_for(200, {}, false).remedy == Remedy::pause_account);
  CHECK(remedy_for(299, {}, false).remedy == Remedy::pause_account);
  CHECK(remedy_for(300, {}, false).remedy == Remedy::fail);
}

TEST_CASE("Retry-After is the least delay, and lost connections are tried again") {
  account::GraphFailure failure;
  failure.error = account::GraphError{};
  failure.error->code = 130429;
  failure.retry_after_s = 30;
  CHECK(remedy_for(failure, {}).delay_ms == 30'000);
  failure.retry_after_s = -5;
  CHECK(remedy_for(failure, {}).delay_ms == 1'000);
  account::GraphFailure lost;
  lost.kind = account::FailureKind::unreachable;
  CHECK(remedy_for(lost, {}).remedy == Remedy::retry);
  account::GraphFailure strange;
  strange.http_status = 503;
  CHECK(remedy_for(strange, {}).remedy == Remedy::retry);
  strange.http_status = 400;
  CHECK(remedy_for(strange, {}).remedy == Remedy::fail);
}

TEST_CASE("a reason is one to try again only where Meta's code says so") {
  CHECK(delivery::is_retryable_reason("graph.131047"));
  CHECK(delivery::is_retryable_reason("graph.130429"));
  CHECK_FALSE(delivery::is_retryable_reason("graph.131026"));
  CHECK_FALSE(delivery::is_retryable_reason("policy.capped"));
  CHECK_FALSE(delivery::is_retryable_reason(""));
}
