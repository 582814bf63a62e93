// SPDX-License-Identifier: Apache-2.0
#include "proxy/domain/graph_metrics.hpp"

namespace heliograph::proxy::domain {

std::function<void(const graph::Exchange&)> observe_graph(metrics::Registry& registry) {
  registry.describe("heliograph_graph_requests_total", "Requests to Meta's Graph API by endpoint and outcome");
  registry.describe("heliograph_graph_request_seconds", "How long Meta's Graph API took to answer");
  return [&registry](const graph::Exchange& exchange) {
    const std::string endpoint{exchange.label};
    registry.count("heliograph_graph_requests_total",
                   {{"endpoint", endpoint},
                    {"status", std::to_string(exchange.http_status)},
                    {"code", std::to_string(exchange.code)},
                    {"http", exchange.is_http2 ? "2" : "1"}});
    registry.observe("heliograph_graph_request_seconds", {{"endpoint", endpoint}}, exchange.duration);
  };
}

}  // namespace heliograph::proxy::domain
