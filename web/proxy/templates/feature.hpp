// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "proxy/feature.hpp"
#include "proxy/templates/catalogue.hpp"
#include "proxy/templates/submission.hpp"
#include "proxy/templates/sync.hpp"
#include "proxy/templates/uploads.hpp"
#include "proxy/templates/webhook_applier.hpp"

namespace heliograph::proxy::templates {

/// Message templates: `/credentials/{id}/templates`, `/templates/{id}`, `/credentials/{id}/uploads`.
class TemplatesFeature : public Feature {
 public:
  TemplatesFeature(Services& services, graph::Client& client, const credentials::Store& credentials, const Store& store)
      : services_{services},
        credentials_{credentials},
        catalogue_{services, credentials, store},
        synchronizer_{services, client, credentials, store},
        submission_{services, client, credentials, store, catalogue_, synchronizer_},
        uploads_{services, client, credentials},
        webhook_applier_{services, store, synchronizer_} {}

  void add_routes(api::RouteTable& routes) override;
  void start() override { synchronizer_.start(); }
  void stop() override { synchronizer_.stop(); }

  Synchronizer& synchronizer() { return synchronizer_; }
  WebhookApplier& webhook_applier() { return webhook_applier_; }

 private:
  [[nodiscard]] api::Answer<std::string> account_of(api::Call& call) const;

  Services& services_;
  const credentials::Store& credentials_;
  Catalogue catalogue_;
  Synchronizer synchronizer_;
  Submission submission_;
  Uploads uploads_;
  WebhookApplier webhook_applier_;
};

}  // namespace heliograph::proxy::templates
