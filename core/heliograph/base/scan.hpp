// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

/// Looking at the bytes of a text eight at a time. A mark is the highest bit of a byte that is meant.
namespace heliograph::base {

/// Eight bytes of a text, the first in the lowest bits.
using Block = std::uint64_t;
static_assert(std::endian::native == std::endian::little);

inline constexpr std::size_t block_size = sizeof(Block);
inline constexpr Block block_ones = 0x0101010101010101;
inline constexpr Block block_marks = 0x8080808080808080;

/// The eight bytes at `at`.
[[nodiscard]] inline Block block_at(const char* at) {
  Block block = 0;
  std::memcpy(&block, at, block_size);
  return block;
}

/// The bytes of `text` from `offset`, of which there are one to seven, filled up with `fill`.
[[nodiscard]] inline Block rest_at(std::string_view text, std::size_t offset, unsigned char fill = 0) {
  const std::size_t left = text.size() - offset;
  if (text.size() >= block_size) {
    const Block block = block_at(text.data() + text.size() - block_size) >> 8 * (block_size - left);
    return block | fill * block_ones << 8 * left;
  }
  Block block = fill * block_ones;
  std::memcpy(&block, text.data() + offset, left);
  return block;
}

/// Marks bytes beyond ASCII.
[[nodiscard]] constexpr Block beyond_ascii(Block block) { return block & block_marks; }

/// Marks bytes that are `byte`; behind the first of them others may be marked by mistake.
[[nodiscard]] constexpr Block equal_to(Block block, unsigned char byte) {
  const Block difference = block ^ byte * block_ones;
  return (difference - block_ones) & ~difference & block_marks;
}

/// Marks bytes below `limit`, which is at most 0x80; behind the first of them others may be marked by mistake.
[[nodiscard]] constexpr Block below(Block block, unsigned char limit) {
  return (block - limit * block_ones) & ~block & block_marks;
}

/// Marks the bytes that are at least `limit`, where all are ASCII. Without mistake.
[[nodiscard]] constexpr Block ascii_from(Block block, unsigned char limit) {
  return (block + (0x80U - limit) * block_ones) & block_marks;
}

/// Marks the bytes from `first` to `last`, where all are ASCII. Without mistake.
[[nodiscard]] constexpr Block ascii_in(Block block, unsigned char first, unsigned char last) {
  return ascii_from(block, first) & ~ascii_from(block, static_cast<unsigned char>(last + 1));
}

/// Marks letters, where all bytes are ASCII. Without mistake.
[[nodiscard]] constexpr Block ascii_letters(Block block) { return ascii_in(block | 0x20 * block_ones, 'a', 'z'); }

/// How many bytes are marked.
[[nodiscard]] constexpr std::size_t count_marks(Block marks) {
  return static_cast<std::size_t>((marks >> 7) * block_ones >> 56);
}

/// Which byte is the first that is marked; 8 when none is.
[[nodiscard]] constexpr std::size_t first_mark(Block marks) {
  return static_cast<std::size_t>(std::countr_zero(marks)) / 8;
}

/// Marks the bytes that are marked while the one before them is not. `before` tells whether the byte before the block is
/// marked, and is told whether its last one is.
[[nodiscard]] constexpr Block beginnings(Block marks, bool& before) {
  const Block behind = marks << 8 | (before ? Block{0x80} : Block{0});
  before = marks >> 63 != 0;
  return marks & ~behind;
}

/// The offset, at or behind `offset`, of the first byte that `marks`, a function of a Block, marks; the length of `text`
/// when there is none. Bytes behind the first may be marked by mistake, bytes of value 0 behind the text are left aside.
template <class Marks>
[[nodiscard]] std::size_t find_marked(std::string_view text, std::size_t offset, Marks marks) {
  for (; text.size() - offset >= block_size; offset += block_size) {
    if (const Block found = marks(block_at(text.data() + offset))) return offset + first_mark(found);
  }
  if (offset == text.size()) return offset;
  const std::size_t left = text.size() - offset;
  const std::size_t found = first_mark(marks(rest_at(text, offset)));
  return offset + (found < left ? found : left);
}

/// The offset, at or behind `offset`, of the first of `bytes` in `text`; the length of `text` when there is none.
template <class... Bytes>
[[nodiscard]] std::size_t find_byte(std::string_view text, std::size_t offset, Bytes... bytes) {
  return find_marked(text, offset,
                     [=](Block block) { return (equal_to(block, static_cast<unsigned char>(bytes)) | ...); });
}

/// The offset of the first byte at or behind `offset` that is not ASCII; the length of `text` when there is none.
[[nodiscard]] inline std::size_t first_beyond_ascii(std::string_view text, std::size_t offset = 0) {
  return find_marked(text, offset, beyond_ascii);
}

}  // namespace heliograph::base
