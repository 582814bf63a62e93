// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <vector>

#include "proxy/services.hpp"

namespace heliograph::proxy {

namespace api {
class RouteTable;
}

/// One subject of the proxy: the routes it answers, and what it does in the background.
class Feature {
 public:
  virtual ~Feature() = default;
  Feature() = default;
  Feature(const Feature&) = delete;
  Feature& operator=(const Feature&) = delete;

  /// Adds the feature's rows. Called once, before anything is answered.
  virtual void add_routes(api::RouteTable& routes) = 0;
  /// Begins background work. Called once, after all routes were added and before anything is answered.
  virtual void start() {}
  /// Ends background work; returns when none is left. Called once nothing is answered any more.
  virtual void stop() {}
};

/// Every feature of the program, in the order in which they start; they stop in the reverse order.
[[nodiscard]] std::vector<std::unique_ptr<Feature>> make_features(Services& services);

}  // namespace heliograph::proxy
