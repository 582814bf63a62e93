// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

namespace heliograph::text {

/// Consecutive line breaks. CR LF is one.
struct LineBreaks {
  std::size_t count = 0;   ///< how many in a row
  std::size_t offset = 0;  ///< the byte where the first of them stands
};

/// The longest run of line breaks with nothing between them, the first of several equally long ones.
[[nodiscard]] LineBreaks longest_line_breaks(std::string_view text);

/// All line breaks of `text`.
[[nodiscard]] std::size_t count_line_breaks(std::string_view text);

/// `text` without white space and invisible characters at both ends.
[[nodiscard]] std::string_view trim(std::string_view text);

}  // namespace heliograph::text
