// SPDX-License-Identifier: Apache-2.0
#include "proxy/readiness/feature.hpp"

#include <heliograph/account/readiness.hpp>

#include "proxy/api/route_table.hpp"
#include "proxy/config/settings.hpp"
#include "proxy/readiness/sandbox_world.hpp"

namespace heliograph::proxy::readiness {

void ReadinessFeature::add_routes(api::RouteTable& routes) {
  routes.add<void, account::Readiness>({.method = "GET",
                                        .path = "/readiness",
                                        .access = api::Access::viewer,
                                        .summary = "What is needed before the first message, and what of it is there"},
                                       [this](api::Call& call) {
                                         account::ReadinessFacts facts;
                                         services_.database.read([&](storage::Transaction& transaction) {
                                           for (const credentials::Stored& stored : store_.all(transaction)) {
                                             facts.credentials.push_back(store_.facts(stored, call.now));
                                           }
                                         });
                                         return account::readiness(facts);
                                       });
  routes.add<void, SandboxOffer>({.method = "GET",
                                  .path = "/sandbox",
                                  .access = api::Access::administrator,
                                  .summary = "What the sandbox offers while it stands in for Meta"},
                                 [this](api::Call&) {
                                   return services_.settings.graph_is_sandbox() ? read_sandbox(client_) : SandboxOffer{};
                                 });
}

}  // namespace heliograph::proxy::readiness
