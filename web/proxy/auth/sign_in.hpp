// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "proxy/api/call.hpp"
#include "proxy/api/row.hpp"
#include "proxy/auth/session_answer.hpp"
#include "proxy/auth/throttle.hpp"
#include "proxy/services.hpp"

namespace heliograph::proxy::auth {

/// What somebody signs in with.
struct Credentials {
  std::string email;
  std::string password;
};
BOOST_DESCRIBE_STRUCT(Credentials, (), (email, password))

/// One's own password, before and after.
struct PasswordChange {
  std::string current_password;
  std::string password;
};
BOOST_DESCRIBE_STRUCT(PasswordChange, (), (current_password, password))

/// Signing in and out with a password. Failed attempts are bounded by e-mail address and by network address.
class SignIn {
 public:
  explicit SignIn(Services& services);

  /// Begins a session. 401 whether the address or the password is wrong; 429 after too many failures.
  [[nodiscard]] api::Answer<Session> begin(api::Call& call, const Credentials& given);

  /// Ends the session of the call.
  [[nodiscard]] api::Answer<api::Nothing> end(api::Call& call) const;

  /// Sets the caller's password and ends his other sessions. 403 when the one before is wrong.
  [[nodiscard]] api::Answer<api::Nothing> change_password(api::Call& call, const PasswordChange& given);

 private:
  /// Nothing when an attempt may be made, else 429.
  [[nodiscard]] std::optional<api::Failure> admit(const std::string& email, const std::string& address, base::Instant now);
  /// Takes back what `admit` counted: the password was right.
  void forgive(const std::string& email, const std::string& address);

  Services& services_;
  Throttle by_email_;
  Throttle by_address_;
};

}  // namespace heliograph::proxy::auth
