// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/text/count.hpp>
#include <heliograph/text/emoji.hpp>
#include <heliograph/text/utf8.hpp>
#include <heliograph/text/words.hpp>

namespace heliograph::text {

Counts count(std::string_view text) {
  auto variables = placeholders(text);
  std::erase_if(variables, [](const Placeholder& found) { return !found.is_variable(); });
  return {code_points(text), utf16_units(text), text.size(), count_emoji(text), count_words(text, variables).count,
          variables.size()};
}

}  // namespace heliograph::text
