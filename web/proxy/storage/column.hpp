// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <heliograph/base/codec.hpp>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace heliograph::proxy::storage {

/// What a database holds in one field: nothing, an integer, a number or text.
using Value = std::variant<std::monostate, std::int64_t, double, std::string>;

/// The form in which a type is stored, known before there is a value.
enum class Kind : char { integer = 'i', real = 'r', text = 't' };

/// A stored value that the program cannot have written.
struct CorruptValue : std::runtime_error {
  using std::runtime_error::runtime_error;
};

namespace detail {
[[nodiscard]] std::int64_t integer_of(const Value& value);
[[nodiscard]] double real_of(const Value& value);
[[nodiscard]] std::string&& text_of(Value& value);
[[nodiscard]] base::Json document_of(Value& value);
[[noreturn]] void refuse_document(const base::Findings& findings);
}  // namespace detail

/// How a T stands in a column. bool and integers: BIGINT; Instant: BIGINT, milliseconds since 1970; double: DOUBLE
/// PRECISION; std::string and enumerations: TEXT; optional: NULL when absent; described structs, vectors, maps and Json:
/// TEXT that holds their JSON (Json's null: NULL).
template <class T>
struct Column {
  static constexpr Kind kind = Kind::text;
  static Value to(const T& value) { return base::to_text(base::encode(value)); }
  static void from(Value& stored, T& value) {
    auto read = base::decode<T>(detail::document_of(stored));
    if (read.findings.has_errors()) detail::refuse_document(read.findings);
    value = std::move(read.value);
  }
};

template <std::integral T>
struct Column<T> {
  static constexpr Kind kind = Kind::integer;
  static Value to(T value) { return static_cast<std::int64_t>(value); }
  static void from(Value& stored, T& value) { value = static_cast<T>(detail::integer_of(stored)); }
};

template <>
struct Column<double> {
  static constexpr Kind kind = Kind::real;
  static Value to(double value) { return value; }
  static void from(Value& stored, double& value) { value = detail::real_of(stored); }
};

template <>
struct Column<base::Instant> {
  static constexpr Kind kind = Kind::integer;
  static Value to(base::Instant value) { return value.unix_ms; }
  static void from(Value& stored, base::Instant& value) { value.unix_ms = detail::integer_of(stored); }
};

template <>
struct Column<std::string> {
  static constexpr Kind kind = Kind::text;
  static Value to(const std::string& value) { return value; }
  static void from(Value& stored, std::string& value) { value = detail::text_of(stored); }
};

template <>
struct Column<std::string_view> {
  static constexpr Kind kind = Kind::text;
  static Value to(std::string_view value) { return std::string{value}; }
};

template <std::size_t Size>
struct Column<char[Size]> : Column<std::string_view> {};
template <>
struct Column<const char*> : Column<std::string_view> {};

template <>
struct Column<base::Json> {
  static constexpr Kind kind = Kind::text;
  static Value to(const base::Json& value) { return value.is_null() ? Value{} : Value{base::to_text(value)}; }
  static void from(Value& stored, base::Json& value) {
    value = std::holds_alternative<std::monostate>(stored) ? base::Json{} : detail::document_of(stored);
  }
};

template <class T>
  requires std::is_enum_v<T>
struct Column<T> {
  static constexpr Kind kind = Kind::text;
  static Value to(T value) { return std::string{base::name_of(value)}; }
  static void from(Value& stored, T& value) {
    const std::string name = detail::text_of(stored);
    const auto known = base::enum_from<T>(name);
    if (!known) throw CorruptValue("a column holds the unknown value " + name);
    value = *known;
  }
};

template <class T>
struct Column<base::Open<T>> {
  static constexpr Kind kind = Kind::text;
  static Value to(const base::Open<T>& value) { return value.text; }
  static void from(Value& stored, base::Open<T>& value) {
    value.text = detail::text_of(stored);
    value.known = base::enum_from<T>(value.text);
  }
};

template <class T>
struct Column<std::optional<T>> {
  static constexpr Kind kind = Column<T>::kind;
  static Value to(const std::optional<T>& value) { return value ? Column<T>::to(*value) : Value{}; }
  static void from(Value& stored, std::optional<T>& value) {
    value.reset();
    if (!std::holds_alternative<std::monostate>(stored)) Column<T>::from(stored, value.emplace());
  }
};

/// A described struct as a row: one column for each member, of the member's name.
template <class T>
concept Row = boost::describe::has_describe_members<T>::value;

/// What is known of a row's columns without a row.
struct Shape {
  std::vector<std::string_view> names;
  std::string kinds;  ///< one letter (Kind) for each column
};

/// The columns of a Row; of any other type: one column without a name.
template <class T>
[[nodiscard]] const Shape& shape_of() {
  static const Shape shape = [] {
    Shape made;
    if constexpr (Row<T>) {
      boost::mp11::mp_for_each<base::detail::MemberList<T>>([&](auto member) {
        using Member = std::remove_cvref_t<decltype(std::declval<T>().*decltype(member)::pointer)>;
        made.names.push_back(base::detail::field_name(member.name));
        made.kinds += static_cast<char>(Column<Member>::kind);
      });
    } else {
      made.kinds += static_cast<char>(Column<T>::kind);
    }
    return made;
  }();
  return shape;
}

/// The stored values of a row, in the order of its columns.
template <Row T>
[[nodiscard]] std::vector<Value> values_of(const T& row) {
  std::vector<Value> values;
  boost::mp11::mp_for_each<base::detail::MemberList<T>>([&](auto member) {
    const auto& value = row.*decltype(member)::pointer;
    values.push_back(Column<std::remove_cvref_t<decltype(value)>>::to(value));
  });
  return values;
}

/// Reads a Row, or a single value, from what the database gave.
/// @throws CorruptValue
template <class T>
[[nodiscard]] T read_row(std::vector<Value>& values) {
  T row{};
  if constexpr (Row<T>) {
    std::size_t index = 0;
    boost::mp11::mp_for_each<base::detail::MemberList<T>>([&](auto member) {
      auto& value = row.*decltype(member)::pointer;
      Column<std::remove_cvref_t<decltype(value)>>::from(values[index++], value);
    });
  } else {
    Column<T>::from(values.front(), row);
  }
  return row;
}

}  // namespace heliograph::proxy::storage
