// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <exception>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>

#include "proxy/storage/transaction.hpp"

namespace heliograph::proxy::storage {

/// Where the data lives.
struct DatabaseOptions {
  std::string url;               ///< `sqlite:<path>` or `postgresql://…` as libpq reads it
  std::size_t connections = 16;  ///< at most, at one time
};

/// The program's database: SQLite in a file, or PostgreSQL. May be used by any number of threads.
///
/// Whatever `write` returned from is on disk: it survives `kill -9` and a power failure.
class Database {
 public:
  /// Opens, and for SQLite creates, the database. Its shape is left to `migrate`.
  /// @throws std::runtime_error with a sentence for the operator when it cannot be opened
  explicit Database(DatabaseOptions options);
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  /// Runs `function(Transaction&)` on one unchanging view of the data, and gives what it gives.
  /// @throws what `function` throws; soci::soci_error when the database fails
  template <class Function>
  auto read(Function&& function) {
    return in_transaction(false, std::forward<Function>(function));
  }

  /// Runs `function(Transaction&)` and commits what it did; rolls back when it throws, or when it gives a
  /// tl::expected without a value. Writers wait for each other on SQLite, so nothing slow (network, hashing) belongs
  /// inside. May run `function` again when PostgreSQL asks for it (deadlock).
  /// @throws what `function` throws; soci::soci_error when the database fails
  template <class Function>
  auto write(Function&& function) {
    return in_transaction(true, std::forward<Function>(function));
  }

  /// The first row of one query, or nothing: what `read` with that query alone gives, at half its cost.
  template <class T, class... Arguments>
  [[nodiscard]] std::optional<T> first(std::string_view sql, const Arguments&... arguments) {
    std::optional<T> row;
    run_alone([&](Transaction& transaction) { row = transaction.first<T>(sql, arguments...); });
    return row;
  }

  [[nodiscard]] Dialect dialect() const;

  /// Whether the database answers.
  [[nodiscard]] bool healthy() noexcept;

 private:
  /// What became of the function: whether its work is to be kept.
  using Body = std::function<bool(Transaction&)>;

  template <class Function>
  auto in_transaction(bool writing, Function&& function) {
    using Result = std::invoke_result_t<Function&, Transaction&>;
    if constexpr (std::is_void_v<Result>) {
      transact(writing, [&](Transaction& transaction) {
        function(transaction);
        return true;
      });
    } else {
      std::optional<Result> result;
      transact(writing, [&](Transaction& transaction) {
        result.emplace(function(transaction));
        if constexpr (requires { result->error(); }) {
          return result->has_value();
        } else {
          return true;
        }
      });
      return std::move(*result);
    }
  }

  void transact(bool writing, const Body& body);
  void run_alone(const std::function<void(Transaction&)>& query);

  struct State;
  std::unique_ptr<State> state_;
};

/// A new id: a version 7 UUID (RFC 9562) in lower case. Ids made later sort after those made earlier by this program.
/// @param unix_ms the time that goes into it
[[nodiscard]] std::string make_id(std::int64_t unix_ms);

}  // namespace heliograph::proxy::storage
