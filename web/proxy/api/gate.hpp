// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http/request.hpp"
#include "http/response.hpp"
#include "proxy/api/answer_cache.hpp"
#include "proxy/api/idempotency.hpp"
#include "proxy/api/row.hpp"
#include "proxy/services.hpp"

namespace heliograph::proxy::api {

/// What every call of the API passes on the way to its handler and back.
class Gate {
 public:
  explicit Gate(Services& services);

  /// The refusal of a caller who may not make this call, before its body is read; nothing when he may.
  [[nodiscard]] std::optional<http::Response> refuse_unread(const Route& route, const http::Request& request);

  /// Checks the call as its row says, runs the handler, and makes the response; one that says so when the database fails.
  [[nodiscard]] http::Response answer(const Route& route, const http::Request& request);

 private:
  [[nodiscard]] http::Response answer_stored(const Route& route, const http::Request& request);
  [[nodiscard]] Call begin_call(const http::Request& request);
  [[nodiscard]] Answer<Reply> admit_and_run(const Route& route, Call& call);
  [[nodiscard]] Answer<Reply> run_once(const Route& route, Call& call);
  [[nodiscard]] Answer<Reply> run_cached(const Route& route, Call& call);
  [[nodiscard]] http::Response to_http(const Route& route, const Call& call, Reply reply) const;

  Services& services_;
  IdempotencyKeys keys_;
  AnswerCache cache_;
};

}  // namespace heliograph::proxy::api
