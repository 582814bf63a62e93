// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/message/lifecycle.hpp>
#include <heliograph/message/window.hpp>

#include "catch.hpp"

using namespace heliograph;
using message::MessageCircumstances;
using message::MessageEvent;
using message::MessageState;

namespace {

constexpr base::Instant now{1'795'000'000'000};

MessageState after(MessageState state, MessageEvent event, const MessageCircumstances& circumstances = {now, now, 1}) {
  return base::step(message::message_lifecycle(), state, event, circumstances).value();
}

/// Where the reports lead from `accepted` in this order.
MessageState after_all(std::vector<MessageEvent> reports) {
  MessageState state = MessageState::accepted;
  for (const MessageEvent report : reports) state = after(state, report);
  return state;
}

}  // namespace

TEST_CASE("a message goes from the queue to the reader") {
  MessageState state = message::message_lifecycle().initial;
  for (const MessageEvent event : {MessageEvent::claim, MessageEvent::accept, MessageEvent::report_sent,
                                   MessageEvent::report_delivered, MessageEvent::report_read}) {
    state = after(state, event);
  }
  CHECK(state == MessageState::read);
}

TEST_CASE("reports in any order end at the furthest that was reported") {
  std::vector<MessageEvent> reports = {MessageEvent::report_sent, MessageEvent::report_delivered, MessageEvent::report_read};
  std::sort(reports.begin(), reports.end());
  do {
    CHECK(after_all(reports) == MessageState::read);
  } while (std::next_permutation(reports.begin(), reports.end()));
  CHECK(after_all({MessageEvent::report_delivered, MessageEvent::report_sent}) == MessageState::delivered);
  CHECK(after_all({MessageEvent::report_failed, MessageEvent::report_sent}) == MessageState::failed);
}

TEST_CASE("a message that was delivered has not failed, in whatever order that is told") {
  CHECK(after_all({MessageEvent::report_delivered, MessageEvent::report_failed}) == MessageState::delivered);
  CHECK(after_all({MessageEvent::report_failed, MessageEvent::report_delivered}) == MessageState::delivered);
}

TEST_CASE("a report that arrives twice changes nothing the second time") {
  for (const MessageEvent report : {MessageEvent::report_sent, MessageEvent::report_delivered, MessageEvent::report_read,
                                    MessageEvent::report_failed}) {
    const MessageState once = after(MessageState::accepted, report);
    CHECK(after(once, report) == once);
  }
}

TEST_CASE("an attempt without an answer is settled by a webhook, or waits for a quiet time") {
  const MessageState uncertain = after(MessageState::claimed, MessageEvent::lose);
  CHECK(uncertain == MessageState::uncertain);
  CHECK(after(uncertain, MessageEvent::report_delivered) == MessageState::delivered);
  const base::Instant almost{now.unix_ms + message::quiet_time_ms - 1};
  const base::Instant quiet{now.unix_ms + message::quiet_time_ms};
  const auto refused = base::step(message::message_lifecycle(), uncertain, MessageEvent::requeue,
                                  MessageCircumstances{almost, now, 1});
  REQUIRE_FALSE(refused);
  CHECK(refused.error().has("message.still_uncertain"));
  CHECK(after(uncertain, MessageEvent::requeue, {quiet, now, 1}) == MessageState::queued);
}

TEST_CASE("a webhook may overtake the answer that it belongs to") {
  const MessageState sent = after(MessageState::claimed, MessageEvent::report_sent);
  CHECK(sent == MessageState::sent);
  CHECK(after(sent, MessageEvent::accept) == MessageState::sent);
  CHECK(after(MessageState::read, MessageEvent::hold) == MessageState::read);
}

TEST_CASE("attempts are bounded") {
  CHECK(after(MessageState::queued, MessageEvent::claim, {now, now, message::attempts_max - 1}) == MessageState::claimed);
  CHECK_FALSE(base::step(message::message_lifecycle(), MessageState::queued, MessageEvent::claim,
                         MessageCircumstances{now, now, message::attempts_max}));
}

TEST_CASE("what was claimed can neither be cancelled nor claimed again") {
  for (const MessageEvent event : {MessageEvent::cancel, MessageEvent::claim}) {
    CHECK_FALSE(base::step(message::message_lifecycle(), MessageState::claimed, event, MessageCircumstances{now, now, 1}));
  }
}

TEST_CASE("Meta's words become events") {
  CHECK(message::event_of_status("delivered") == MessageEvent::report_delivered);
  CHECK(message::event_of_status("played") == MessageEvent::report_read);
  CHECK_FALSE(message::event_of_status("warmed"));
  CHECK(message::event_of_answer("held_for_quality_assessment") == MessageEvent::hold);
  CHECK(message::event_of_answer("") == MessageEvent::accept);
}

TEST_CASE("the path of a message is made of its states") {
  const auto states = message::message_states();
  for (const std::string& state : message::message_path()) {
    CHECK(std::find(states.begin(), states.end(), state) != states.end());
  }
}

TEST_CASE("the service window is open for 24 hours after the last message") {
  constexpr std::int64_t day = 24LL * 60 * 60 * 1000;
  CHECK_FALSE(message::service_window({now, std::nullopt}).is_open);
  const base::Instant just_inside{now.unix_ms - day + 1};
  const auto open = message::service_window({now, just_inside});
  CHECK(open.is_open);
  CHECK(open.remaining_ms == 1);
  const auto closed = message::service_window({now, base::Instant{now.unix_ms - day}});
  CHECK_FALSE(closed.is_open);
  CHECK(closed.remaining_ms == 0);
  CHECK(closed.closes_at == now);
}
