// SPDX-License-Identifier: Apache-2.0
#include <heliograph/base/parse.hpp>
#include <heliograph/campaign/limits.hpp>
#include <heliograph/campaign/validate.hpp>

#include "catch.hpp"

using namespace heliograph;
using namespace heliograph::campaign;

namespace {

template <class T>
T read(const char* text) {
  auto decoded = base::decode<T>(base::parse(text).value);
  REQUIRE(decoded.findings.empty());
  return std::move(decoded.value);
}

CampaignForm form() {
  CampaignForm made;
  made.campaign = read<Campaign>(R"({"name":"Rentrée","kind":"scheduled","configuration_id":"k","purpose":"marketing",
    "audience":{"audience_id":"all"},
    "treatments":[{"percent":100,"content":{"name":"hello","languages":["fr"],
      "bindings":[{"key":"body.1","attribute":"first_name","fallback":"vous"}]}}]})");
  CampaignContext& context = made.context;
  context.now = base::parse_rfc3339("2026-11-18T12:00:00Z").value();
  context.configurations = {{"k", channel::ConfigurationStatus::active, {"news"}, true, 1'000, 80, {}}};
  context.audiences = {{"all", 1'000, 0, {"first_name"}}};
  context.templates = {
      read<template_::Template>(R"({"name":"hello","language":"fr","category":"MARKETING","status":"APPROVED",
    "components":[{"type":"BODY","text":"Bonjour {{1}}, merci.","example":{"body_text":[["Ann"]]}}]})")};
  return made;
}

/// The codes found, the room left out, in their order.
std::string codes(const CampaignForm& judged) {
  std::string text;
  for (const base::Finding& finding : validate_campaign(judged)) text += finding.code.substr(9) + " ";
  return text;
}

}  // namespace

TEST_CASE("a campaign without blemish has no findings") { CHECK(codes(form()).empty()); }

TEST_CASE("everything wrong with an empty campaign comes at once, a draft needs a name only") {
  CampaignForm empty;
  CHECK(codes(empty) == "name_required kind_required configuration_required purpose_required content_required ");
  empty.activate = false;
  CHECK(codes(empty) == "name_required ");
  empty.campaign.name = std::string(limit::name_characters, 'n');
  CHECK(codes(empty).empty());
  *empty.campaign.name += "é";
  CHECK(codes(empty) == "name_too_long ");
}

TEST_CASE("the configuration is active and has a consent policy") {
  CampaignForm judged = form();
  (*judged.context.configurations)[0].status = channel::ConfigurationStatus::failed;
  (*judged.context.configurations)[0].marketing_actions.clear();
  CHECK(codes(judged) == "configuration_not_active consent_policy_missing ");
  judged.campaign.configuration_id = "other";
  CHECK(codes(judged) == "configuration_unknown ");
}

TEST_CASE("people who will not be reached are told before") {
  CampaignForm judged = form();
  KnownAudience& all = (*judged.context.audiences)[0];
  all.us_numbers = 3;
  all.people = 1'001;
  CHECK(codes(judged) == "us_recipients beyond_limit ");
  CHECK_FALSE(validate_campaign(judged).has_errors());
  judged.campaign.audience->at_most = 1'000;
  judged.campaign.purpose = policy::MessageKind::utility;
  CHECK(codes(judged) == "category_differs ");
  all.people = 0;
  CHECK(codes(judged) == "audience_empty category_differs ");
}

TEST_CASE("templates are there, approved, of the category, and alike in every language") {
  CampaignForm judged = form();
  template_::Template second = (*judged.context.templates)[0];
  second.language = "ko";
  second.status = template_::Status::PAUSED;
  second.components->front().text = "No variable here.";
  judged.context.templates->push_back(second);
  auto& content = *judged.campaign.treatments[0].content;
  content.languages = {"fr", "ko", "de", "fr"};
  CHECK(codes(judged) ==
        "language_twice default_language_missing template_not_approved fields_differ template_unknown ");
  content.languages = {"fr"};
  content.default_language = "fr";
  content.bindings.clear();
  CHECK(codes(judged) == "binding_missing ");
}

TEST_CASE("bindings are judged against template, audience, links and kind") {
  CampaignForm judged = form();
  auto& binding = judged.campaign.treatments[0].content->bindings[0];
  binding.fallback.reset();
  binding.attribute = "nickname";
  CHECK(codes(judged) == "binding_without_fallback binding_attribute_unknown ");
  binding.from_call = true;
  CHECK(codes(judged) == "binding_call_only binding_without_fallback ");
  binding = {};
  binding.key = "body.1";
  binding.link = "shop";
  judged.campaign.links = {{"Shop", "ftp://x"}, {"Shop", "https://example.com"}};
  CHECK(codes(judged) == "binding_link_place binding_link_unknown link_unused link_malformed link_name_twice ");
}

TEST_CASE("treatments share a hundred percent; the rest is the control group") {
  CampaignForm judged = form();
  auto& treatments = judged.campaign.treatments;
  treatments.push_back(treatments[0]);
  treatments[0].name = "A";
  treatments[0].percent = 60;
  treatments[1].name = "A";
  treatments[1].percent = 41;
  CHECK(codes(judged) == "treatment_name_twice percent_sum ");
  treatments[1].name = "B";
  treatments[1].percent = 30;
  CHECK(codes(judged) == "control_group ");
  treatments[1].percent = 0;
  CHECK(codes(judged) == "percent_out_of_range control_group ");
}

TEST_CASE("schedules are judged") {
  CampaignForm judged = form();
  judged.campaign.schedule = Schedule{};
  CHECK(codes(judged).empty());
  Schedule& schedule = *judged.campaign.schedule;
  schedule.frequency = Frequency::weekly;
  schedule.every = 53;
  schedule.weekdays = {1, 7};
  CHECK(codes(judged) == "start_missing every_out_of_range weekday_invalid ");
  schedule.every = 1;
  schedule.weekdays = {1};
  schedule.start = WallTime{2026, 11, 18, 12, 0};
  CHECK(codes(judged) == "start_past ");
  schedule.start = WallTime{2026, 11, 18, 12, 1};
  CHECK(codes(judged).empty());
  schedule.start = WallTime{2026, 11, 1, 12, 0};
  schedule.end = WallTime{2026, 11, 18, 13, 0};
  CHECK(codes(judged) == "never_runs ");
  schedule.end = WallTime{2026, 11, 1, 12, 0};
  CHECK(codes(judged) == "end_before_start ");
  schedule.end = WallTime{2026, 2, 30, 12, 0};
  CHECK(codes(judged) == "end_invalid ");
}

TEST_CASE("waves are judged at their limits") {
  CampaignForm judged = form();
  judged.campaign.waves = Waves{WaveSplit::percent, {{50, 0}, {50, 30}}};
  CHECK(codes(judged).empty());
  judged.campaign.waves->waves[1] = {49, 29};
  CHECK(codes(judged) == "wave_gap waves_percent_sum ");
  judged.campaign.waves = Waves{WaveSplit::people, {{500, 0}, {499, 30}}};
  CHECK(codes(judged) == "waves_leave_out ");
  judged.campaign.waves->waves.resize(1);
  CHECK(codes(judged) == "waves_count ");
}

TEST_CASE("delivery is judged") {
  CampaignForm judged = form();
  judged.context.cap_rule_sets.emplace();
  judged.context.quiet_hours.emplace();
  (*judged.context.configurations)[0].is_optimized_enabled = false;
  judged.campaign.delivery = DeliveryControl{true, "r", "q", 2'001, 721, {}, {}};
  CHECK(codes(judged) ==
        "optimized_not_enabled cap_rule_set_unknown quiet_hours_unknown throttle_out_of_range "
        "time_to_live_out_of_range ");
  (*judged.context.audiences)[0].people = 3'601;
  (*judged.context.configurations)[0].limit_remaining.reset();
  judged.campaign.delivery = DeliveryControl{{}, {}, {}, 1, 1, {}, {}};
  CHECK(codes(judged) == "throttle_too_slow ");
  (*judged.context.audiences)[0].people = 3'600;
  CHECK(codes(judged).empty());
}

TEST_CASE("the route that is wanted is judged against what the account can do") {
  CampaignForm judged = form();
  auto& known = (*judged.context.configurations)[0];
  judged.campaign.delivery.emplace();
  auto& control = *judged.campaign.delivery;
  const auto with = [&](bool is_enabled, bool is_closed, std::optional<bool> optimized,
                        std::optional<message::ProductPolicy> product_policy = {}) {
    known.is_optimized_enabled = is_enabled;
    known.is_marketing_off_on_cloud = is_closed;
    control.optimized = optimized;
    control.product_policy = product_policy;
    return codes(judged);
  };
  constexpr auto strict = message::ProductPolicy::STRICT;
  CHECK(with(true, false, {}).empty());
  CHECK(with(true, false, true, strict).empty());
  CHECK(with(false, false, {}).empty());
  CHECK(with(false, false, true) == "optimized_not_enabled ");
  CHECK(with(false, false, {}, strict) == "optimized_only_not_enabled ");
  CHECK(with(false, false, false, strict).empty());
  CHECK(with(true, true, {}) == "fallback_not_possible ");
  CHECK(with(true, true, {}, strict).empty());
  CHECK(with(true, true, false) == "cloud_marketing_closed ");
  CHECK(with(false, true, {}) == "cloud_marketing_closed ");
  control.product_policy = strict;
  judged.campaign.purpose = policy::MessageKind::utility;
  CHECK(codes(judged).find("optimized_marketing_only") != std::string::npos);
  judged.campaign.purpose = policy::MessageKind::marketing;
  // Without anything chosen the account alone decides.
  judged.campaign.delivery.reset();
  CHECK(codes(judged) == "cloud_marketing_closed ");
}

TEST_CASE("each kind of campaign finds its people in its own way") {
  CampaignForm judged = form();
  judged.campaign.kind = CampaignKind::orchestrated;
  CHECK(codes(judged) == "audience_not_used canvas_required ");
  judged.campaign.kind = CampaignKind::api_triggered;
  judged.campaign.audience.reset();
  judged.campaign.canvas = Canvas{};
  CHECK(codes(judged) == "canvas_not_used ");
  judged.campaign.canvas.reset();
  judged.campaign.schedule = Schedule{};
  judged.campaign.schedule->frequency = Frequency::daily;
  CHECK(codes(judged) == "schedule_not_used ");
  judged.campaign.kind = CampaignKind::scheduled;
  judged.campaign.schedule.reset();
  CHECK(codes(judged) == "audience_required ");
}
