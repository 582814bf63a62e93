// SPDX-License-Identifier: Apache-2.0
#include "sandbox/ids.hpp"

#include "sandbox/encoding.hpp"

namespace heliograph::sandbox {

namespace {

constexpr std::uint64_t smallest = 100'000'000'000'000ULL;
constexpr std::uint64_t span = 900'000'000'000'000ULL;

/// FNV-1a.
std::uint64_t hashed(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325ULL;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
  return hash;
}

std::string letters(std::uint64_t value, std::size_t length, std::uint64_t (*mix)(std::uint64_t)) {
  static constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  std::string text;
  while (text.size() < length) {
    value = mix(value);
    text += alphabet[value % alphabet.size()];
  }
  return text;
}

}  // namespace

// SplitMix64.
std::uint64_t Ids::mixed(std::uint64_t value) {
  value += 0x9e3779b97f4a7c15ULL;
  value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
  value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
  return value ^ (value >> 31);
}

std::string Ids::named(std::string_view of) const {
  return std::to_string(smallest + mixed(seed_ ^ hashed(of)) % span);
}

std::string Ids::named_text(std::string_view of, std::size_t length) const {
  return letters(mixed(seed_ ^ hashed(of)), length, &Ids::mixed);
}

std::string Ids::next() { return std::to_string(smallest + draw() % span); }

std::string Ids::next_message(std::string_view wa_id, bool outgoing) {
  std::string bytes{'\x1c', '\x18', static_cast<char>(wa_id.size())};
  bytes += wa_id;
  bytes += {'\x15', '\x02', '\x00', outgoing ? '\x11' : '\x12', '\x18', '\x12'};
  // Half of it is drawn, the other half counted: unlike in every message and hard to guess at a glance.
  const auto count = ++drawn_;
  const auto drawn = mixed(seed_ ^ count);
  std::string unique;
  for (int shift = 40; shift >= 0; shift -= 8) unique += static_cast<char>(count >> shift & 255);
  for (int shift = 0; shift < 24; shift += 8) unique += static_cast<char>(drawn >> shift & 255);
  bytes += hexadecimal(unique);
  bytes += '\0';
  return "wamid." + base64(bytes);
}

std::string Ids::next_trace() { return "A" + letters(draw(), 22, &Ids::mixed); }

}  // namespace heliograph::sandbox
