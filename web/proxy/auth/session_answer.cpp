// SPDX-License-Identifier: Apache-2.0
#include "proxy/auth/session_answer.hpp"

#include "proxy/auth/sessions.hpp"

namespace heliograph::proxy::auth {

Session make_session(const config::Settings& settings, const Principal& principal) {
  return {{principal.user_id, principal.name, principal.email, principal.role},
          principal.csrf_token,
          {settings.graph_base_url, settings.graph_api_version, settings.graph_is_sandbox()},
          settings.public_url};
}

Session make_session(const config::Settings& settings, const users::UserRow& user, std::string_view session_token) {
  return make_session(settings, {user.id, user.name, user.email, user.role, {}, csrf_token(session_token)});
}

std::string_view cookie_name(const config::Settings& settings) {
  return settings.is_https() ? "__Host-heliograph_session" : "heliograph_session";
}

std::string session_cookie(const config::Settings& settings, std::string_view session_token) {
  std::string cookie{cookie_name(settings)};
  cookie += '=';
  cookie += session_token;
  cookie += "; Path=/; HttpOnly; SameSite=Lax";
  if (settings.is_https()) cookie += "; Secure";
  const auto lasts = session_token.empty() ? std::chrono::seconds{0} : std::chrono::seconds{Sessions::longest_time};
  return cookie + "; Max-Age=" + std::to_string(lasts.count());
}

}  // namespace heliograph::proxy::auth
