// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

/// Looking for bytes eight at a time, where most of a text holds none of them.
namespace heliograph::text {

/// The offset, at or behind `offset`, of the first of `bytes` in `text`; the length of `text` when there is none.
template <class... Bytes>
[[nodiscard]] std::size_t find_byte(std::string_view text, std::size_t offset, Bytes... bytes) {
  constexpr std::uint64_t ones = 0x0101010101010101;
  constexpr std::uint64_t high_bits = 0x80 * ones;
  std::uint64_t eight = 0;
  // A byte that is wanted is zero here, and only behind a zero can the subtraction mark another by mistake.
  const auto holds = [&](unsigned char byte) {
    const std::uint64_t zero_where_found = eight ^ byte * ones;
    return (zero_where_found - ones) & ~zero_where_found & high_bits;
  };
  for (; text.size() - offset >= sizeof eight; offset += sizeof eight) {
    std::memcpy(&eight, text.data() + offset, sizeof eight);
    if ((holds(static_cast<unsigned char>(bytes)) | ...) != 0) break;
  }
  while (offset < text.size() && ((text[offset] != static_cast<char>(bytes)) && ...)) ++offset;
  return offset;
}

}  // namespace heliograph::text
