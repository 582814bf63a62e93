// SPDX-License-Identifier: Apache-2.0
#include "proxy/messages/outcome.hpp"

#include "catch.hpp"

using namespace heliograph;
using message::MessageEvent;
using proxy::graph::Failure;
using proxy::graph::Reply;
using proxy::graph::Result;
using proxy::messages::outcome_of;

namespace {

constexpr base::Instant now{1'790'000'000'000};

Result refused(std::int64_t code, std::optional<int> retry_after_s = {}, bool possibly_done = false) {
  Failure failure;
  failure.cause.error.emplace();
  failure.cause.error->code = code;
  failure.cause.http_status = 400;
  failure.cause.retry_after_s = retry_after_s;
  failure.possibly_done = possibly_done;
  return tl::unexpected(failure);
}

Result accepted(const base::Json& message) {
  Reply reply;
  reply.body = {{"messages", {message}}};
  return reply;
}

}  // namespace

TEST_CASE("Meta's id makes a message accepted, or held when Meta says so") {
  const auto plain = outcome_of(accepted({{"id", "wamid.1"}, {"message_status", "accepted"}}), 1, now);
  CHECK(plain.event == MessageEvent::accept);
  CHECK(plain.wamid == "wamid.1");
  CHECK(outcome_of(accepted({{"id", "wamid.1"}, {"message_status", "held_for_quality_assessment"}}), 1, now).event ==
        MessageEvent::hold);
}

TEST_CASE("a success without an id, and whatever may have been done, is lost until the quiet time is over") {
  for (const Result& result : {accepted(base::Json::object()), Result{Reply{}}, refused(131000, {}, true)}) {
    const auto outcome = outcome_of(result, 1, now);
    CHECK(outcome.event == MessageEvent::lose);
    CHECK(outcome.settle_at == base::Instant{now.unix_ms + message::quiet_time_ms});
    CHECK_FALSE(outcome.due_at);
  }
}

TEST_CASE("a refusal that may pass is tried again after four times as long each time, at most an hour") {
  CHECK(outcome_of(refused(131056), 1, now).due_at == base::Instant{now.unix_ms + 4'000});
  CHECK(outcome_of(refused(131056), 2, now).due_at == base::Instant{now.unix_ms + 16'000});
  CHECK(outcome_of(refused(131056), 6, now).due_at == base::Instant{now.unix_ms + 3'600'000});
  CHECK(outcome_of(refused(131056, 7), 3, now).due_at == base::Instant{now.unix_ms + 7'000});
  CHECK(outcome_of(refused(131056), 1, now).event == MessageEvent::refuse_for_now);
}

TEST_CASE("the last attempt's refusal is for good, and so is one that will not pass") {
  CHECK(outcome_of(refused(131056), message::attempts_max - 1, now).event == MessageEvent::refuse_for_now);
  CHECK(outcome_of(refused(131056), message::attempts_max, now).event == MessageEvent::refuse);
  CHECK(outcome_of(refused(131047), 1, now).event == MessageEvent::refuse);
  CHECK(outcome_of(refused(190), 1, now).event == MessageEvent::refuse);
  CHECK_FALSE(outcome_of(refused(190), 1, now).due_at);
}
