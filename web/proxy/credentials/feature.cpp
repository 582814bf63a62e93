// SPDX-License-Identifier: Apache-2.0
#include "proxy/credentials/feature.hpp"

#include "proxy/api/route_table.hpp"

namespace heliograph::proxy::credentials {

CredentialsFeature::CredentialsFeature(Services& services, graph::Client& client, const Store& store, Hooks hooks)
    : inspection_{services, client, store},
      management_{services, client, store, std::move(hooks.connected), std::move(hooks.users)},
      callbacks_{services, client, store},
      rechecks_{services, client, store, std::move(hooks.known)} {}

void CredentialsFeature::add_routes(api::RouteTable& routes) {
  using api::Access;
  using api::Call;
  routes.add<InspectionRequest, account::CredentialInspection>(
      {.method = "POST",
       .path = "/credentials/inspect",
       .access = Access::administrator,
       .summary = "Asks Meta what a token and an id lead to",
       .problems = {404, 409, 422}},
      [this](Call& call, const InspectionRequest& body) { return inspection_.inspect(call, body); });
  routes.add<void, api::List<Credential>>(
      {.method = "GET", .path = "/credentials", .access = Access::viewer, .summary = "The API credentials, by name"},
      [this](Call& call) { return management_.list(call); });
  routes.add<account::CredentialDraft, Credential>(
      {.method = "POST",
       .path = "/credentials",
       .access = Access::administrator,
       .summary = "Connects an account: checks it with Meta, stores it and registers the webhook",
       .status = 201,
       .problems = {422, 502}},
      [this](Call& call, const account::CredentialDraft& body) { return management_.create(call, body); });
  routes.add<void, Credential>({.method = "GET",
                                .path = "/credentials/{id}",
                                .access = Access::viewer,
                                .summary = "One set of credentials",
                                .problems = {404}},
                               [this](Call& call) { return management_.get(call); });
  routes.add<account::CredentialDraft, Credential>(
      {.method = "PUT",
       .path = "/credentials/{id}",
       .access = Access::administrator,
       .summary = "Changes credentials; a token or app secret that is not given is kept",
       .problems = {404, 409, 422, 502},
       .if_match = true},
      [this](Call& call, const account::CredentialDraft& body) { return management_.update(call, body); });
  routes.add<void, api::Nothing>({.method = "DELETE",
                                  .path = "/credentials/{id}",
                                  .access = Access::administrator,
                                  .summary = "Deletes credentials that nothing uses",
                                  .problems = {404, 422},
                                  .if_match = true},
                                 [this](Call& call) { return management_.remove(call); });
  routes.add<void, Credential>({.method = "POST",
                                .path = "/credentials/{id}/refresh",
                                .access = Access::administrator,
                                .summary = "Asks Meta about the account anew",
                                .problems = {404, 409}},
                               [this](Call& call) { return management_.refresh(call); });
  routes.add<void, account::CallbackStanding>({.method = "GET",
                                               .path = "/credentials/{id}/webhook",
                                               .access = Access::administrator,
                                               .summary = "Which addresses are registered at Meta for webhooks",
                                               .problems = {404, 409}},
                                              [this](Call& call) { return callbacks_.standing(call); });
  routes.add<void, account::CallbackStanding>({.method = "POST",
                                               .path = "/credentials/{id}/webhook/register",
                                               .access = Access::administrator,
                                               .summary = "Registers this program's address at Meta",
                                               .problems = {404, 409, 422}},
                                              [this](Call& call) {
                                                auto standing = callbacks_.register_ours(call);
                                                rechecks_.wake();
                                                return standing;
                                              });
}

}  // namespace heliograph::proxy::credentials
