// SPDX-License-Identifier: Apache-2.0
#include "proxy/journeys/house.hpp"

#include "proxy/audit/journal.hpp"

namespace heliograph::proxy::journeys {
namespace {

using journey::JourneyAction;

journey::JourneyCircumstances circumstances_of(storage::Transaction& transaction, const JourneyRow& row, base::Instant now) {
  journey::JourneyCircumstances circumstances;
  circumstances.has_people_inside = has_people_inside(transaction, row.number);
  circumstances.has_entrances_to_come = has_entrances_to_come(transaction, row, now);
  circumstances.is_pause_over = row.paused_at && now >= journey::pause_ends_at(*row.paused_at);
  return circumstances;
}

}  // namespace

void House::keep() const {
  const base::Instant now = services_.clock();
  const auto ids = services_.database.read([&](storage::Transaction& transaction) {
    std::vector<std::string> found;
    for (const JourneyRow& row : transaction.all<JourneyRow>("SELECT {} FROM journeys WHERE published_at IS NOT NULL AND ended_at IS NULL")) {
      const auto circumstances = circumstances_of(transaction, row, now);
      for (const JourneyAction action : {JourneyAction::resume_by_itself, JourneyAction::finish}) {
        if (journey::next_status(row.status, action, circumstances)) found.push_back(row.id);
      }
    }
    return found;
  });
  for (const std::string& id : ids) look_at(id, now);
}

void House::look_at(const std::string& id, base::Instant now) const {
  services_.database.write([&](storage::Transaction& transaction) {
    auto row = transaction.first<JourneyRow>("SELECT {} FROM journeys WHERE id = :id", id);
    if (!row) return;
    const auto circumstances = circumstances_of(transaction, *row, now);
    for (const JourneyAction action : {JourneyAction::resume_by_itself, JourneyAction::finish}) {
      const auto next = journey::next_status(row->status, action, circumstances);
      if (!next) continue;
      row->status = *next;
      row->paused_at.reset();
      row->updated_at = now;
      if (action == JourneyAction::finish) row->ended_at = now;
      if (!transaction.update("journeys", *row)) return;
      following_.follow(transaction, *row, now);
      const bool is_resumed = action == JourneyAction::resume_by_itself;
      services_.journal.record(transaction, {}, {is_resumed ? "resumed" : "finished", "journey", row->id, row->name, row->etag});
      return;
    }
  });
}

}  // namespace heliograph::proxy::journeys
