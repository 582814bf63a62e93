// SPDX-License-Identifier: Apache-2.0
#include "proxy/accounts/feature.hpp"

#include "proxy/api/route_table.hpp"

namespace heliograph::proxy::accounts {

void AccountsFeature::add_routes(api::RouteTable& routes) {
  using api::Access;
  using api::Call;
  routes.add<void, api::List<ConnectedAccount>>({.method = "GET",
      .path = "/whatsapp-accounts",
      .access = Access::viewer,
      .summary = "The connected WhatsApp business accounts with their numbers and how optimized delivery stands"},
      [this](Call& call) { return accounts_.list(call); });
  routes.add<void, ConnectedAccount>({.method = "POST",
      .path = "/whatsapp-accounts/{id}/refresh",
      .access = Access::administrator,
      .summary = "Asks Meta about the account alone",
      .problems = {404, 409, 502}},
      [this](Call& call) { return accounts_.refresh(call); });
  routes.add<void, ConnectedAccount>({.method = "POST",
      .path = "/whatsapp-accounts/{id}/upgrade",
      .access = Access::administrator,
      .summary = "Notes that somebody sets about optimized delivery",
      .problems = {404, 422}},
      [this](Call& call) { return accounts_.begin_upgrade(call); });
}

}  // namespace heliograph::proxy::accounts
