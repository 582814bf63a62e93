// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <optional>

#include "http/headers.hpp"

namespace heliograph::proxy::graph {

/// How much of its allowance of calls the app and the account have used, as Graph's answers tell.
struct Usage {
  int app_percent = 0;       ///< the highest number in `X-App-Usage`
  int business_percent = 0;  ///< the highest number in `X-Business-Use-Case-Usage`
  std::optional<std::chrono::seconds> retry_after;  ///< `Retry-After`, or when calls are taken again after the allowance
};

/// Reads `Retry-After` (seconds), `X-App-Usage` and `X-Business-Use-Case-Usage`. What is absent or malformed counts as
/// nothing used; a wait is at most one day.
/// @see https://developers.facebook.com/docs/graph-api/overview/rate-limiting
[[nodiscard]] Usage read_usage(const http::Headers& headers);

}  // namespace heliograph::proxy::graph
