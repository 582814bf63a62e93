// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/codec.hpp>
#include <string>

/// Keys by which other programs call.
namespace heliograph::proxy::keys {

/// What a key opens. Nothing else is answered to it.
enum class Scope {
  trigger_campaigns,
  read_campaigns,
  write_audiences,
  trigger_journeys
};
BOOST_DESCRIBE_ENUM(Scope, trigger_campaigns, read_campaigns, write_audiences, trigger_journeys)

struct ApiKeyInput {
  std::string name;
  std::vector<Scope> scopes;
  std::optional<base::Instant> expires_at;  ///< absent: never
};
BOOST_DESCRIBE_STRUCT(ApiKeyInput, (), (name, scopes, expires_at))

/// A key without its secret.
struct ApiKey {
  std::string id;
  std::string name;
  std::vector<Scope> scopes;
  std::string hint;  ///< its last four characters
  std::optional<base::Instant> expires_at;
  std::optional<base::Instant> last_used_at;
  base::Instant created_at;
  std::string created_by;
};
BOOST_DESCRIBE_STRUCT(ApiKey, (), (id, name, scopes, hint, expires_at, last_used_at, created_at, created_by))

/// A key that was just made; its secret is never told again. It goes into `Authorization: Bearer …`.
struct NewApiKey : ApiKey {
  std::string key;
};
BOOST_DESCRIBE_STRUCT(NewApiKey, (ApiKey), (key))

}  // namespace heliograph::proxy::keys
