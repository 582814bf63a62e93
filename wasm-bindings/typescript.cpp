// SPDX-License-Identifier: Apache-2.0
// Prints index.d.mts: the types of everything in the export list, from the same descriptions the codec uses.
#include <fstream>
#include <heliograph/base/schema.hpp>
#include <iostream>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>

#include "adapter.hpp"
#include "exports.hpp"

namespace heliograph::bindings {
namespace {

using base::Json;

constexpr std::string_view prefix = "#/";

std::string type_text(const Json& schema);

std::string union_text(const Json& names) {
  std::string text;
  for (const Json& name : names) {
    if (!text.empty()) text += " | ";
    text += base::to_text(name);
  }
  return text;
}

std::string array_text(const Json& items) {
  const std::string item = type_text(items);
  return item.find(' ') == std::string::npos ? item + "[]" : "(" + item + ")[]";
}

std::string type_text(const Json& schema) {
  if (schema.contains("$ref")) return schema["$ref"].get<std::string>().substr(prefix.size());
  if (schema.contains("enum")) return union_text(schema["enum"]);
  if (schema.contains("anyOf") || schema.contains("oneOf")) {
    std::string text;
    for (const Json& option : schema.contains("anyOf") ? schema["anyOf"] : schema["oneOf"]) {
      if (!text.empty()) text += " | ";
      // `string & {}` keeps the known names in an editor's completion where any other text is allowed too.
      text += option == Json{{"type", "string"}} ? "(string & {})" : type_text(option);
    }
    return text;
  }
  const std::string type = schema.value("type", "");
  if (type == "array") return array_text(schema["items"]);
  if (type == "object" && schema.contains("additionalProperties") && schema["additionalProperties"].is_object()) {
    return "Record<string, " + type_text(schema["additionalProperties"]) + ">";
  }
  if (type == "integer") return "number";
  if (type == "object") return "Record<string, unknown>";
  return type.empty() ? "unknown" : type;
}

/// Lists and maps are written even when empty; only what may really be missing gets a question mark.
bool always_present(const Json& schema, const Json& member, const std::string& name) {
  for (const Json& required : schema.value("required", Json::array()))
    if (required == name) return true;
  const std::string type = member.value("type", "");
  return type == "array" || (type == "object" && member.contains("additionalProperties"));
}

void print_definition(std::ostream& out, const std::string& name, const Json& schema) {
  if (!schema.contains("properties")) {
    out << "export type " << name << " = " << type_text(schema) << ";\n\n";
    return;
  }
  out << "export interface " << name << " {\n";
  for (const auto& [member, value] : schema["properties"].items()) {
    out << "  " << member << (always_present(schema, value, member) ? ": " : "?: ") << type_text(value) << ";\n";
  }
  out << "}\n\n";
}

template <class T>
struct Result {
  static std::string text(Json& definitions) { return type_text(base::schema_of<T>(definitions, prefix)); }
};
template <>
struct Result<std::string_view> : Result<std::string> {};
template <class T>
struct Result<base::Decoded<T>> {
  static std::string text(Json& definitions) { return "Decoded<" + Result<T>::text(definitions) + ">"; }
};
template <class T>
struct Result<tl::expected<T, base::Findings>> {
  static std::string text(Json& definitions) { return "Expected<" + Result<T>::text(definitions) + ">"; }
};

template <class T>
struct Result<std::optional<T>> {
  static std::string text(Json& definitions) { return Result<T>::text(definitions) + " | null"; }
};

template <class T>
struct Parameter {
  static std::string text(Json& definitions) { return type_text(base::schema_of<T>(definitions, prefix)); }
};
template <class T>
struct Parameter<std::optional<T>> {
  static std::string text(Json& definitions) { return Parameter<T>::text(definitions) + " | null"; }
};

template <class Arguments, std::size_t... Index>
std::string parameters_text(std::string_view names, Json& definitions, std::index_sequence<Index...>) {
  std::istringstream stream{std::string{names}};
  std::string text;
  [[maybe_unused]] const auto add = [&](const std::string& type) {
    std::string name;
    std::getline(stream >> std::ws, name, ',');
    if (!text.empty()) text += ", ";
    text += name + ": " + type;
  };
  (add(Parameter<std::tuple_element_t<Index, Arguments>>::text(definitions)), ...);
  return text;
}

void print(std::ostream& out) {
  Json definitions = Json::object();
  (void)base::schema_of<base::Finding>(definitions, prefix);
  std::ostringstream functions;
  each_export([&](auto row) {
    using Signature = bindings::Signature<decltype(+decltype(row)::function)>;
    using Arguments = typename Signature::Arguments;
    functions << "  " << row.name << "("
              << parameters_text<Arguments>(row.parameters, definitions,
                                            std::make_index_sequence<std::tuple_size_v<Arguments>>{})
              << "): " << Result<std::remove_cvref_t<typename Signature::Result>>::text(definitions) << ";\n";
  });

  out << "// Generated from the descriptions in the core.\n\n";
  for (const auto& [name, schema] : definitions.items()) print_definition(out, name, schema);
  out << R"(/** A value that was read and what was wrong with it; usable as far as no finding is an error. */
export interface Decoded<T> {
  value: T;
  findings: Finding[];
}

/** A value, or (then it is null) the findings that stand in its way. */
export interface Expected<T> {
  value: T | null;
  findings: Finding[];
}

/** The functions of the core. Each throws a CoreError when an argument does not fit its type. */
export interface Core {
)" << functions.str()
      << R"(}

/** A call that could not be made: an argument does not fit its type, or the core broke its own promise. */
export class CoreError extends Error {
  readonly findings: Finding[];
}

export interface LoadOptions {
  /** Where the .wasm file is, when it does not lie beside the module. */
  wasm_url?: string | URL;
  /** The bytes of the .wasm file, when they are there already. */
  wasm_binary?: ArrayBuffer | Uint8Array;
}

/** Loads the core. Works in a page, in a worker and in Node. */
export function load_core(options?: LoadOptions): Promise<Core>;
)";
}

}  // namespace
}  // namespace heliograph::bindings

int main(int argc, char* argv[]) {
  if (argc != 2) {
    std::cerr << "usage: heliograph-typescript FILE\n";
    return 2;
  }
  std::ofstream file{argv[1]};
  heliograph::bindings::print(file);
  return file.good() ? 0 : 1;
}
