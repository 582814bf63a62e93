// SPDX-License-Identifier: Apache-2.0
#include "proxy/vault/reseal.hpp"

#include <boost/describe.hpp>

#include <algorithm>

namespace heliograph::proxy::vault {

namespace {

constexpr std::int64_t batch = 50;
constexpr std::size_t unopened_max = 100;

struct Sealed {
  std::string id;
  std::string sealed;
};
BOOST_DESCRIBE_STRUCT(Sealed, (), (id, sealed))

std::string select_of(const SealedColumn& column) {
  const std::string name{column.column};
  return "SELECT id, " + name + " AS sealed FROM " + std::string{column.table} + " WHERE " + name +
         " IS NOT NULL AND id > :after ORDER BY id LIMIT :most";
}

/// Calls `take(transaction, rows)` with the secrets of a column, a batch in each transaction, until it gives false.
template <class Take>
void each_batch(storage::Database& database, const SealedColumn& column, Take&& take) {
  const std::string sql = select_of(column);
  std::string after;
  bool goes_on = true;
  while (goes_on) {
    goes_on = database.write([&](storage::Transaction& transaction) {
      const auto rows = transaction.all<Sealed>(sql, after, batch);
      if (rows.empty() || !take(transaction, rows)) return false;
      after = rows.back().id;
      return true;
    });
  }
}

}  // namespace

std::string place_of(const SealedColumn& column) { return std::string{column.table} + '.' + std::string{column.column}; }

SealState seal_state(storage::Database& database, const Vault& vault) {
  SealState state;
  for (const SealedColumn& column : sealed_columns) {
    const std::string place = place_of(column);
    each_batch(database, column, [&](storage::Transaction&, const std::vector<Sealed>& rows) {
      for (const Sealed& row : rows) {
        const std::string key_id = Vault::key_id_of(row.sealed);
        if (!vault.open(row.sealed, place, row.id)) {
          if (state.unopened.size() < unopened_max) state.unopened.push_back({place, row.id, key_id});
        } else if (key_id == vault.key_id()) {
          ++state.current;
        } else {
          ++state.earlier;
        }
      }
      return true;
    });
  }
  return state;
}

std::int64_t reseal(storage::Database& database, const Vault& vault, std::optional<std::int64_t> most) {
  std::int64_t done = 0;
  for (const SealedColumn& column : sealed_columns) {
    const std::string place = place_of(column);
    const std::string name{column.column};
    const std::string update =
        "UPDATE " + std::string{column.table} + " SET " + name + " = :sealed WHERE id = :id AND " + name + " = :before";
    each_batch(database, column, [&](storage::Transaction& transaction, const std::vector<Sealed>& rows) {
      for (const Sealed& row : rows) {
        if (most && done >= *most) return true;
        if (Vault::key_id_of(row.sealed) == vault.key_id()) continue;
        const auto secret = vault.open(row.sealed, place, row.id);
        if (!secret) continue;
        done += transaction.execute(update, vault.seal(*secret, place, row.id), row.id, row.sealed);
      }
      return true;
    });
  }
  return done;
}

}  // namespace heliograph::proxy::vault
