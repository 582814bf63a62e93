// SPDX-License-Identifier: Apache-2.0
#include "proxy/campaigns/feature.hpp"

#include "proxy/api/route_table.hpp"

namespace heliograph::proxy::campaigns {

void CampaignsFeature::add_routes(api::RouteTable& routes) {
  using api::Access;
  using api::Call;
  routes.add<void, api::List<StoredCampaign>>({.method = "GET",
      .path = "/campaigns",
      .access = Access::viewer,
      .summary = "The campaigns, the latest first",
      .problems = {422},
      .query = {{"status", "statuses, separated by commas"}, {"kind", "kinds, separated by commas"}, {"configuration_id", "sent with this configuration"}, {"tag", "that have this tag"}, {"search", "a part of the name"}},
      .scope = "read_campaigns",
      .paged = true},
      [this](Call& call) { return management_.list(call); });
  routes.add<campaign::Campaign, StoredCampaign>({.method = "POST",
      .path = "/campaigns",
      .access = Access::marketer,
      .summary = "Makes a campaign as a draft",
      .status = 201,
      .problems = {422}},
      [this](Call& call, const campaign::Campaign& body) { return management_.create(call, body); });
  routes.add<ReviewInput, CampaignReview>({.method = "POST",
      .path = "/campaigns/review",
      .access = Access::viewer,
      .summary = "Tells everything that is wrong with a campaign as typed"},
      [this](Call& call, const ReviewInput& body) { return review_.judge(call, body); });
  routes.add<CanvasInput, CanvasCounts>({.method = "POST",
      .path = "/campaigns/canvas",
      .access = Access::viewer,
      .summary = "Counts who would come to each node of a canvas as typed",
      .problems = {422}},
      [this](Call& call, const CanvasInput& body) { return review_.count(call, body); });
  routes.add<void, StoredCampaign>({.method = "GET",
      .path = "/campaigns/{id}",
      .access = Access::viewer,
      .summary = "One campaign",
      .problems = {404},
      .scope = "read_campaigns"},
      [this](Call& call) { return management_.get(call); });
  routes.add<campaign::Campaign, StoredCampaign>({.method = "PUT",
      .path = "/campaigns/{id}",
      .access = Access::marketer,
      .summary = "Saves a draft",
      .problems = {404, 422},
      .if_match = true},
      [this](Call& call, const campaign::Campaign& body) { return management_.update(call, body); });
  routes.add<void, api::Nothing>({.method = "DELETE",
      .path = "/campaigns/{id}",
      .access = Access::marketer,
      .summary = "Deletes a draft",
      .problems = {404, 422},
      .if_match = true},
      [this](Call& call) { return management_.remove(call); });
  routes.add<void, CampaignReview>({.method = "GET",
      .path = "/campaigns/{id}/review",
      .access = Access::viewer,
      .summary = "Tells everything that keeps a campaign from being activated",
      .problems = {404}},
      [this](Call& call) { return review_.judge_stored(call); });
  routes.add<void, CampaignDryRun>({.method = "POST",
      .path = "/campaigns/{id}/dry-run",
      .access = Access::viewer,
      .summary = "Decides about everybody in the audience without sending",
      .problems = {404, 422}},
      [this](Call& call) { return review_.dry_run(call); });
  routes.add<void, StoredCampaign>({.method = "POST",
      .path = "/campaigns/{id}/{event}",
      .access = Access::marketer,
      .summary = "Has an event happen: activate, pause, resume, stop, retry_failed, archive, request_approval, withdraw, request_changes or duplicate, which gives the copy",
      .problems = {404, 422},
      .if_match = true,
      .idempotency = api::Idempotency::accepted},
      [this](Call& call) { return management_.happen(call); });
  routes.add<void, CampaignReport>({.method = "GET",
      .path = "/campaigns/{id}/report",
      .access = Access::viewer,
      .summary = "What became of a campaign",
      .problems = {404},
      .query = {{"run_id", "only this run"}},
      .scope = "read_campaigns"},
      [this](Call& call) { return reports_.report(call); });
  routes.add<void, api::List<CampaignRecipient>>({.method = "GET",
      .path = "/campaigns/{id}/recipients",
      .access = Access::viewer,
      .summary = "The people of a campaign with what became of each",
      .problems = {404, 422},
      .query = {{"run_id", "only this run"}, {"state", "states, separated by commas"}, {"code", "reasons, separated by commas"}, {"treatment", "from 0"}, {"group", "the people behind a number of the funnel: waiting, in_flight, excluded, stopped, accepted, delivered, read, failed, clicked or replied"}, {"search", "a part of the number or user id"}},
      .scope = "read_campaigns",
      .paged = true},
      [this](Call& call) { return reports_.recipients(call); });
  routes.add<void, http::Response>({.method = "GET",
      .path = "/campaigns/{id}/recipients.csv",
      .access = Access::marketer,
      .summary = "The same as comma-separated values, everybody at once",
      .problems = {404, 422},
      .query = {{"run_id", "only this run"}, {"state", "states, separated by commas"}, {"code", "reasons, separated by commas"}, {"group", "the people behind a number of the funnel: waiting, in_flight, excluded, stopped, accepted, delivered, read, failed, clicked or replied"}},
      .scope = "read_campaigns"},
      [this](Call& call) { return reports_.recipients_csv(call); });
  routes.add<TriggerInput, TriggerResult>({.method = "POST",
      .path = "/campaigns/{id}/trigger",
      .access = Access::marketer,
      .summary = "Sends a live API-triggered campaign to the people of this call",
      .status = 202,
      .problems = {404, 422},
      .scope = "trigger_campaigns",
      .idempotency = api::Idempotency::required},
      [this](Call& call, const TriggerInput& body) { return triggers_.trigger(call, body); });
  routes.add_open("GET", "/l/{code}", [this](const http::Request& request) { return clicks_.follow(request); });
}

}  // namespace heliograph::proxy::campaigns
