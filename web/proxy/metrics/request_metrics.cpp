// SPDX-License-Identifier: Apache-2.0
#include "proxy/metrics/request_metrics.hpp"

#include <algorithm>
#include <functional>

namespace heliograph::proxy::metrics {

namespace {

constexpr std::string_view requests_total = "heliograph_http_requests_total";
constexpr std::string_view request_duration = "heliograph_http_request_duration_seconds";

}  // namespace

RequestMetrics::Key::Key(const http::Exchange& exchange) : route{exchange.route.data()}, status{exchange.status} {
  std::copy(exchange.method.begin(), exchange.method.end(), method.begin());
}

std::size_t RequestMetrics::Hash::operator()(const Key& key) const {
  const std::string_view method{key.method.data(), key.method.size()};
  return std::hash<const void*>{}(key.route) ^ (std::hash<std::string_view>{}(method) + key.status * 0x9e3779b97f4a7c15);
}

RequestMetrics::RequestMetrics(Registry& registry) : registry_{registry} {
  registry_.describe(std::string{requests_total}, "Requests answered, by route.");
  registry_.describe(std::string{request_duration}, "From the request's header to the written answer.");
}

RequestMetrics::Counts RequestMetrics::find(const http::Exchange& exchange) {
  static constexpr std::array<std::string_view, 7> methods{"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"};
  http::Exchange named = exchange;
  // Methods that no route knows count as one, or a client could fill the memory with names.
  if (std::find(methods.begin(), methods.end(), exchange.method) == methods.end()) named.method = {};
  const Key key{named};
  const std::lock_guard lock{mutex_};
  Counts& counts = known_[key];
  if (counts.requests == nullptr) {
    const std::string route{named.route};
    counts = {&registry_.counter(requests_total, {{"method", std::string{named.method}},
                                                  {"route", route},
                                                  {"status", std::to_string(named.status)}}),
              &registry_.histogram(request_duration, {{"route", route}})};
  }
  return counts;
}

void RequestMetrics::add(const http::Exchange& exchange) {
  const Counts counts = find(exchange);
  counts.requests->add();
  counts.durations->add(exchange.duration);
}

}  // namespace heliograph::proxy::metrics
