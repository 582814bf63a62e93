// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "proxy/storage/database.hpp"
#include "proxy/vault/vault.hpp"

namespace heliograph::proxy::vault {

/// A column of sealed secrets. A secret is sealed for its column as well as for its row.
struct SealedColumn {
  std::string_view table;
  std::string_view column;
};

/// Every column of the database that holds sealed secrets; their rows have a column `id`.
inline constexpr SealedColumn sealed_columns[] = {
    {"credentials", "sealed_token"},
    {"credentials", "sealed_app_secret"},
    {"credentials", "sealed_verify_token"},
    {"notification_settings", "sealed_webhook_secret"},
    {"notification_settings", "sealed_smtp_password"},
};

/// What stands in for a column when something is sealed for it: `credentials.sealed_token`.
[[nodiscard]] std::string place_of(const SealedColumn& column);

/// A secret that no known key opens.
struct Unopened {
  std::string place;
  std::string id;      ///< of the row
  std::string key_id;  ///< of the key that it was sealed under
};

/// How the secrets stand to the key that seals.
struct SealState {
  std::int64_t current = 0;        ///< sealed under it
  std::int64_t earlier = 0;        ///< sealed under an earlier one
  std::vector<Unopened> unopened;  ///< at most a hundred of them
};

/// Looks at every secret; changes nothing.
[[nodiscard]] SealState seal_state(storage::Database& database, const Vault& vault);

/// Seals anew what was sealed under an earlier key, a few rows in each transaction, while programs go on. What somebody
/// changes meanwhile is left as they made it.
/// @param most secrets at most; nothing: all
/// @return how many were sealed anew
std::int64_t reseal(storage::Database& database, const Vault& vault, std::optional<std::int64_t> most = {});

}  // namespace heliograph::proxy::vault
