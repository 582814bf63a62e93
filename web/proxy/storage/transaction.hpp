// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <functional>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "proxy/storage/column.hpp"

namespace heliograph::proxy::storage {

class Connection;

enum class Dialect { sqlite, postgresql };

/// A transaction, as `Database::read` and `Database::write` hand it to their function.
///
/// Statements are written once for both databases. `:name` stands for an argument; arguments are given in the order of
/// their marks, one for each. `{}` in a query is replaced by the columns of the row that is asked for, `{a.}` by the
/// same with the alias `a` before each; within quotes both stay as they are. Statements are prepared once on each
/// connection and kept, so their text must come from a small set: values belong into arguments.
class Transaction {
 public:
  explicit Transaction(Connection& connection) : connection_{connection} {}
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;

  /// All rows of a query, each as a described struct or as a single value of a stored type.
  template <class T, class... Arguments>
  [[nodiscard]] std::vector<T> all(std::string_view sql, const Arguments&... arguments) {
    std::vector<T> rows;
    query(sql, shape_of<T>(), {{to_value(arguments)...}, kinds<Arguments...>()},
          [&](std::vector<Value>& values) { rows.push_back(read_row<T>(values)); });
    return rows;
  }

  /// The first row of a query, or nothing.
  template <class T, class... Arguments>
  [[nodiscard]] std::optional<T> first(std::string_view sql, const Arguments&... arguments) {
    std::optional<T> row;
    query(sql, shape_of<T>(), {{to_value(arguments)...}, kinds<Arguments...>()}, [&](std::vector<Value>& values) {
      if (!row) row = read_row<T>(values);
    });
    return row;
  }

  /// Runs a statement that gives no rows.
  /// @return how many rows it changed
  template <class... Arguments>
  std::int64_t execute(std::string_view sql, const Arguments&... arguments) {
    return run(sql, {{to_value(arguments)...}, kinds<Arguments...>()});
  }

  /// Inserts `row` into `table`, whose columns have the names of the row's members.
  /// @throws what the database says when a constraint does not hold
  template <Row T>
  void insert(std::string_view table, const T& row) {
    insert_row(table, shape_of<T>(), values_of(row), false);
  }

  /// Inserts `row` unless it collides with one that is there.
  /// @return whether it was inserted; false leaves the transaction usable on both databases
  template <Row T>
  [[nodiscard]] bool insert_new(std::string_view table, const T& row) {
    return insert_row(table, shape_of<T>(), values_of(row), true);
  }

  /// Inserts many rows, on PostgreSQL in few statements; those that collide with rows that are there are left out if
  /// `skip_collisions`.
  template <Row T>
  void insert_all(std::string_view table, std::span<const T> rows, bool skip_collisions = false) {
    const Shape& shape = shape_of<T>();
    for_batches(rows, [&](std::vector<std::vector<Value>> values) {
      insert_rows(table, shape, std::move(values), skip_collisions);
    });
  }
  template <Row T>
  void insert_all(std::string_view table, const std::vector<T>& rows, bool skip_collisions = false) {
    insert_all(table, std::span<const T>{rows}, skip_collisions);
  }

  /// Sets the columns of many rows of `table`. The first member of T is the key that a row is found by, the others are
  /// what it is set to.
  template <Row T>
  void update_all(std::string_view table, const std::vector<T>& rows) {
    const Shape& shape = shape_of<T>();
    for_batches(std::span<const T>{rows}, [&](std::vector<std::vector<Value>> values) {
      update_rows(table, shape, std::move(values));
    });
  }

  /// Takes `count` numbers that nobody else gets, and gives the first of them. `name` is a row of the table `numbers`.
  [[nodiscard]] std::int64_t take_numbers(std::string_view name, std::int64_t count);

  /// What stands behind `IN` for an argument that is a JSON array of texts or integers: `WHERE a IN (… :list …)`.
  [[nodiscard]] std::string texts_in(std::string_view mark) const;
  [[nodiscard]] std::string integers_in(std::string_view mark) const;

  /// Replaces the row that has `row.id` and still the version `row.etag`, and counts `row.etag` up by one.
  /// @param row needs the members `std::string id` and `std::int64_t etag`
  /// @return false when there is none such: it was deleted, or somebody else has changed it
  template <Row T>
  [[nodiscard]] bool update(std::string_view table, T& row) {
    const std::int64_t expected = row.etag;
    T next = row;
    ++next.etag;
    if (!update_row(table, shape_of<T>(), values_of(next), next.id, expected)) return false;
    row.etag = next.etag;
    return true;
  }

  /// Runs `action` after the transaction was committed, on this thread; not at all when it is rolled back.
  void on_commit(std::function<void()> action) { actions_.push_back(std::move(action)); }

  /// Which database this is, for the few statements that cannot be the same.
  [[nodiscard]] Dialect dialect() const;

  /// The actions of `on_commit`. For Database.
  [[nodiscard]] std::vector<std::function<void()>> take_actions() { return std::move(actions_); }

 private:
  struct Input {
    std::vector<Value> values;
    std::string_view kinds;
  };

  template <class T>
  static Value to_value(const T& argument) {
    return Column<std::remove_cvref_t<T>>::to(argument);
  }

  template <class... Arguments>
  static std::string_view kinds() {
    static const std::string letters{static_cast<char>(Column<std::remove_cvref_t<Arguments>>::kind)...};
    return letters;
  }

  static constexpr std::size_t rows_at_once = 1'000;

  template <class T, class Take>
  static void for_batches(std::span<const T> rows, Take&& take) {
    while (!rows.empty()) {
      const std::span<const T> batch = rows.first(std::min(rows.size(), rows_at_once));
      rows = rows.subspan(batch.size());
      std::vector<std::vector<Value>> values;
      values.reserve(batch.size());
      for (const T& row : batch) values.push_back(values_of(row));
      take(std::move(values));
    }
  }

  void insert_rows(std::string_view table, const Shape& shape, std::vector<std::vector<Value>> rows, bool skip_collisions);
  void update_rows(std::string_view table, const Shape& shape, std::vector<std::vector<Value>> rows);
  void query(std::string_view sql, const Shape& shape, Input input, const std::function<void(std::vector<Value>&)>& take);
  std::int64_t run(std::string_view sql, Input input);
  bool insert_row(std::string_view table, const Shape& shape, std::vector<Value> values, bool skip_collision);
  bool update_row(std::string_view table, const Shape& shape, std::vector<Value> values, const std::string& id,
                  std::int64_t expected);

  Connection& connection_;
  std::vector<std::function<void()>> actions_;
};

}  // namespace heliograph::proxy::storage
