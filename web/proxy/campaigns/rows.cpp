// SPDX-License-Identifier: Apache-2.0
#include "proxy/campaigns/rows.hpp"

#include <charconv>

namespace heliograph::proxy::campaigns {
namespace {

constexpr char separator = '.';

}  // namespace

std::string message_id(std::string_view tag, std::int64_t delivery) {
  return std::string{tag} + separator + std::to_string(delivery);
}

std::optional<MessageIdParts> read_message_id(std::string_view id) {
  const std::size_t end = id.find(separator);
  if (end == std::string_view::npos) return std::nullopt;
  MessageIdParts parts;
  parts.tag = id.substr(0, end);
  const char* last = id.data() + id.size();
  const auto [read_to, error] = std::from_chars(id.data() + end + 1, last, parts.delivery);
  if (error != std::errc{} || read_to != last) return std::nullopt;
  return parts;
}

std::int64_t wamid_key(std::string_view wamid) {
  // FNV-1a, 64 bits.
  std::uint64_t key = 0xcbf29ce484222325ULL;
  for (const char c : wamid) key = (key ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
  return static_cast<std::int64_t>(key);
}

}  // namespace heliograph::proxy::campaigns
