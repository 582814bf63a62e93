// SPDX-License-Identifier: Apache-2.0
#include "proxy/auth/feature.hpp"

#include "proxy/api/route_table.hpp"
#include "proxy/auth/session_answer.hpp"
#include "proxy/auth/setup.hpp"
#include "proxy/auth/sign_in.hpp"

namespace heliograph::proxy::auth {

namespace {

class AuthFeature : public Feature {
 public:
  explicit AuthFeature(Services& services) : services_{services}, sign_in_{services}, setup_{services} {}

  void add_routes(api::RouteTable& routes) override {
    using api::Access;
    using api::Call;
    routes.add<void, SetupState>(
        {.method = "GET", .path = "/setup", .access = Access::everyone, .summary = "Whether the first user is still to be made"},
        [this](Call&) { return setup_.state(); });
    routes.add<NewAdministrator, Session>({.method = "POST",
                                           .path = "/setup",
                                           .access = Access::everyone,
                                           .summary = "Makes the first administrator and signs in",
                                           .status = 201,
                                           .problems = {403, 503}},
                                          [this](Call& call, const NewAdministrator& body) { return setup_.make(call, body); });
    routes.add<Credentials, Session>({.method = "POST",
                                      .path = "/session",
                                      .access = Access::everyone,
                                      .summary = "Signs in",
                                      .status = 201,
                                      .problems = {401, 429, 503}},
                                     [this](Call& call, const Credentials& body) { return sign_in_.begin(call, body); });
    routes.add<void, Session>(
        {.method = "GET", .path = "/session", .access = Access::viewer, .summary = "Who is signed in"},
        [this](Call& call) { return make_session(services_.settings, call.user()); });
    routes.add<void, api::Nothing>(
        {.method = "DELETE", .path = "/session", .access = Access::viewer, .summary = "Signs out"},
        [this](Call& call) { return sign_in_.end(call); });
    routes.add<PasswordChange, api::Nothing>({.method = "PUT",
                                              .path = "/session/password",
                                              .access = Access::viewer,
                                              .summary = "Changes one's own password and ends one's other sessions",
                                              .problems = {403, 429, 503}},
                                             [this](Call& call, const PasswordChange& body) {
                                               return sign_in_.change_password(call, body);
                                             });
  }

 private:
  Services& services_;
  SignIn sign_in_;
  Setup setup_;
};

}  // namespace

std::unique_ptr<Feature> make_feature(Services& services) { return std::make_unique<AuthFeature>(services); }

}  // namespace heliograph::proxy::auth
