// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <proxy/support/child.hpp>
#include <proxy/support/temporary_folder.hpp>
#include <string>

namespace heliograph::test {

/// A PostgreSQL server of the tests' own, on a socket in a temporary folder.
class PostgresqlServer {
 public:
  /// @throws std::runtime_error where no server is installed, or it does not start
  PostgresqlServer();
  ~PostgresqlServer();
  PostgresqlServer(const PostgresqlServer&) = delete;
  PostgresqlServer& operator=(const PostgresqlServer&) = delete;

  /// Whether the machine has the programs.
  [[nodiscard]] static bool is_installed();
  /// Where a database is, as the proxy's setting says it.
  [[nodiscard]] std::string url(const std::string& database) const;

  /// Ends it at once, without letting anybody finish.
  void stop();
  /// Starts it again on the same data.
  void start();

 private:
  [[nodiscard]] ChildOptions options() const;

  TemporaryFolder folder_;
  std::string programs_;
  std::unique_ptr<Child> server_;
};

}  // namespace heliograph::test
