// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "proxy/api/call.hpp"
#include "proxy/api/failure.hpp"
#include "proxy/api/row.hpp"

/// What the gate checks of a call, one thing each; nothing when it is in order.
namespace heliograph::proxy::api {

/// Whether somebody is signed in who may: 401 `auth.session_missing`, 403 `auth.role_insufficient`,
/// `auth.scope_missing`.
[[nodiscard]] std::optional<Failure> check_access(const Row& row, const Call& call);
/// Whether a change comes from our own page: 403 `auth.cross_site`, `auth.csrf_token_wrong`.
[[nodiscard]] std::optional<Failure> check_origin(Access access, const Call& call);
/// Whether path and query are text that can be stored: 400 `api.invalid_utf8`, `api.nul_character`.
[[nodiscard]] std::optional<Failure> check_parameters(const Call& call);
/// Whether a JSON body says it is one: 415 `api.media_type_unsupported`.
[[nodiscard]] std::optional<Failure> check_media_type(const Call& call);
/// Reads `If-Match` into the call: 428 `api.if_match_missing`, 400 `api.if_match_malformed`.
[[nodiscard]] std::optional<Failure> read_if_match(Call& call);
/// Reads `after` and `limit` into the call: 422 `api.limit_out_of_range`, `api.cursor_malformed`.
[[nodiscard]] std::optional<Failure> read_page(Call& call);
/// Reads `Idempotency-Key` into the call: 400 `api.idempotency_key_missing`, `api.idempotency_key_malformed`.
[[nodiscard]] std::optional<Failure> read_idempotency_key(Idempotency idempotency, Call& call);

}  // namespace heliograph::proxy::api
