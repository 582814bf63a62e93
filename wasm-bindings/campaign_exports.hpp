// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/audience/query.hpp>
#include <heliograph/campaign/lifecycle.hpp>
#include <heliograph/campaign/treatment.hpp>
#include <heliograph/campaign/validate.hpp>
#include <heliograph/delivery/fallback.hpp>
#include <heliograph/delivery/rate.hpp>
#include <heliograph/delivery/remedy.hpp>
#include <heliograph/delivery/trace.hpp>
#include <heliograph/journey/entrance.hpp>
#include <heliograph/journey/ports.hpp>
#include <heliograph/journey/validate.hpp>
#include <heliograph/phone/country.hpp>
#include <heliograph/policy/send_settings.hpp>
#include <heliograph/report/funnel.hpp>
#include <heliograph/report/prices.hpp>
#include <heliograph/webhook/definition.hpp>
#include <heliograph/webhook/meaning.hpp>

#include "call_table.hpp"
#include "open_work.hpp"

/// The list of what the page may call about people, rules, campaigns and journeys: a module of its own, so that a page
/// without them loads nothing of it.
namespace heliograph::bindings {

/// The functions that need another shape outside than they have in the core.
namespace campaign_parts {

inline bool matches(const audience::Condition& condition, const audience::Profile& profile,
                    const std::vector<audience::BehaviourFact>& history, base::Instant now) {
  return audience::matches(condition, profile, history, now);
}

inline std::optional<std::int64_t> treatment_for(const std::vector<campaign::Treatment>& treatments,
                                                 std::string_view campaign_id, std::string_view profile_id) {
  const auto chosen = campaign::treatment_for(treatments, campaign::draw_of(campaign_id, profile_id));
  return chosen ? std::optional{static_cast<std::int64_t>(*chosen)} : std::nullopt;
}

/// A country of the table, as others read it.
struct MarketingRegion {
  std::string iso;
  phone::MarketingReach reach = phone::MarketingReach::optimized;
  std::string source;
};
BOOST_DESCRIBE_STRUCT(MarketingRegion, (), (iso, reach, source))

inline std::vector<MarketingRegion> marketing_regions() {
  std::vector<MarketingRegion> regions;
  for (const auto& row : phone::marketing_regions()) {
    regions.push_back({std::string{row.iso}, row.reach, std::string{row.source}});
  }
  return regions;
}

inline std::vector<delivery::RemedyRow> remedies() {
  const auto rows = delivery::remedies();
  return {rows.begin(), rows.end()};
}

}  // namespace campaign_parts

/// The list as a type.
struct CampaignExports {
  /// Calls `visit` with each Export, in the order of the rooms.
  template <class Visitor>
  static constexpr void each(Visitor&& visit) {
    using namespace heliograph;
    visit(Export<&open_file>{"audience_open", "options"});
    visit(Export<&feed_file>{"audience_feed", "file, text"});
    visit(Export<&finish_file>{"audience_finish", "file"});
    visit(Export<&summary_of_file>{"audience_summary", "file"});
    visit(Export<&problems_of_file>{"audience_problems", "file, from, count"});
    visit(Export<&close_file>{"audience_close", "file"});
    visit(Export<&audience::guess_columns>{"audience_guess_columns", "rows, marketing_actions"});
    visit(Export<&audience::validate_columns>{"audience_validate_columns", "columns"});
    visit(Export<&audience::attribute_name>{"audience_attribute_name", "header"});
    visit(Export<&audience::validate_query>{"audience_validate_query", "query"});
    visit(Export<&audience::validate_condition>{"audience_validate_condition", "condition"});
    visit(Export<&delivery::trace_of>{"delivery_trace_of", "state, reason"});
    visit(Export<&report::validate_price_list>{"report_validate_price_list", "list, names_taken"});
    visit(Export<&report::price_categories>{"report_price_categories", ""});
    visit(Export<&report::costs_of>{"report_costs_of", "messages, list"});
    visit(Export<&audience::condition_words>{"audience_condition_words", ""});
    visit(Export<&campaign_parts::matches>{"audience_matches", "condition, profile, history, now"});
    visit(Export<&audience::attributes_of>{"audience_attributes_of", "condition"});

    visit(Export<&policy::validate_quiet_hours>{"policy_validate_quiet_hours", "hours, names_taken"});
    visit(Export<&policy::validate_cap_rules>{"policy_validate_cap_rules", "rules, names_taken"});
    visit(Export<&policy::cap_window>{"policy_cap_window", "rule, now"});
    visit(Export<&policy::choose_route>{"policy_choose_route", "facts"});
    visit(Export<&policy::route_rules>{"policy_route_rules", ""});
    visit(Export<&campaign_parts::marketing_regions>{"phone_marketing_regions", ""});
    visit(Export<&policy::decide_for>{"policy_decide", "settings, person"});

    visit(Export<&campaign::validate_campaign>{"campaign_validate", "form"});
    visit(Export<&campaign::campaign_actions>{"campaign_actions", "status, circumstances"});
    visit(Export<&campaign::is_editable>{"campaign_is_editable", "status"});
    visit(Export<&campaign::next_occurrence>{"campaign_next_occurrence", "schedule, after, zone"});
    visit(Export<&campaign::plan_waves>{"campaign_plan_waves", "waves, people"});
    visit(Export<&campaign::validate_canvas>{"campaign_validate_canvas", "canvas"});
    visit(Export<&campaign::bind_profile>{"campaign_bind_profile", "request, profile, call"});
    visit(Export<&open_send>{"campaign_compile", "request, columns"});
    visit(Export<&render_people>{"campaign_render", "send, people, count"});
    visit(Export<&close_send>{"campaign_close", "send"});
    visit(Export<&campaign::language_for>{"campaign_language_for", "choice, locale"});
    visit(Export<&campaign_parts::treatment_for>{"campaign_treatment_for", "treatments, campaign_id, profile_id"});
    visit(Export<&try_out_file>{"campaign_dry_run_file", "file, request"});

    visit(Export<&journey::validate_journey>{"journey_validate", "form"});
    visit(Export<&journey::port_table>{"journey_ports", ""});
    visit(Export<&journey::ways_of>{"journey_ways_of", "node"});
    visit(Export<&journey::event_schema>{"journey_event_schema", "entry"});
    visit(Export<&open_walk>{"journey_open_walk", "form, journey_id, rates"});
    visit(Export<&walk_people>{"journey_walk_people", "walk, people"});
    visit(Export<&close_walk>{"journey_close_walk", "walk"});

    visit(Export<&campaign_parts::remedies>{"delivery_remedies", ""});
    visit(Export<&delivery::fallback_rules>{"delivery_fallback_rules", ""});
    visit(Export<&delivery::remedy_on_route>{"delivery_remedy_on_route", "code, taken"});
    visit(Export<&delivery::duration_ms>{"delivery_duration_ms", "messages, rate"});

    visit(Export<&report::funnel_of>{"report_funnel_of", "counters"});
    visit(Export<&report::share_of>{"report_share_of", "part, whole"});
    visit(Export<&report::differ>{"report_differ", "left, right"});

    visit(Export<&webhook::validate_webhook>{"webhook_validate", "definition, others"});
    visit(Export<&webhook::predefined_blocks>{"webhook_predefined", ""});
    visit(Export<&webhook::with_predefined>{"webhook_with_predefined", "blocks, language"});
    visit(Export<&webhook::interpret>{"webhook_interpret", "blocks, content, standing, at"});
  }
};

}  // namespace heliograph::bindings
