// SPDX-License-Identifier: Apache-2.0
#include "proxy/storage/connection.hpp"

#include <soci/postgresql/soci-postgresql.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include <algorithm>
#include <stdexcept>

namespace heliograph::proxy::storage {

namespace {

constexpr std::string_view sqlite_prefix = "sqlite:";

/// One argument or one column: the place SOCI reads from or writes to.
struct Slot {
  Kind kind = Kind::text;
  soci::indicator indicator = soci::i_null;
  long long integer = 0;
  double real = 0;
  std::string text;

  void put(const Value& value) {
    indicator = soci::i_ok;
    if (const auto* integer_value = std::get_if<std::int64_t>(&value)) {
      integer = *integer_value;
    } else if (const auto* real_value = std::get_if<double>(&value)) {
      real = *real_value;
    } else if (const auto* text_value = std::get_if<std::string>(&value)) {
      text = *text_value;
    } else {
      indicator = soci::i_null;
    }
  }

  Value get() {
    if (indicator == soci::i_null) return {};
    if (kind == Kind::integer) return static_cast<std::int64_t>(integer);
    if (kind == Kind::real) return real;
    return std::move(text);
  }
};

std::vector<Slot> slots_for(std::string_view kinds) {
  std::vector<Slot> slots(kinds.size());
  for (std::size_t i = 0; i < kinds.size(); ++i) slots[i].kind = static_cast<Kind>(kinds[i]);
  return slots;
}

/// Replaces `{}` and `{alias.}` by the columns' names, but not within a text.
std::string with_columns(std::string_view sql, const Shape& shape) {
  std::string text;
  while (!sql.empty()) {
    const std::size_t open = sql.find_first_of("{'");
    text += sql.substr(0, open);
    if (open == std::string_view::npos) break;
    if (sql[open] == '\'') {
      const std::size_t end = std::min(sql.find('\'', open + 1), sql.size() - 1);
      text += sql.substr(open, end + 1 - open);
      sql.remove_prefix(end + 1);
      continue;
    }
    const std::size_t close = sql.find('}', open);
    if (close == std::string_view::npos) throw std::logic_error("a query has { without }");
    const std::string_view alias = sql.substr(open + 1, close - open - 1);
    for (std::size_t i = 0; i < shape.names.size(); ++i) {
      if (i != 0) text += ", ";
      text += alias;
      text += shape.names[i];
    }
    sql.remove_prefix(close + 1);
  }
  return text;
}

std::string connect_string(const std::string& url, Dialect dialect) {
  if (dialect == Dialect::postgresql) return url;
  return "db=\"" + url.substr(sqlite_prefix.size()) + "\" timeout=10";
}

const soci::backend_factory& factory(Dialect dialect) {
  if (dialect == Dialect::sqlite) return *soci::factory_sqlite3();
  return *soci::factory_postgresql();
}

Dialect known_dialect(const std::string& url) {
  const auto dialect = dialect_of(url);
  if (!dialect) throw std::runtime_error("the database's URL begins neither with sqlite: nor with postgresql://");
  return *dialect;
}

}  // namespace

std::optional<Dialect> dialect_of(std::string_view url) {
  if (url.size() > sqlite_prefix.size() && url.substr(0, sqlite_prefix.size()) == sqlite_prefix) return Dialect::sqlite;
  for (const std::string_view prefix : {"postgresql://", "postgres://"}) {
    if (url.substr(0, prefix.size()) == prefix) return Dialect::postgresql;
  }
  return std::nullopt;
}

/// A statement with the places it is bound to, which therefore must not move.
class Connection::Prepared {
 public:
  Prepared(soci::session& session, const std::string& sql, std::string_view input_kinds, const Shape& shape)
      : inputs_{slots_for(input_kinds)}, outputs_{slots_for(shape.kinds)}, statement_{session} {
    for (Slot& slot : inputs_) {
      if (slot.kind == Kind::integer) {
        statement_.exchange(soci::use(slot.integer, slot.indicator));
      } else if (slot.kind == Kind::real) {
        statement_.exchange(soci::use(slot.real, slot.indicator));
      } else {
        statement_.exchange(soci::use(slot.text, slot.indicator));
      }
    }
    for (Slot& slot : outputs_) {
      if (slot.kind == Kind::integer) {
        statement_.exchange(soci::into(slot.integer, slot.indicator));
      } else if (slot.kind == Kind::real) {
        statement_.exchange(soci::into(slot.real, slot.indicator));
      } else {
        statement_.exchange(soci::into(slot.text, slot.indicator));
      }
    }
    statement_.alloc();
    statement_.prepare(sql);
    statement_.define_and_bind();
  }

  std::int64_t run(const std::vector<Value>& inputs, const std::function<void(std::vector<Value>&)>& take) {
    for (std::size_t i = 0; i < inputs.size(); ++i) inputs_[i].put(inputs[i]);
    bool row = statement_.execute(true);
    if (outputs_.empty()) return statement_.get_affected_rows();
    std::vector<Value> values(outputs_.size());
    // Fetched to the end even when the caller wants no more: a statement left half-way holds SQLite's view of the data.
    for (; row; row = statement_.fetch()) {
      for (std::size_t i = 0; i < outputs_.size(); ++i) values[i] = outputs_[i].get();
      take(values);
    }
    return 0;
  }

 private:
  std::vector<Slot> inputs_;
  std::vector<Slot> outputs_;
  soci::statement statement_;
};

Connection::Connection(const std::string& url)
    : dialect_{known_dialect(url)}, session_{factory(dialect_), connect_string(url, dialect_)} {
  if (dialect_ == Dialect::sqlite) {
    for (const char* pragma : {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA foreign_keys = ON",
                               "PRAGMA temp_store = MEMORY", "PRAGMA cache_size = -16384"}) {
      command(pragma);
    }
  } else {
    command("SET client_min_messages = warning");
  }
}

Connection::~Connection() = default;

Connection::Prepared& Connection::prepared(std::string_view sql, std::string_view input_kinds, const Shape& shape) {
  // Queries of one text for two rows differ in their columns, which the shape's address stands for.
  std::string key{sql};
  key += '\0';
  key += input_kinds;
  key += '\0';
  key += std::to_string(reinterpret_cast<std::uintptr_t>(&shape));
  auto& place = statements_[key];
  if (!place) place = std::make_unique<Prepared>(session_, with_columns(sql, shape), input_kinds, shape);
  return *place;
}

std::int64_t Connection::run(std::string_view sql, const std::vector<Value>& inputs, std::string_view input_kinds,
                             const Shape& shape, const std::function<void(std::vector<Value>&)>& take) {
  try {
    return prepared(sql, input_kinds, shape).run(inputs, take);
  } catch (...) {
    // A statement that failed half-way keeps locks; the next use prepares it anew.
    std::erase_if(statements_, [&](const auto& entry) { return entry.first.compare(0, sql.size(), sql) == 0; });
    throw;
  }
}

void Connection::command(const std::string& sql) { session_ << sql; }

}  // namespace heliograph::proxy::storage
