// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe.hpp>
#include <boost/mp11.hpp>
#include <algorithm>
#include <array>
#include <concepts>
#include <cstdint>
#include <heliograph/base/document.hpp>
#include <heliograph/base/finding.hpp>
#include <heliograph/base/json.hpp>
#include <heliograph/base/parse.hpp>
#include <heliograph/base/time.hpp>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

/// Described structs to JSON and back. A struct is described once with `BOOST_DESCRIBE_STRUCT`; from that description
/// this codec is made. Member types: bool, integers, double, std::string, Instant, Json, described enumerations,
/// Open<enumeration>, other described structs, std::optional, std::vector and std::map<std::string, T> of these.
///
/// A member that is std::optional, std::vector, std::map or Json may be absent, every other is required. A member
/// `Json extra` is no field: it keeps what the struct does not know, and known fields whose value has the wrong type,
/// so that encoding gives back what was decoded.
namespace heliograph::base {

/// An enumeration that others extend: a value that is not known is kept as it was read.
template <class Enum>
struct Open {
  std::optional<Enum> known;  ///< nothing when `text` is no enumerator
  std::string text;           ///< the value as read, or the enumerator's name

  Open() = default;
  Open(Enum value);
  bool operator==(Enum value) const { return known == value; }
  bool operator==(const Open& other) const { return text == other.text; }
};

template <class T>
struct Codec;

/// Reads a T from `node`. Every defect is a finding with its place; what could be read is in `value`.
template <class T>
[[nodiscard]] Decoded<T> decode(Node node) {
  Decoded<T> result;
  Codec<T>::decode(node, result.value, Place{}, result.findings);
  return result;
}

/// Reads a T from `json` in the same way.
template <class T>
[[nodiscard]] Decoded<T> decode(const Json& json) {
  const Document document{json};
  return decode<T>(document.root());
}

/// Reads a T from JSON text, within `limits`.
template <class T>
[[nodiscard]] Decoded<T> decode_text(std::string_view text, const ParseLimits& limits = {}) {
  const Decoded<Document> parsed = read_document(text, limits);
  Decoded<T> result;
  if (!parsed.findings.has_errors()) Codec<T>::decode(parsed.value.root(), result.value, Place{}, result.findings);
  result.findings.insert(result.findings.begin(), parsed.findings.begin(), parsed.findings.end());
  return result;
}

/// `value` as JSON; absent optional members are left out.
template <class T>
[[nodiscard]] Json encode(const T& value) {
  Json json;
  Codec<T>::encode(value, json);
  return json;
}

namespace detail {

constexpr std::string_view field_name(std::string_view name) {
  if (name.size() > 1 && name.back() == '_') name.remove_suffix(1);
  return name;
}

template <class Enum, template <class...> class List, class... Descriptors>
constexpr auto make_names(List<Descriptors...>) {
  return std::array<std::string_view, sizeof...(Descriptors)>{field_name(Descriptors::name)...};
}

template <class Enum, template <class...> class List, class... Descriptors>
constexpr auto make_values(List<Descriptors...>) {
  return std::array<Enum, sizeof...(Descriptors)>{Descriptors::value...};
}

/// The enumerators of `Enum`, names and values in the same order.
template <class Enum>
inline constexpr auto names_of = make_names<Enum>(boost::describe::describe_enumerators<Enum>{});
template <class Enum>
inline constexpr auto values_of = make_values<Enum>(boost::describe::describe_enumerators<Enum>{});

/// Where `name` stands in `names`; their number when it does not.
[[nodiscard]] std::size_t index_of(std::span<const std::string_view> names, std::string_view name);

}  // namespace detail

/// The name of an enumerator as it stands in JSON (one trailing underscore, needed for C++ keywords, is dropped).
template <class Enum>
[[nodiscard]] constexpr std::string_view name_of(Enum value) {
  for (std::size_t i = 0; i < detail::values_of<Enum>.size(); ++i) {
    if (detail::values_of<Enum>[i] == value) return detail::names_of<Enum>[i];
  }
  return "?";
}

/// The enumerator whose JSON name is `name`, or nothing.
template <class Enum>
[[nodiscard]] std::optional<Enum> enum_from(std::string_view name) {
  const std::size_t index = detail::index_of(detail::names_of<Enum>, name);
  if (index == detail::values_of<Enum>.size()) return std::nullopt;
  return detail::values_of<Enum>[index];
}

template <class Enum>
Open<Enum>::Open(Enum value) : known{value}, text{name_of(value)} {}

namespace detail {

/// What the codec does with a value of some type, which its users know as an address only. One table a type instead of
/// one function a member keeps the WebAssembly module small.
struct TypeCodec {
  bool (*decode)(Node node, void* value, const Place& place, Findings& findings);
  /// Writes the value; false when it is absent.
  bool (*encode)(const void* value, Json& json);
};

/// What the codec needs of one member.
struct Member {
  std::string_view name;
  bool required;
  void* (*at)(void* object);
  const TypeCodec* type;
};

inline constexpr std::size_t most_members = 64;
bool decode_members(Node node, void* object, std::span<const Member> members, Json* extra, const Place& place,
                    Findings& findings);
void encode_members(const void* object, std::span<const Member> members, const Json* extra, Json& json);
bool decode_integer(Node node, std::int64_t min, std::uint64_t max, std::int64_t& value, const Place& place,
                    Findings& findings);
bool decode_number(Node node, double& value, const Place& place, Findings& findings);
bool decode_bool(Node node, bool& value, const Place& place, Findings& findings);
bool decode_string(Node node, std::string& value, const Place& place, Findings& findings);
bool decode_instant(Node node, Instant& value, const Place& place, Findings& findings);
bool type_mismatch(Node node, std::string_view expected, const Place& place, Findings& findings);
bool decode_name(Node node, std::span<const std::string_view> names, std::size_t& index, const Place& place,
                 Findings& findings);
bool decode_elements(Node node, void* elements, bool (*append)(Node, void*, const Place&, Findings&),
                     const Place& place, Findings& findings);

template <class T>
inline constexpr bool may_be_absent = false;
template <class T>
inline constexpr bool may_be_absent<std::optional<T>> = true;
template <class T>
inline constexpr bool may_be_absent<std::vector<T>> = true;
template <class T>
inline constexpr bool may_be_absent<std::map<std::string, T>> = true;
template <>
inline constexpr bool may_be_absent<Json> = true;

template <class T>
[[nodiscard]] bool is_absent(const T& value) {
  if constexpr (std::is_same_v<T, Json>) {
    return value.is_null();
  } else if constexpr (requires { value.has_value(); }) {
    return !value.has_value();
  } else {
    return false;
  }
}

template <class T>
concept has_extra = requires(T value) {
  { value.extra } -> std::same_as<Json&>;
};

template <class T>
inline constexpr TypeCodec codec_of{
    [](Node node, void* value, const Place& place, Findings& findings) {
      return Codec<T>::decode(node, *static_cast<T*>(value), place, findings);
    },
    [](const void* value, Json& json) {
      const T& typed = *static_cast<const T*>(value);
      if (is_absent(typed)) return false;
      Codec<T>::encode(typed, json);
      return true;
    }};

template <auto Pointer>
struct Access;
template <class Object, class Value, Value Object::*Pointer>
struct Access<Pointer> {
  static void* at(void* object) { return &(static_cast<Object*>(object)->*Pointer); }
  static constexpr const TypeCodec* type = &codec_of<Value>;
  static constexpr bool required = !may_be_absent<Value>;
};

template <class T>
using MemberList = boost::describe::describe_members<T, boost::describe::mod_public | boost::describe::mod_inherited>;

constexpr bool is_extra(std::string_view name) { return name == "extra"; }

template <class T, template <class...> class List, class... Descriptors>
constexpr auto make_members(List<Descriptors...>) {
  return std::array<Member, sizeof...(Descriptors)>{
      Member{field_name(Descriptors::name), Access<Descriptors::pointer>::required, &Access<Descriptors::pointer>::at,
             Access<Descriptors::pointer>::type}...};
}

template <class Descriptor>
using IsField = boost::mp11::mp_bool<!is_extra(Descriptor::name)>;

template <class T>
inline constexpr auto members_of = make_members<T>(boost::mp11::mp_filter<IsField, MemberList<T>>{});

}  // namespace detail

template <>
struct Codec<bool> {
  static bool decode(Node node, bool& value, const Place& place, Findings& findings) {
    return detail::decode_bool(node, value, place, findings);
  }
  static void encode(bool value, Json& json) { json = value; }
};

template <std::integral T>
struct Codec<T> {
  static bool decode(Node node, T& value, const Place& place, Findings& findings) {
    std::int64_t number = 0;
    const auto min = static_cast<std::int64_t>(std::numeric_limits<T>::min());
    const auto max = static_cast<std::uint64_t>(std::numeric_limits<T>::max());
    if (!detail::decode_integer(node, min, max, number, place, findings)) return false;
    value = static_cast<T>(number);
    return true;
  }
  static void encode(T value, Json& json) { json = value; }
};

template <>
struct Codec<double> {
  static bool decode(Node node, double& value, const Place& place, Findings& findings) {
    return detail::decode_number(node, value, place, findings);
  }
  static void encode(double value, Json& json) { json = value; }
};

template <>
struct Codec<std::string> {
  static bool decode(Node node, std::string& value, const Place& place, Findings& findings) {
    return detail::decode_string(node, value, place, findings);
  }
  static void encode(const std::string& value, Json& json) { json = value; }
};

template <>
struct Codec<Instant> {
  static bool decode(Node node, Instant& value, const Place& place, Findings& findings) {
    return detail::decode_instant(node, value, place, findings);
  }
  static void encode(Instant value, Json& json) { json = to_rfc3339(value); }
};

template <>
struct Codec<Json> {
  static bool decode(Node node, Json& value, const Place&, Findings&) {
    value = node.to_json();
    return true;
  }
  static void encode(const Json& value, Json& json) { json = value; }
};

template <class T>
  requires std::is_enum_v<T>
struct Codec<T> {
  static bool decode(Node node, T& value, const Place& place, Findings& findings) {
    std::size_t index = 0;
    if (!detail::decode_name(node, detail::names_of<T>, index, place, findings)) return false;
    value = detail::values_of<T>[index];
    return true;
  }
  static void encode(T value, Json& json) { json = std::string{name_of(value)}; }
};

template <class T>
struct Codec<Open<T>> {
  static bool decode(Node node, Open<T>& value, const Place& place, Findings& findings) {
    if (!detail::decode_string(node, value.text, place, findings)) return false;
    value.known = enum_from<T>(value.text);
    return true;
  }
  static void encode(const Open<T>& value, Json& json) { json = value.text; }
};

template <class T>
struct Codec<std::optional<T>> {
  static bool decode(Node node, std::optional<T>& value, const Place& place, Findings& findings) {
    value.reset();
    if (node.is_null()) return true;
    const bool read = Codec<T>::decode(node, value.emplace(), place, findings);
    if (!read) value.reset();
    return read;
  }
  static void encode(const std::optional<T>& value, Json& json) {
    if (value) {
      Codec<T>::encode(*value, json);
    } else {
      json = nullptr;
    }
  }
};

template <class T>
struct Codec<std::vector<T>> {
  static constexpr std::size_t most_reserved = 64;  // so that a long list of small values does not take much at once
  static bool decode(Node node, std::vector<T>& value, const Place& place, Findings& findings) {
    value.clear();
    value.reserve(std::min(node.size(), most_reserved));
    const bool all_read = detail::decode_elements(node, &value, &append, place, findings);
    if (!all_read) value.clear();
    return all_read;
  }
  static bool append(Node node, void* elements, const Place& place, Findings& findings) {
    auto& list = *static_cast<std::vector<T>*>(elements);
    if constexpr (std::is_same_v<T, bool>) {
      bool element = false;
      const bool read = Codec<bool>::decode(node, element, place, findings);
      list.push_back(element);
      return read;
    } else {
      return Codec<T>::decode(node, list.emplace_back(), place, findings);
    }
  }
  static void encode(const std::vector<T>& value, Json& json) {
    json = Json::array();
    for (const T& element : value) {
      json.push_back(Json());
      Codec<T>::encode(element, json.back());
    }
  }
};

template <>
struct Codec<Findings> {
  static bool decode(Node node, Findings& value, const Place& place, Findings& findings) {
    return Codec<std::vector<Finding>>::decode(node, value, place, findings);
  }
  static void encode(const Findings& value, Json& json) { Codec<std::vector<Finding>>::encode(value, json); }
};

template <class T>
struct Codec<std::map<std::string, T>> {
  static bool decode(Node node, std::map<std::string, T>& value, const Place& place, Findings& findings) {
    if (!node.is_object()) return detail::type_mismatch(node, "object", place, findings);
    value.clear();
    bool all_read = true;
    for (const Node member : node) {
      all_read &= Codec<T>::decode(member, value[std::string{member.key()}], Place{place, member.key()}, findings);
    }
    if (!all_read) value.clear();
    return all_read;
  }
  static void encode(const std::map<std::string, T>& value, Json& json) {
    json = Json::object();
    for (const auto& [key, element] : value) Codec<T>::encode(element, json[key]);
  }
};

template <class T>
  requires boost::describe::has_describe_members<T>::value
struct Codec<T> {
  static bool decode(Node node, T& value, const Place& place, Findings& findings) {
    Json* extra = nullptr;
    if constexpr (detail::has_extra<T>) extra = &value.extra;
    static_assert(detail::members_of<T>.size() <= detail::most_members);
    return detail::decode_members(node, &value, detail::members_of<T>, extra, place, findings);
  }
  static void encode(const T& value, Json& json) {
    const Json* extra = nullptr;
    if constexpr (detail::has_extra<T>) extra = &value.extra;
    detail::encode_members(&value, detail::members_of<T>, extra, json);
  }
};

}  // namespace heliograph::base
