// SPDX-License-Identifier: Apache-2.0
#include "proxy/journeys/store.hpp"

#include <algorithm>
#include <heliograph/journey/limits.hpp>

#include "proxy/campaigns/zones.hpp"

namespace heliograph::proxy::journeys {
namespace {

using journey::JourneyAction;

/// What the API does not offer: people are counted through a journey by the page.
constexpr JourneyAction not_offered[] = {JourneyAction::start_dry_run, JourneyAction::cancel_dry_run};

constexpr std::string_view running = "('live', 'paused_hold', 'paused_discard')";

struct Sums {
  std::optional<std::int64_t> entered;
  std::optional<std::int64_t> left_people;
};
BOOST_DESCRIBE_STRUCT(Sums, (), (entered, left_people))

}  // namespace

std::optional<JourneyRow> JourneyStore::find(storage::Transaction& transaction, const std::string& id) const {
  return transaction.first<JourneyRow>("SELECT {} FROM journeys WHERE id = :id", id);
}

std::vector<JourneyRow> JourneyStore::versions(storage::Transaction& transaction, std::int64_t family) const {
  return transaction.all<JourneyRow>("SELECT {} FROM journeys WHERE family = :family ORDER BY version DESC", family);
}

std::string JourneyStore::family_id(storage::Transaction& transaction, std::int64_t family) const {
  return transaction
      .first<std::string>("SELECT id FROM journeys WHERE family = :family ORDER BY version LIMIT 1", family)
      .value_or("");
}

JourneyPeople JourneyStore::people(storage::Transaction& transaction, const JourneyRow& row) const {
  const auto sums = transaction.first<Sums>(
      "SELECT CAST(SUM(CASE WHEN why = 'entered' THEN people ELSE 0 END) AS BIGINT) AS entered,"
      " CAST(SUM(CASE WHEN reason <> '' THEN people ELSE 0 END) AS BIGINT) AS left_people"
      " FROM journey_counts WHERE journey = :journey",
      row.number);
  JourneyPeople people;
  people.entered = sums->entered.value_or(0);
  people.inside = people.entered - sums->left_people.value_or(0);
  return people;
}

journey::JourneyContext JourneyStore::context(storage::Transaction& transaction, const journey::Journey& journey,
                                              std::optional<std::int64_t> family, base::Instant now) const {
  journey::JourneyContext context;
  context.now = now;
  const auto settings = journey.settings.value_or(journey::JourneySettings{});
  if (settings.time_zone) {
    context.zone = campaigns::zone_clock(*settings.time_zone).value_or(campaign::ZoneClock{});
  }
  context.names_taken = transaction.all<std::string>("SELECT DISTINCT name FROM journeys WHERE family <> :family",
                                                     family.value_or(0));
  if (family) context.journey_id = family_id(transaction, *family);
  context.sending = sending_.context(transaction, {}, "", now);
  context.sending->names_taken.clear();
  for (const journey::JourneyNode& node : journey.nodes) {
    if (!node.whatsapp) continue;
    campaign::Campaign campaign;
    campaign.configuration_id = node.whatsapp->configuration_id;
    campaign.treatments = node.whatsapp->treatments;
    sending_.add_templates(transaction, campaign, *context.sending);
  }
  context.queries = transaction.all<std::string>("SELECT id FROM audiences WHERE kind = 'query' AND name_key IS NOT NULL");
  context.api_keys = transaction.all<std::string>(
      "SELECT id FROM api_keys WHERE scopes LIKE '%\"trigger_journeys\"%' AND (expires_at IS NULL OR expires_at > :now)",
      now);
  context.journeys = transaction.all<std::string>(
      "SELECT j.id FROM journeys j WHERE NOT EXISTS (SELECT 1 FROM journeys earlier WHERE earlier.family = j.family"
      " AND earlier.version < j.version) AND EXISTS (SELECT 1 FROM journeys one WHERE one.family = j.family AND one.status IN " +
      std::string{running} + ")");
  return context;
}

base::Findings JourneyStore::validate(storage::Transaction& transaction, const journey::Journey& journey,
                                      std::optional<std::int64_t> family, base::Instant now) const {
  return journey::validate_journey({journey, context(transaction, journey, family, now), true});
}

journey::JourneyCircumstances JourneyStore::circumstances(storage::Transaction& transaction, const JourneyRow& row,
                                                          base::Instant now, bool is_judged) const {
  journey::JourneyCircumstances circumstances;
  const bool may_be_published =
      row.status == journey::JourneyStatus::draft || row.status == journey::JourneyStatus::testing;
  if (may_be_published) {
    if (is_judged) {
      circumstances.is_valid = !validate(transaction, row.document, row.family, now).has_errors();
    }
    const auto others = transaction.first<std::int64_t>(
        "SELECT COUNT(DISTINCT family) FROM journeys WHERE family <> :family AND status IN " + std::string{running},
        row.family);
    circumstances.has_room = others.value_or(0) < static_cast<std::int64_t>(journey::limit::live_journeys);
  }
  circumstances.is_pause_over = row.paused_at && now >= journey::pause_ends_at(*row.paused_at);
  return circumstances;
}

StoredJourney JourneyStore::view(storage::Transaction& transaction, const JourneyRow& row, base::Instant now,
                                 bool is_judged) const {
  StoredJourney view;
  view.id = row.id;
  view.etag = std::to_string(row.etag);
  view.family_id = family_id(transaction, row.family);
  view.version = row.version;
  view.status = row.status;
  view.journey = row.document;
  view.actions = journey::journey_actions(row.status, circumstances(transaction, row, now, is_judged));
  std::erase_if(view.actions, [](const base::Offer& offer) {
    return std::any_of(std::begin(not_offered), std::end(not_offered),
                       [&](JourneyAction action) { return offer.event == base::name_of(action); });
  });
  const JourneyPeople counted = people(transaction, row);
  view.entered = counted.entered;
  view.inside = counted.inside;
  view.findings = row.findings;
  view.paused_at = row.paused_at;
  if (row.paused_at) view.pause_ends_at = journey::pause_ends_at(*row.paused_at);
  view.published_at = row.published_at;
  view.published_by = row.published_by;
  view.ended_at = row.ended_at;
  view.created_at = row.created_at;
  view.created_by = row.created_by;
  view.updated_at = row.updated_at;
  return view;
}

tl::expected<void, base::Findings> JourneyStore::step(storage::Transaction& transaction, JourneyRow& row,
                                                      JourneyAction action, base::Instant now) const {
  const bool is_judged = action == JourneyAction::publish || action == JourneyAction::test;
  auto next = journey::next_status(row.status, action, circumstances(transaction, row, now, is_judged));
  if (!next) return tl::unexpected(std::move(next.error()));
  row.status = *next;
  row.updated_at = now;
  return {};
}

void JourneyStore::remove(storage::Transaction& transaction, const JourneyRow& row) const {
  for (const char* table : {"journey_events", "journey_steps", "journey_sends", "journey_texts", "journey_calls"}) {
    transaction.execute("DELETE FROM " + std::string{table} +
                            " WHERE instance IN (SELECT number FROM journey_instances WHERE journey = :journey)",
                        row.number);
  }
  for (const char* table : {"journey_instances", "journey_counts", "journey_caps", "journey_messages",
                            "journey_entrances", "journey_members"}) {
    transaction.execute("DELETE FROM " + std::string{table} + " WHERE journey = :journey", row.number);
  }
  transaction.execute("DELETE FROM journeys WHERE id = :id", row.id);
}

}  // namespace heliograph::proxy::journeys
