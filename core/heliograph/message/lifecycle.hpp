// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/lifecycle.hpp>

/// One message on its way to one person: what is durable here, what Meta answered, and what its webhooks tell in any
/// order. A message is never sent twice blindly: an attempt without an answer is uncertain until a webhook settles it or
/// a quiet time has passed.
namespace heliograph::message {

enum class MessageState {
  queued,      ///< decided and durable
  claimed,     ///< an attempt has begun; whether it left is not known after a crash
  uncertain,   ///< the attempt had no answer: Meta may have it or not
  accepted,    ///< Meta has it and gave its id
  held_for_quality_assessment,  ///< Meta keeps it back until it knows how the template is received
  sent,        ///< by webhook: on its way
  delivered,   ///< by webhook: on the person's device
  read,        ///< by webhook
  failed,      ///< refused by Meta, now or later
  cancelled    ///< withdrawn before an attempt
};
BOOST_DESCRIBE_ENUM(MessageState, queued, claimed, uncertain, accepted, held_for_quality_assessment, sent, delivered,
                    read, failed, cancelled)

enum class MessageEvent {
  claim,             ///< an attempt begins
  accept,            ///< Meta's answer: accepted
  hold,              ///< Meta's answer: held for quality assessment
  refuse_for_now,    ///< Meta's answer: refused, may be tried again
  refuse,            ///< Meta's answer: refused for good
  lose,              ///< no answer came, or this program stopped meanwhile
  requeue,           ///< back to the queue after a quiet time
  give_up,           ///< no more attempts
  cancel,
  report_sent,       ///< webhook
  report_delivered,  ///< webhook
  report_read,       ///< webhook; also `played`
  report_failed      ///< webhook
};
BOOST_DESCRIBE_ENUM(MessageEvent, claim, accept, hold, refuse_for_now, refuse, lose, requeue, give_up, cancel,
                    report_sent, report_delivered, report_read, report_failed)

/// How long an uncertain attempt stays untouched. Statuses come within seconds; this is what a slow webhook may take.
inline constexpr std::int64_t quiet_time_ms = 15 * 60 * 1000;
inline constexpr int attempts_max = 8;

/// What the guards look at.
struct MessageCircumstances {
  base::Instant now;
  std::optional<base::Instant> attempted_at;  ///< the last attempt
  int attempts = 0;
};
BOOST_DESCRIBE_STRUCT(MessageCircumstances, (), (now, attempted_at, attempts))

using MessageTable = base::Lifecycle<MessageState, MessageEvent, MessageCircumstances>;

/// The table, named `message`. Reports never lead backwards: what is read stays read whatever comes late, and a message
/// that was delivered has not failed.
[[nodiscard]] const MessageTable& message_lifecycle();

/// The event of a webhook's `status`, or nothing for one that is not known.
[[nodiscard]] std::optional<MessageEvent> event_of_status(std::string_view status);
/// The event of `messages[0].message_status` in Meta's answer to a send; without one, or with another, `accept`.
[[nodiscard]] MessageEvent event_of_answer(std::string_view message_status);

/// The states that a message passes when all goes well, in order.
[[nodiscard]] std::vector<std::string> message_path();
/// Every state.
[[nodiscard]] std::vector<std::string> message_states();
/// Whether nothing will happen any more but a late report.
[[nodiscard]] bool is_final(MessageState state);

}  // namespace heliograph::message
