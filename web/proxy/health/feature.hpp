// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <memory>

#include "proxy/feature.hpp"
#include "proxy/health/history.hpp"
#include "proxy/health/listener.hpp"
#include "proxy/health/overview.hpp"
#include "proxy/health/recorder.hpp"
#include "proxy/health/watcher.hpp"

namespace heliograph::proxy::health {

/// The health of accounts: `/health`.
class HealthFeature : public Feature {
 public:
  /// @param told takes each event that is kept, within its transaction
  HealthFeature(Services& services, const credentials::Store& credentials, Recorder::Told told)
      : recorder_{services, std::move(told)},
        watcher_{services, credentials, recorder_},
        overview_{services, credentials},
        history_{services} {}

  void add_routes(api::RouteTable& routes) override;
  void start() override { watcher_.start(); }
  void stop() override { watcher_.stop(); }

  Watcher& watcher() { return watcher_; }
  /// Who listens to a webhook's field before `next` takes it; nullptr: nobody does.
  [[nodiscard]] webhooks::Applier* before(webhooks::Applier* next);

 private:
  Recorder recorder_;
  Watcher watcher_;
  Overview overview_;
  History history_;
  std::map<webhooks::Applier*, std::unique_ptr<WebhookListener>> listeners_;
};

}  // namespace heliograph::proxy::health
