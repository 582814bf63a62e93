// SPDX-License-Identifier: Apache-2.0
#include "proxy/api/list.hpp"

#include <heliograph/text/utf8.hpp>

#include "proxy/vault/encoding.hpp"

namespace heliograph::proxy::api {

std::string make_cursor(const std::vector<std::string>& key) {
  return vault::to_base64(base::to_text(base::encode(key)));
}

std::optional<std::vector<std::string>> read_cursor(std::string_view cursor) {
  const auto bytes = vault::from_base64(cursor);
  if (!bytes || text::first_invalid_byte(*bytes) || bytes->find('\0') != std::string::npos) return std::nullopt;
  auto key = base::decode_text<std::vector<std::string>>(*bytes);
  if (key.findings.has_errors() || key.value.empty()) return std::nullopt;
  for (const std::string& part : key.value) {
    if (part.find('\0') != std::string::npos) return std::nullopt;
  }
  return std::move(key.value);
}

}  // namespace heliograph::proxy::api
