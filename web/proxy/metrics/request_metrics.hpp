// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <mutex>
#include <string_view>
#include <unordered_map>

#include "http/router.hpp"
#include "proxy/metrics/registry.hpp"

namespace heliograph::proxy::metrics {

/// Counts requests by method, route and status, and how long they took. Cheap enough for every file of the page: what to
/// count into is looked up under a few plain values, not under label text.
class RequestMetrics {
 public:
  explicit RequestMetrics(Registry& registry);

  /// Counts one exchange. From any thread.
  void add(const http::Exchange& exchange);

 private:
  struct Key {
    const char* route = nullptr;  ///< a route's pattern stays where it is as long as the router
    unsigned status = 0;
    std::array<char, 8> method{};

    explicit Key(const http::Exchange& exchange);
    bool operator==(const Key&) const = default;
  };
  struct Hash {
    std::size_t operator()(const Key& key) const;
  };
  struct Counts {
    Counter* requests = nullptr;
    Histogram* durations = nullptr;
  };

  Counts find(const http::Exchange& exchange);

  Registry& registry_;
  std::mutex mutex_;
  std::unordered_map<Key, Counts, Hash> known_;
};

}  // namespace heliograph::proxy::metrics
