// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe.hpp>
#include <cstddef>
#include <heliograph/template/model.hpp>
#include <string>
#include <vector>

namespace heliograph::template_ {

/// A text of a template and how long it may be.
struct TextCount {
  std::string at;          ///< JSON Pointer of the text
  std::size_t length = 0;  ///< Unicode code points
  std::size_t max = 0;     ///< Meta's limit for it in this template
};
BOOST_DESCRIBE_STRUCT(TextCount, (), (at, length, max))

/// Every text of `whole` that Meta limits.
[[nodiscard]] std::vector<TextCount> counts(const Template& whole);

/// How long the body of `whole` may be, cards left aside.
[[nodiscard]] std::size_t longest_body(const Template& whole);

}  // namespace heliograph::template_
