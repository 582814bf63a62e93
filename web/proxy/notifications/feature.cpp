// SPDX-License-Identifier: Apache-2.0
#include "proxy/notifications/feature.hpp"

#include "proxy/api/route_table.hpp"

namespace heliograph::proxy::notifications {

void NotificationsFeature::add_routes(api::RouteTable& routes) {
  using api::Access;
  using api::Call;
  routes.add<void, NotificationSettings>({.method = "GET",
                                          .path = "/notification-settings",
                                          .access = Access::administrator,
                                          .summary = "Where events are told to outside of the program, and how that goes"},
                                         [this](Call&) { return settings_.get(); });
  routes.add<NotificationInput, NotificationSettings>(
      {.method = "PUT",
       .path = "/notification-settings",
       .access = Access::administrator,
       .summary = "Sets where events are told to; a secret that is not given is kept",
       .problems = {422},
       .if_match = true},
      [this](Call& call, const NotificationInput& body) { return settings_.update(call, body); });
  routes.add<TestInput, api::Nothing>({.method = "POST",
                                       .path = "/notification-settings/test",
                                       .access = Access::administrator,
                                       .summary = "Sends a notice of no meaning and says whether it was taken",
                                       .problems = {422}},
                                      [this](Call& call, const TestInput& body) { return settings_.test(call, body); });
}

}  // namespace heliograph::proxy::notifications
