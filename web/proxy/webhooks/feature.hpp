// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http/request.hpp"
#include "http/response.hpp"
#include "proxy/credentials/store.hpp"
#include "proxy/feature.hpp"
#include "proxy/webhooks/definitions.hpp"
#include "proxy/webhooks/deliveries.hpp"
#include "proxy/webhooks/inbox.hpp"
#include "proxy/webhooks/self_test.hpp"

namespace heliograph::proxy::webhooks {

/// Meta's callback, `/webhooks/{key}`: the handshake and the deliveries; and what is set up for it: `/api/v1/webhooks`.
class WebhooksFeature : public Feature {
 public:
  WebhooksFeature(Services& services, const credentials::Store& credentials, const Definitions& definitions,
                  Appliers appliers)
      : services_{services},
        credentials_{credentials},
        definitions_{definitions},
        inbox_{services, std::move(appliers)},
        deliveries_{services, credentials, inbox_},
        self_test_{services, credentials} {}

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
  const Definitions& definitions_;
  Inbox inbox_;
  Deliveries deliveries_;
  SelfTest self_test_;
};

}  // namespace heliograph::proxy::webhooks
