// SPDX-License-Identifier: Apache-2.0
#include <heliograph/message/lifecycle.hpp>
#include <heliograph/message/rule_table.hpp>

namespace heliograph::message {

namespace {

using S = MessageState;
using E = MessageEvent;
using Guard = base::Guard<MessageCircumstances>;

constexpr Guard quiet{&rule("message.still_uncertain"), [](const MessageCircumstances& now) {
                        return now.attempted_at && now.now.unix_ms - now.attempted_at->unix_ms >= quiet_time_ms;
                      }};
constexpr Guard attempts_left{&rule("message.too_many_attempts"),
                              [](const MessageCircumstances& now) { return now.attempts < attempts_max; }};

constexpr base::Transition<S, E, MessageCircumstances> rows[] = {
    {S::queued, E::claim, attempts_left, S::claimed},
    {S::queued, E::cancel, {}, S::cancelled},
    {S::queued, E::give_up, {}, S::failed},

    {S::claimed, E::accept, {}, S::accepted},
    {S::claimed, E::hold, {}, S::held_for_quality_assessment},
    {S::claimed, E::refuse_for_now, {}, S::queued},
    {S::claimed, E::refuse, {}, S::failed},
    {S::claimed, E::lose, {}, S::uncertain},
    {S::claimed, E::report_sent, {}, S::sent},
    {S::claimed, E::report_delivered, {}, S::delivered},
    {S::claimed, E::report_read, {}, S::read},
    {S::claimed, E::report_failed, {}, S::failed},

    {S::uncertain, E::accept, {}, S::accepted},
    {S::uncertain, E::requeue, quiet, S::queued},
    {S::uncertain, E::give_up, quiet, S::failed},
    {S::uncertain, E::report_sent, {}, S::sent},
    {S::uncertain, E::report_delivered, {}, S::delivered},
    {S::uncertain, E::report_read, {}, S::read},
    {S::uncertain, E::report_failed, {}, S::failed},

    {S::accepted, E::report_sent, {}, S::sent},
    {S::accepted, E::report_delivered, {}, S::delivered},
    {S::accepted, E::report_read, {}, S::read},
    {S::accepted, E::report_failed, {}, S::failed},

    {S::held_for_quality_assessment, E::report_sent, {}, S::sent},
    {S::held_for_quality_assessment, E::report_delivered, {}, S::delivered},
    {S::held_for_quality_assessment, E::report_read, {}, S::read},
    {S::held_for_quality_assessment, E::report_failed, {}, S::failed},

    {S::sent, E::accept, {}, S::sent},
    {S::sent, E::hold, {}, S::sent},
    {S::sent, E::report_sent, {}, S::sent},
    {S::sent, E::report_delivered, {}, S::delivered},
    {S::sent, E::report_read, {}, S::read},
    {S::sent, E::report_failed, {}, S::failed},

    {S::delivered, E::accept, {}, S::delivered},
    {S::delivered, E::hold, {}, S::delivered},
    {S::delivered, E::report_sent, {}, S::delivered},
    {S::delivered, E::report_delivered, {}, S::delivered},
    {S::delivered, E::report_read, {}, S::read},
    {S::delivered, E::report_failed, {}, S::delivered},

    {S::read, E::accept, {}, S::read},
    {S::read, E::hold, {}, S::read},
    {S::read, E::report_sent, {}, S::read},
    {S::read, E::report_delivered, {}, S::read},
    {S::read, E::report_read, {}, S::read},
    {S::read, E::report_failed, {}, S::read},

    {S::failed, E::accept, {}, S::failed},
    {S::failed, E::hold, {}, S::failed},
    {S::failed, E::report_sent, {}, S::failed},
    {S::failed, E::report_delivered, {}, S::delivered},
    {S::failed, E::report_read, {}, S::read},
    {S::failed, E::report_failed, {}, S::failed},
};

constexpr MessageTable table{"message", S::queued, rows};

}  // namespace

const MessageTable& message_lifecycle() { return table; }

std::optional<MessageEvent> event_of_status(std::string_view status) {
  if (status == "sent") return E::report_sent;
  if (status == "delivered") return E::report_delivered;
  if (status == "read" || status == "played") return E::report_read;
  if (status == "failed") return E::report_failed;
  return std::nullopt;
}

MessageEvent event_of_answer(std::string_view message_status) {
  return message_status == "held_for_quality_assessment" ? E::hold : E::accept;
}

std::vector<std::string> message_path() {
  std::vector<std::string> path;
  for (const S state : {S::queued, S::claimed, S::accepted, S::sent, S::delivered, S::read}) {
    path.emplace_back(base::name_of(state));
  }
  return path;
}

std::vector<std::string> message_states() {
  std::vector<std::string> states;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<S>>(
      [&](auto descriptor) { states.emplace_back(descriptor.name); });
  return states;
}

bool is_final(MessageState state) {
  return state == S::read || state == S::failed || state == S::cancelled;
}

}  // namespace heliograph::message
