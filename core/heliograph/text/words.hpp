// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <heliograph/text/character.hpp>
#include <heliograph/text/placeholder.hpp>
#include <span>
#include <string_view>

namespace heliograph::text {

/// The words of a text as Meta counts them against its variables.
struct Words {
  std::size_t count = 0;  ///< words, variables included
  std::size_t most = 0;   ///< the highest count a reader could come to; more than `count` only where words are written
                          ///< without spaces (Chinese, Japanese) and so can only be estimated
};

/// Counts the words of `text`, whose variables are `variables`. Invisible characters are dropped first. In Latin script
/// a word is what stands between white space, the variables in it included. In other scripts a word is a run of letters
/// and digits, and each variable is one more. In Thai seven characters count as a word, and each variable is one more.
/// Source: WhatsApp Manager's template checks and field reports on refusal 2388293.
[[nodiscard]] Words count_words(std::string_view text, std::span<const Placeholder> variables);

/// The script most letters of `text` belong to, names in braces left out; `common` when it has no letters.
[[nodiscard]] Script main_script(std::string_view text, std::span<const Placeholder> variables);

}  // namespace heliograph::text
