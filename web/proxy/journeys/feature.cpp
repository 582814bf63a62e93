// SPDX-License-Identifier: Apache-2.0
#include "proxy/journeys/feature.hpp"

#include "proxy/api/route_table.hpp"

namespace heliograph::proxy::journeys {

namespace {

const std::vector<api::QueryParameter> people_filters = {
    {"versions", "all: those of all versions"},
    {"node", "who came to this node; with state or reason: who is there or left there"},
    {"way", "who left the node by this way"},
    {"state", "states, separated by commas"},
    {"reason", "why they left, separated by commas"},
    {"search", "a part of the number or user id"}};

}  // namespace

void JourneysFeature::add_routes(api::RouteTable& routes) {
  using api::Access;
  using api::Call;
  routes.add<void, api::List<StoredJourney>>({.method = "GET",
      .path = "/journeys",
      .access = Access::viewer,
      .summary = "The journeys, each in its latest version, the latest first",
      .problems = {422},
      .query = {{"status", "statuses, separated by commas"}, {"tag", "that have this tag"}, {"search", "a part of the name"}},
      .paged = true},
      [this](Call& call) { return management_.list(call); });
  routes.add<journey::Journey, StoredJourney>({.method = "POST",
      .path = "/journeys",
      .access = Access::marketer,
      .summary = "Makes a journey as a draft",
      .status = 201,
      .problems = {422}},
      [this](Call& call, const journey::Journey& body) { return management_.create(call, body); });
  routes.add<JourneyReviewInput, JourneyReview>({.method = "POST",
      .path = "/journeys/review",
      .access = Access::viewer,
      .summary = "Tells everything that is wrong with a journey as drawn"},
      [this](Call& call, const JourneyReviewInput& body) { return management_.review(call, body); });
  routes.add<void, StoredJourney>({.method = "GET",
      .path = "/journeys/{id}",
      .access = Access::viewer,
      .summary = "One version of a journey",
      .problems = {404}},
      [this](Call& call) { return management_.get(call); });
  routes.add<journey::Journey, StoredJourney>({.method = "PUT",
      .path = "/journeys/{id}",
      .access = Access::marketer,
      .summary = "Saves a draft",
      .problems = {404, 422},
      .if_match = true},
      [this](Call& call, const journey::Journey& body) { return management_.update(call, body); });
  routes.add<void, api::Nothing>({.method = "DELETE",
      .path = "/journeys/{id}",
      .access = Access::marketer,
      .summary = "Deletes a draft, or what was archived",
      .problems = {404, 422},
      .if_match = true},
      [this](Call& call) { return management_.remove(call); });
  routes.add<void, JourneyVersions>({.method = "GET",
      .path = "/journeys/{id}/versions",
      .access = Access::viewer,
      .summary = "Every version of a journey, the latest first",
      .problems = {404}},
      [this](Call& call) { return management_.versions(call); });
  routes.add<TestPeopleInput, TestPeopleResult>({.method = "POST",
      .path = "/journeys/{id}/test-people",
      .access = Access::marketer,
      .summary = "Lets people into a journey that is being tested",
      .status = 202,
      .problems = {404, 422}},
      [this](Call& call, const TestPeopleInput& body) { return entries_.test(call, body); });
  routes.add<JourneyEntryInput, JourneyEntryResult>({.method = "POST",
      .path = "/journeys/{id}/entries",
      .access = Access::marketer,
      .summary = "An event of people: lets them into a journey, or tells those who wait for it inside",
      .status = 202,
      .problems = {403, 404, 422},
      .scope = "trigger_journeys",
      .idempotency = api::Idempotency::required},
      [this](Call& call, const JourneyEntryInput& body) { return entries_.happen(call, body); });
  routes.add<void, base::Json>({.method = "GET",
      .path = "/journeys/{id}/schema",
      .access = Access::viewer,
      .summary = "What the event by which people enter has to bring, as a JSON Schema",
      .problems = {404},
      .scope = "trigger_journeys"},
      [this](Call& call) { return entries_.schema(call); });
  routes.add<void, JourneyReport>({.method = "GET",
      .path = "/journeys/{id}/counts",
      .access = Access::viewer,
      .summary = "How many people came to each node, are there, and went which way",
      .problems = {404}},
      [this](Call& call) { return reports_.counts(call); });
  routes.add<void, api::List<JourneyPerson>>({.method = "GET",
      .path = "/journeys/{id}/people",
      .access = Access::viewer,
      .summary = "The people of a journey, who entered last first",
      .problems = {404, 422},
      .query = people_filters,
      .paged = true},
      [this](Call& call) { return reports_.people(call); });
  routes.add<void, http::Response>({.method = "GET",
      .path = "/journeys/{id}/people.csv",
      .access = Access::marketer,
      .summary = "The same as comma-separated values, everybody at once",
      .problems = {404, 422},
      .query = people_filters},
      [this](Call& call) { return reports_.people_csv(call); });
  routes.add<void, JourneyPath>({.method = "GET",
      .path = "/journeys/{id}/people/{instance}",
      .access = Access::viewer,
      .summary = "One person's way through a journey",
      .problems = {404}},
      [this](Call& call) { return reports_.path(call); });
  routes.add<void, StoredJourney>({.method = "POST",
      .path = "/journeys/{id}/{action}",
      .access = Access::marketer,
      .summary = "Has something happen: test, end_test, publish, pause_hold, pause_discard, resume, close, stop, archive, or duplicate and new_version, which give the draft that was made",
      .problems = {404, 422},
      .if_match = true,
      .idempotency = api::Idempotency::accepted},
      [this](Call& call) { return transitions_.act(call); });
}

}  // namespace heliograph::proxy::journeys
