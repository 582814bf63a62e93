// SPDX-License-Identifier: Apache-2.0
#include <heliograph/delivery/dispatch.hpp>
#include <heliograph/delivery/rule_table.hpp>

namespace heliograph::delivery {

namespace {

using S = DispatchState;
using E = DispatchEvent;
using Guard = base::Guard<DispatchCircumstances>;

constexpr Guard quiet{&rule("delivery.still_uncertain"), [](const DispatchCircumstances& now) {
                        return now.attempted_at &&
                               now.now.unix_ms - now.attempted_at->unix_ms >= message::quiet_time_ms;
                      }};
constexpr Guard attempts_left{&rule("delivery.too_many_attempts"),
                              [](const DispatchCircumstances& now) { return now.attempts < message::attempts_max; }};
constexpr Guard due{&rule("delivery.not_due"),
                    [](const DispatchCircumstances& now) { return !now.due_at || *now.due_at <= now.now; }};
constexpr Guard retryable{&rule("delivery.not_retryable"),
                          [](const DispatchCircumstances& now) { return now.is_retryable; }};

constexpr base::Transition<S, E, DispatchCircumstances> rows[] = {
    {S::pending, E::decide_send, {}, S::queued},
    {S::pending, E::decide_delay, {}, S::delayed},
    {S::pending, E::decide_exclude, {}, S::excluded},
    {S::pending, E::stop, {}, S::stopped},

    {S::delayed, E::come_due, due, S::pending},
    {S::delayed, E::decide_exclude, {}, S::excluded},
    {S::delayed, E::stop, {}, S::stopped},

    {S::parked, E::come_due, due, S::pending},
    {S::parked, E::decide_exclude, {}, S::excluded},
    {S::parked, E::stop, {}, S::stopped},
    {S::parked, E::give_up, {}, S::failed},
    {S::parked, E::report_sent, {}, S::parked},
    {S::parked, E::report_delivered, {}, S::delivered},
    {S::parked, E::report_read, {}, S::read},
    {S::parked, E::report_failed, {}, S::parked},

    {S::excluded, E::retry, retryable, S::pending},

    {S::queued, E::claim, attempts_left, S::claimed},
    {S::queued, E::give_up, {}, S::failed},
    {S::queued, E::stop, {}, S::stopped},
    {S::queued, E::decide_delay, {}, S::delayed},
    {S::queued, E::decide_exclude, {}, S::excluded},

    {S::claimed, E::accept, {}, S::accepted},
    {S::claimed, E::hold, {}, S::held_for_quality_assessment},
    {S::claimed, E::refuse_for_now, {}, S::queued},
    {S::claimed, E::refuse, {}, S::failed},
    {S::claimed, E::park, {}, S::parked},
    {S::claimed, E::lose, {}, S::uncertain},
    {S::claimed, E::report_sent, {}, S::sent},
    {S::claimed, E::report_delivered, {}, S::delivered},
    {S::claimed, E::report_read, {}, S::read},
    {S::claimed, E::report_failed, {}, S::failed},

    {S::uncertain, E::accept, {}, S::accepted},
    {S::uncertain, E::requeue, quiet, S::queued},
    {S::uncertain, E::give_up, quiet, S::failed},
    {S::uncertain, E::park, {}, S::parked},
    {S::uncertain, E::report_sent, {}, S::sent},
    {S::uncertain, E::report_delivered, {}, S::delivered},
    {S::uncertain, E::report_read, {}, S::read},
    {S::uncertain, E::report_failed, {}, S::failed},

    {S::accepted, E::park, {}, S::parked},
    {S::accepted, E::report_sent, {}, S::sent},
    {S::accepted, E::report_delivered, {}, S::delivered},
    {S::accepted, E::report_read, {}, S::read},
    {S::accepted, E::report_failed, {}, S::failed},

    {S::held_for_quality_assessment, E::park, {}, S::parked},
    {S::held_for_quality_assessment, E::report_sent, {}, S::sent},
    {S::held_for_quality_assessment, E::report_delivered, {}, S::delivered},
    {S::held_for_quality_assessment, E::report_read, {}, S::read},
    {S::held_for_quality_assessment, E::report_failed, {}, S::failed},

    {S::sent, E::park, {}, S::parked},
    {S::sent, E::accept, {}, S::sent},
    {S::sent, E::hold, {}, S::sent},
    {S::sent, E::report_sent, {}, S::sent},
    {S::sent, E::report_delivered, {}, S::delivered},
    {S::sent, E::report_read, {}, S::read},
    {S::sent, E::report_failed, {}, S::failed},

    {S::delivered, E::park, {}, S::delivered},
    {S::delivered, E::accept, {}, S::delivered},
    {S::delivered, E::hold, {}, S::delivered},
    {S::delivered, E::report_sent, {}, S::delivered},
    {S::delivered, E::report_delivered, {}, S::delivered},
    {S::delivered, E::report_read, {}, S::read},
    {S::delivered, E::report_failed, {}, S::delivered},

    {S::read, E::park, {}, S::read},
    {S::read, E::accept, {}, S::read},
    {S::read, E::hold, {}, S::read},
    {S::read, E::report_sent, {}, S::read},
    {S::read, E::report_delivered, {}, S::read},
    {S::read, E::report_read, {}, S::read},
    {S::read, E::report_failed, {}, S::read},

    {S::failed, E::retry, retryable, S::pending},
    {S::failed, E::accept, {}, S::failed},
    {S::failed, E::hold, {}, S::failed},
    {S::failed, E::park, {}, S::parked},
    {S::failed, E::report_sent, {}, S::failed},
    {S::failed, E::report_delivered, {}, S::delivered},
    {S::failed, E::report_read, {}, S::read},
    {S::failed, E::report_failed, {}, S::failed},
};

constexpr DispatchTable table{"dispatch", S::pending, rows};
constexpr std::int64_t marketing_withheld = 131049;

}  // namespace

const DispatchTable& dispatch_lifecycle() { return table; }

DispatchEvent event_of(const policy::Decision& decision) {
  switch (decision.outcome) {
    case policy::Outcome::send:
      return E::decide_send;
    case policy::Outcome::delay:
      return E::decide_delay;
    case policy::Outcome::exclude:
      break;
  }
  return E::decide_exclude;
}

DispatchEvent event_of(const RemedyDecision& remedy) {
  switch (remedy.remedy) {
    case Remedy::park_person:
      return E::park;
    case Remedy::suppress_person:
    case Remedy::fail:
      return E::refuse;
    default:
      return E::refuse_for_now;
  }
}

std::optional<DispatchEvent> event_of_report(std::string_view status, std::int64_t code) {
  const auto event = message::event_of_status(status);
  if (!event) return std::nullopt;
  switch (*event) {
    case message::MessageEvent::report_sent:
      return E::report_sent;
    case message::MessageEvent::report_delivered:
      return E::report_delivered;
    case message::MessageEvent::report_read:
      return E::report_read;
    default:
      return code == marketing_withheld ? E::park : E::report_failed;
  }
}

bool is_final(DispatchState state) {
  return state == S::excluded || state == S::read || state == S::failed || state == S::stopped;
}

bool may_have_left(DispatchState state) {
  switch (state) {
    case S::pending:
    case S::delayed:
    case S::excluded:
    case S::queued:
    case S::stopped:
      return false;
    default:
      return true;
  }
}

}  // namespace heliograph::delivery
