// SPDX-License-Identifier: Apache-2.0
#include "proxy/users/feature.hpp"

#include "proxy/api/route_table.hpp"
#include "proxy/users/invitations.hpp"
#include "proxy/users/people.hpp"

namespace heliograph::proxy::users {

namespace {

class UsersFeature : public Feature {
 public:
  explicit UsersFeature(Services& services) : people_{services}, invitations_{services} {}

  void add_routes(api::RouteTable& routes) override {
    using api::Access;
    using api::Call;
    routes.add<void, api::List<User>>({.method = "GET",
                                       .path = "/users",
                                       .access = Access::administrator,
                                       .summary = "The users, by name",
                                       .paged = true},
                                      [this](Call& call) { return people_.list(call); });
    routes.add<void, User>(
        {.method = "GET", .path = "/users/{id}", .access = Access::administrator, .summary = "One user", .problems = {404}},
        [this](Call& call) { return people_.get(call); });
    routes.add<UserChange, User>({.method = "PATCH",
                                  .path = "/users/{id}",
                                  .access = Access::administrator,
                                  .summary = "Changes a user's name, e-mail address or role",
                                  .problems = {404},
                                  .if_match = true},
                                 [this](Call& call, const UserChange& body) { return people_.change(call, body); });
    routes.add<void, api::Nothing>({.method = "DELETE",
                                    .path = "/users/{id}",
                                    .access = Access::administrator,
                                    .summary = "Deletes a user and ends the user's sessions",
                                    .problems = {404},
                                    .if_match = true},
                                   [this](Call& call) { return people_.remove(call); });
    routes.add<NewUser, Invited>({.method = "POST",
                                  .path = "/users",
                                  .access = Access::administrator,
                                  .summary = "Makes a user, who chooses a password by the invitation's link",
                                  .status = 201},
                                 [this](Call& call, const NewUser& body) { return invitations_.invite(call, body); });
    routes.add<void, Invitation>({.method = "POST",
                                  .path = "/users/{id}/invitation",
                                  .access = Access::administrator,
                                  .summary = "Makes a new link in place of the one before",
                                  .status = 201,
                                  .problems = {404}},
                                 [this](Call& call) { return invitations_.renew(call); });
    routes.add<Acceptance, auth::Session>({.method = "POST",
                                           .path = "/invitations/accept",
                                           .access = Access::everyone,
                                           .summary = "Chooses the password of an invited user and signs in",
                                           .status = 201,
                                           .problems = {403, 503}},
                                          [this](Call& call, const Acceptance& body) { return invitations_.accept(call, body); });
  }

 private:
  People people_;
  Invitations invitations_;
};

}  // namespace

std::unique_ptr<Feature> make_feature(Services& services) { return std::make_unique<UsersFeature>(services); }

}  // namespace heliograph::proxy::users
