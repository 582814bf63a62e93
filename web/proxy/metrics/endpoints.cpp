// SPDX-License-Identifier: Apache-2.0
#include "proxy/metrics/endpoints.hpp"

#include <spdlog/spdlog.h>

#include "proxy/metrics/registry.hpp"
#include "proxy/metrics/request_metrics.hpp"
#include "proxy/storage/database.hpp"

namespace heliograph::proxy::metrics {

namespace {

http::Response health(storage::Database& database) {
  const bool healthy = database.healthy();
  return http::Response::json(healthy ? 200 : 503, {{"status", healthy ? "ok" : "failing"}, {"database", healthy}})
      .with("Cache-Control", "no-store");
}

}  // namespace

void add_endpoints(http::Router& router, Services& services) {
  Registry& registry = services.metrics;
  router.get("/healthz", [&database = services.database](const http::Request&) { return health(database); });
  router.get("/metrics", [&registry](const http::Request&) {
    return http::Response::with_body(200, "text/plain; version=0.0.4; charset=utf-8", registry.text());
  });
  router.after([counts = std::make_shared<RequestMetrics>(registry)](const http::Exchange& exchange) {
    counts->add(exchange);
    spdlog::debug("{} {} {} {} us", exchange.method, exchange.route, exchange.status, exchange.duration.count());
  });
}

}  // namespace heliograph::proxy::metrics
