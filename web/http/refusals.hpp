// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "http/net.hpp"
#include "http/problem.hpp"
#include "http/router.hpp"
#include "http/server.hpp"

namespace heliograph::http {

/// 400: what arrived is not a request.
Problem malformed(std::string_view detail);
/// 404: neither route nor file.
Problem not_found();
/// 405: the path has other methods.
Problem method_not_allowed(const std::vector<std::string>& allowed, std::string_view method);
/// 408: the request came too slowly.
Problem too_slow();
/// 413: the body is longer than its route allows.
Problem body_too_large(std::size_t max_body);
/// 417: an expectation other than `100-continue`.
Problem unknown_expectation();
/// 501: a transfer encoding other than `chunked`.
Problem unknown_transfer_encoding();
/// 503: the limit of connections is reached.
Problem too_many_connections(std::size_t max);

/// What to answer to an error met while reading; nothing when the client is beyond an answer.
std::optional<Problem> problem_for(const ErrorCode& error, const Limits& limits, std::size_t max_body);

}  // namespace heliograph::http
