// SPDX-License-Identifier: Apache-2.0
#include "proxy/storage/migrations.hpp"

#include <algorithm>

#include "proxy/clock.hpp"
#include "proxy/storage/database.hpp"

namespace heliograph::proxy::storage {

namespace {

struct AppliedMigration {
  std::int64_t number = 0;
  std::string name;
  base::Instant applied_at;
};
BOOST_DESCRIBE_STRUCT(AppliedMigration, (), (number, name, applied_at))

constexpr std::string_view only_postgresql = "--postgresql ";

/// The statements of a step: each ends with `;` at the end of a line. Lines that begin with `--postgresql ` count there
/// alone.
std::vector<std::string> statements(std::string_view sql, Dialect dialect) {
  std::vector<std::string> found;
  std::string statement;
  while (!sql.empty()) {
    const std::size_t end = std::min(sql.find('\n'), sql.size() - 1);
    std::string_view line = sql.substr(0, end + 1);
    sql.remove_prefix(end + 1);
    if (dialect == Dialect::postgresql && line.substr(0, only_postgresql.size()) == only_postgresql) {
      line.remove_prefix(only_postgresql.size());
    }
    if (line.substr(0, 2) == "--") continue;
    while (!line.empty() && (line.back() == '\n' || line.back() == ' ')) line.remove_suffix(1);
    if (line.empty()) continue;
    const bool ends = line.back() == ';';
    if (ends) line.remove_suffix(1);
    if (!statement.empty()) statement += '\n';
    statement += line;
    if (ends) found.push_back(std::move(statement)), statement.clear();
  }
  if (!statement.empty()) throw std::logic_error("a migration's last statement lacks its semicolon: " + statement);
  return found;
}

/// Makes programs that start at the same time take turns; SQLite's write transactions do so by themselves.
void wait_for_turn(Transaction& transaction) {
  constexpr std::int64_t lock_key = 0x68656c696f;  // any number, the same in every program
  if (transaction.dialect() == Dialect::postgresql) {
    (void)transaction.all<std::int64_t>("SELECT 1 FROM pg_advisory_xact_lock(:key)", lock_key);
  }
}

void apply(Transaction& transaction, const Migration& step) {
  wait_for_turn(transaction);
  const auto done = transaction.first<std::int64_t>("SELECT number FROM migrations WHERE number = :number", step.number);
  if (done) return;
  for (const std::string& statement : statements(step.sql, transaction.dialect())) transaction.execute(statement);
  transaction.insert("migrations", AppliedMigration{step.number, std::string{step.name}, system_time()});
}

}  // namespace

void migrate(Database& database, std::span<const Migration> steps) {
  const auto applied = database.write([&](Transaction& transaction) {
    wait_for_turn(transaction);
    transaction.execute(
        "CREATE TABLE IF NOT EXISTS migrations (number BIGINT PRIMARY KEY, name TEXT NOT NULL, applied_at BIGINT NOT NULL)");
    return transaction.all<AppliedMigration>("SELECT {} FROM migrations ORDER BY number");
  });
  for (const AppliedMigration& step : applied) {
    const bool known = std::any_of(steps.begin(), steps.end(), [&](const Migration& s) { return s.number == step.number; });
    if (!known) throw NewerDatabase("the database was written by a newer version: it has the step " + step.name);
  }
  for (const Migration& step : steps) {
    const bool done = std::any_of(applied.begin(), applied.end(),
                                  [&](const AppliedMigration& a) { return a.number == step.number; });
    if (!done) database.write([&](Transaction& transaction) { apply(transaction, step); });
  }
}

}  // namespace heliograph::proxy::storage
