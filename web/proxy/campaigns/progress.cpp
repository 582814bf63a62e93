// SPDX-License-Identifier: Apache-2.0
#include "proxy/campaigns/progress.hpp"

#include <heliograph/delivery/remedy.hpp>

namespace heliograph::proxy::campaigns {

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
  return true;
}

void note_accepted(DeliveryRow& row, base::Instant at, Counts& counts) {
  if (row.accepted_at) return;
  row.accepted_at = at;
  counts.happened(row.run, at, delivery::DispatchState::accepted);
  count_on_route(row, "", counts);
}

}  // namespace heliograph::proxy::campaigns
