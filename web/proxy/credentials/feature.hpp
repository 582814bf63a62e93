// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "proxy/credentials/callbacks.hpp"
#include "proxy/credentials/inspection.hpp"
#include "proxy/credentials/management.hpp"
#include "proxy/credentials/rechecks.hpp"
#include "proxy/feature.hpp"

namespace heliograph::proxy::credentials {

/// API credentials: `/credentials`.
class CredentialsFeature : public Feature {
 public:
  /// What other subjects do when credentials change.
  struct Hooks {
    Management::Connected connected;
    Management::Users users;
    Rechecks::Known known;
  };

  CredentialsFeature(Services& services, graph::Client& client, const Store& store, Hooks hooks);

  void add_routes(api::RouteTable& routes) override;
  void start() override { rechecks_.start(); }
  void stop() override { rechecks_.stop(); }

  Rechecks& rechecks() { return rechecks_; }
  [[nodiscard]] const Management& management() const { return management_; }

 private:
  Inspection inspection_;
  Management management_;
  Callbacks callbacks_;
  Rechecks rechecks_;
};

}  // namespace heliograph::proxy::credentials
