// SPDX-License-Identifier: Apache-2.0
#include "proxy/templates/store.hpp"

#include "proxy/audit/journal.hpp"

namespace heliograph::proxy::templates {

namespace {

void set_columns(TemplateRow& row, base::Json node) {
  row.meta_id = text_of(node, "id");
  row.name = text_of(node, "name");
  row.language = text_of(node, "language");
  row.category = text_of(node, "category");
  row.status = text_of(node, "status");
  row.node = std::move(node);
}

}  // namespace

std::string text_of(const base::Json& node, std::string_view member) {
  const base::Json* value = base::find_member(node, member);
  if (value == nullptr) return {};
  if (value->is_string()) return value->get<std::string>();
  return value->is_number_integer() ? base::to_text(*value) : std::string{};
}

std::optional<TemplateRow> Store::find(storage::Transaction& transaction, const std::string& id) const {
  return transaction.first<TemplateRow>("SELECT {} FROM templates WHERE id = :id", id);
}

std::optional<TemplateRow> Store::find_by_name(storage::Transaction& transaction, const std::string& waba_id,
                                               const std::string& name, const std::string& language) const {
  return transaction.first<TemplateRow>(
      "SELECT {} FROM templates WHERE waba_id = :waba_id AND name = :name AND language = :language", waba_id, name,
      language);
}

std::optional<TemplateRow> Store::find_by_meta_id(storage::Transaction& transaction, const std::string& meta_id) const {
  return transaction.first<TemplateRow>("SELECT {} FROM templates WHERE meta_id = :meta_id", meta_id);
}

std::vector<TemplateRow> Store::of_name(storage::Transaction& transaction, const std::string& waba_id,
                                        const std::string& name) const {
  return transaction.all<TemplateRow>(
      "SELECT {} FROM templates WHERE waba_id = :waba_id AND name = :name ORDER BY language", waba_id, name);
}

std::vector<TemplateRow> Store::of_account(storage::Transaction& transaction, const std::string& waba_id) const {
  return transaction.all<TemplateRow>("SELECT {} FROM templates WHERE waba_id = :waba_id ORDER BY name, language", waba_id);
}

bool Store::take_over(storage::Transaction& transaction, const std::string& waba_id, const base::Json& node,
                      const std::string& sync_id, base::Instant now) const {
  const std::string name = text_of(node, "name");
  const std::string language = text_of(node, "language");
  if (text_of(node, "id").empty() || name.empty() || language.empty()) return false;
  const auto known = find_by_name(transaction, waba_id, name, language);
  if (known && !sync_id.empty()) {
    transaction.execute("UPDATE templates SET sync_id = :sync WHERE id = :id", sync_id, known->id);
  }
  if (known && base::same_value(known->node, node)) return false;
  if (known) {
    TemplateRow row = *known;
    if (!sync_id.empty()) row.sync_id = sync_id;
    change(transaction, std::move(row), node, now);
    return true;
  }
  TemplateRow row;
  row.id = storage::make_id(now.unix_ms);
  row.waba_id = waba_id;
  row.sync_id = sync_id;
  row.created_at = now;
  row.updated_at = now;
  set_columns(row, node);
  // Somebody else may take it over at the same time.
  if (!transaction.insert_new("templates", row)) return false;
  services_.journal.touch(transaction, "template", row.id, row.etag);
  return true;
}

void Store::change(storage::Transaction& transaction, TemplateRow row, base::Json node, base::Instant now) const {
  set_columns(row, std::move(node));
  row.updated_at = now;
  if (transaction.update("templates", row)) services_.journal.touch(transaction, "template", row.id, row.etag);
}

void Store::remove(storage::Transaction& transaction, const TemplateRow& row) const {
  transaction.execute("DELETE FROM templates WHERE id = :id", row.id);
  services_.journal.touch(transaction, "template", row.id, 0);
}

}  // namespace heliograph::proxy::templates
