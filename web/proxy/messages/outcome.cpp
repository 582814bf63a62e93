// SPDX-License-Identifier: Apache-2.0
#include "proxy/messages/outcome.hpp"

#include <algorithm>

namespace heliograph::proxy::messages {

namespace {

using account::RetryClass;
using message::MessageEvent;

constexpr std::int64_t longest_pause_ms = 3'600'000;
constexpr std::int64_t usual_wait_ms = 300'000;

/// 4 s, 16 s, 64 s, … as Meta asks for after a pair rate limit; what Meta names goes before.
std::int64_t pause_ms(const graph::Failure& failure, RetryClass retry, std::int64_t attempts) {
  if (failure.cause.retry_after_s) return std::int64_t{*failure.cause.retry_after_s} * 1'000;
  if (retry == RetryClass::wait) return usual_wait_ms;
  return std::min(longest_pause_ms, std::int64_t{1'000} << (2 * std::clamp<std::int64_t>(attempts, 1, 12)));
}

Outcome lost(const std::optional<account::GraphFailure>& failure, base::Instant now) {
  Outcome outcome;
  outcome.event = MessageEvent::lose;
  outcome.failure = failure;
  outcome.settle_at = base::Instant{now.unix_ms + message::quiet_time_ms};
  return outcome;
}

const base::Json* first_message(const base::Json& body) {
  const base::Json* messages = base::find_member(body, "messages");
  return messages != nullptr && messages->is_array() && !messages->empty() ? &messages->front() : nullptr;
}

std::string text_of(const base::Json* object, std::string_view member) {
  const base::Json* value = object != nullptr ? base::find_member(*object, member) : nullptr;
  return value != nullptr && value->is_string() ? value->get<std::string>() : std::string{};
}

Outcome refused(const graph::Failure& failure, std::int64_t attempts, base::Instant now) {
  Outcome outcome;
  outcome.failure = failure.cause;
  const RetryClass retry = account::retry_class(failure.cause);
  const bool may_pass = retry == RetryClass::backoff || retry == RetryClass::wait;
  if (may_pass && attempts < message::attempts_max) {
    outcome.event = MessageEvent::refuse_for_now;
    outcome.due_at = base::Instant{now.unix_ms + pause_ms(failure, retry, attempts)};
  } else {
    outcome.event = MessageEvent::refuse;
  }
  return outcome;
}

}  // namespace

Outcome outcome_of(const graph::Result& result, std::int64_t attempts, base::Instant now) {
  if (!result) return result.error().possibly_done ? lost(result.error().cause, now) : refused(result.error(), attempts, now);
  const base::Json* accepted = first_message(result->body);
  const std::string wamid = text_of(accepted, "id");
  // Taken by Meta, but under no name that we know: a webhook will tell.
  if (wamid.empty()) return lost(std::nullopt, now);
  Outcome outcome;
  outcome.event = message::event_of_answer(text_of(accepted, "message_status"));
  outcome.wamid = wamid;
  return outcome;
}

}  // namespace heliograph::proxy::messages
