// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <heliograph/base/codec.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace heliograph::template_ {

/// Whether two ASCII words differ at most in case.
[[nodiscard]] bool same_word(std::string_view left, std::string_view right);

/// The names of an enumeration's values in order, for search and for findings.
template <class Enum>
inline constexpr auto words_of = []<template <class...> class List, class... Descriptors>(List<Descriptors...>) {
  return std::array<std::string_view, sizeof...(Descriptors)>{base::detail::field_name(Descriptors::name)...};
}(boost::describe::describe_enumerators<Enum>{});

/// The index of `text` among `words`, case left aside, or nothing.
[[nodiscard]] std::optional<std::size_t> find_word(std::span<const std::string_view> words, std::string_view text);

/// The names joined by ", ".
[[nodiscard]] std::string joined(std::span<const std::string_view> words);

/// A value of an enumeration that Graph reads in any case, kept as it was spelt. Enumerators count from 0.
template <class Enum>
struct Word {
  std::optional<Enum> known;  ///< nothing when `text` is no enumerator in any case
  std::string text;           ///< the value as read, or the enumerator's name

  Word() = default;
  Word(Enum value) : known{value}, text{words_of<Enum>[static_cast<std::size_t>(value)]} {}
  bool operator==(Enum value) const { return known == value; }
};

}  // namespace heliograph::template_

namespace heliograph::base {

template <class T>
struct SchemaOf;

template <class Enum>
struct Codec<template_::Word<Enum>> {
  static bool decode(Node node, template_::Word<Enum>& value, const Place& place, Findings& findings) {
    if (!detail::decode_string(node, value.text, place, findings)) return false;
    value.known.reset();
    if (const auto index = template_::find_word(template_::words_of<Enum>, value.text)) {
      value.known = static_cast<Enum>(*index);
    }
    return true;
  }
  static void encode(const template_::Word<Enum>& value, Json& json) { json = value.text; }
};

template <class Enum>
struct SchemaOf<template_::Word<Enum>> {
  static Json make(Json& definitions, std::string_view prefix) {
    return SchemaOf<Open<Enum>>::make(definitions, prefix);
  }
};

}  // namespace heliograph::base
