// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/codec.hpp>
#include <string>

#include "http/headers.hpp"
#include "proxy/auth/principal.hpp"
#include "proxy/config/settings.hpp"
#include "proxy/users/rows.hpp"

namespace heliograph::proxy::auth {

/// The signed-in user.
struct SessionUser {
  std::string id;
  std::string name;
  std::string email;
  Role role = Role::viewer;
};
BOOST_DESCRIBE_STRUCT(SessionUser, (), (id, name, email, role))

/// The Graph API that the program talks to.
struct GraphTarget {
  std::string base_url;
  std::string api_version;
  bool is_sandbox = false;  ///< it is not Meta's own
};
BOOST_DESCRIBE_STRUCT(GraphTarget, (), (base_url, api_version, is_sandbox))

/// A session as the API gives it.
struct Session {
  SessionUser user;
  std::string csrf_token;  ///< what `X-CSRF-Token` must repeat in every change
  GraphTarget graph;
  std::string public_url;  ///< where Meta reaches the program
};
BOOST_DESCRIBE_STRUCT(Session, (), (user, csrf_token, graph, public_url))

/// What the API gives of the session of a user.
[[nodiscard]] Session make_session(const config::Settings& settings, const Principal& principal);
/// The same for a session that has just begun.
[[nodiscard]] Session make_session(const config::Settings& settings, const users::UserRow& user,
                                   std::string_view session_token);

/// The name of the session's cookie. With TLS its prefix makes browsers refuse one from elsewhere.
[[nodiscard]] std::string_view cookie_name(const config::Settings& settings);
/// `Set-Cookie` for a new session; with an empty token it ends the one the browser has.
[[nodiscard]] std::string session_cookie(const config::Settings& settings, std::string_view session_token);

}  // namespace heliograph::proxy::auth
