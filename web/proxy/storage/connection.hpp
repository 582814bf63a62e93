// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <soci/soci.h>

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "proxy/storage/transaction.hpp"

namespace heliograph::proxy::storage {

/// One session with the database and the statements prepared on it. Used by one thread at a time.
class Connection {
 public:
  /// @param url as in DatabaseOptions
  /// @throws std::runtime_error with a sentence for the operator
  explicit Connection(const std::string& url);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  /// Runs a statement, and hands each row it gives to `take`.
  /// @param inputs one for each mark in `sql`, their kinds in `input_kinds`
  /// @param shape the columns asked for; empty for a statement that gives no rows
  /// @return how many rows the statement changed
  std::int64_t run(std::string_view sql, const std::vector<Value>& inputs, std::string_view input_kinds,
                   const Shape& shape, const std::function<void(std::vector<Value>&)>& take);

  /// Runs one statement without arguments or rows, unprepared.
  void command(const std::string& sql);

  [[nodiscard]] Dialect dialect() const { return dialect_; }

 private:
  class Prepared;

  Prepared& prepared(std::string_view sql, std::string_view input_kinds, const Shape& shape);

  Dialect dialect_;
  soci::session session_;
  std::unordered_map<std::string, std::unique_ptr<Prepared>> statements_;
};

/// Which database a URL names, or nothing when it names none.
[[nodiscard]] std::optional<Dialect> dialect_of(std::string_view url);

}  // namespace heliograph::proxy::storage
