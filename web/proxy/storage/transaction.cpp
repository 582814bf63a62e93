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

std::string joined(const Shape& shape, std::size_t from, const std::function<std::string(std::size_t)>& text) {
  std::string all;
  for (std::size_t i = from; i < shape.names.size(); ++i) {
    if (i != from) all += ", ";
    all += text(i);
  }
  return all;
}

std::string name_list(const Shape& shape) {
  return joined(shape, 0, [&](std::size_t i) { return std::string{shape.names[i]}; });
}

/// The rows as PostgreSQL reads them out of one argument.
std::string recordset(const Shape& shape) {
  const auto column = [&](std::size_t i) {
    const auto kind = static_cast<Kind>(shape.kinds[i]);
    const char* type = kind == Kind::integer ? " BIGINT" : kind == Kind::real ? " DOUBLE PRECISION" : " TEXT";
    return std::string{shape.names[i]} + type;
  };
  return "json_to_recordset(CAST(:rows AS json)) AS v(" + joined(shape, 0, column) + ")";
}

std::string as_document(const Shape& shape, std::vector<std::vector<Value>>& rows) {
  base::Json document = base::Json::array();
  for (std::vector<Value>& row : rows) {
    base::Json object = base::Json::object();
    for (std::size_t i = 0; i < row.size(); ++i) {
      base::Json& member = object[std::string{shape.names[i]}];
      if (const auto* integer = std::get_if<std::int64_t>(&row[i])) member = *integer;
      if (const auto* real = std::get_if<double>(&row[i])) member = *real;
      if (auto* text = std::get_if<std::string>(&row[i])) member = std::move(*text);
    }
    document.push_back(std::move(object));
  }
  return base::to_text(document);
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

void Transaction::insert_rows(std::string_view table, const Shape& shape, std::vector<std::vector<Value>> rows,
                              bool skip_collisions) {
  if (dialect() == Dialect::sqlite) {
    for (std::vector<Value>& row : rows) insert_row(table, shape, std::move(row), skip_collisions);
    return;
  }
  std::string sql = "INSERT INTO " + std::string{table} + " (" + name_list(shape) + ") SELECT " + name_list(shape) +
                    " FROM " + recordset(shape);
  if (skip_collisions) sql += " ON CONFLICT DO NOTHING";
  run(sql, {{as_document(shape, rows)}, "t"});
}

void Transaction::update_rows(std::string_view table, const Shape& shape, std::vector<std::vector<Value>> rows) {
  const std::string key{shape.names.front()};
  const bool one_by_one = dialect() == Dialect::sqlite;
  const auto assignment = [&](std::size_t i) {
    const std::string name{shape.names[i]};
    return name + (one_by_one ? " = :" : " = v.") + name;
  };
  const std::string beginning = "UPDATE " + std::string{table} + " SET " + joined(shape, 1, assignment);
  if (!one_by_one) {
    run(beginning + " FROM " + recordset(shape) + " WHERE " + std::string{table} + "." + key + " = v." + key,
        {{as_document(shape, rows)}, "t"});
    return;
  }
  const std::string sql = beginning + " WHERE " + key + " = :" + key;
  const std::string kinds = shape.kinds.substr(1) + shape.kinds.front();
  for (std::vector<Value>& row : rows) {
    std::rotate(row.begin(), row.begin() + 1, row.end());
    run(sql, {std::move(row), kinds});
  }
}

std::int64_t Transaction::take_numbers(std::string_view name, std::int64_t count) {
  execute("UPDATE numbers SET next = next + :count WHERE name = :name", count, name);
  return first<std::int64_t>("SELECT next FROM numbers WHERE name = :name", name).value() - count;
}

std::string Transaction::texts_in(std::string_view mark) const {
  if (dialect() == Dialect::sqlite) return "(SELECT value FROM json_each(" + std::string{mark} + "))";
  return "(SELECT json_array_elements_text(CAST(" + std::string{mark} + " AS json)))";
}

std::string Transaction::integers_in(std::string_view mark) const {
  if (dialect() == Dialect::sqlite) return texts_in(mark);
  return "(SELECT CAST(json_array_elements_text(CAST(" + std::string{mark} + " AS json)) AS BIGINT))";
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
