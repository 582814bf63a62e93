// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <heliograph/base/codec.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// WhatsApp's markup as a tree. Source: WhatsApp Help Center, how to format messages.
namespace heliograph::text {

/// What a piece of text is. Lists, quotes and paragraphs stand at the top, each paragraph is one line.
enum class MarkupKind : std::uint8_t {
  text,           ///< plain
  variable,       ///< a variable of a template, or the value in its place
  bold,           ///< *between asterisks*
  italic,         ///< _between underscores_
  strike,         ///< ~between tildes~
  code,           ///< `between backticks`
  code_block,     ///< ```between three backticks```, also over several lines
  paragraph,      ///< one line; without children an empty one
  quote,          ///< lines that begin with "> "
  bullet_list,    ///< lines that begin with "* " or "- "
  numbered_list,  ///< lines that begin with "1. "
  list_item
};
BOOST_DESCRIBE_ENUM(MarkupKind, text, variable, bold, italic, strike, code, code_block, paragraph, quote, bullet_list,
                    numbered_list, list_item)

/// One node. Plain text, variables and code have `text`, all others have `children`.
struct MarkupNode {
  MarkupKind kind = MarkupKind::text;
  std::optional<std::string> text;
  std::optional<std::uint32_t> number;  ///< of a list item: the number that is written
  std::vector<MarkupNode> children;
};
BOOST_DESCRIBE_STRUCT(MarkupNode, (), (kind, text, number, children))

/// A stretch of bytes of a text.
struct Span {
  std::size_t offset = 0;
  std::size_t length = 0;
};

/// The tree of `text` (UTF-8). Stretches in `variables` (sorted, not overlapping) become `variable` nodes; markup
/// inside them counts, as WhatsApp reads a message after values are put in. Linear in the length of `text`.
[[nodiscard]] std::vector<MarkupNode> markup(std::string_view text, std::span<const Span> variables = {});

/// The tree of a template's text, its `{{variables}}` marked as such.
[[nodiscard]] std::vector<MarkupNode> template_markup(std::string_view text);

/// Whether `text` holds a mark that would format something: `*` `_` `~` or three backticks.
[[nodiscard]] bool has_format_marks(std::string_view text);

}  // namespace heliograph::text
