// SPDX-License-Identifier: Apache-2.0
#include <sodium.h>

#include <algorithm>
#include <array>
#include <mutex>

#include "proxy/storage/database.hpp"

namespace heliograph::proxy::storage {

namespace {

/// The 12 bits after the time: random at the start of a millisecond, counted up within it, so that ids stay in order.
struct Sequence {
  std::int64_t unix_ms = 0;
  std::uint32_t count = 0;

  std::pair<std::int64_t, std::uint32_t> next(std::int64_t now) {
    if (now > unix_ms) {
      unix_ms = now;
      count = randombytes_uniform(1U << 10);
    } else if (++count == 1U << 12) {
      ++unix_ms;
      count = 0;
    }
    return {unix_ms, count};
  }
};

}  // namespace

std::string make_id(std::int64_t unix_ms) {
  static std::mutex mutex;
  static Sequence sequence;
  const auto [time, count] = [&] {
    const std::lock_guard lock{mutex};
    return sequence.next(unix_ms);
  }();
  std::array<unsigned char, 16> bytes{};
  randombytes_buf(bytes.data() + 8, 8);
  for (int i = 0; i < 6; ++i) bytes[static_cast<std::size_t>(i)] = static_cast<unsigned char>(time >> (40 - 8 * i));
  bytes[6] = static_cast<unsigned char>(0x70 | (count >> 8));
  bytes[7] = static_cast<unsigned char>(count);
  bytes[8] = static_cast<unsigned char>(0x80 | (bytes[8] & 0x3f));
  static constexpr char digits[] = "0123456789abcdef";
  std::string text;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10) text += '-';
    text += digits[bytes[i] >> 4];
    text += digits[bytes[i] & 15];
  }
  return text;
}

}  // namespace heliograph::proxy::storage
