// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/json.hpp>
#include <ostream>
#include <string>
#include <string_view>

/// TypeScript as text, from JSON Schema.
namespace heliograph::bindings {

/// Where the schemas' references point.
inline constexpr std::string_view reference_prefix = "#/";

/// The type that `schema` describes.
[[nodiscard]] std::string type_text(const base::Json& schema);

/// Writes the definition `name`.
void print_definition(std::ostream& out, const std::string& name, const base::Json& schema);

/// Writes what stands behind the types of the two modules: the text between the definitions and the list of functions,
/// the list, and what is loaded how.
void print_core(std::ostream& out, const std::string& functions);
void print_campaigns(std::ostream& out, const std::string& functions);

}  // namespace heliograph::bindings
