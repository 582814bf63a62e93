// SPDX-License-Identifier: Apache-2.0
#include "proxy/templates/feature.hpp"

#include "proxy/api/route_table.hpp"

namespace heliograph::proxy::templates {

api::Answer<std::string> TemplatesFeature::account_of(api::Call& call) const {
  const std::string id = call.parameter("id");
  const auto stored =
      services_.database.read([&](storage::Transaction& transaction) { return credentials_.find(transaction, id); });
  if (!stored) return api::not_found("credential", id);
  return stored->row.waba_id;
}

void TemplatesFeature::add_routes(api::RouteTable& routes) {
  using api::Access;
  using api::Call;
  routes.add<void, TemplateList>({.method = "GET",
                                  .path = "/credentials/{id}/templates",
                                  .access = Access::viewer,
                                  .summary = "The templates of an account, by name and language",
                                  .problems = {404},
                                  .query = {{"status", "statuses, separated by commas"},
                                            {"category", "categories, separated by commas"},
                                            {"language", "languages, separated by commas"},
                                            {"search", "a part of the name"}},
                                  .paged = true},
                                 [this](Call& call) { return catalogue_.list(call); });
  routes.add<base::Json, Template>({.method = "POST",
                                    .path = "/credentials/{id}/templates",
                                    .access = Access::marketer,
                                    .summary = "Creates a template at Meta, from Graph's JSON",
                                    .status = 201,
                                    .problems = {404, 409, 422, 429, 502}},
                                   [this](Call& call, const base::Json& body) { return submission_.create(call, body); });
  routes.add<void, Sync>({.method = "POST",
                          .path = "/credentials/{id}/templates/sync",
                          .access = Access::marketer,
                          .summary = "Begins to read all templates of an account from Meta",
                          .status = 202,
                          .problems = {404}},
                         [this](Call& call) -> api::Answer<Sync> {
                           const auto waba_id = account_of(call);
                           if (!waba_id) return tl::unexpected(waba_id.error());
                           synchronizer_.request(*waba_id);
                           return synchronizer_.state(*waba_id);
                         });
  routes.add<void, Sync>({.method = "GET",
                          .path = "/credentials/{id}/templates/sync",
                          .access = Access::viewer,
                          .summary = "How the copy of an account's templates stands to Meta's",
                          .problems = {404}},
                         [this](Call& call) -> api::Answer<Sync> {
                           const auto waba_id = account_of(call);
                           if (!waba_id) return tl::unexpected(waba_id.error());
                           return synchronizer_.state(*waba_id);
                         });
  routes.add<api::RawBody, UploadedSample>({.method = "POST",
                                            .path = "/credentials/{id}/uploads",
                                            .access = Access::marketer,
                                            .summary = "Hands a sample file of a template's header on to Meta",
                                            .status = 201,
                                            .problems = {404, 409, 422, 502},
                                            .query = {{"file_name", "what the file is called"}},
                                            .max_body = largest_sample},
                                           [this](Call& call) { return uploads_.upload(call); });
  routes.add<void, Template>({.method = "GET",
                              .path = "/templates/{id}",
                              .access = Access::viewer,
                              .summary = "One template in one language",
                              .problems = {404}},
                             [this](Call& call) { return catalogue_.get(call); });
  routes.add<base::Json, Template>({.method = "PUT",
                                    .path = "/templates/{id}",
                                    .access = Access::marketer,
                                    .summary = "Changes a template at Meta, from Graph's JSON of the whole",
                                    .problems = {404, 409, 422, 429, 502},
                                    .if_match = true},
                                   [this](Call& call, const base::Json& body) { return submission_.edit(call, body); });
  routes.add<void, api::Nothing>({.method = "DELETE",
                                  .path = "/templates/{id}",
                                  .access = Access::marketer,
                                  .summary = "Deletes a template in one language, or in all",
                                  .problems = {404, 409, 422, 429, 502},
                                  .query = {{"all_languages", "true: in every language"}},
                                  .if_match = true},
                                 [this](Call& call) { return submission_.remove(call); });
}

}  // namespace heliograph::proxy::templates
