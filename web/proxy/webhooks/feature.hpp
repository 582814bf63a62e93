// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http/request.hpp"
#include "http/response.hpp"
#include "proxy/credentials/store.hpp"
#include "proxy/feature.hpp"
#include "proxy/webhooks/inbox.hpp"

namespace heliograph::proxy::webhooks {

/// Meta's callback, `/webhooks/{key}`: the handshake and the deliveries.
class WebhooksFeature : public Feature {
 public:
  WebhooksFeature(Services& services, const credentials::Store& credentials, Appliers appliers)
      : services_{services}, credentials_{credentials}, inbox_{services, std::move(appliers)} {}

  void add_routes(api::RouteTable& routes) override;
  void start() override { inbox_.start(); }
  void stop() override { inbox_.stop(); }

  Inbox& inbox() { return inbox_; }

 private:
  [[nodiscard]] std::optional<credentials::Stored> find(const http::Request& request) const;
  [[nodiscard]] http::Response verify(const http::Request& request);
  [[nodiscard]] http::Response receive(const http::Request& request);

  Services& services_;
  const credentials::Store& credentials_;
  Inbox inbox_;
};

}  // namespace heliograph::proxy::webhooks
