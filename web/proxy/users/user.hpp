// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/codec.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "proxy/users/rows.hpp"

namespace heliograph::proxy::users {

/// `invited`: has not chosen a password yet.
enum class UserState { active, invited };
BOOST_DESCRIBE_ENUM(UserState, active, invited)

/// A user as the API gives it.
struct User {
  std::string id;
  std::string etag;
  std::string name;
  std::string email;
  auth::Role role = auth::Role::viewer;
  UserState state = UserState::invited;
  base::Instant created_at;
  std::optional<base::Instant> last_seen_at;  ///< to about five minutes
};
BOOST_DESCRIBE_STRUCT(User, (), (id, etag, name, email, role, state, created_at, last_seen_at))

/// What the API gives of a row.
[[nodiscard]] User to_user(const UserRow& row);

/// A name without white space around it.
[[nodiscard]] std::string trimmed(std::string_view text);
/// An e-mail address as it is compared: without white space around it, ASCII letters in lower case.
[[nodiscard]] std::string normal_email(std::string_view email);

/// What is wrong with a user's name: 1 to 100 characters. @param at the JSON Pointer of the name
[[nodiscard]] base::Findings check_name(std::string_view name, std::string_view at);
/// What is wrong with an e-mail address in normal form: one `@` with something before it and a host name after it, 254
/// bytes at most (RFC 5321 section 4.5.3.1). @param at the JSON Pointer of the address
[[nodiscard]] base::Findings check_email(std::string_view email, std::string_view at);

}  // namespace heliograph::proxy::users
