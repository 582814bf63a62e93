// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "proxy/configurations/rows.hpp"
#include "proxy/credentials/store.hpp"
#include "proxy/services.hpp"
#include "proxy/storage/database.hpp"

namespace heliograph::proxy::configurations {

/// The stored channel configurations.
class Store {
 public:
  Store(Services& services, const credentials::Store& credentials) : services_{services}, credentials_{credentials} {}

  [[nodiscard]] std::optional<ConfigurationRow> find(storage::Transaction& transaction, const std::string& id) const;

  /// What surrounds the configuration `id` ("" for a new one): the names of the others, and the stored credentials.
  [[nodiscard]] channel::ConfigurationContext context(storage::Transaction& transaction, const std::string& id) const;

  /// The names of the configurations that would stop sending without a set of credentials.
  [[nodiscard]] std::vector<std::string> users_of(storage::Transaction& transaction, const std::string& credential_id) const;

  /// Takes a record over into its row: the columns that are searched by, and a new run of checks when one is to begin.
  /// @param begins_checks whether what was done asks for checks, even if some were awaited before
  void take_over(ConfigurationRow& row, channel::ConfigurationRecord record, bool begins_checks, base::Instant now) const;

  /// Tells the open pages.
  void touch(storage::Transaction& transaction, const ConfigurationRow& row) const;

 private:
  Services& services_;
  const credentials::Store& credentials_;
};

}  // namespace heliograph::proxy::configurations
