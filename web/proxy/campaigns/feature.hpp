// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "proxy/campaigns/dispatcher.hpp"
#include "proxy/campaigns/links.hpp"
#include "proxy/campaigns/management.hpp"
#include "proxy/campaigns/reports.hpp"
#include "proxy/campaigns/review.hpp"
#include "proxy/campaigns/triggers.hpp"
#include "proxy/campaigns/webhook_applier.hpp"
#include "proxy/feature.hpp"

namespace heliograph::proxy::campaigns {

/// Campaigns: `/campaigns`.
class CampaignsFeature : public Feature {
 public:
  /// @param ask called when Meta should be asked about a token or a template without delay
  CampaignsFeature(Services& services, graph::Client& client, const Stores& stores, std::function<void()> ask)
      : store_{services, stores},
        dispatcher_{services, client, store_, std::move(ask)},
        management_{services, store_, [this] { dispatcher_.wake(); }},
        review_{services, store_},
        reports_{services, store_},
        triggers_{services, store_, [this] { dispatcher_.wake(); }},
        clicks_{services, store_, [this](std::int64_t run) { dispatcher_.note_progress(run); }},
        webhook_applier_{[this](std::int64_t run) { dispatcher_.note_progress(run); }} {}

  void add_routes(api::RouteTable& routes) override;
  void start() override { dispatcher_.start(); }
  void stop() override { dispatcher_.stop(); }
  WebhookApplier& webhook_applier() { return webhook_applier_; }
  [[nodiscard]] const Store& store() const { return store_; }
  /// There may be something to send.
  void wake() { dispatcher_.wake(); }

 private:
  Store store_;
  Dispatcher dispatcher_;
  Management management_;
  Review review_;
  Reports reports_;
  Triggers triggers_;
  Clicks clicks_;
  WebhookApplier webhook_applier_;
};

}  // namespace heliograph::proxy::campaigns
