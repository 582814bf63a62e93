// SPDX-License-Identifier: Apache-2.0
#include <heliograph/audience/key_set.hpp>

namespace heliograph::audience {

namespace {

constexpr std::size_t smallest = 1024;

}  // namespace

std::size_t KeySet::slot_of(std::uint64_t key) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = static_cast<std::size_t>(mix(key ^ seed_)) & mask;
  while (slots_[slot] != 0 && slots_[slot] != key) slot = (slot + 1) & mask;
  return slot;
}

bool KeySet::insert(std::uint64_t key) {
  if ((size_ + 1) * 3 > slots_.size() * 2) grow();
  const std::size_t slot = slot_of(key);
  if (slots_[slot] == key) return false;
  slots_[slot] = key;
  ++size_;
  return true;
}

bool KeySet::contains(std::uint64_t key) const { return !slots_.empty() && slots_[slot_of(key)] == key; }

void KeySet::grow() {
  std::vector<std::uint64_t> old(slots_.empty() ? smallest : slots_.size() * 2);
  old.swap(slots_);
  for (const std::uint64_t key : old) {
    if (key != 0) slots_[slot_of(key)] = key;
  }
}

std::uint64_t hash_text(std::string_view text, std::uint64_t seed) {
  std::uint64_t hash = mix(seed ^ text.size());
  std::uint64_t word = 0;
  unsigned filled = 0;
  for (const char character : text) {
    word |= std::uint64_t{static_cast<unsigned char>(character)} << (8 * filled);
    if (++filled < 8) continue;
    hash = mix(hash ^ word);
    word = 0;
    filled = 0;
  }
  return mix(hash ^ word);
}

}  // namespace heliograph::audience
