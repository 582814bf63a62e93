// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe.hpp>
#include <heliograph/base/codec.hpp>
#include <optional>
#include <string>
#include <vector>

/// Keywords: single words to which a business number answers by itself, because they ask for nothing but yes, no or help.
namespace heliograph::webhook {

namespace limit {
inline constexpr std::size_t name = 100;          ///< code points; own bound
inline constexpr std::size_t blocks = 40;         ///< own bound
inline constexpr std::size_t keywords = 50;       ///< of one block; own bound
inline constexpr std::size_t keyword = 100;       ///< code points; own bound, far below what a message can hold
inline constexpr std::size_t reply = 4096;        ///< code points; Meta, text messages, read 2025-12-15
inline constexpr std::size_t read_bytes = 16'384; ///< a longer text is no keyword: 4096 code points of 4 bytes
}  // namespace limit

/// What a keyword asks for.
enum class KeywordCategory {
  opt_in,   ///< messages again
  opt_out,  ///< no messages any more
  help,     ///< a word of help
  default_  ///< whatever no keyword matches
};
BOOST_DESCRIBE_ENUM(KeywordCategory, opt_in, opt_out, help, default_)

/// Words that mean the same, and what is answered to them. Several blocks of one category answer in several languages.
struct KeywordBlock {
  KeywordCategory category = KeywordCategory::opt_out;
  std::vector<std::string> keywords;
  std::optional<std::string> reply;  ///< white space alone is none
};
BOOST_DESCRIBE_STRUCT(KeywordBlock, (), (category, keywords, reply))

/// A block that is offered, in one language.
struct PredefinedBlock : KeywordBlock {
  std::string language;  ///< en, fr, ko or zh-CN
};
BOOST_DESCRIBE_STRUCT(PredefinedBlock, (KeywordBlock), (language))

/// The blocks that are offered: one of each category in each language. The English words are those of text messages.
/// Source: Adobe Journey Optimizer, SMS keywords, read 2025-12-15; the other languages: own choice.
[[nodiscard]] std::vector<PredefinedBlock> predefined_blocks();

/// `blocks` with those of words that are offered in `language` behind them, without the words that are there already. An
/// answer to everything else is for people to choose.
[[nodiscard]] std::vector<KeywordBlock> with_predefined(std::vector<KeywordBlock> blocks, std::string_view language);

/// The reply of a block, or nothing when it has none or white space alone.
[[nodiscard]] std::optional<std::string> reply_of(const KeywordBlock& block);

}  // namespace heliograph::webhook
