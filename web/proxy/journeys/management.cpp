// SPDX-License-Identifier: Apache-2.0
#include "proxy/journeys/management.hpp"

#include <heliograph/base/rule_table.hpp>

#include "proxy/audit/journal.hpp"
#include "proxy/domain/filters.hpp"

namespace heliograph::proxy::journeys {
namespace {

using journey::JourneyAction;

void take_over(JourneyRow& row, const journey::Journey& document, base::Instant now) {
  row.document = document;
  row.document.version = row.version;
  row.name = document.name.value_or("");
  row.name_key = domain::in_lower_case(row.name);
  row.updated_at = now;
}

/// The statuses that the query names; 422 for a word that is none.
api::Answer<std::vector<std::string>> statuses_of(const api::Call& call) {
  auto words = domain::words_of(call.query("status").value_or(""));
  for (const std::string& word : words) {
    if (!base::enum_from<journey::JourneyStatus>(word)) {
      return api::fail(422, base::rule("base.value_unknown"), {{"actual", word}}, "/status");
    }
  }
  return words;
}

}  // namespace

api::Answer<api::List<StoredJourney>> Management::list(api::Call& call) const {
  const auto statuses = statuses_of(call);
  if (!statuses) return tl::unexpected(statuses.error());
  const std::string tag = call.query("tag").value_or("");
  const std::string before = call.page.after.size() == 1 ? call.page.after[0] : "~";
  return services_.database.read([&](storage::Transaction& transaction) {
    std::vector<StoredJourney> found;
    for (const JourneyRow& row : transaction.all<JourneyRow>(
             "SELECT {j.} FROM journeys j WHERE j.id < :before"
             " AND NOT EXISTS (SELECT 1 FROM journeys later WHERE later.family = j.family AND later.version > j.version)"
             " AND (:any_status = 1 OR :statuses LIKE '%,' || j.status || ',%')"
             " AND (:any_tag = 1 OR j.document LIKE :tag ESCAPE '\\') AND j.name_key LIKE :search ESCAPE '\\'"
             " ORDER BY j.id DESC LIMIT :limit",
             before, statuses->empty(), domain::listed(*statuses), tag.empty(),
             domain::contains_pattern(base::to_text(base::Json(tag))),
             domain::contains_pattern(domain::in_lower_case(call.query("search").value_or(""))),
             static_cast<std::int64_t>(call.page.limit) + 1)) {
      found.push_back(store_.view(transaction, row, call.now, false));
    }
    return api::make_list(std::move(found), call.page,
                          [](const StoredJourney& journey) { return std::vector{journey.id}; });
  });
}

api::Answer<StoredJourney> Management::get(api::Call& call) const {
  const std::string id = call.parameter("id");
  return services_.database.read([&](storage::Transaction& transaction) -> api::Answer<StoredJourney> {
    const auto row = store_.find(transaction, id);
    if (!row) return api::not_found("journey", id);
    return store_.view(transaction, *row, call.now);
  });
}

api::Answer<JourneyVersions> Management::versions(api::Call& call) const {
  const std::string id = call.parameter("id");
  return services_.database.read([&](storage::Transaction& transaction) -> api::Answer<JourneyVersions> {
    const auto row = store_.find(transaction, id);
    if (!row) return api::not_found("journey", id);
    JourneyVersions versions;
    for (const JourneyRow& version : store_.versions(transaction, row->family)) {
      versions.items.push_back(store_.view(transaction, version, call.now, false));
    }
    return versions;
  });
}

api::Answer<JourneyRow> Management::expected(storage::Transaction& transaction, api::Call& call) const {
  const std::string id = call.parameter("id");
  auto row = store_.find(transaction, id);
  if (!row) return api::not_found("journey", id);
  if (row->etag != call.expected_etag) return api::conflict(base::encode(store_.view(transaction, *row, call.now)));
  return std::move(*row);
}

api::Answer<StoredJourney> Management::insert(storage::Transaction& transaction, api::Call& call,
                                              const journey::Journey& document, const std::string& action,
                                              const JourneyRow* before) const {
  const auto family = before != nullptr ? std::optional{before->family} : std::nullopt;
  auto findings = journey::validate_journey({document, store_.context(transaction, document, family, call.now), false});
  if (findings.has_errors()) return api::invalid(std::move(findings));
  JourneyRow row;
  row.id = storage::make_id(call.now.unix_ms);
  row.number = transaction.take_numbers("journeys", 1);
  row.family = family.value_or(row.number);
  row.version = before != nullptr ? before->version + 1 : 1;
  take_over(row, document, call.now);
  row.created_at = call.now;
  row.created_by = call.user().name;
  transaction.insert("journeys", row);
  services_.journal.record(
      transaction, call.actor(),
      {action, "journey", row.id, row.name, row.etag, audit::difference(base::Json::object(), base::encode(row.document))});
  return store_.view(transaction, row, call.now);
}

api::Answer<StoredJourney> Management::create(api::Call& call, const journey::Journey& input) const {
  return services_.database.write(
      [&](storage::Transaction& transaction) { return insert(transaction, call, input, "created"); });
}

api::Answer<StoredJourney> Management::update(api::Call& call, const journey::Journey& input) const {
  return services_.database.write([&](storage::Transaction& transaction) -> api::Answer<StoredJourney> {
    auto row = expected(transaction, call);
    if (!row) return tl::unexpected(std::move(row.error()));
    if (auto saved = store_.step(transaction, *row, JourneyAction::save, call.now); !saved) {
      return api::invalid(std::move(saved.error()));
    }
    auto findings =
        journey::validate_journey({input, store_.context(transaction, input, row->family, call.now), false});
    if (findings.has_errors()) return api::invalid(std::move(findings));
    const base::Json before = base::encode(row->document);
    take_over(*row, input, call.now);
    if (!transaction.update("journeys", *row)) {
      return api::conflict(base::encode(store_.view(transaction, *row, call.now)));
    }
    services_.journal.record(
        transaction, call.actor(),
        {"updated", "journey", row->id, row->name, row->etag, audit::difference(before, base::encode(row->document))});
    return store_.view(transaction, *row, call.now);
  });
}

api::Answer<api::Nothing> Management::remove(api::Call& call) const {
  return services_.database.write([&](storage::Transaction& transaction) -> api::Answer<api::Nothing> {
    auto row = expected(transaction, call);
    if (!row) return tl::unexpected(std::move(row.error()));
    if (auto deleted = store_.step(transaction, *row, JourneyAction::delete_, call.now); !deleted) {
      return api::invalid(std::move(deleted.error()));
    }
    store_.remove(transaction, *row);
    services_.journal.record(transaction, call.actor(), {"deleted", "journey", row->id, row->name, 0});
    return api::Nothing{};
  });
}

api::Answer<JourneyReview> Management::review(api::Call& call, const JourneyReviewInput& input) const {
  return services_.database.read([&](storage::Transaction& transaction) {
    const auto row = input.id ? store_.find(transaction, *input.id) : std::nullopt;
    const auto family = row ? std::optional{row->family} : std::nullopt;
    return JourneyReview{store_.validate(transaction, input.journey, family, call.now)};
  });
}

}  // namespace heliograph::proxy::journeys
