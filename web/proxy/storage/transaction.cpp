// SPDX-License-Identifier: Apache-2.0
#include "proxy/storage/transaction.hpp"

#include "proxy/storage/connection.hpp"

namespace heliograph::proxy::storage {

namespace {

const Shape no_columns{};

void append_marks(std::string& sql, const Shape& shape) {
  for (std::size_t i = 0; i < shape.names.size(); ++i) {
    sql += i == 0 ? ":" : ", :";
    sql += shape.names[i];
  }
}

}  // namespace

Dialect Transaction::dialect() const { return connection_.dialect(); }

void Transaction::query(std::string_view sql, const Shape& shape, Input input,
                        const std::function<void(std::vector<Value>&)>& take) {
  connection_.run(sql, input.values, input.kinds, shape, take);
}

std::int64_t Transaction::run(std::string_view sql, Input input) {
  return connection_.run(sql, input.values, input.kinds, no_columns, {});
}

bool Transaction::insert_row(std::string_view table, const Shape& shape, std::vector<Value> values,
                             bool skip_collision) {
  std::string sql = "INSERT INTO ";
  sql += table;
  sql += " (";
  for (std::size_t i = 0; i < shape.names.size(); ++i) {
    if (i != 0) sql += ", ";
    sql += shape.names[i];
  }
  sql += ") VALUES (";
  append_marks(sql, shape);
  sql += ')';
  if (skip_collision) sql += " ON CONFLICT DO NOTHING";
  return run(sql, {std::move(values), shape.kinds}) == 1;
}

bool Transaction::update_row(std::string_view table, const Shape& shape, std::vector<Value> values,
                             const std::string& id, std::int64_t expected) {
  std::string sql = "UPDATE ";
  sql += table;
  sql += " SET ";
  for (std::size_t i = 0; i < shape.names.size(); ++i) {
    if (i != 0) sql += ", ";
    sql += shape.names[i];
    sql += " = :";
    sql += shape.names[i];
  }
  sql += " WHERE id = :row_id AND etag = :row_etag";
  values.emplace_back(id);
  values.emplace_back(expected);
  const std::string kinds = shape.kinds + "ti";
  return run(sql, {std::move(values), kinds}) == 1;
}

}  // namespace heliograph::proxy::storage
