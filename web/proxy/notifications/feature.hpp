// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "proxy/feature.hpp"
#include "proxy/notifications/outbox.hpp"

namespace heliograph::proxy::notifications {

/// Notifications that leave the program: `/notification-settings`.
class NotificationsFeature : public Feature {
 public:
  explicit NotificationsFeature(Services& services) : settings_{services}, outbox_{services, settings_} {}

  void add_routes(api::RouteTable& routes) override;
  void start() override { outbox_.start(); }
  void stop() override { outbox_.stop(); }
  Outbox& outbox() { return outbox_; }

 private:
  Settings settings_;
  Outbox outbox_;
};

}  // namespace heliograph::proxy::notifications
