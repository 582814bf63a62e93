// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "proxy/api/call.hpp"
#include "proxy/api/failure.hpp"
#include "proxy/api/row.hpp"
#include "proxy/audiences/rows.hpp"
#include "proxy/services.hpp"

namespace heliograph::proxy::audiences {

/// The stored audiences.
class Lists {
 public:
  explicit Lists(Services& services) : services_{services} {}

  [[nodiscard]] api::Answer<api::List<Audience>> list(api::Call& call) const;
  /// One audience; a query is counted anew.
  [[nodiscard]] api::Answer<Audience> get(api::Call& call) const;
  [[nodiscard]] api::Answer<Audience> create(api::Call& call, const audience::Query& input) const;
  [[nodiscard]] api::Answer<Audience> update(api::Call& call, const audience::Query& input) const;
  [[nodiscard]] api::Answer<api::Nothing> remove(api::Call& call) const;
  [[nodiscard]] api::Answer<AudienceCount> count(api::Call& call, const CountInput& input) const;

 private:
  [[nodiscard]] api::Answer<AudienceRow> expected(storage::Transaction& transaction, api::Call& call) const;

  Services& services_;
};

/// The row of an audience that people may see.
[[nodiscard]] std::optional<AudienceRow> find_audience(storage::Transaction& transaction, const std::string& id);

/// Whether another audience has the name.
[[nodiscard]] bool is_name_taken(storage::Transaction& transaction, const std::string& name_key, const std::string& id);

/// Deletes a list's members and row, in parts; whoever reads it meanwhile sees less and less.
void delete_audience(storage::Database& database, const AudienceRow& row);

}  // namespace heliograph::proxy::audiences
