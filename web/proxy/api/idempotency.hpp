// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <variant>

#include "proxy/api/call.hpp"
#include "proxy/api/failure.hpp"
#include "proxy/api/row.hpp"
#include "proxy/storage/database.hpp"

namespace heliograph::proxy::api {

/// How long the same call gets the first one's answer.
inline constexpr std::int64_t idempotency_kept_ms = 24 * 3'600'000;

/// Keeps calls that carry an `Idempotency-Key` from being done twice: the key's first call is done, the same call again
/// gets the first one's answer. Only successes are kept; after a failure the key is free again.
///
/// A program that dies between a handler's commit and its answer leaves the key in use for a minute. After that the call
/// is done again, so a handler looks for what it did under the key before.
class IdempotencyKeys {
 public:
  explicit IdempotencyKeys(storage::Database& database) : database_{database} {}

  /// Claims the call's key.
  /// @return nothing when the call is to be done, the answer of the first when it was done; fails with 422 when the key
  ///         was another call's, with 409 when the first is still being done
  [[nodiscard]] Answer<std::optional<Reply>> claim(const Call& call) const;

  /// Keeps the answer of a call that was done.
  void keep(const Call& call, const Reply& reply) const;
  /// Gives the key back: the call failed.
  void release(const Call& call) const;

 private:
  storage::Database& database_;
};

}  // namespace heliograph::proxy::api
