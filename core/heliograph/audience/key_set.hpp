// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace heliograph::audience {

/// A set of 64-bit keys by open addressing: about 12 bytes a key on the average, 24 right after it grew.
class KeySet {
 public:
  /// `seed` decides where keys lie, so that no file can be made that slows it down.
  explicit KeySet(std::uint64_t seed) : seed_{seed} {}

  /// Adds `key`, which is not 0; whether it was new.
  bool insert(std::uint64_t key);
  [[nodiscard]] bool contains(std::uint64_t key) const;
  [[nodiscard]] std::size_t size() const { return size_; }

 private:
  [[nodiscard]] std::size_t slot_of(std::uint64_t key) const;
  void grow();

  std::uint64_t seed_;
  std::size_t size_ = 0;
  std::vector<std::uint64_t> slots_;
};

/// The bits of `value` well mixed: every bit of it decides every bit of the result.
[[nodiscard]] constexpr std::uint64_t mix(std::uint64_t value) {
  value += 0x9E3779B97F4A7C15ULL;
  value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9ULL;
  value = (value ^ (value >> 27U)) * 0x94D049BB133111EBULL;
  return value ^ (value >> 31U);
}

/// A number for `text` that differs between texts with a chance of 1 in 2^64.
[[nodiscard]] std::uint64_t hash_text(std::string_view text, std::uint64_t seed);

}  // namespace heliograph::audience
