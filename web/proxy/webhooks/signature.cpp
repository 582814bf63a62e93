// SPDX-License-Identifier: Apache-2.0
#include "proxy/webhooks/signature.hpp"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <algorithm>
#include <array>

#include "proxy/vault/encoding.hpp"

namespace heliograph::proxy::webhooks {

namespace {

constexpr std::string_view prefix = "sha256=";

/// The HMAC-SHA256 of `body`, 32 bytes.
std::string digest_of(std::string_view body, const base::Secret& app_secret) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned length = 0;
  const std::string& key = app_secret.reveal();
  const bool made = HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()), reinterpret_cast<const unsigned char*>(body.data()),
                         body.size(), digest.data(), &length) != nullptr;
  return made ? std::string{reinterpret_cast<const char*>(digest.data()), length} : std::string{};
}

}  // namespace

bool is_signed(std::string_view header, std::string_view body, const base::Secret& app_secret) {
  const std::string expected = digest_of(body, app_secret);
  if (app_secret.empty() || expected.empty() || header.substr(0, prefix.size()) != prefix) return false;
  const auto given = vault::from_hex(header.substr(prefix.size()));
  return given && vault::equal_in_constant_time(*given, expected);
}

std::string signature_of(std::string_view body, const base::Secret& app_secret) {
  return std::string{prefix} + vault::to_hex(digest_of(body, app_secret));
}

bool is_signed(const http::Headers& headers, std::string_view body, const std::optional<base::Secret>& app_secret) {
  constexpr std::string_view name = "X-Hub-Signature-256";
  // Two signatures leave open which one was meant; a reverse proxy may have checked the other.
  const auto given = std::count_if(headers.begin(), headers.end(),
                                   [&](const http::Headers::Field& field) { return http::equal_ignoring_case(field.first, name); });
  const base::Secret nobodys{"no delivery is signed with this"};
  const bool right = is_signed(headers.get(name), body, app_secret ? *app_secret : nobodys);
  return right && app_secret.has_value() && given == 1;
}

}  // namespace heliograph::proxy::webhooks
