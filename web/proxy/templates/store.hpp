// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "proxy/services.hpp"
#include "proxy/storage/database.hpp"
#include "proxy/templates/rows.hpp"

namespace heliograph::proxy::templates {

/// The copy of Meta's templates.
class Store {
 public:
  explicit Store(Services& services) : services_{services} {}

  [[nodiscard]] std::optional<TemplateRow> find(storage::Transaction& transaction, const std::string& id) const;
  [[nodiscard]] std::optional<TemplateRow> find_by_name(storage::Transaction& transaction, const std::string& waba_id,
                                                        const std::string& name, const std::string& language) const;
  [[nodiscard]] std::optional<TemplateRow> find_by_meta_id(storage::Transaction& transaction, const std::string& meta_id) const;
  /// All languages of a template.
  [[nodiscard]] std::vector<TemplateRow> of_name(storage::Transaction& transaction, const std::string& waba_id,
                                                 const std::string& name) const;
  /// All of an account.
  [[nodiscard]] std::vector<TemplateRow> of_account(storage::Transaction& transaction, const std::string& waba_id) const;

  /// Takes a template over as Graph gave it; a node without id, name or language is left out. Tells nobody when it is
  /// what was known already.
  /// @param sync_id the sync that read it; "" keeps the one before
  /// @return whether anything changed
  bool take_over(storage::Transaction& transaction, const std::string& waba_id, const base::Json& node,
                 const std::string& sync_id, base::Instant now) const;

  /// Replaces the node of a known row, counts its version up, and tells the open pages.
  void change(storage::Transaction& transaction, TemplateRow row, base::Json node, base::Instant now) const;

  void remove(storage::Transaction& transaction, const TemplateRow& row) const;

 private:
  Services& services_;
};

/// The text of a member of `node`; "" when it is no text. A number (an id in a webhook) is written out.
[[nodiscard]] std::string text_of(const base::Json& node, std::string_view member);

}  // namespace heliograph::proxy::templates
