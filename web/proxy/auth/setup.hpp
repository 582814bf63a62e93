// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "proxy/api/call.hpp"
#include "proxy/api/failure.hpp"
#include "proxy/auth/session_answer.hpp"
#include "proxy/services.hpp"

namespace heliograph::proxy::auth {

/// Whether the program waits for its first user.
struct SetupState {
  bool needed = false;
};
BOOST_DESCRIBE_STRUCT(SetupState, (), (needed))

/// The first administrator, and the token of the set-up link.
struct NewAdministrator {
  std::string token;
  std::string name;
  std::string email;
  std::string password;
};
BOOST_DESCRIBE_STRUCT(NewAdministrator, (), (token, name, email, password))

/// Makes the one-time link by which the first administrator is made, in place of any made before.
/// @return `<public_url>/setup#token=…`, or nothing when there is a user already. Its token stands nowhere else in clear.
[[nodiscard]] std::optional<std::string> make_setup_link(Services& services);

/// The first run: no user, no default password, but a link that only the operator has seen.
class Setup {
 public:
  explicit Setup(Services& services) : services_{services} {}

  /// Whether there is no user yet.
  [[nodiscard]] SetupState state() const;

  /// Makes the administrator and signs in. 403 when the token is not the one that was printed, or was used.
  [[nodiscard]] api::Answer<Session> make(api::Call& call, const NewAdministrator& wanted) const;

 private:
  Services& services_;
};

}  // namespace heliograph::proxy::auth
