// SPDX-License-Identifier: Apache-2.0
#include "proxy/audiences/lists.hpp"

#include "proxy/audiences/rule_table.hpp"
#include "proxy/audiences/selection.hpp"
#include "proxy/domain/filters.hpp"

namespace heliograph::proxy::audiences {
namespace {

constexpr std::int64_t deleted_at_once = 20'000;

base::Json audited(const AudienceRow& row) {
  base::Json json = {{"name", row.name}};
  if (row.description) json["description"] = *row.description;
  if (row.condition) json["where"] = base::encode(*row.condition);
  return json;
}

void take_count(AudienceRow& row, const AudienceCount& count, base::Instant now) {
  row.people = count.people;
  row.us_numbers = count.us_numbers;
  row.counted_at = now;
}

/// What is wrong with a list's new name and description; conditions are not asked of it.
base::Findings check_names(const audience::Query& input) {
  base::Findings findings;
  for (base::Finding& finding : audience::validate_query(input)) {
    if (finding.at.compare(0, 6, "/where") != 0) findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace

std::optional<AudienceRow> find_audience(storage::Transaction& transaction, const std::string& id) {
  return transaction.first<AudienceRow>("SELECT {} FROM audiences WHERE id = :id AND name_key IS NOT NULL", id);
}

bool is_name_taken(storage::Transaction& transaction, const std::string& name_key, const std::string& id) {
  return transaction.first<std::string>("SELECT id FROM audiences WHERE name_key = :name AND id <> :id", name_key, id)
      .has_value();
}

void delete_audience(storage::Database& database, const AudienceRow& row) {
  while (true) {
    const auto count = database.write([&](storage::Transaction& transaction) {
      return transaction.execute(
          "DELETE FROM audience_members WHERE audience = :audience AND person IN (SELECT person FROM audience_members"
          " WHERE audience = :same ORDER BY person LIMIT :limit)",
          row.number, row.number, deleted_at_once);
    });
    if (count < deleted_at_once) break;
  }
  database.write([&](storage::Transaction& transaction) {
    transaction.execute("DELETE FROM audiences WHERE id = :id", row.id);
  });
}

api::Answer<api::List<Audience>> Lists::list(api::Call& call) const {
  const auto kinds = domain::words_of(call.query("kind").value_or(""));
  const std::string pattern = domain::contains_pattern(domain::in_lower_case(call.query("search").value_or("")));
  const std::string after = call.page.after.size() == 1 ? call.page.after[0] : "";
  return services_.database.read([&](storage::Transaction& transaction) {
    std::vector<Audience> found;
    for (AudienceRow& row : transaction.all<AudienceRow>(
             "SELECT {} FROM audiences WHERE name_key > :after AND (:any_kind = 1 OR :kinds LIKE '%,' || kind || ',%')"
             " AND name_key LIKE :pattern ESCAPE '\\' ORDER BY name_key LIMIT :limit",
             after, kinds.empty(), domain::listed(kinds), pattern, static_cast<std::int64_t>(call.page.limit) + 1)) {
      row.summary.reset();
      found.push_back(to_audience(row));
    }
    return api::make_list(std::move(found), call.page, [](const Audience& audience) {
      return std::vector{domain::in_lower_case(audience.name)};
    });
  });
}

api::Answer<Audience> Lists::get(api::Call& call) const {
  const std::string id = call.parameter("id");
  auto row = services_.database.read([&](storage::Transaction& transaction) { return find_audience(transaction, id); });
  if (!row) return api::not_found("audience", id);
  if (row->kind == AudienceKind::query) {
    take_count(*row, count_matching(services_.database, row->condition.value_or(audience::Condition{}), call.now), call.now);
    services_.database.write([&](storage::Transaction& transaction) {
      transaction.execute(
          "UPDATE audiences SET people = :people, us_numbers = :us, counted_at = :now WHERE id = :id AND etag = :etag",
          row->people, row->us_numbers, call.now, id, row->etag);
    });
  }
  return to_audience(*row);
}

api::Answer<AudienceRow> Lists::expected(storage::Transaction& transaction, api::Call& call) const {
  const std::string id = call.parameter("id");
  auto row = find_audience(transaction, id);
  if (!row) return api::not_found("audience", id);
  if (row->etag != call.expected_etag) return api::conflict(base::encode(to_audience(*row)));
  return std::move(*row);
}

api::Answer<Audience> Lists::create(api::Call& call, const audience::Query& input) const {
  base::Findings findings = audience::validate_query(input);
  if (findings.has_errors()) return api::invalid(std::move(findings));
  AudienceRow row;
  row.id = storage::make_id(call.now.unix_ms);
  row.name = input.name.value_or("");
  row.name_key = domain::in_lower_case(row.name);
  row.description = input.description;
  row.kind = AudienceKind::query;
  row.condition = input.where;
  row.created_at = call.now;
  row.created_by = call.user().name;
  row.updated_at = call.now;
  take_count(row, count_matching(services_.database, *row.condition, call.now), call.now);
  return services_.database.write([&](storage::Transaction& transaction) -> api::Answer<Audience> {
    if (is_name_taken(transaction, *row.name_key, row.id)) {
      return api::fail(422, rule("audiences.name_taken"), {{"name", row.name}}, "/name");
    }
    row.number = transaction.take_numbers("audiences", 1);
    transaction.insert("audiences", row);
    services_.journal.record(transaction, call.actor(), {"created", "audience", row.id, row.name, row.etag,
                                                         audit::difference(base::Json::object(), audited(row))});
    return to_audience(row);
  });
}

api::Answer<Audience> Lists::update(api::Call& call, const audience::Query& input) const {
  return services_.database.write([&](storage::Transaction& transaction) -> api::Answer<Audience> {
    auto row = expected(transaction, call);
    if (!row) return tl::unexpected(std::move(row.error()));
    const bool is_query = row->kind == AudienceKind::query;
    base::Findings findings = is_query ? audience::validate_query(input) : check_names(input);
    if (!is_query && input.where) findings.add(rule("audiences.not_a_query"), "/where");
    if (findings.has_errors()) return api::invalid(std::move(findings));
    const base::Json before = audited(*row);
    row->name = input.name.value_or("");
    row->name_key = domain::in_lower_case(row->name);
    if (is_name_taken(transaction, *row->name_key, row->id)) {
      return api::fail(422, rule("audiences.name_taken"), {{"name", row->name}}, "/name");
    }
    row->description = input.description;
    if (is_query) {
      row->condition = input.where;
      row->counted_at.reset();
      row->people.reset();
      row->us_numbers.reset();
    }
    row->updated_at = call.now;
    if (!transaction.update("audiences", *row)) return api::conflict(base::encode(to_audience(*row)));
    services_.journal.record(transaction, call.actor(), {"updated", "audience", row->id, row->name, row->etag,
                                                         audit::difference(before, audited(*row))});
    return to_audience(*row);
  });
}

api::Answer<api::Nothing> Lists::remove(api::Call& call) const {
  const auto removed = services_.database.write([&](storage::Transaction& transaction) -> api::Answer<AudienceRow> {
    auto row = expected(transaction, call);
    if (!row) return tl::unexpected(std::move(row.error()));
    const auto user = transaction.first<std::string>(
        "SELECT name_key FROM campaigns WHERE status IN ('in_review', 'scheduled', 'live', 'paused')"
        " AND document LIKE :id ESCAPE '\\' ORDER BY name_key LIMIT 1",
        domain::contains_pattern(row->id));
    if (user) return api::fail(422, rule("audiences.in_use"), {{"name", *user}});
    // Gone for people at once; its members follow.
    transaction.execute("UPDATE audiences SET name_key = NULL, is_complete = 0 WHERE id = :id", row->id);
    services_.journal.record(transaction, call.actor(), {"deleted", "audience", row->id, row->name, 0});
    return std::move(*row);
  });
  if (!removed) return tl::unexpected(removed.error());
  delete_audience(services_.database, *removed);
  return api::Nothing{};
}

api::Answer<AudienceCount> Lists::count(api::Call& call, const CountInput& input) const {
  base::Findings findings;
  findings.append(audience::validate_condition(input.where), "/where");
  if (findings.has_errors()) return api::invalid(std::move(findings));
  return count_matching(services_.database, input.where, call.now);
}

}  // namespace heliograph::proxy::audiences
