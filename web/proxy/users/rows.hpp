// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/codec.hpp>
#include <optional>
#include <string>

#include "proxy/auth/principal.hpp"

namespace heliograph::proxy::users {

/// A row of the table `users`. A user without a password has not accepted the invitation yet.
struct UserRow {
  std::string id;
  std::int64_t etag = 1;
  std::string name;
  std::string email;  ///< in lower case
  auth::Role role = auth::Role::viewer;
  std::optional<std::string> password_hash;
  base::Instant created_at;
  std::optional<base::Instant> last_seen_at;
};
BOOST_DESCRIBE_STRUCT(UserRow, (), (id, etag, name, email, role, password_hash, created_at, last_seen_at))

/// A row of the table `invitations`.
struct InvitationRow {
  std::string token_hash;
  std::string user_id;
  base::Instant expires_at;
};
BOOST_DESCRIBE_STRUCT(InvitationRow, (), (token_hash, user_id, expires_at))

}  // namespace heliograph::proxy::users
