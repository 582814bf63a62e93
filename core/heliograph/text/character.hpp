// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

/// What kind of character a code point is, as far as Meta's rules on text ask.
namespace heliograph::text {

/// The scripts that are told apart. `common` is everything that is no letter of one of the others.
enum class Script : std::uint8_t {
  common,
  latin,
  greek,
  cyrillic,
  armenian,
  hebrew,
  arabic,
  devanagari,
  bengali,
  gurmukhi,
  gujarati,
  odia,
  tamil,
  telugu,
  kannada,
  malayalam,
  sinhala,
  thai,
  lao,
  myanmar,
  georgian,
  ethiopic,
  khmer,
  hangul,
  hiragana,
  katakana,
  han
};

/// The script of a letter or of a mark that belongs to letters, by character blocks (Unicode 15 block list).
[[nodiscard]] inline Script script_of(char32_t value);

/// White space, line breaks included (Unicode property White_Space).
[[nodiscard]] constexpr bool is_space(char32_t value) {
  if (value < 0x80) return value == ' ' || (value >= '\t' && value <= '\r');
  return value == 0x85 || value == 0xA0 || value == 0x1680 || (value >= 0x2000 && value <= 0x200A) || value == 0x2028 ||
         value == 0x2029 || value == 0x202F || value == 0x205F || value == 0x3000;
}

/// Characters that show nothing by themselves: joiners, direction marks, zero-width spaces, variation selectors.
[[nodiscard]] inline bool is_invisible(char32_t value);

/// Punctuation, ASCII symbols included. An underscore or an asterisk is punctuation as well.
[[nodiscard]] bool is_punctuation(char32_t value);

/// Letters, digits and the marks that belong to them: what words are made of.
[[nodiscard]] bool is_word_character(char32_t value);

/// Line feed, carriage return, and Unicode's line and paragraph separators.
[[nodiscard]] constexpr bool is_line_break(char32_t value) {
  return value == '\n' || value == '\r' || value == 0x2028 || value == 0x2029;
}

namespace detail {
[[nodiscard]] Script script_beyond_ascii(char32_t value);
[[nodiscard]] bool is_invisible_beyond_ascii(char32_t value);
}  // namespace detail

inline Script script_of(char32_t value) {
  if (value >= 0x80) return detail::script_beyond_ascii(value);
  return (value | 0x20U) - 'a' < 26 ? Script::latin : Script::common;
}

inline bool is_invisible(char32_t value) { return value >= 0x80 && detail::is_invisible_beyond_ascii(value); }

}  // namespace heliograph::text
