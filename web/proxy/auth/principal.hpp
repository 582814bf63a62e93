// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe.hpp>
#include <heliograph/base/time.hpp>
#include <optional>
#include <string>
#include <vector>

namespace heliograph::proxy::auth {

/// What a user may do, each more than the one before: a viewer reads; a marketer writes content, campaigns and journeys,
/// and sends; an administrator does everything.
enum class Role { viewer, marketer, administrator };
BOOST_DESCRIBE_ENUM(Role, viewer, marketer, administrator)

/// Whether a user of the role `has` may do what `needs` asks for.
[[nodiscard]] constexpr bool may(Role has, Role needs) { return static_cast<int>(has) >= static_cast<int>(needs); }

/// Who calls: somebody who is signed in, or another program by its key.
struct Principal {
  std::string user_id;
  std::string name;
  std::string email;
  Role role = Role::viewer;
  std::string session_hash;  ///< the session's key in the database
  std::string csrf_token;    ///< what `X-CSRF-Token` must repeat
  /// Of another program that calls with a key: what the key opens, and nothing else. Absent for people.
  std::optional<std::vector<std::string>> scopes{};
};

}  // namespace heliograph::proxy::auth
