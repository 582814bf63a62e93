// SPDX-License-Identifier: Apache-2.0
#include "proxy/events/feature.hpp"

#include "proxy/api/route_table.hpp"
#include "proxy/events/hub.hpp"

namespace heliograph::proxy::events {

namespace {

class EventsFeature : public Feature {
 public:
  explicit EventsFeature(Services& services) : hub_{services.events} {}

  void add_routes(api::RouteTable& routes) override {
    routes.add<void, http::Response>({.method = "GET",
                                      .path = "/events",
                                      .access = api::Access::viewer,
                                      .summary = "Server-sent events `changed`, and `reset` when some were missed"},
                                     [this](api::Call& call) {
                                       return http::Response::stream(hub_.subscribe(
                                           call.request.header("Last-Event-ID"), call.user().session_hash));
                                     });
  }

 private:
  Hub& hub_;
};

}  // namespace

std::unique_ptr<Feature> make_feature(Services& services) { return std::make_unique<EventsFeature>(services); }

}  // namespace heliograph::proxy::events
