// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <heliograph/base/codec.hpp>
#include <string>
#include <string_view>
#include <vector>

/// Values that Graph takes and gives in more than one shape. Each is kept in the shape it was read in.
namespace heliograph::template_ {

/// A whole number, written as a number or as text: `60` or `"60"`.
struct Whole {
  std::int64_t value = 0;
  bool as_text = false;
};

/// A truth value, written as such or as text: `true` or `"true"`.
struct Flag {
  bool value = false;
  bool as_text = false;
};

/// An id, written as text or as a number.
struct Id {
  std::string text;
  bool as_number = false;
};

/// Sample values: one text, a list of texts, or rows of texts (each row a value for every variable).
struct Samples {
  enum class Shape : std::uint8_t { text, list, rows };

  std::vector<std::vector<std::string>> rows;  ///< a text or list is one row
  Shape shape = Shape::list;

  /// The value at `column` of the first row, or nullptr.
  [[nodiscard]] const std::string* first(std::size_t column) const;
};

}  // namespace heliograph::template_

namespace heliograph::base {

template <class T>
struct SchemaOf;

template <>
struct Codec<template_::Whole> {
  static bool decode(Node node, template_::Whole& value, const Place& place, Findings& findings);
  static void encode(const template_::Whole& value, Json& json);
};
template <>
struct Codec<template_::Flag> {
  static bool decode(Node node, template_::Flag& value, const Place& place, Findings& findings);
  static void encode(const template_::Flag& value, Json& json);
};
template <>
struct Codec<template_::Id> {
  static bool decode(Node node, template_::Id& value, const Place& place, Findings& findings);
  static void encode(const template_::Id& value, Json& json);
};
template <>
struct Codec<template_::Samples> {
  static bool decode(Node node, template_::Samples& value, const Place& place, Findings& findings);
  static void encode(const template_::Samples& value, Json& json);
};

template <>
struct SchemaOf<template_::Whole> {
  static Json make(Json&, std::string_view);
};
template <>
struct SchemaOf<template_::Flag> {
  static Json make(Json&, std::string_view);
};
template <>
struct SchemaOf<template_::Id> {
  static Json make(Json&, std::string_view);
};
template <>
struct SchemaOf<template_::Samples> {
  static Json make(Json&, std::string_view);
};

}  // namespace heliograph::base
