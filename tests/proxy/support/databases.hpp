// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <vector>

namespace heliograph::test {

/// An empty database of one kind, gone when the object ends.
class ScratchDatabase {
 public:
  virtual ~ScratchDatabase() = default;
  /// Where it is, as the proxy's setting says it.
  [[nodiscard]] virtual std::string url() const = 0;
};

/// A kind of database the tests run against.
struct DatabaseKind {
  std::string name;
  std::unique_ptr<ScratchDatabase> (*make)();
};

/// SQLite, and PostgreSQL where there is one: the server that `HELIOGRAPH_TEST_POSTGRESQL` names, else one of the tests'
/// own, started from the programs in /usr/lib/postgresql. Says so, once, where there is neither.
[[nodiscard]] const std::vector<DatabaseKind>& database_kinds();

}  // namespace heliograph::test
