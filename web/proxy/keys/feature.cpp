// SPDX-License-Identifier: Apache-2.0
#include "proxy/keys/feature.hpp"

#include "proxy/api/route_table.hpp"

namespace heliograph::proxy::keys {

void KeysFeature::add_routes(api::RouteTable& routes) {
  using api::Access;
  using api::Call;
  routes.add<void, api::List<ApiKey>>({.method = "GET",
      .path = "/api-keys",
      .access = Access::administrator,
      .summary = "The keys by which other programs call"},
      [this](Call& call) { return keys_.list(call); });
  routes.add<ApiKeyInput, NewApiKey>({.method = "POST",
      .path = "/api-keys",
      .access = Access::administrator,
      .summary = "Makes a key; it is told this once",
      .status = 201,
      .problems = {422}},
      [this](Call& call, const ApiKeyInput& body) { return keys_.create(call, body); });
  routes.add<void, api::Nothing>({.method = "DELETE",
      .path = "/api-keys/{id}",
      .access = Access::administrator,
      .summary = "Makes a key worthless",
      .problems = {404}},
      [this](Call& call) { return keys_.remove(call); });
}

}  // namespace heliograph::proxy::keys
