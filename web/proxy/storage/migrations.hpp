// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

namespace heliograph::proxy::storage {

class Database;

/// One step of the database's shape, from `migrations/<number>_<name>.sql`. A step that was released is never changed.
/// Its statements end with `;` at the end of a line, and are written so that SQLite and PostgreSQL both take them;
/// a line that begins with `--postgresql ` counts on PostgreSQL alone.
struct Migration {
  int number;             ///< from 1, in the order of application; numbers may be left out
  std::string_view name;  ///< the file's name without its ending
  std::string_view sql;
};

/// The steps this program knows, in order.
[[nodiscard]] std::span<const Migration> migrations();

/// The database was written by a program that knows more steps than this one.
struct NewerDatabase : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// Applies the steps that the database lacks, each in a transaction of its own. Several programs may do so at once:
/// one applies, the others wait.
/// @throws NewerDatabase when the database has a step that `steps` does not
void migrate(Database& database, std::span<const Migration> steps = migrations());

}  // namespace heliograph::proxy::storage
