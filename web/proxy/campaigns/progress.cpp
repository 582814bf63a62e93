// SPDX-License-Identifier: Apache-2.0
#include "proxy/campaigns/progress.hpp"

#include <heliograph/delivery/remedy.hpp>

namespace heliograph::proxy::campaigns {
namespace {

using delivery::DispatchState;

/// What a journey is told of a message that has come to a state.
std::optional<journey::JourneyFate> fate_of(const DeliveryRow& row) {
  switch (row.state) {
    case DispatchState::accepted:
    case DispatchState::held_for_quality_assessment:
    case DispatchState::sent: return journey::JourneyFate::accepted;
    case DispatchState::delivered: return journey::JourneyFate::delivered;
    case DispatchState::read: return journey::JourneyFate::read;
    case DispatchState::failed: return journey::JourneyFate::failed;
    // It is tried again, long after the journey has gone on.
    case DispatchState::parked:
      return row.accepted_at ? std::optional{journey::JourneyFate::failed} : std::nullopt;
    case DispatchState::excluded:
    case DispatchState::stopped: return journey::JourneyFate::excluded;
    case DispatchState::pending:
    case DispatchState::delayed:
    case DispatchState::queued:
    case DispatchState::claimed:
    case DispatchState::uncertain: break;
  }
  return std::nullopt;
}

void tell_fate(const DeliveryRow& row, base::Instant now, Counts& counts) {
  const auto fate = fate_of(row);
  if (!fate) return;
  const auto code = row.code ? account::graph_code_in(*row.code) : std::nullopt;
  counts.tell({row.run, row.number, *fate, now, code, row.code});
}

}  // namespace

std::string to_change(const storage::Transaction& transaction) {
  return transaction.dialect() == storage::Dialect::postgresql ? " FOR UPDATE SKIP LOCKED" : "";
}

ClaimChange claim_change(const DeliveryRow& row) {
  return {row.number, row.state, row.code, row.args, row.route, row.attempts, row.attempted_at, row.due_at};
}

AnswerChange answer_change(const DeliveryRow& row) {
  return {row.number, row.state, row.code,      row.args,        row.route,    row.attempts,
          row.due_at, row.wamid, row.wamid_key, row.accepted_at, row.failed_at};
}

ReportChange report_change(const DeliveryRow& row) {
  return {row.number,      row.state,   row.code,         row.args,    row.route,    row.due_at,
          row.accepted_at, row.sent_at, row.delivered_at, row.read_at, row.failed_at, row.pricing};
}

bool happen(DeliveryRow& row, delivery::DispatchEvent event, Reason reason, base::Instant now, Counts& counts) {
  delivery::DispatchCircumstances circumstances;
  circumstances.now = now;
  circumstances.attempted_at = row.attempted_at;
  circumstances.due_at = row.due_at;
  circumstances.attempts = static_cast<int>(row.attempts);
  circumstances.is_retryable = !row.code || delivery::is_retryable_reason(*row.code);
  const auto next = base::step(delivery::dispatch_lifecycle(), row.state, event, circumstances);
  if (!next) return false;
  const DeliveryRow before = row;
  row.state = *next;
  // A report that changes nothing does not change the reason either.
  if (row.state != before.state || reason.code) {
    row.code = std::move(reason.code);
    row.args = std::move(reason.args);
  }
  if (row.state != before.state || row.code != before.code) counts.move(before, row);
  if (row.state != before.state) tell_fate(row, now, counts);
  return true;
}

void note_accepted(DeliveryRow& row, base::Instant at, Counts& counts) {
  if (row.accepted_at) return;
  row.accepted_at = at;
  counts.happened(row.run, at, delivery::DispatchState::accepted);
  count_on_route(row, "", counts);
}

}  // namespace heliograph::proxy::campaigns
