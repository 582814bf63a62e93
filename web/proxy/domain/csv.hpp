// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

/// Comma-separated values as spreadsheets read them.
/// @see RFC 4180
namespace heliograph::proxy::domain {

/// What the text begins with: without it a spreadsheet takes UTF-8 for something else.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Adds a line. A field that a spreadsheet would take for a formula is made text.
void add_line(std::string& text, const std::vector<std::string>& fields);

}  // namespace heliograph::proxy::domain
