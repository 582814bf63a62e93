// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/lifecycle.hpp>
#include <heliograph/delivery/remedy.hpp>
#include <heliograph/message/lifecycle.hpp>
#include <heliograph/policy/decide.hpp>

/// One person of a campaign or journey, from the audience to the last report. From `queued` on it is the lifecycle of
/// the message itself; before and beside it stands what the policy and people decide.
namespace heliograph::delivery {

enum class DispatchState {
  pending,   ///< in the audience, not decided yet
  delayed,   ///< decided: later
  parked,    ///< Meta did not deliver (131049): at least a day later
  excluded,  ///< decided: not at all
  queued,
  claimed,
  uncertain,
  accepted,
  held_for_quality_assessment,
  sent,
  delivered,
  read,
  failed,
  stopped  ///< somebody stopped the campaign before an attempt
};
BOOST_DESCRIBE_ENUM(DispatchState, pending, delayed, parked, excluded, queued, claimed, uncertain, accepted,
                    held_for_quality_assessment, sent, delivered, read, failed, stopped)

enum class DispatchEvent {
  decide_send,
  decide_delay,
  decide_exclude,
  come_due,  ///< a delay or parking has ended
  claim,
  accept,
  hold,
  refuse_for_now,  ///< may be tried again
  refuse,          ///< for good
  park,            ///< refused now or later with 131049
  lose,            ///< no answer came
  requeue,         ///< uncertain for a quiet time
  give_up,
  stop,
  retry,  ///< somebody asks for failed ones again
  report_sent,
  report_delivered,
  report_read,
  report_failed
};
BOOST_DESCRIBE_ENUM(DispatchEvent, decide_send, decide_delay, decide_exclude, come_due, claim, accept, hold,
                    refuse_for_now, refuse, park, lose, requeue, give_up, stop, retry, report_sent, report_delivered,
                    report_read, report_failed)

/// What the guards look at.
struct DispatchCircumstances {
  base::Instant now;
  std::optional<base::Instant> attempted_at{};  ///< the last attempt
  std::optional<base::Instant> due_at{};        ///< of a delay or parking
  int attempts = 0;
  bool is_retryable = true;  ///< of a failed one: what `remedy_for` said
};
BOOST_DESCRIBE_STRUCT(DispatchCircumstances, (), (now, attempted_at, due_at, attempts, is_retryable))

using DispatchTable = base::Lifecycle<DispatchState, DispatchEvent, DispatchCircumstances>;

/// The table, named `dispatch`. Reports never lead backwards, come in whatever order they may.
[[nodiscard]] const DispatchTable& dispatch_lifecycle();

/// The event of a decision.
[[nodiscard]] DispatchEvent event_of(const policy::Decision& decision);
/// The event of a refusal in Meta's answer.
[[nodiscard]] DispatchEvent event_of(const RemedyDecision& remedy);
/// The event of a webhook's `status` with Meta's code (0: none), or nothing for a status that is not known.
[[nodiscard]] std::optional<DispatchEvent> event_of_report(std::string_view status, std::int64_t code);

/// Whether nothing will happen any more but a late report or a person's wish.
[[nodiscard]] bool is_final(DispatchState state);
/// Whether the message may have reached Meta: then it is never sent again blindly.
[[nodiscard]] bool may_have_left(DispatchState state);

}  // namespace heliograph::delivery
