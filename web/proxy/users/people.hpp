// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "proxy/api/call.hpp"
#include "proxy/api/row.hpp"
#include "proxy/services.hpp"
#include "proxy/users/user.hpp"

namespace heliograph::proxy::users {

/// What is to change of a user; what is absent stays.
struct UserChange {
  std::optional<std::string> name;
  std::optional<std::string> email;
  std::optional<auth::Role> role;
};
BOOST_DESCRIBE_STRUCT(UserChange, (), (name, email, role))

/// The users there are. One administrator with a password always stays.
class People {
 public:
  explicit People(Services& services) : services_{services} {}

  /// A page of users, by name.
  [[nodiscard]] api::List<User> list(api::Call& call) const;
  [[nodiscard]] api::Answer<User> get(api::Call& call) const;
  /// Changes a user. 422 when a value is not acceptable, or the last administrator would be none.
  [[nodiscard]] api::Answer<User> change(api::Call& call, const UserChange& wanted) const;
  /// Deletes a user and ends the sessions; the audit log keeps the name. 422 for the last administrator.
  [[nodiscard]] api::Answer<api::Nothing> remove(api::Call& call) const;

 private:
  Services& services_;
};

}  // namespace heliograph::proxy::users
