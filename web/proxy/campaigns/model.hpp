// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/lifecycle.hpp>
#include <heliograph/campaign/dry_run.hpp>
#include <heliograph/campaign/lifecycle.hpp>
#include <heliograph/campaign/model.hpp>
#include <heliograph/report/funnel.hpp>
#include <heliograph/report/prices.hpp>
#include <heliograph/report/routes.hpp>
#include <string>

/// Campaigns as the API gives and takes them.
namespace heliograph::proxy::campaigns {

/// A campaign with its numbers.
struct StoredCampaign {
  std::string id;
  std::string etag;
  campaign::CampaignStatus status = campaign::CampaignStatus::draft;
  campaign::Campaign campaign;
  std::vector<base::Offer> actions;  ///< what a person may do, each with what keeps it from happening now
  report::Funnel funnel;             ///< of all runs
  base::Findings findings;           ///< what holds it up, or why it failed
  std::optional<base::Instant> next_run_at;
  std::optional<base::Instant> activated_at;
  std::optional<std::string> activated_by;
  std::optional<base::Instant> started_at;  ///< the first run
  std::optional<base::Instant> ended_at;
  base::Instant created_at;
  std::string created_by;
  base::Instant updated_at;
};
BOOST_DESCRIBE_STRUCT(StoredCampaign, (),
                      (id, etag, status, campaign, actions, funnel, findings, next_run_at, activated_at, activated_by,
                       started_at, ended_at, created_at, created_by, updated_at))

/// A campaign as typed, to be judged.
struct ReviewInput {
  campaign::Campaign campaign;
  std::optional<std::string> id;  ///< of the stored one it is about; its own name is free
};
BOOST_DESCRIBE_STRUCT(ReviewInput, (), (campaign, id))

/// A canvas as typed, to be counted.
struct CanvasInput {
  campaign::Canvas canvas;
  std::optional<std::string> id;  ///< of the campaign; splits by percentage draw with it
};
BOOST_DESCRIBE_STRUCT(CanvasInput, (), (canvas, id))

/// Who would go which way on a canvas now.
struct CanvasCounts {
  std::vector<campaign::NodeCount> nodes;  ///< inputs come first
};
BOOST_DESCRIBE_STRUCT(CanvasCounts, (), (nodes))

/// All that is wrong with a campaign, and what it would meet.
struct CampaignReview {
  base::Findings findings;              ///< places are pointers into the campaign
  std::optional<std::int64_t> people;   ///< in its audience
  std::optional<std::int64_t> duration_ms;  ///< at the number's rate
  std::optional<base::Instant> next_run_at;
};
BOOST_DESCRIBE_STRUCT(CampaignReview, (), (findings, people, duration_ms, next_run_at))

/// A send without the network.
struct CampaignDryRun {
  campaign::DryRunResult result;
  bool is_complete = true;  ///< false: the audience is larger than was looked at
};
BOOST_DESCRIBE_STRUCT(CampaignDryRun, (), (result, is_complete))

/// One run of a campaign.
struct CampaignRun {
  std::string id;
  base::Instant begun_at;
  std::optional<base::Instant> ended_at;
  std::int64_t targeted = 0;
};
BOOST_DESCRIBE_STRUCT(CampaignRun, (), (id, begun_at, ended_at, targeted))

/// What happened to the people of one treatment.
struct TreatmentReport {
  std::string name;
  std::int64_t percent = 100;
  report::Funnel funnel;
};
BOOST_DESCRIBE_STRUCT(TreatmentReport, (), (name, percent, funnel))

/// What happened within one stretch of time.
struct TimelinePoint {
  base::Instant at;  ///< its beginning
  std::int64_t accepted = 0;
  std::int64_t delivered = 0;
  std::int64_t read = 0;
  std::int64_t failed = 0;
};
BOOST_DESCRIBE_STRUCT(TimelinePoint, (), (at, accepted, delivered, read, failed))

/// What became of a campaign, or of one of its runs.
struct CampaignReport {
  std::string campaign_id;
  campaign::CampaignStatus status = campaign::CampaignStatus::draft;
  report::Counters counters;
  report::Funnel funnel;
  std::int64_t control = 0;  ///< people of the control group, who are not among the targeted
  std::vector<TreatmentReport> treatments;
  std::vector<report::RouteRates> routes;      ///< of the routes that any message took
  std::vector<report::PricedMessages> priced;  ///< as told by Meta on delivery
  std::vector<TimelinePoint> timeline;
  std::int64_t timeline_step_ms = 0;
  std::vector<CampaignRun> runs;     ///< the latest first
  base::Findings findings;           ///< what holds it up, or why it failed
  std::optional<double> messages_per_second;     ///< accepted within the last seconds
  std::optional<base::Instant> expected_end_at;  ///< of what is under way, at that speed
};
BOOST_DESCRIBE_STRUCT(CampaignReport, (),
                      (campaign_id, status, counters, funnel, control, treatments, routes, priced, timeline, timeline_step_ms, runs,
                       findings, messages_per_second, expected_end_at))

/// One person of a campaign.
struct CampaignRecipient {
  std::string id;
  std::string run_id;
  std::string profile_id;
  std::optional<std::string> phone;
  std::optional<std::string> user_id;
  delivery::DispatchState state = delivery::DispatchState::pending;
  std::optional<base::Finding> reason;  ///< why excluded, delayed, parked or failed
  std::optional<std::string> treatment;
  std::optional<std::string> language;
  std::optional<policy::Route> route;
  std::int64_t attempts = 0;
  std::optional<base::Instant> due_at;
  std::optional<std::string> wamid;
  base::Instant decided_at;
  std::optional<base::Instant> accepted_at;
  std::optional<base::Instant> sent_at;
  std::optional<base::Instant> delivered_at;
  std::optional<base::Instant> read_at;
  std::optional<base::Instant> failed_at;
  std::optional<base::Instant> replied_at;
  std::optional<base::Instant> clicked_at;
};
BOOST_DESCRIBE_STRUCT(CampaignRecipient, (),
                      (id, run_id, profile_id, phone, user_id, state, reason, treatment, language, route, attempts,
                       due_at, wamid, decided_at, accepted_at, sent_at, delivered_at, read_at, failed_at, replied_at, clicked_at))

/// Somebody whom a call names.
struct TriggerRecipient {
  std::optional<std::string> phone;  ///< with country code
  std::optional<std::string> user_id;
  std::map<std::string, std::string> values;  ///< for bindings that come from the call
};
BOOST_DESCRIBE_STRUCT(TriggerRecipient, (), (phone, user_id, values))

/// A call of an API-triggered campaign.
struct TriggerInput {
  std::vector<TriggerRecipient> recipients;
};
BOOST_DESCRIBE_STRUCT(TriggerInput, (), (recipients))

/// What was decided about one of a call's people, in the order of the call.
struct TriggeredRecipient {
  std::string id;  ///< of the campaign's recipient
  delivery::DispatchState state = delivery::DispatchState::pending;
  std::optional<base::Finding> reason;
};
BOOST_DESCRIBE_STRUCT(TriggeredRecipient, (), (id, state, reason))

struct TriggerResult {
  std::string call_id;
  std::vector<TriggeredRecipient> recipients;
};
BOOST_DESCRIBE_STRUCT(TriggerResult, (), (call_id, recipients))

}  // namespace heliograph::proxy::campaigns
