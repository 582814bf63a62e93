// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "proxy/feature.hpp"
#include "proxy/messages/answering.hpp"
#include "proxy/messages/composing.hpp"
#include "proxy/messages/dispatcher.hpp"
#include "proxy/messages/outbox.hpp"
#include "proxy/messages/webhook_applier.hpp"

namespace heliograph::proxy::messages {

/// Messages: `/messages`.
class MessagesFeature : public Feature {
 public:
  MessagesFeature(Services& services, graph::Client& client, const credentials::Store& credentials,
                  const configurations::Store& configurations, const templates::Store& templates,
                  const webhooks::Definitions& definitions)
      : progress_{services},
        dispatcher_{services, client, credentials, progress_},
        composing_{services, credentials, configurations, templates, progress_, [this] { dispatcher_.wake(); }},
        outbox_{services, progress_},
        answering_{services, definitions, progress_, [this] { dispatcher_.wake(); }},
        webhook_applier_{services, progress_, answering_} {}

  void add_routes(api::RouteTable& routes) override;
  void start() override { dispatcher_.start(); }
  void stop() override { dispatcher_.stop(); }

  WebhookApplier& webhook_applier() { return webhook_applier_; }
  /// There may be something to send.
  void wake() { dispatcher_.wake(); }

 private:
  Progress progress_;
  Dispatcher dispatcher_;
  Composing composing_;
  Outbox outbox_;
  Answering answering_;
  WebhookApplier webhook_applier_;
};

}  // namespace heliograph::proxy::messages
