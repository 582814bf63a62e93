// SPDX-License-Identifier: Apache-2.0
#include "sandbox/dialog/login_code.hpp"

#include <algorithm>

#include "sandbox/encoding.hpp"
#include "sandbox/json_text.hpp"

namespace heliograph::sandbox {

namespace {

constexpr std::string_view prefix = "AQB";
constexpr std::size_t token_length = 64;

}  // namespace

std::string text_of(const World& world, const LoginCode& code) {
  const Json content{{"scopes", code.scopes},
                     {"account_ids", code.account_ids},
                     {"redirect_uri", code.redirect_uri},
                     {"expires_at", code.expires_at},
                     {"number", code.number}};
  const std::string body = base64(content.dump());
  return std::string{prefix} + body + '.' + signature(world.app_secret, body);
}

std::optional<LoginCode> login_code_of(const World& world, std::string_view text) {
  const std::size_t dot = text.find('.');
  if (text.substr(0, prefix.size()) != prefix || dot == std::string_view::npos) return std::nullopt;
  const std::string_view body = text.substr(prefix.size(), dot - prefix.size());
  if (text.substr(dot + 1) != signature(world.app_secret, body)) return std::nullopt;
  const auto content = parsed(base64_decoded(body).value_or(""));
  if (!content) return std::nullopt;
  return LoginCode{content->at("scopes"), content->at("account_ids"), content->at("redirect_uri"), content->at("expires_at"),
                   content->at("number")};
}

Token token_for(const World& world, const LoginCode& code) {
  Token token;
  token.text = "EAA" + world.ids.named_text("login:" + code.number, token_length);
  token.kind = "login";
  token.description = "Given by the login dialog";
  token.scopes = code.scopes;
  token.account_ids = code.account_ids;
  token.issued_at = now_seconds();
  token.user_id = world.ids.named("user:login");
  return token;
}

bool is_used(const World& world, const LoginCode& code) {
  const std::string text = token_for(world, code).text;
  return std::any_of(world.tokens.begin(), world.tokens.end(), [&](const Token& token) { return token.text == text; });
}

}  // namespace heliograph::sandbox
