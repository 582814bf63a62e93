// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "proxy/graph/failure.hpp"

namespace heliograph::proxy::graph {

/// What a complete HTTP answer means: a body for 2xx, Graph's refusal for an error envelope, else `malformed`. A gateway's
/// 5xx page and a 2xx without JSON leave open whether Meta did what was asked.
[[nodiscard]] Result read_answer(int http_status, const http::Headers& headers, std::string_view body);

}  // namespace heliograph::proxy::graph
