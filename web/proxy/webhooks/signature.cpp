// SPDX-License-Identifier: Apache-2.0
#include "proxy/webhooks/signature.hpp"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <array>

#include "proxy/vault/encoding.hpp"

namespace heliograph::proxy::webhooks {

bool is_signed(std::string_view header, std::string_view body, const base::Secret& app_secret) {
  constexpr std::string_view prefix = "sha256=";
  if (app_secret.empty() || header.substr(0, prefix.size()) != prefix) return false;
  const auto given = vault::from_hex(header.substr(prefix.size()));
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned length = 0;
  const std::string& key = app_secret.reveal();
  const bool made = HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()), reinterpret_cast<const unsigned char*>(body.data()),
                         body.size(), digest.data(), &length) != nullptr;
  const std::string_view expected{reinterpret_cast<const char*>(digest.data()), length};
  return made && given && vault::equal_in_constant_time(*given, expected);
}

}  // namespace heliograph::proxy::webhooks
