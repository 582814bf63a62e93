// SPDX-License-Identifier: Apache-2.0
#include "proxy/storage/database.hpp"

#include <soci/postgresql/soci-postgresql.h>

#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <stdexcept>
#include <vector>

#include "proxy/storage/connection.hpp"

namespace heliograph::proxy::storage {

namespace {

constexpr int attempts_after_deadlock = 5;

/// The connection was lost before the transaction had begun, so nothing can have been done.
struct LostBeforeBegin : std::runtime_error {
  using std::runtime_error::runtime_error;
};

bool asks_for_another_attempt(const soci::soci_error& error) {
  const auto* postgresql = dynamic_cast<const soci::postgresql_soci_error*>(&error);
  if (postgresql == nullptr) return false;
  const std::string state = postgresql->sqlstate();
  return state == "40001" || state == "40P01";  // serialization_failure, deadlock_detected
}

/// Lets one thread in at a time, in the order in which they came: with a std::mutex one that writes again and again would
/// keep the others out for as long as it likes.
class Turns {
 public:
  void lock() {
    std::unique_lock lock{mutex_};
    const std::uint64_t own = given_++;
    changed_.wait(lock, [&] { return own == current_; });
  }
  void unlock() {
    {
      const std::lock_guard lock{mutex_};
      ++current_;
    }
    changed_.notify_all();
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::uint64_t given_ = 0;
  std::uint64_t current_ = 0;
};

}  // namespace

struct Database::State {
  explicit State(DatabaseOptions given) : options{std::move(given)} {}

  /// A connection, and whether it was made just now.
  std::pair<std::unique_ptr<Connection>, bool> take() {
    std::unique_lock lock{mutex};
    returned.wait(lock, [&] { return !idle.empty() || open < options.connections; });
    if (!idle.empty()) {
      auto connection = std::move(idle.back());
      idle.pop_back();
      return {std::move(connection), false};
    }
    ++open;
    lock.unlock();
    try {
      return {std::make_unique<Connection>(options.url), true};
    } catch (...) {
      give(nullptr);
      throw;
    }
  }

  /// Takes a connection back; null stands for one that was lost.
  void give(std::unique_ptr<Connection> connection) {
    const std::lock_guard lock{mutex};
    if (connection) {
      idle.push_back(std::move(connection));
    } else {
      --open;
    }
    returned.notify_one();
  }

  DatabaseOptions options;
  std::mutex mutex;
  std::condition_variable returned;
  std::vector<std::unique_ptr<Connection>> idle;
  std::size_t open = 0;
  Turns writer;  ///< SQLite has one writer; waiting here is fair and cheap, its own waiting is neither
};

namespace {

const char* begin_statement(Dialect dialect, bool writing) {
  if (dialect == Dialect::sqlite) return writing ? "BEGIN IMMEDIATE" : "BEGIN";
  return writing ? "BEGIN" : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
}

void run_plain(Connection& connection, std::string_view sql) {
  static const Shape no_columns{};
  connection.run(sql, {}, {}, no_columns, {});
}

/// Runs the body inside BEGIN and COMMIT or ROLLBACK.
/// @return the actions to run now that it is committed
std::vector<std::function<void()>> run_once(Connection& connection, bool writing,
                                            const std::function<bool(Transaction&)>& body) {
  try {
    run_plain(connection, begin_statement(connection.dialect(), writing));
  } catch (const soci::soci_error& error) {
    if (connection.dialect() == Dialect::postgresql) throw LostBeforeBegin{error.what()};
    throw;
  }
  Transaction transaction{connection};
  bool keep = false;
  try {
    keep = body(transaction);
    run_plain(connection, keep ? "COMMIT" : "ROLLBACK");
  } catch (const soci::soci_error&) {
    throw;  // the connection is given up, and its transaction with it
  } catch (...) {
    run_plain(connection, "ROLLBACK");
    throw;
  }
  return keep ? transaction.take_actions() : std::vector<std::function<void()>>{};
}

}  // namespace

Database::Database(DatabaseOptions options) : state_{std::make_unique<State>(std::move(options))} {
  state_->give([&] {
    ++state_->open;
    return std::make_unique<Connection>(state_->options.url);
  }());
}

Database::~Database() = default;

Dialect Database::dialect() const { return *dialect_of(state_->options.url); }

void Database::transact(bool writing, const Body& body) {
  std::unique_lock<Turns> writer;
  if (writing && dialect() == Dialect::sqlite) writer = std::unique_lock{state_->writer};
  std::vector<std::function<void()>> actions;
  for (int attempt = 1;;) {
    auto [connection, is_new] = state_->take();
    try {
      actions = run_once(*connection, writing, body);
      state_->give(std::move(connection));
      break;
    } catch (const LostBeforeBegin&) {
      // The server was started again, say; what waits in the pool is just as dead, so this ends with a new connection.
      state_->give(nullptr);
      if (is_new) throw;
    } catch (const soci::soci_error& error) {
      // The session may be broken; a fresh one costs little beside an error.
      state_->give(nullptr);
      if (attempt++ == attempts_after_deadlock || !asks_for_another_attempt(error)) throw;
    } catch (...) {
      state_->give(std::move(connection));
      throw;
    }
  }
  if (writer.owns_lock()) writer.unlock();
  for (const auto& action : actions) action();
}

void Database::run_alone(const std::function<void(Transaction&)>& query) {
  while (true) {
    auto [connection, is_new] = state_->take();
    try {
      Transaction transaction{*connection};
      query(transaction);
      state_->give(std::move(connection));
      return;
    } catch (const soci::soci_error&) {
      // A query that changes nothing may be asked again, until it fails on a connection that is surely alive.
      state_->give(nullptr);
      if (is_new) throw;
    } catch (...) {
      state_->give(std::move(connection));
      throw;
    }
  }
}

bool Database::healthy() noexcept {
  try {
    return first<std::int64_t>("SELECT 1") == 1;
  } catch (...) {
    return false;
  }
}

}  // namespace heliograph::proxy::storage
