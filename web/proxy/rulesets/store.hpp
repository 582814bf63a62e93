// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "proxy/api/call.hpp"
#include "proxy/api/failure.hpp"
#include "proxy/api/row.hpp"
#include "proxy/domain/filters.hpp"
#include "proxy/rulesets/rows.hpp"
#include "proxy/rulesets/rule_table.hpp"
#include "proxy/services.hpp"

namespace heliograph::proxy::rulesets {

/// Which table holds a kind of rules, and what judges them.
struct CapRulesKind {
  using Document = policy::CapRuleSet;
  using Stored = StoredCapRules;
  using Row = CapRulesRow;
  static constexpr std::string_view table = "cap_rule_sets";
  static constexpr std::string_view object_type = "cap_rule_set";
  static base::Findings validate(const Document& document, const std::vector<std::string>& names_taken) {
    return policy::validate_cap_rules(document, names_taken);
  }
};

struct QuietHoursKind {
  using Document = policy::QuietHours;
  using Stored = StoredQuietHours;
  using Row = QuietHoursRow;
  static constexpr std::string_view table = "quiet_hours";
  static constexpr std::string_view object_type = "quiet_hours";
  static base::Findings validate(const Document& document, const std::vector<std::string>& names_taken) {
    return policy::validate_quiet_hours(document, names_taken);
  }
};

struct PriceListKind {
  using Document = report::PriceList;
  using Stored = StoredPriceList;
  using Row = PriceListRow;
  static constexpr std::string_view table = "price_lists";
  static constexpr std::string_view object_type = "price_list";
  static base::Findings validate(const Document& document, const std::vector<std::string>& names_taken) {
    return report::validate_price_list(document, names_taken);
  }
};

/// Named rules and lists that campaigns and reports pick.
template <class Kind>
class Store {
 public:
  using Document = typename Kind::Document;
  using Stored = typename Kind::Stored;
  using Row = typename Kind::Row;

  explicit Store(Services& services) : services_{services} {}

  [[nodiscard]] std::optional<Row> find(storage::Transaction& transaction, const std::string& id) const {
    return transaction.first<Row>(select() + " WHERE id = :id", id);
  }

  [[nodiscard]] api::Answer<api::List<Stored>> list(api::Call& call) const {
    const std::string after = call.page.after.size() == 1 ? call.page.after[0] : "";
    return services_.database.read([&](storage::Transaction& transaction) {
      std::vector<Stored> found;
      for (const Row& row : transaction.all<Row>(select() + " WHERE name_key > :after ORDER BY name_key LIMIT :limit", after,
                                                 static_cast<std::int64_t>(call.page.limit) + 1)) {
        found.push_back(view(transaction, row));
      }
      return api::make_list(std::move(found), call.page, [](const Stored& stored) {
        return std::vector{domain::in_lower_case(stored.name.value_or(""))};
      });
    });
  }

  [[nodiscard]] api::Answer<Stored> get(api::Call& call) const {
    const std::string id = call.parameter("id");
    return services_.database.read([&](storage::Transaction& transaction) -> api::Answer<Stored> {
      const auto row = find(transaction, id);
      if (!row) return api::not_found(Kind::object_type, id);
      return view(transaction, *row);
    });
  }

  [[nodiscard]] api::Answer<Stored> create(api::Call& call, const Document& input) const {
    return services_.database.write([&](storage::Transaction& transaction) -> api::Answer<Stored> {
      Row row;
      row.id = storage::make_id(call.now.unix_ms);
      row.created_at = call.now;
      row.created_by = call.user().name;
      base::Findings findings = take_over(transaction, row, input, call.now);
      if (findings.has_errors()) return api::invalid(std::move(findings));
      transaction.insert(Kind::table, row);
      record(transaction, call, "created", row, base::Json::object());
      return view(transaction, row);
    });
  }

  [[nodiscard]] api::Answer<Stored> update(api::Call& call, const Document& input) const {
    return services_.database.write([&](storage::Transaction& transaction) -> api::Answer<Stored> {
      auto row = expected(transaction, call);
      if (!row) return tl::unexpected(std::move(row.error()));
      const base::Json before = base::encode(row->document);
      base::Findings findings = take_over(transaction, *row, input, call.now);
      if (findings.has_errors()) return api::invalid(std::move(findings));
      if (!transaction.update(Kind::table, *row)) return api::conflict(base::encode(view(transaction, *row)));
      record(transaction, call, "updated", *row, before);
      return view(transaction, *row);
    });
  }

  [[nodiscard]] api::Answer<api::Nothing> remove(api::Call& call) const {
    return services_.database.write([&](storage::Transaction& transaction) -> api::Answer<api::Nothing> {
      const auto row = expected(transaction, call);
      if (!row) return tl::unexpected(row.error());
      const auto users = users_of(transaction, row->id);
      if (!users.empty()) return api::fail(422, rule("rulesets.in_use"), {{"name", users.front()}});
      transaction.execute("DELETE FROM " + std::string{Kind::table} + " WHERE id = :id", row->id);
      services_.journal.record(transaction, call.actor(), {"deleted", std::string{Kind::object_type}, row->id,
                                                           row->document.name.value_or(""), 0});
      return api::Nothing{};
    });
  }

 private:
  static std::string select() { return "SELECT {} FROM " + std::string{Kind::table}; }

  [[nodiscard]] api::Answer<Row> expected(storage::Transaction& transaction, api::Call& call) const {
    const std::string id = call.parameter("id");
    auto row = find(transaction, id);
    if (!row) return api::not_found(Kind::object_type, id);
    if (row->etag != call.expected_etag) return api::conflict(base::encode(view(transaction, *row)));
    return std::move(*row);
  }

  [[nodiscard]] base::Findings take_over(storage::Transaction& transaction, Row& row, const Document& input,
                                         base::Instant now) const {
    std::vector<std::string> names;
    for (const Row& other : transaction.all<Row>(select() + " WHERE id <> :id", row.id)) {
      names.push_back(other.document.name.value_or(""));
    }
    row.document = input;
    row.name_key = domain::in_lower_case(input.name.value_or(""));
    row.updated_at = now;
    return Kind::validate(input, names);
  }

  void record(storage::Transaction& transaction, api::Call& call, std::string action, const Row& row,
              const base::Json& before) const {
    services_.journal.record(transaction, call.actor(),
                             {std::move(action), std::string{Kind::object_type}, row.id, row.document.name.value_or(""),
                              row.etag, audit::difference(before, base::encode(row.document))});
  }

  [[nodiscard]] std::vector<std::string> users_of(storage::Transaction& transaction, const std::string& id) const {
    return transaction.all<std::string>(
        "SELECT name_key FROM campaigns WHERE status IN ('draft', 'in_review', 'scheduled', 'live', 'paused')"
        " AND document LIKE :id ESCAPE '\\' ORDER BY name_key LIMIT 20",
        domain::contains_pattern(id));
  }

  [[nodiscard]] Stored view(storage::Transaction& transaction, const Row& row) const {
    Stored stored;
    static_cast<Document&>(stored) = row.document;
    stored.id = row.id;
    stored.etag = std::to_string(row.etag);
    stored.used_by = users_of(transaction, row.id);
    stored.created_at = row.created_at;
    stored.created_by = row.created_by;
    stored.updated_at = row.updated_at;
    return stored;
  }

  Services& services_;
};

using CapRules = Store<CapRulesKind>;
using QuietHoursRules = Store<QuietHoursKind>;
using PriceLists = Store<PriceListKind>;

}  // namespace heliograph::proxy::rulesets
