// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <string>

#include "proxy/api/call.hpp"
#include "proxy/api/row.hpp"
#include "proxy/auth/session_answer.hpp"
#include "proxy/services.hpp"
#include "proxy/users/user.hpp"

namespace heliograph::proxy::users {

/// A new user.
struct NewUser {
  std::string name;
  std::string email;
  auth::Role role = auth::Role::viewer;
};
BOOST_DESCRIBE_STRUCT(NewUser, (), (name, email, role))

/// A new user, and what makes his link `<public_url>/invitation#token=…`. The token is given only here.
struct Invited {
  User user;
  std::string invitation_token;
};
BOOST_DESCRIBE_STRUCT(Invited, (), (user, invitation_token))

/// A new token for a user who has none any more.
struct Invitation {
  std::string invitation_token;
};
BOOST_DESCRIBE_STRUCT(Invitation, (), (invitation_token))

/// The token of an invitation, and the password that its user has chosen.
struct Acceptance {
  std::string token;
  std::string password;
};
BOOST_DESCRIBE_STRUCT(Acceptance, (), (token, password))

/// How people get in: an administrator makes a user and hands him a link, by which he chooses a password.
class Invitations {
 public:
  static constexpr std::chrono::hours lasts{24 * 7};

  explicit Invitations(Services& services) : services_{services} {}

  /// Makes a user. 422 when a value is not acceptable or the e-mail address is taken.
  [[nodiscard]] api::Answer<Invited> invite(api::Call& call, const NewUser& wanted) const;

  /// Makes a new link for a user in place of the one before; for one who has forgotten the password too.
  [[nodiscard]] api::Answer<Invitation> renew(api::Call& call) const;

  /// Sets the password, ends the user's other sessions and signs in. 403 when the token is unknown, used or too old.
  [[nodiscard]] api::Answer<auth::Session> accept(api::Call& call, const Acceptance& given) const;

 private:
  [[nodiscard]] std::string make_token(storage::Transaction& transaction, const std::string& user_id, base::Instant now) const;

  Services& services_;
};

}  // namespace heliograph::proxy::users
