// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace heliograph::base {

/// A place in a text file, as editors show it.
struct TextPosition {
  std::uint32_t line = 1;    ///< from 1
  std::uint32_t column = 1;  ///< from 1, in code points
};
BOOST_DESCRIBE_STRUCT(TextPosition, (), (line, column))

/// Where the values at `pointers` (JSON Pointers) begin in `text`, which is valid JSON: one position for each pointer, in their
/// order. A value that does not exist is where the nearest existing value around it begins. One pass over the text.
[[nodiscard]] std::vector<TextPosition> locate(std::string_view text, const std::vector<std::string>& pointers);

}  // namespace heliograph::base
