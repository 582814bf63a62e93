// SPDX-License-Identifier: Apache-2.0
#include "proxy/messages/progress.hpp"

#include "proxy/audit/journal.hpp"
#include "proxy/journeys/mailbox.hpp"

namespace heliograph::proxy::messages {

namespace {

using message::MessageEvent;
using message::MessageState;

/// What a line of the timeline calls the event: a report keeps its own word even where the message is further already.
MessageState told_state(MessageEvent event, MessageState reached) {
  switch (event) {
    case MessageEvent::report_sent: return MessageState::sent;
    case MessageEvent::report_delivered: return MessageState::delivered;
    case MessageEvent::report_read: return MessageState::read;
    case MessageEvent::report_failed: return MessageState::failed;
    case MessageEvent::accept: return MessageState::accepted;
    case MessageEvent::hold: return MessageState::held_for_quality_assessment;
    case MessageEvent::claim:
    case MessageEvent::refuse_for_now:
    case MessageEvent::refuse:
    case MessageEvent::lose:
    case MessageEvent::requeue:
    case MessageEvent::give_up:
    case MessageEvent::cancel: break;
  }
  return reached;
}

}  // namespace

void Progress::begin(storage::Transaction& transaction, const MessageRow& row) const {
  transaction.insert("messages", row);
  transaction.insert("message_events", MessageEventRow{row.id, "queued", 0, std::string{base::name_of(row.status)},
                                                       row.created_at, row.created_at, std::nullopt, base::Json{}});
  services_.journal.touch(transaction, "message", row.id, row.etag);
}

bool Progress::happen(storage::Transaction& transaction, MessageRow& row, const Happening& happening) const {
  const base::Instant now = services_.clock();
  const message::MessageCircumstances circumstances{now, row.attempted_at, static_cast<int>(row.attempts)};
  const auto next = base::step(message::message_lifecycle(), row.status, happening.event, circumstances);
  if (!next) return false;
  const MessageState told = told_state(happening.event, *next);
  const auto known = transaction.first<std::int64_t>("SELECT COUNT(*) FROM message_events WHERE message_id = :id", row.id);
  const MessageEventRow line{row.id, happening.occurrence, known.value_or(0), std::string{base::name_of(told)},
                             happening.at, now, happening.failure, happening.details};
  if (!transaction.insert_new("message_events", line)) return false;
  const bool has_moved = *next != row.status;
  row.status = *next;
  row.updated_at = now;
  if (happening.failure && (has_moved || happening.event == MessageEvent::refuse_for_now)) row.failure = happening.failure;
  if (row.status != MessageState::queued) row.due_at.reset();
  if (row.status != MessageState::claimed && row.status != MessageState::uncertain) row.settle_at.reset();
  if (!transaction.update("messages", row)) return false;
  if (has_moved) journeys::tell_text(transaction, row, now);
  services_.journal.touch(transaction, "message", row.id, row.etag);
  return true;
}

}  // namespace heliograph::proxy::messages
