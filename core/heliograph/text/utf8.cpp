// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
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
  if (lead > 0xE0 && lead < 0xF0 && lead != 0xED && text.size() - offset > 2) {  // most letters beyond Latin
    const unsigned char second = byte_at(text, offset + 1);
    const unsigned char third = byte_at(text, offset + 2);
    if (is_continuation(second) && is_continuation(third)) {
      return {(lead & 0xFU) << 12U | (second & 0x3FU) << 6U | (third & 0x3FU), 3, true};
    }
  }
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
  // A continuation has its highest bit set and the next one not.
  const auto continuations = [](base::Block block) { return base::count_marks(block & ~(block << 1) & base::block_marks); };
  std::size_t offset = 0;
  std::size_t count = text.size();
  for (; text.size() - offset >= base::block_size; offset += base::block_size) {
    count -= continuations(base::block_at(text.data() + offset));
  }
  return offset == text.size() ? count : count - continuations(base::rest_at(text, offset));
}

std::size_t utf16_units(std::string_view text) {
  std::size_t count = 0;
  for (const char byte : text) {
    const auto value = static_cast<unsigned char>(byte);
    count += static_cast<std::size_t>(!is_continuation(value)) + static_cast<std::size_t>(value >= 0xF0);
  }
  return count;
}

}  // namespace heliograph::text
