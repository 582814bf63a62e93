// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <heliograph/base/time.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "http/request.hpp"
#include "proxy/api/list.hpp"
#include "proxy/audit/journal.hpp"
#include "proxy/auth/principal.hpp"

namespace heliograph::proxy::api {

/// One call of the API, with everything that was checked before its handler runs.
struct Call {
  const http::Request& request;
  base::Instant now;                         ///< when the call arrived
  std::optional<auth::Principal> principal{};  ///< who is signed in; always there unless the row's access is everyone
  Page page{};                                 ///< for rows that are paged
  std::int64_t expected_etag = 0;            ///< the version in `If-Match`, for rows that need it
  std::string idempotency_key{};               ///< for rows that take one; "" when the client sent none
  http::Headers headers{};                     ///< what the handler adds to the answer, such as a cookie

  /// Who is signed in. For rows whose access is not everyone.
  [[nodiscard]] const auth::Principal& user() const { return principal.value(); }
  /// Who is signed in, for the journal.
  [[nodiscard]] audit::Actor actor() const { return {user().user_id, user().name}; }
  /// The decoded `{name}` segment of the path.
  [[nodiscard]] std::string parameter(std::string_view name) const { return std::string{request.parameter(name)}; }
  /// The decoded value of a query parameter; nothing when it is absent or empty. Valid UTF-8 without NUL.
  [[nodiscard]] std::optional<std::string> query(std::string_view name) const {
    const auto value = request.query_value(name);
    return value && !value->empty() ? std::optional{std::string{*value}} : std::nullopt;
  }
};

}  // namespace heliograph::proxy::api
