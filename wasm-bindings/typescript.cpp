// SPDX-License-Identifier: Apache-2.0
// Prints index.d.mts and campaigns.d.mts: the types of everything in the export lists, from the same descriptions the
// codec uses.
#include <fstream>
#include <heliograph/base/schema.hpp>
#include <iostream>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>

#include "adapter.hpp"
#include "campaign_exports.hpp"
#include "exports.hpp"
#include "typescript_text.hpp"

namespace heliograph::bindings {
namespace {

using base::Json;

constexpr std::string_view prefix = reference_prefix;

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

/// The functions of a list, one a line; the types they need are added to `definitions`.
template <class List>
std::string functions_text(Json& definitions) {
  std::ostringstream functions;
  List::each([&](auto row) {
    using Signature = bindings::Signature<decltype(+decltype(row)::function)>;
    using Arguments = typename Signature::Arguments;
    functions << "  " << row.name << "("
              << parameters_text<Arguments>(row.parameters, definitions,
                                            std::make_index_sequence<std::tuple_size_v<Arguments>>{})
              << "): " << Result<std::remove_cvref_t<typename Signature::Result>>::text(definitions) << ";\n";
  });
  return functions.str();
}

constexpr std::string_view opening = "// Generated from the descriptions in the core.\n\n";

/// Writes both files; the second takes from the first what they have in common.
void print(std::ostream& core, std::ostream& campaigns) {
  Json core_types = Json::object();
  (void)base::schema_of<base::Finding>(core_types, prefix);
  const std::string core_functions = functions_text<CoreExports>(core_types);
  core << opening;
  for (const auto& [name, schema] : core_types.items()) print_definition(core, name, schema);
  print_core(core, core_functions);

  Json types = Json::object();
  (void)base::schema_of<base::Finding>(types, prefix);
  const std::string functions = functions_text<CampaignExports>(types);
  campaigns << opening << "import type { Expected, LoadOptions";
  for (const auto& [name, schema] : types.items()) {
    if (core_types.contains(name)) campaigns << ", " << name;
  }
  campaigns << " } from './index.mjs';\n\n";
  for (const auto& [name, schema] : types.items()) {
    if (!core_types.contains(name)) print_definition(campaigns, name, schema);
  }
  print_campaigns(campaigns, functions);
}

}  // namespace
}  // namespace heliograph::bindings

int main(int argc, char* argv[]) {
  if (argc != 2) {
    std::cerr << "usage: heliograph-typescript FOLDER\n";
    return 2;
  }
  const std::string folder = argv[1];
  std::ofstream core{folder + "/index.d.mts"};
  std::ofstream campaigns{folder + "/campaigns.d.mts"};
  heliograph::bindings::print(core, campaigns);
  return core.good() && campaigns.good() ? 0 : 1;
}
