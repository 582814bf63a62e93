// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe.hpp>
#include <cstddef>
#include <string_view>

namespace heliograph::text {

/// A text measured in every unit that Meta's limits and the page use.
struct Counts {
  std::size_t code_points = 0;  ///< what limits are read in
  std::size_t utf16_units = 0;  ///< what JavaScript's length says
  std::size_t bytes = 0;        ///< of UTF-8
  std::size_t emoji = 0;
  std::size_t words = 0;      ///< variables included
  std::size_t variables = 0;  ///< well-formed placeholders
};
BOOST_DESCRIBE_STRUCT(Counts, (), (code_points, utf16_units, bytes, emoji, words, variables))

/// Measures `text` (UTF-8).
[[nodiscard]] Counts count(std::string_view text);

}  // namespace heliograph::text
