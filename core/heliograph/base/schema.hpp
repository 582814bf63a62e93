// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/core/demangle.hpp>
#include <heliograph/base/codec.hpp>
#include <typeinfo>

/// JSON Schema (2020-12) of described structs, from the same description the codec uses. Native only: it needs the
/// types' names. The page's TypeScript types and the proxy's OpenAPI document are made from it.
namespace heliograph::base {

namespace detail {

/// `heliograph::account::PhoneNumber` becomes `PhoneNumber`; template arguments and namespaces are dropped.
template <class T>
[[nodiscard]] std::string type_title() {
  std::string name = boost::core::demangle(typeid(T).name());
  const std::size_t arguments = name.find('<');
  if (arguments != std::string::npos) name.resize(arguments);
  const std::size_t scope = name.rfind("::");
  return scope == std::string::npos ? name : name.substr(scope + 2);
}

}  // namespace detail

/// The schema of a T: `{"$ref": "<prefix>Name"}` for structs and enumerations, whose definitions are added to
/// `definitions` under their names.
template <class T>
struct SchemaOf;

/// The schema of a T, definitions referred to as `prefix` + name (for example `#/components/schemas/`).
template <class T>
[[nodiscard]] Json schema_of(Json& definitions, std::string_view prefix) {
  return SchemaOf<T>::make(definitions, prefix);
}

template <>
struct SchemaOf<bool> {
  static Json make(Json&, std::string_view) { return {{"type", "boolean"}}; }
};
template <std::integral T>
struct SchemaOf<T> {
  static Json make(Json&, std::string_view) { return {{"type", "integer"}}; }
};
template <>
struct SchemaOf<double> {
  static Json make(Json&, std::string_view) { return {{"type", "number"}}; }
};
template <>
struct SchemaOf<std::string> {
  static Json make(Json&, std::string_view) { return {{"type", "string"}}; }
};
template <>
struct SchemaOf<Instant> {
  static Json make(Json&, std::string_view) { return {{"type", "string"}, {"format", "date-time"}}; }
};
template <>
struct SchemaOf<Json> {
  static Json make(Json&, std::string_view) { return Json::object(); }
};
template <>
struct SchemaOf<Node> : SchemaOf<Json> {};
template <>
struct SchemaOf<Findings> {
  static Json make(Json& definitions, std::string_view prefix) {
    return {{"type", "array"}, {"items", schema_of<Finding>(definitions, prefix)}};
  }
};

template <class T>
  requires std::is_enum_v<T>
struct SchemaOf<T> {
  static Json make(Json& definitions, std::string_view prefix) {
    const std::string title = detail::type_title<T>();
    if (!definitions.contains(title)) {
      Json names = Json::array();
      boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>(
          [&](auto descriptor) { names.push_back(std::string{name_of<T>(descriptor.value)}); });
      definitions[title] = {{"type", "string"}, {"enum", std::move(names)}};
    }
    return {{"$ref", std::string{prefix} + title}};
  }
};

template <class T>
struct SchemaOf<Open<T>> {
  static Json make(Json& definitions, std::string_view prefix) {
    return {{"anyOf", {schema_of<T>(definitions, prefix), {{"type", "string"}}}}};
  }
};

template <class T>
struct SchemaOf<std::optional<T>> {
  static Json make(Json& definitions, std::string_view prefix) { return schema_of<T>(definitions, prefix); }
};

template <class T>
struct SchemaOf<std::vector<T>> {
  static Json make(Json& definitions, std::string_view prefix) {
    return {{"type", "array"}, {"items", schema_of<T>(definitions, prefix)}};
  }
};

template <class T>
struct SchemaOf<std::map<std::string, T>> {
  static Json make(Json& definitions, std::string_view prefix) {
    return {{"type", "object"}, {"additionalProperties", schema_of<T>(definitions, prefix)}};
  }
};

template <class T>
  requires boost::describe::has_describe_members<T>::value
struct SchemaOf<T> {
  static Json make(Json& definitions, std::string_view prefix) {
    const std::string title = detail::type_title<T>();
    if (!definitions.contains(title)) {
      definitions[title] = Json::object();  // stands before its members are walked, so that a type may contain itself
      Json properties = Json::object();
      Json required = Json::array();
      boost::mp11::mp_for_each<boost::mp11::mp_filter<detail::IsField, detail::MemberList<T>>>([&](auto descriptor) {
        using Access = detail::Access<decltype(descriptor)::pointer>;
        using Value = std::remove_cvref_t<decltype(std::declval<T>().*decltype(descriptor)::pointer)>;
        const std::string name{detail::field_name(descriptor.name)};
        properties[name] = schema_of<Value>(definitions, prefix);
        if constexpr (Access::required) required.push_back(name);
      });
      Json schema = {{"type", "object"}, {"properties", std::move(properties)}};
      if (!required.empty()) schema["required"] = std::move(required);
      if constexpr (!detail::has_extra<T>) schema["additionalProperties"] = false;
      definitions[title] = std::move(schema);
    }
    return {{"$ref", std::string{prefix} + title}};
  }
};

}  // namespace heliograph::base
