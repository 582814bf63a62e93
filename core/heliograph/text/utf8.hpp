// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <heliograph/base/scan.hpp>
#include <optional>
#include <string_view>

/// UTF-8 as bytes, code points and UTF-16 units. Every function is linear in the length of its text.
namespace heliograph::text {

/// What stands at one place of a text.
struct CodePoint {
  char32_t value = 0;       ///< U+FFFD when the bytes are not UTF-8
  std::uint8_t length = 0;  ///< bytes taken, at least 1; 0 only behind the text's end
  bool valid = true;        ///< whether the bytes are UTF-8 (RFC 3629)
};

namespace detail {
/// code_point_at() for whatever is no ASCII character.
[[nodiscard]] CodePoint rare_code_point_at(std::string_view text, std::size_t offset);
}  // namespace detail

/// The code point at the byte `offset`. An invalid byte is one code point of its own.
[[nodiscard]] inline CodePoint code_point_at(std::string_view text, std::size_t offset) {
  if (offset < text.size()) {
    const auto byte = static_cast<unsigned char>(text[offset]);
    if (byte < 0x80) return {byte, 1, true};
  }
  return detail::rare_code_point_at(text, offset);
}

/// The code point that ends right before the byte `offset`; length 0 at the text's start.
[[nodiscard]] CodePoint code_point_before(std::string_view text, std::size_t offset);

/// The byte offset of the first byte that is not UTF-8, or nothing when all of `text` is.
[[nodiscard]] std::optional<std::size_t> first_invalid_byte(std::string_view text);

/// Code points of `text`, which must be UTF-8. Meta's limits are read as limits on these.
[[nodiscard]] std::size_t code_points(std::string_view text);

/// UTF-16 units of `text`, which must be UTF-8: what JavaScript calls the length.
[[nodiscard]] std::size_t utf16_units(std::string_view text);

/// Whether every byte of `text` is ASCII.
[[nodiscard]] inline bool is_ascii(std::string_view text) { return base::first_beyond_ascii(text) == text.size(); }

}  // namespace heliograph::text
