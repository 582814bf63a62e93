// SPDX-License-Identifier: Apache-2.0
#include "proxy/journeys/transitions.hpp"

#include <heliograph/journey/limits.hpp>
#include <heliograph/text/utf8.hpp>

#include "proxy/audit/journal.hpp"
#include "proxy/domain/filters.hpp"
#include "proxy/journeys/rule_table.hpp"

namespace heliograph::proxy::journeys {
namespace {

using journey::JourneyAction;
using journey::JourneyStatus;

/// What the journal calls an action that people may name in the address; "" for those they may not.
std::string_view past_of(JourneyAction action) {
  switch (action) {
    case JourneyAction::test: return "tested";
    case JourneyAction::end_test: return "test_ended";
    case JourneyAction::publish: return "published";
    case JourneyAction::pause_hold:
    case JourneyAction::pause_discard: return "paused";
    case JourneyAction::resume: return "resumed";
    case JourneyAction::close: return "closed";
    case JourneyAction::stop: return "stopped";
    case JourneyAction::new_version: return "versioned";
    case JourneyAction::duplicate: return "duplicated";
    case JourneyAction::archive: return "archived";
    default: return "";
  }
}

/// What the row says beside the status once `action` has happened.
void note(JourneyRow& row, JourneyAction action, const api::Call& call) {
  if (action == JourneyAction::publish) {
    row.published_at = call.now;
    row.published_by = call.user().name;
    row.findings.clear();
  }
  if (journey::pause_of(row.status) == journey::JourneyPause::none) {
    row.paused_at.reset();
  } else if (!row.paused_at) {
    row.paused_at = call.now;
  }
  if (action == JourneyAction::stop) row.ended_at = call.now;
}

}  // namespace

api::Answer<StoredJourney> Transitions::duplicate(storage::Transaction& transaction, api::Call& call,
                                                  const JourneyRow& row) const {
  journey::Journey copy = row.document;
  for (int number = 2; number < 1'000; ++number) {
    const std::string ending = " (" + std::to_string(number) + ")";
    std::string shortened = row.name;
    while (text::code_points(shortened + ending) > journey::limit::name_characters) {
      do shortened.pop_back();
      while (!shortened.empty() && (static_cast<unsigned char>(shortened.back()) & 0xC0U) == 0x80U);
    }
    copy.name = shortened + ending;
    const auto taken = transaction.first<std::string>("SELECT id FROM journeys WHERE name_key = :name",
                                                      domain::in_lower_case(*copy.name));
    if (!taken) break;
  }
  return management_.insert(transaction, call, copy, "duplicated");
}

api::Answer<StoredJourney> Transitions::new_version(storage::Transaction& transaction, api::Call& call,
                                                    const JourneyRow& row) const {
  const JourneyRow latest = store_.versions(transaction, row.family).front();
  if (latest.status == JourneyStatus::draft || latest.status == JourneyStatus::testing) {
    return api::fail(422, rule("journeys.draft_exists"), {{"version", latest.version}});
  }
  return management_.insert(transaction, call, row.document, "created", &latest);
}

api::Answer<StoredJourney> Transitions::act(api::Call& call) const {
  const std::string name = call.parameter("action");
  const auto action = base::enum_from<JourneyAction>(name);
  if (!action || past_of(*action).empty()) return api::not_found("action", name);
  return services_.database.write([&](storage::Transaction& transaction) -> api::Answer<StoredJourney> {
    auto row = management_.expected(transaction, call);
    if (!row) return tl::unexpected(std::move(row.error()));
    if (auto stepped = store_.step(transaction, *row, *action, call.now); !stepped) {
      base::Findings refusals = std::move(stepped.error());
      // What has to be put right stands before the sentence that something has.
      if (refusals.has("journey.not_complete")) {
        base::Findings wrong = store_.validate(transaction, row->document, row->family, call.now);
        if (wrong.has_errors()) refusals = std::move(wrong);
      }
      return api::invalid(std::move(refusals));
    }
    if (*action == JourneyAction::duplicate) return duplicate(transaction, call, *row);
    if (*action == JourneyAction::new_version) return new_version(transaction, call, *row);
    note(*row, *action, call);
    if (!transaction.update("journeys", *row)) {
      return api::conflict(base::encode(store_.view(transaction, *row, call.now)));
    }
    engine_.follow(transaction, *row, call.now);
    services_.journal.record(transaction, call.actor(),
                             {std::string{past_of(*action)}, "journey", row->id, row->name, row->etag});
    return store_.view(transaction, *row, call.now);
  });
}

}  // namespace heliograph::proxy::journeys
