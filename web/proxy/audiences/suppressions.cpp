// SPDX-License-Identifier: Apache-2.0
#include "proxy/audiences/suppressions.hpp"

#include <heliograph/phone/number.hpp>

#include "proxy/audiences/address.hpp"
#include "proxy/domain/filters.hpp"

namespace heliograph::proxy::audiences {
namespace {

SuppressionEntry to_entry(const PersonRecord& row) {
  SuppressionEntry entry;
  entry.reason = row.suppression.value_or(policy::Suppression::listed);
  entry.note = row.suppression_note;
  entry.since = row.suppressed_at.value_or(row.updated_at);
  entry.by = row.suppressed_by;
  entry.id = row.id;
  entry.phone = row.phone;
  entry.user_id = row.user_id;
  return entry;
}

std::string shown_name(const PersonRecord& row) { return row.phone ? "+" + *row.phone : row.user_id.value_or(""); }

}  // namespace

api::Answer<api::List<SuppressionEntry>> Suppressions::list(api::Call& call) const {
  const auto reasons = domain::words_of(call.query("reason").value_or(""));
  const std::string search = call.query("search").value_or("");
  const std::string digits = phone::digits_of(search);
  const bool is_first = call.page.after.size() != 2;
  const std::int64_t before = is_first ? INT64_MAX : std::atoll(call.page.after[0].c_str());
  const std::string before_id = is_first ? "~" : call.page.after[1];
  return services_.database.read([&](storage::Transaction& transaction) {
    std::vector<SuppressionEntry> found;
    for (const PersonRecord& row : transaction.all<PersonRecord>(
             "SELECT {} FROM people WHERE suppression IS NOT NULL AND (suppressed_at, id) < (:before, :id)"
             " AND (:any_reason = 1 OR :reasons LIKE '%,' || suppression || ',%')"
             " AND (:no_search = 1 OR phone LIKE :number ESCAPE '\\' OR LOWER(user_id) LIKE :user ESCAPE '\\')"
             " ORDER BY suppressed_at DESC, id DESC LIMIT :limit",
             before, before_id, reasons.empty(), domain::listed(reasons), search.empty(),
             domain::contains_pattern(digits.empty() ? search : digits),
             domain::contains_pattern(domain::in_lower_case(search)), static_cast<std::int64_t>(call.page.limit) + 1)) {
      found.push_back(to_entry(row));
    }
    return api::make_list(std::move(found), call.page, [](const SuppressionEntry& entry) {
      return std::vector{std::to_string(entry.since.unix_ms), entry.id};
    });
  });
}

api::Answer<SuppressionEntry> Suppressions::add(api::Call& call, const SuppressionInput& input) const {
  base::Findings findings;
  const messages::Identity identity = read_address(input.phone, input.user_id, findings);
  if (findings.has_errors()) return api::invalid(std::move(findings));
  return services_.database.write([&](storage::Transaction& transaction) -> api::Answer<SuppressionEntry> {
    const auto person = messages::take_person(transaction, identity, std::nullopt, call.now);
    auto row = transaction.first<PersonRecord>("SELECT {} FROM people WHERE id = :id", person.id).value();
    row.suppression = input.reason.value_or(policy::Suppression::listed);
    if (row.suppression == policy::Suppression::none) row.suppression = policy::Suppression::listed;
    row.suppression_note = input.note;
    row.suppressed_at = call.now;
    row.suppressed_by = call.user().name;
    row.updated_at = call.now;
    if (!transaction.update("people", row)) return api::conflict(base::encode(to_entry(row)));
    services_.journal.record(transaction, call.actor(), {"suppressed", "profile", row.id, shown_name(row), row.etag,
                                                         {{"reason", base::name_of(*row.suppression)}}});
    return to_entry(row);
  });
}

api::Answer<api::Nothing> Suppressions::remove(api::Call& call) const {
  const std::string id = call.parameter("id");
  return services_.database.write([&](storage::Transaction& transaction) -> api::Answer<api::Nothing> {
    auto row = transaction.first<PersonRecord>("SELECT {} FROM people WHERE id = :id AND suppression IS NOT NULL", id);
    if (!row) return api::not_found("suppression", id);
    row->suppression.reset();
    row->suppression_note.reset();
    row->suppressed_at.reset();
    row->suppressed_by.reset();
    row->updated_at = call.now;
    if (!transaction.update("people", *row)) return api::conflict(base::encode(to_stored(*row)));
    services_.journal.record(transaction, call.actor(), {"unsuppressed", "profile", id, shown_name(*row), row->etag});
    return api::Nothing{};
  });
}

}  // namespace heliograph::proxy::audiences
