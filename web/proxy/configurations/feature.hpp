// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "proxy/configurations/management.hpp"
#include "proxy/configurations/processing.hpp"
#include "proxy/feature.hpp"

namespace heliograph::proxy::configurations {

/// Channel configurations: `/configurations`.
class ConfigurationsFeature : public Feature {
 public:
  ConfigurationsFeature(Services& services, graph::Client& client, const Store& store,
                        const credentials::Store& credentials)
      : processing_{services, client, store, credentials},
        management_{services, store, credentials, [this] { processing_.wake(); }} {}

  void add_routes(api::RouteTable& routes) override;
  void start() override { processing_.start(); }
  void stop() override { processing_.stop(); }

  Processing& processing() { return processing_; }

 private:
  Processing processing_;
  Management management_;
};

}  // namespace heliograph::proxy::configurations
