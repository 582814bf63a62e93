// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstring>
#include <heliograph/text/utf8.hpp>

namespace heliograph::text {

namespace {

constexpr unsigned char byte_at(std::string_view text, std::size_t offset) {
  return static_cast<unsigned char>(text[offset]);
}

constexpr bool is_continuation(unsigned char byte) { return (byte & 0xC0) == 0x80; }

}  // namespace

CodePoint detail::rare_code_point_at(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return {0, 0, true};
  const unsigned char lead = byte_at(text, offset);
  const CodePoint invalid{0xFFFD, 1, false};
  const std::uint8_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || text.size() - offset < length) return invalid;
  char32_t value = lead & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) {
    const unsigned char byte = byte_at(text, offset + i);
    if (!is_continuation(byte)) return invalid;
    value = value << 6U | (byte & 0x3FU);
  }
  const bool overlong = (length == 3 && value < 0x800) || (length == 4 && value < 0x10000);
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (overlong || surrogate || value > 0x10FFFF) return invalid;
  return {value, length, true};
}

CodePoint code_point_before(std::string_view text, std::size_t offset) {
  offset = std::min(offset, text.size());
  for (std::size_t length = 1; length <= std::min<std::size_t>(offset, 4); ++length) {
    const CodePoint found = code_point_at(text, offset - length);
    if (found.length == length && (found.valid || length == 1) && !is_continuation(byte_at(text, offset - length))) {
      return found;
    }
  }
  return offset == 0 ? CodePoint{0, 0, true} : CodePoint{0xFFFD, 1, false};
}

std::optional<std::size_t> first_invalid_byte(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    const CodePoint point = code_point_at(text, offset);
    if (!point.valid) return offset;
    offset += point.length;
  }
  return std::nullopt;
}

std::size_t code_points(std::string_view text) {
  std::size_t count = 0;
  for (const char byte : text) count += !is_continuation(static_cast<unsigned char>(byte));
  return count;
}

std::size_t utf16_units(std::string_view text) {
  std::size_t count = 0;
  for (const char byte : text) {
    const auto value = static_cast<unsigned char>(byte);
    count += static_cast<std::size_t>(!is_continuation(value)) + static_cast<std::size_t>(value >= 0xF0);
  }
  return count;
}

std::size_t first_beyond_ascii(std::string_view text, std::size_t offset) {
  constexpr std::uint64_t high_bits = 0x8080808080808080;
  std::uint64_t eight = 0;
  for (; text.size() - offset >= sizeof eight; offset += sizeof eight) {
    std::memcpy(&eight, text.data() + offset, sizeof eight);
    if ((eight & high_bits) != 0) break;
  }
  while (offset < text.size() && byte_at(text, offset) < 0x80) ++offset;
  return offset;
}

}  // namespace heliograph::text
