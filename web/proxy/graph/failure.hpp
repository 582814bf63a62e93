// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/account/graph_error.hpp>
#include <heliograph/base/json.hpp>
#include <tl/expected.hpp>

#include "proxy/graph/usage.hpp"

namespace heliograph::proxy::graph {

/// An answer with a 2xx status.
struct Reply {
  int http_status = 200;
  base::Json body;
  Usage usage;
  bool from_sandbox = false;  ///< the answer calls itself one of the sandbox (`X-Heliograph-Sandbox`)
};

/// Why a request was not answered as hoped.
struct Failure {
  account::GraphFailure cause;
  /// Whether Meta may have done what was asked for although no usable answer came, or although Meta says that something
  /// went wrong inside it (HTTP 5xx with a code that may pass). Any other refusal, and a request that never left complete,
  /// are surely not done.
  bool possibly_done = false;
  Usage usage;
};

using Result = tl::expected<Reply, Failure>;

}  // namespace heliograph::proxy::graph
