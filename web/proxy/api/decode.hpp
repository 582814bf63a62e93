// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/codec.hpp>

#include "http/request.hpp"
#include "proxy/api/failure.hpp"

namespace heliograph::proxy::api {

/// The request's body as JSON. 400 when it is not valid UTF-8 or not JSON, or exceeds a bound; 422 when a text holds NUL.
[[nodiscard]] Answer<base::Json> parse_body(const http::Request& request);

/// The request's body as a T; 422 with every place that does not fit.
template <class T>
[[nodiscard]] Answer<T> decode_body(const http::Request& request) {
  Answer<base::Json> json = parse_body(request);
  if (!json) return tl::unexpected(std::move(json.error()));
  auto decoded = base::decode<T>(*json);
  if (decoded.findings.has_errors()) return invalid(std::move(decoded.findings));
  return std::move(decoded.value);
}

}  // namespace heliograph::proxy::api
