// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "proxy/graph/client.hpp"
#include "proxy/metrics/registry.hpp"

namespace heliograph::proxy::domain {

/// Counts what the client of the Graph API does.
[[nodiscard]] std::function<void(const graph::Exchange&)> observe_graph(metrics::Registry& registry);

}  // namespace heliograph::proxy::domain
