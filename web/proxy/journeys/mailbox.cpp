// SPDX-License-Identifier: Apache-2.0
#include "proxy/journeys/mailbox.hpp"

#include <set>
#include <unordered_map>

#include "proxy/journeys/rows.hpp"

namespace heliograph::proxy::journeys {
namespace {

std::optional<journey::JourneyFate> fate_of(message::MessageState state) {
  using State = message::MessageState;
  using Fate = journey::JourneyFate;
  switch (state) {
    case State::accepted:
    case State::held_for_quality_assessment:
    case State::sent: return Fate::accepted;
    case State::delivered: return Fate::delivered;
    case State::read: return Fate::read;
    case State::failed: return Fate::failed;
    case State::cancelled: return Fate::excluded;
    default: return std::nullopt;
  }
}

}  // namespace

void tell(storage::Transaction& transaction, const std::vector<Told>& told) {
  if (told.empty()) return;
  std::int64_t next = transaction.take_numbers("journey_events", static_cast<std::int64_t>(told.size()));
  std::vector<EventRow> rows;
  rows.reserve(told.size());
  for (const Told& one : told) rows.push_back({next++, one.instance, one.event.id, one.event, one.event.at});
  transaction.insert_all("journey_events", rows, true);
}

void tell_fates(storage::Transaction& transaction, const std::vector<DeliveryFate>& fates) {
  if (fates.empty()) return;
  std::set<std::int64_t> runs;
  for (const DeliveryFate& fate : fates) runs.insert(fate.run);
  const auto ours = transaction.all<std::int64_t>(
      "SELECT run FROM journey_messages WHERE run IN " + transaction.integers_in(":runs"), base::to_text(base::Json(runs)));
  if (ours.empty()) return;
  const std::set<std::int64_t> of_journeys(ours.begin(), ours.end());
  base::Json deliveries = base::Json::array();
  for (const DeliveryFate& fate : fates) {
    if (of_journeys.count(fate.run) != 0) deliveries.push_back(fate.delivery);
  }
  if (deliveries.empty()) return;
  std::unordered_map<std::int64_t, SendRow> sends;
  for (const SendRow& row : transaction.all<SendRow>(
           "SELECT {} FROM journey_sends WHERE delivery IN " + transaction.integers_in(":deliveries"),
           base::to_text(deliveries))) {
    sends.emplace(row.delivery, row);
  }
  std::vector<Told> told;
  for (const DeliveryFate& fate : fates) {
    const auto send = sends.find(fate.delivery);
    if (send == sends.end()) continue;
    Told one;
    one.instance = send->second.instance;
    one.event.kind = journey::JourneyEventKind::fate;
    one.event.id = "d" + std::to_string(fate.delivery) + "/" + std::string{base::name_of(fate.fate)};
    if (fate.detail) one.event.id += "/" + *fate.detail;
    one.event.at = fate.at;
    one.event.ref = send->second.ref;
    one.event.fate = fate.fate;
    one.event.code = fate.code;
    one.event.name = fate.detail;
    told.push_back(std::move(one));
  }
  tell(transaction, told);
}

void tell_profiles_changed(storage::Transaction& transaction, std::span<const std::int64_t> people, base::Instant now) {
  if (people.empty()) return;
  const bool does_somebody_wait =
      transaction.first<std::int64_t>("SELECT 1 FROM journey_entrances WHERE watches_profiles = 1 LIMIT 1").has_value();
  if (!does_somebody_wait) return;
  base::Json list = base::Json::array();
  for (const std::int64_t person : people) list.push_back(person);
  std::vector<Told> told;
  for (const std::int64_t instance : transaction.all<std::int64_t>(
           "SELECT i.number FROM journey_instances i JOIN journey_entrances e ON e.journey = i.journey"
           " WHERE e.watches_profiles = 1 AND i.left_at IS NULL AND i.person IN " + transaction.integers_in(":people"),
           base::to_text(list))) {
    Told one;
    one.instance = instance;
    one.event.kind = journey::JourneyEventKind::profile_changed;
    one.event.id = "profile";
    one.event.at = now;
    told.push_back(std::move(one));
  }
  tell(transaction, told);
}

void tell_text(storage::Transaction& transaction, const messages::MessageRow& row, base::Instant at) {
  const auto fate = fate_of(row.status);
  if (!fate) return;
  const auto whose = transaction.first<TextRow>("SELECT {} FROM journey_texts WHERE message = :id", row.id);
  if (!whose) return;
  Told told;
  told.instance = whose->instance;
  told.event.kind = journey::JourneyEventKind::fate;
  told.event.id = "m" + row.id + "/" + std::string{base::name_of(*fate)};
  told.event.at = at;
  told.event.ref = whose->ref;
  told.event.fate = fate;
  if (row.failure && row.failure->error) told.event.code = row.failure->error->code;
  tell(transaction, {told});
}

}  // namespace heliograph::proxy::journeys
