// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sandbox/world/world.hpp"

namespace heliograph::sandbox {

/// What Meta's login dialog gives to the app in the place of a token. Its text carries all of it, signed.
struct LoginCode {
  std::vector<std::string> scopes;
  std::vector<std::string> account_ids;
  std::string redirect_uri;     ///< that must be repeated when it is exchanged
  std::int64_t expires_at = 0;  ///< seconds
  std::string number;           ///< no two codes have the same
};

/// The code as text.
std::string text_of(const World& world, const LoginCode& code);
/// The code of a text, or nothing when it is none of this world's.
std::optional<LoginCode> login_code_of(const World& world, std::string_view text);

/// The token that a code is exchanged for.
Token token_for(const World& world, const LoginCode& code);
/// Whether the code was exchanged: its token is there.
bool is_used(const World& world, const LoginCode& code);

}  // namespace heliograph::sandbox
