// SPDX-License-Identifier: Apache-2.0
#include "proxy/domain/csv.hpp"

namespace heliograph::proxy::domain {

namespace {

/// A field of comma-separated values. One that a spreadsheet would take for a formula is made text.
void add_field(std::string& text, std::string_view field) {
  const bool is_formula = !field.empty() && std::string_view{"=+-@\t\r"}.find(field.front()) != std::string_view::npos;
  text += '"';
  if (is_formula) text += '\'';
  for (const char c : field) {
    if (c == '"') text += '"';
    text += c;
  }
  text += '"';
}

}  // namespace

void add_line(std::string& text, const std::vector<std::string>& fields) {
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (i != 0) text += ',';
    add_field(text, fields[i]);
  }
  text += "\r\n";
}

}  // namespace heliograph::proxy::domain
