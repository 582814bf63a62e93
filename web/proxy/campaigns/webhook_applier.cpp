// SPDX-License-Identifier: Apache-2.0
#include "proxy/campaigns/webhook_applier.hpp"

#include "proxy/campaigns/answers.hpp"

namespace heliograph::proxy::campaigns {
namespace {

using delivery::DispatchEvent;
using delivery::DispatchState;

std::optional<DeliveryRow> find_by_wamid(storage::Transaction& transaction, const std::string& wamid) {
  if (wamid.empty()) return std::nullopt;
  return transaction.first<DeliveryRow>("SELECT {} FROM deliveries WHERE wamid_key = :key AND wamid = :wamid",
                                        wamid_key(wamid), wamid);
}

/// The delivery a status is about: by our own id, which comes back, else by Meta's.
std::optional<DeliveryRow> find(storage::Transaction& transaction, const webhook::Status& status) {
  const std::string wamid = status.id.value_or("");
  if (!status.biz_opaque_callback_data) return find_by_wamid(transaction, wamid);
  const auto parts = read_message_id(*status.biz_opaque_callback_data);
  if (!parts) return find_by_wamid(transaction, wamid);
  const std::string lock = transaction.dialect() == storage::Dialect::postgresql ? " FOR UPDATE OF d" : "";
  return transaction.first<DeliveryRow>(
      "SELECT {d.} FROM deliveries d JOIN campaign_runs r ON r.number = d.run WHERE d.number = :number AND r.tag = :tag" + lock,
      parts->delivery, parts->tag);
}

/// Notes the time of a report, once, and counts it in its minute.
void note(std::optional<base::Instant>& place, const DeliveryRow& row, base::Instant at, DispatchState state, Counts& counts) {
  if (place) return;
  place = at;
  counts.happened(row.run, at, state);
}

void note_time(DeliveryRow& row, DispatchEvent event, base::Instant at, Counts& counts) {
  switch (event) {
    case DispatchEvent::report_sent: note(row.sent_at, row, at, DispatchState::sent, counts); break;
    case DispatchEvent::report_delivered: note(row.delivered_at, row, at, DispatchState::delivered, counts); break;
    case DispatchEvent::report_read: note(row.read_at, row, at, DispatchState::read, counts); break;
    default:
      if (row.state == DispatchState::failed) note(row.failed_at, row, at, DispatchState::failed, counts);
  }
}

}  // namespace

bool WebhookApplier::apply_status(storage::Transaction& transaction, const messages::ReportedStatus& reported) {
  auto row = find(transaction, reported.status);
  if (!row) return false;
  const std::int64_t code =
      reported.failure && reported.failure->error ? reported.failure->error->code.value_or(0) : 0;
  const auto event = delivery::event_of_report(reported.status.status.value_or(""), code);
  if (!event) return true;
  const DispatchState before = row->state;
  Counts counts;
  Reason reason;
  if (reported.failure) reason = reason_of(*reported.failure);
  const bool is_first_failure = !row->failed_at;
  if (!happen(*row, *event, std::move(reason), reported.at, counts)) return true;
  const bool was_named = row->wamid.has_value();
  if (!was_named && reported.status.id) {
    row->wamid = reported.status.id;
    row->wamid_key = wamid_key(*row->wamid);
  }
  const bool has_left = row->state != DispatchState::failed && row->state != DispatchState::parked;
  if (has_left) note_accepted(*row, reported.at, counts);
  note_time(*row, *event, reported.at, counts);
  if (row->state != before) row->due_at.reset();
  if (reported.failure && is_first_failure) {
    const auto remedy = delivery::remedy_for(code, row->route == policy::Route::optimized, false);
    restrain_person(transaction, row->person, remedy, reported.at);
    if (row->state == DispatchState::parked) {
      row->due_at = transaction.first<base::Instant>("SELECT parked_until FROM people WHERE number = :person", row->person);
    }
  }
  if (*event == DispatchEvent::report_delivered || *event == DispatchEvent::report_read) {
    transaction.execute("UPDATE people SET parkings = 0 WHERE number = :person AND parkings > 0", row->person);
  }
  if (!was_named && row->wamid) transaction.update_all("deliveries", std::vector{answer_change(*row)});
  transaction.update_all("deliveries", std::vector{report_change(*row)});
  counts.write(transaction);
  transaction.on_commit([this, run = row->run] { progressed_(run); });
  return true;
}

void WebhookApplier::note_reply(storage::Transaction& transaction, const std::string& wamid, base::Instant at) {
  const auto row = find_by_wamid(transaction, wamid);
  if (!row || row->replied_at) return;
  transaction.execute("UPDATE deliveries SET replied_at = :at WHERE number = :number", at, row->number);
  Counts counts;
  counts.add_beside(row->run, row->treatment, beside::replied, "");
  counts.write(transaction);
  transaction.on_commit([this, run = row->run] { progressed_(run); });
}

}  // namespace heliograph::proxy::campaigns
