// SPDX-License-Identifier: Apache-2.0
#include "proxy/configurations/feature.hpp"

#include "proxy/api/route_table.hpp"

namespace heliograph::proxy::configurations {

void ConfigurationsFeature::add_routes(api::RouteTable& routes) {
  using api::Access;
  using api::Call;
  routes.add<void, api::List<ChannelConfiguration>>(
      {.method = "GET",
       .path = "/configurations",
       .access = Access::viewer,
       .summary = "The channel configurations, by name",
       .problems = {422},
       .query = {{"status", "statuses, separated by commas"},
                 {"credential_id", "of the credentials in use"},
                 {"created_by", "the name of the user who made it"},
                 {"search", "a part of the name"}},
       .paged = true,
       .made_from = {"configuration", "credential"}},
      [this](Call& call) { return management_.list(call); });
  routes.add<ConfigurationInput, ChannelConfiguration>(
      {.method = "POST",
       .path = "/configurations",
       .access = Access::administrator,
       .summary = "Makes a channel configuration, as a draft or submitted for its checks",
       .status = 201,
       .problems = {422}},
      [this](Call& call, const ConfigurationInput& body) { return management_.create(call, body); });
  routes.add<void, ChannelConfiguration>({.method = "GET",
                                          .path = "/configurations/{id}",
                                          .access = Access::viewer,
                                          .summary = "One channel configuration",
                                          .problems = {404}},
                                         [this](Call& call) { return management_.get(call); });
  routes.add<ConfigurationInput, ChannelConfiguration>(
      {.method = "PUT",
       .path = "/configurations/{id}",
       .access = Access::administrator,
       .summary = "Saves a draft, or submits changes; an active one keeps its version in force until the checks pass",
       .problems = {404, 422},
       .if_match = true},
      [this](Call& call, const ConfigurationInput& body) { return management_.update(call, body); });
  routes.add<void, api::Nothing>({.method = "DELETE",
                                  .path = "/configurations/{id}",
                                  .access = Access::administrator,
                                  .summary = "Deletes a draft or failed channel configuration",
                                  .problems = {404, 422},
                                  .if_match = true},
                                 [this](Call& call) { return management_.remove(call); });
  routes.add<void, ChannelConfiguration>(
      {.method = "POST",
       .path = "/configurations/{id}/{event}",
       .access = Access::administrator,
       .summary = "Has an event happen: submit, activate, deactivate, recheck or duplicate, which gives the copy",
       .problems = {404, 422},
       .if_match = true},
      [this](Call& call) { return management_.happen(call); });
}

}  // namespace heliograph::proxy::configurations
