// SPDX-License-Identifier: Apache-2.0
#include "proxy/signup/feature.hpp"

#include "proxy/api/route_table.hpp"

namespace heliograph::proxy::signup {

void SignupFeature::add_routes(api::RouteTable& routes) {
  using api::Access;
  using api::Call;
  routes.add_open("GET", "/signup/callback", [this](const http::Request& request) { return walks_.come_back(request); });
  routes.add<void, MetaApp>({.method = "GET",
                             .path = "/meta-app",
                             .access = Access::administrator,
                             .summary = "The Meta app whose login connects accounts"},
                            [this](Call&) { return apps_.get(); });
  routes.add<account::MetaAppDraft, MetaApp>(
      {.method = "PUT",
       .path = "/meta-app",
       .access = Access::administrator,
       .summary = "Sets the Meta app; a secret that is not given is kept",
       .problems = {422},
       .if_match = true},
      [this](Call& call, const account::MetaAppDraft& body) { return apps_.put(call, body); });
  routes.add<void, api::Nothing>({.method = "DELETE",
                                  .path = "/meta-app",
                                  .access = Access::administrator,
                                  .summary = "Forgets the Meta app",
                                  .problems = {404, 422},
                                  .if_match = true},
                                 [this](Call& call) { return apps_.remove(call); });
  routes.add<void, SignupStart>({.method = "POST",
                                 .path = "/signups",
                                 .access = Access::administrator,
                                 .summary = "Begins to connect an account through Meta's login",
                                 .status = 201,
                                 .problems = {422}},
                                [this](Call& call) { return walks_.begin(call); });
  routes.add<void, Signup>({.method = "GET",
                            .path = "/signups/{id}",
                            .access = Access::administrator,
                            .summary = "How far connecting through Meta's login has come",
                            .problems = {404}},
                           [this](Call& call) { return walks_.get(call); });
  routes.add<void, Signup>({.method = "POST",
                            .path = "/signups/{id}/read",
                            .access = Access::administrator,
                            .summary = "Asks Meta what the login granted",
                            .problems = {404}},
                           [this](Call& call) { return walks_.read(call); });
  routes.add<SignupChoice, Signup>(
      {.method = "POST",
       .path = "/signups/{id}/connect",
       .access = Access::administrator,
       .summary = "Connects the chosen account and number",
       .problems = {404, 422, 502}},
      [this](Call& call, const SignupChoice& body) { return walks_.connect(call, body); });
  routes.add<PinEntry, Signup>(
      {.method = "POST",
       .path = "/signups/{id}/register",
       .access = Access::administrator,
       .summary = "Registers the number again, with another two-step code",
       .problems = {404, 422}},
      [this](Call& call, const PinEntry& body) { return walks_.register_again(call, body); });
}

}  // namespace heliograph::proxy::signup
