// SPDX-License-Identifier: Apache-2.0
#include "proxy/health/feature.hpp"

#include "proxy/api/route_table.hpp"

namespace heliograph::proxy::health {

webhooks::Applier* HealthFeature::before(webhooks::Applier* next) {
  auto& listener = listeners_[next];
  if (!listener) listener = std::make_unique<WebhookListener>(recorder_, next);
  return listener.get();
}

void HealthFeature::add_routes(api::RouteTable& routes) {
  using api::Access;
  using api::Call;
  routes.add<void, api::List<HealthAccount>>(
      {.method = "GET", .path = "/health", .access = Access::viewer, .summary = "How every connected account and its numbers are"},
      [this](Call& call) { return overview_.list(call); });
  routes.add<void, api::List<HealthEntry>>(
      {.method = "GET",
       .path = "/health/events",
       .access = Access::viewer,
       .summary = "What happened to accounts, numbers, templates and tokens, the latest first",
       .problems = {422},
       .query = {{"waba_id", "of this account"},
                 {"subject_id", "of this number or template"},
                 {"severity", "notice, warning, error, separated by commas"},
                 {"code", "codes, separated by commas"}},
       .paged = true},
      [this](Call& call) { return history_.list(call); });
  routes.add<void, HealthNews>({.method = "GET",
                                .path = "/health/news",
                                .access = Access::viewer,
                                .summary = "The latest events, and how many of them the caller has not seen"},
                               [this](Call& call) { return history_.news(call); });
  routes.add<SeenInput, HealthNews>({.method = "POST",
                                     .path = "/health/seen",
                                     .access = Access::viewer,
                                     .summary = "Notes that the caller has seen everything up to an event"},
                                    [this](Call& call, const SeenInput& body) { return history_.see(call, body); });
}

}  // namespace heliograph::proxy::health
