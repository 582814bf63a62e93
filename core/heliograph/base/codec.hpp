// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe.hpp>
#include <boost/mp11.hpp>
#include <algorithm>
#include <array>
#include <concepts>
#include <cstdint>
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

/// Reads a T from `json`. Every defect is a finding with its place; what could be read is in `value`.
template <class T>
[[nodiscard]] Decoded<T> decode(const Json& json) {
  Decoded<T> result;
  Codec<T>::decode(json, result.value, Place{}, result.findings);
  return result;
}

/// Reads a T from JSON text, within `limits`.
template <class T>
[[nodiscard]] Decoded<T> decode_text(std::string_view text, const ParseLimits& limits = {}) {
  Decoded<Json> parsed = parse(text, limits);
  Decoded<T> result;
  if (!parsed.findings.has_errors()) Codec<T>::decode(parsed.value, result.value, Place{}, result.findings);
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
  bool (*decode)(const Json& json, void* value, const Place& place, Findings& findings);
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

bool decode_members(const Json& json, void* object, std::span<const Member> members, Json* extra, const Place& place,
                    Findings& findings);
void encode_members(const void* object, std::span<const Member> members, const Json* extra, Json& json);
bool decode_integer(const Json& json, std::int64_t min, std::uint64_t max, std::int64_t& value, const Place& place,
                    Findings& findings);
bool decode_number(const Json& json, double& value, const Place& place, Findings& findings);
bool decode_bool(const Json& json, bool& value, const Place& place, Findings& findings);
bool decode_string(const Json& json, std::string& value, const Place& place, Findings& findings);
bool decode_instant(const Json& json, Instant& value, const Place& place, Findings& findings);
bool type_mismatch(const Json& json, std::string_view expected, const Place& place, Findings& findings);
bool decode_name(const Json& json, std::span<const std::string_view> names, std::size_t& index, const Place& place,
                 Findings& findings);
bool decode_elements(const Json& json, void* elements, bool (*append)(const Json&, void*, const Place&, Findings&),
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
    [](const Json& json, void* value, const Place& place, Findings& findings) {
      return Codec<T>::decode(json, *static_cast<T*>(value), place, findings);
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
  static bool decode(const Json& json, bool& value, const Place& place, Findings& findings) {
    return detail::decode_bool(json, value, place, findings);
  }
  static void encode(bool value, Json& json) { json = value; }
};

template <std::integral T>
struct Codec<T> {
  static bool decode(const Json& json, T& value, const Place& place, Findings& findings) {
    std::int64_t number = 0;
    const auto min = static_cast<std::int64_t>(std::numeric_limits<T>::min());
    const auto max = static_cast<std::uint64_t>(std::numeric_limits<T>::max());
    if (!detail::decode_integer(json, min, max, number, place, findings)) return false;
    value = static_cast<T>(number);
    return true;
  }
  static void encode(T value, Json& json) { json = value; }
};

template <>
struct Codec<double> {
  static bool decode(const Json& json, double& value, const Place& place, Findings& findings) {
    return detail::decode_number(json, value, place, findings);
  }
  static void encode(double value, Json& json) { json = value; }
};

template <>
struct Codec<std::string> {
  static bool decode(const Json& json, std::string& value, const Place& place, Findings& findings) {
    return detail::decode_string(json, value, place, findings);
  }
  static void encode(const std::string& value, Json& json) { json = value; }
};

template <>
struct Codec<Instant> {
  static bool decode(const Json& json, Instant& value, const Place& place, Findings& findings) {
    return detail::decode_instant(json, value, place, findings);
  }
  static void encode(Instant value, Json& json) { json = to_rfc3339(value); }
};

template <>
struct Codec<Json> {
  static bool decode(const Json& json, Json& value, const Place&, Findings&) {
    value = json;
    return true;
  }
  static void encode(const Json& value, Json& json) { json = value; }
};

template <class T>
  requires std::is_enum_v<T>
struct Codec<T> {
  static bool decode(const Json& json, T& value, const Place& place, Findings& findings) {
    std::size_t index = 0;
    if (!detail::decode_name(json, detail::names_of<T>, index, place, findings)) return false;
    value = detail::values_of<T>[index];
    return true;
  }
  static void encode(T value, Json& json) { json = std::string{name_of(value)}; }
};

template <class T>
struct Codec<Open<T>> {
  static bool decode(const Json& json, Open<T>& value, const Place& place, Findings& findings) {
    if (!detail::decode_string(json, value.text, place, findings)) return false;
    value.known = enum_from<T>(value.text);
    return true;
  }
  static void encode(const Open<T>& value, Json& json) { json = value.text; }
};

template <class T>
struct Codec<std::optional<T>> {
  static bool decode(const Json& json, std::optional<T>& value, const Place& place, Findings& findings) {
    value.reset();
    if (json.is_null()) return true;
    const bool read = Codec<T>::decode(json, value.emplace(), place, findings);
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
  static bool decode(const Json& json, std::vector<T>& value, const Place& place, Findings& findings) {
    value.clear();
    value.reserve(std::min(json.size(), most_reserved));
    const bool all_read = detail::decode_elements(json, &value, &append, place, findings);
    if (!all_read) value.clear();
    return all_read;
  }
  static bool append(const Json& json, void* elements, const Place& place, Findings& findings) {
    auto& list = *static_cast<std::vector<T>*>(elements);
    if constexpr (std::is_same_v<T, bool>) {
      bool element = false;
      const bool read = Codec<bool>::decode(json, element, place, findings);
      list.push_back(element);
      return read;
    } else {
      return Codec<T>::decode(json, list.emplace_back(), place, findings);
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
  static bool decode(const Json& json, Findings& value, const Place& place, Findings& findings) {
    return Codec<std::vector<Finding>>::decode(json, value, place, findings);
  }
  static void encode(const Findings& value, Json& json) { Codec<std::vector<Finding>>::encode(value, json); }
};

template <class T>
struct Codec<std::map<std::string, T>> {
  static bool decode(const Json& json, std::map<std::string, T>& value, const Place& place, Findings& findings) {
    if (!json.is_object()) return detail::type_mismatch(json, "object", place, findings);
    value.clear();
    bool all_read = true;
    for (auto member = json.begin(); member != json.end(); ++member) {
      all_read &= Codec<T>::decode(member.value(), value[member.key()], Place{place, member.key()}, findings);
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
  static bool decode(const Json& json, T& value, const Place& place, Findings& findings) {
    Json* extra = nullptr;
    if constexpr (detail::has_extra<T>) extra = &value.extra;
    return detail::decode_members(json, &value, detail::members_of<T>, extra, place, findings);
  }
  static void encode(const T& value, Json& json) {
    const Json* extra = nullptr;
    if constexpr (detail::has_extra<T>) extra = &value.extra;
    detail::encode_members(&value, detail::members_of<T>, extra, json);
  }
};

}  // namespace heliograph::base
