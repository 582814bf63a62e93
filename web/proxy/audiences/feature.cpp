// SPDX-License-Identifier: Apache-2.0
#include "proxy/audiences/feature.hpp"

#include "proxy/api/route_table.hpp"

namespace heliograph::proxy::audiences {

void AudiencesFeature::add_routes(api::RouteTable& routes) {
  using api::Access;
  using api::Call;
  routes.add<void, api::List<StoredProfile>>({.method = "GET",
      .path = "/profiles",
      .access = Access::viewer,
      .summary = "People, the latest first",
      .problems = {422},
      .query = {{"search", "a part of the number, the user id, the external id or the name"}, {"audience_id", "of this audience"}, {"suppressed", "true: only those who get nothing"}},
      .paged = true},
      [this](Call& call) { return profiles_.list(call); });
  routes.add<audience::Profile, StoredProfile>({.method = "POST",
      .path = "/profiles",
      .access = Access::marketer,
      .summary = "Adds a person",
      .status = 201,
      .problems = {422}},
      [this](Call& call, const audience::Profile& body) { return profiles_.create(call, body); });
  routes.add<void, StoredProfile>({.method = "GET",
      .path = "/profiles/{id}",
      .access = Access::viewer,
      .summary = "One person",
      .problems = {404}},
      [this](Call& call) { return profiles_.get(call); });
  routes.add<audience::Profile, StoredProfile>({.method = "PUT",
      .path = "/profiles/{id}",
      .access = Access::marketer,
      .summary = "Changes a person",
      .problems = {404, 422},
      .if_match = true},
      [this](Call& call, const audience::Profile& body) { return profiles_.update(call, body); });
  routes.add<void, api::Nothing>({.method = "DELETE",
      .path = "/profiles/{id}",
      .access = Access::administrator,
      .summary = "Erases a person; the address of somebody who wants no messages stays known as such",
      .problems = {404},
      .if_match = true},
      [this](Call& call) { return profiles_.erase(call); });
  routes.add<void, ProfileExport>({.method = "GET",
      .path = "/profiles/{id}/export",
      .access = Access::administrator,
      .summary = "Everything that is stored about a person",
      .problems = {404}},
      [this](Call& call) { return profiles_.export_all(call); });
  routes.add<void, api::List<ConversationEntry>>({.method = "GET",
      .path = "/profiles/{id}/conversation",
      .access = Access::viewer,
      .summary = "What a person wrote and what was written to the person one by one, the latest first",
      .problems = {404},
      .paged = true},
      [this](Call& call) { return conversations_.list(call); });
  routes.add<ConsentInput, StoredProfile>({.method = "POST",
      .path = "/profiles/{id}/consents",
      .access = Access::marketer,
      .summary = "Writes down what a person said about a marketing action",
      .problems = {404, 422},
      .if_match = true},
      [this](Call& call, const ConsentInput& body) { return profiles_.set_consent(call, body); });
  routes.add<void, api::List<MarketingAction>>({.method = "GET",
      .path = "/marketing-actions",
      .access = Access::viewer,
      .summary = "The marketing actions, and how many people consent"},
      [this](Call& call) { return profiles_.marketing_actions(call); });
  routes.add<void, api::List<SuppressionEntry>>({.method = "GET",
      .path = "/suppressions",
      .access = Access::viewer,
      .summary = "Who gets nothing, the latest first",
      .problems = {422},
      .query = {{"search", "a part of the number or user id"}, {"reason", "reasons, separated by commas"}},
      .paged = true},
      [this](Call& call) { return suppressions_.list(call); });
  routes.add<SuppressionInput, SuppressionEntry>({.method = "POST",
      .path = "/suppressions",
      .access = Access::marketer,
      .summary = "Puts somebody on the list of those who get nothing",
      .status = 201,
      .problems = {422}},
      [this](Call& call, const SuppressionInput& body) { return suppressions_.add(call, body); });
  routes.add<void, api::Nothing>({.method = "DELETE",
      .path = "/suppressions/{id}",
      .access = Access::marketer,
      .summary = "Takes a person off the list",
      .problems = {404}},
      [this](Call& call) { return suppressions_.remove(call); });
  routes.add<void, api::List<Audience>>({.method = "GET",
      .path = "/audiences",
      .access = Access::viewer,
      .summary = "The audiences, by name",
      .problems = {422},
      .query = {{"kind", "kinds, separated by commas"}, {"search", "a part of the name"}},
      .paged = true},
      [this](Call& call) { return audiences_.list(call); });
  routes.add<api::RawBody, Audience>({.method = "POST",
      .path = "/audiences/upload",
      .access = Access::marketer,
      .summary = "Makes an audience of a file of comma-separated values, read as it comes in",
      .status = 201,
      .problems = {422},
      .query = {{"name", "of the audience; required"}, {"delimiter", "one character; absent: guessed"}, {"default_calling_code", "completes numbers that have none"}, {"has_header", "true or false; absent: guessed"}, {"columns", "the columns as a JSON array; absent: guessed"}, {"marketing_actions", "that consent columns may stand for, separated by commas"}},
      .scope = "write_audiences",
      .max_body = upload_bytes_max,
      .receive = [this](const http::Request& request) { return uploads_.receive(request); }},
      [this](Call& call) { return uploads_.finish(call); });
  routes.add<audience::Query, Audience>({.method = "POST",
      .path = "/audiences",
      .access = Access::marketer,
      .summary = "Saves a query: everybody who meets a condition",
      .status = 201,
      .problems = {422}},
      [this](Call& call, const audience::Query& body) { return audiences_.create(call, body); });
  routes.add<CountInput, AudienceCount>({.method = "POST",
      .path = "/audiences/count",
      .access = Access::viewer,
      .summary = "Counts who meets a condition now",
      .problems = {422}},
      [this](Call& call, const CountInput& body) { return audiences_.count(call, body); });
  routes.add<void, Audience>({.method = "GET",
      .path = "/audiences/{id}",
      .access = Access::viewer,
      .summary = "One audience with what its file was read as; a query is counted anew",
      .problems = {404}},
      [this](Call& call) { return audiences_.get(call); });
  routes.add<audience::Query, Audience>({.method = "PUT",
      .path = "/audiences/{id}",
      .access = Access::marketer,
      .summary = "Changes name, description and, of a query, the condition",
      .problems = {404, 422},
      .if_match = true},
      [this](Call& call, const audience::Query& body) { return audiences_.update(call, body); });
  routes.add<void, api::Nothing>({.method = "DELETE",
      .path = "/audiences/{id}",
      .access = Access::marketer,
      .summary = "Deletes an audience; its people stay",
      .problems = {404, 422},
      .if_match = true},
      [this](Call& call) { return audiences_.remove(call); });
}

}  // namespace heliograph::proxy::audiences
