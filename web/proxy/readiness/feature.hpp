// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "proxy/credentials/store.hpp"
#include "proxy/feature.hpp"
#include "proxy/graph/client.hpp"

namespace heliograph::proxy::readiness {

/// What an administrator needs before the first message, `/readiness`, and, while the sandbox stands in for Meta, what its
/// world offers for trying, `/sandbox`.
class ReadinessFeature : public Feature {
 public:
  ReadinessFeature(Services& services, graph::Client& client, const credentials::Store& store)
      : services_{services}, client_{client}, store_{store} {}

  void add_routes(api::RouteTable& routes) override;

 private:
  Services& services_;
  graph::Client& client_;
  const credentials::Store& store_;
};

}  // namespace heliograph::proxy::readiness
