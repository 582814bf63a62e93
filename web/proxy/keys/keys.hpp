// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "proxy/api/call.hpp"
#include "proxy/api/failure.hpp"
#include "proxy/api/row.hpp"
#include "proxy/keys/model.hpp"
#include "proxy/services.hpp"

namespace heliograph::proxy::keys {

/// What an administrator does with keys.
class Keys {
 public:
  explicit Keys(Services& services) : services_{services} {}

  [[nodiscard]] api::List<ApiKey> list(api::Call& call) const;
  [[nodiscard]] api::Answer<NewApiKey> create(api::Call& call, const ApiKeyInput& input) const;
  [[nodiscard]] api::Answer<api::Nothing> remove(api::Call& call) const;

 private:
  Services& services_;
};

/// Who calls with a key: somebody who may only what the key's scopes open. Nothing when there is no such key, or it has
/// expired.
[[nodiscard]] std::optional<auth::Principal> find_caller(storage::Database& database, std::string_view key,
                                                         base::Instant now);

}  // namespace heliograph::proxy::keys
