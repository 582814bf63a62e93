// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/journey/judge.hpp>
#include <heliograph/journey/limits.hpp>
#include <heliograph/journey/ports.hpp>

namespace heliograph::journey {

namespace {

/// What a campaign has and a node has not: these findings would have no place.
constexpr std::string_view not_here[] = {"/name", "/audience", "/kind", "/schedule"};

bool is_below(std::string_view at, std::string_view field) {
  return at.substr(0, field.size()) == field && (at.size() == field.size() || at[field.size()] == '/');
}

/// The findings of the campaign's rules at the places that a node has.
void append_own(base::Findings findings, const std::string& at, base::Findings& all) {
  std::erase_if(findings, [](const base::Finding& finding) {
    return std::any_of(std::begin(not_here), std::end(not_here),
                       [&](std::string_view field) { return is_below(finding.at, field); });
  });
  all.append(findings, at);
}

}  // namespace

void judge_message(campaign::CampaignForm& shared, const Journey& journey, const JourneyWhatsapp& content,
                   const std::string& at, base::Findings& findings) {
  const bool has_call = std::any_of(journey.nodes.begin(), journey.nodes.end(),
                                    [](const JourneyNode& node) { return node.kind == JourneyNodeKind::event; });
  campaign::Campaign& campaign = shared.campaign;
  campaign = {};
  // A call brings values as that of an API-triggered campaign does.
  campaign.kind = has_call ? campaign::CampaignKind::api_triggered : campaign::CampaignKind::scheduled;
  campaign.configuration_id = content.configuration_id;
  campaign.purpose = content.purpose;
  campaign.consent_mode = content.consent_mode;
  campaign.treatments = content.treatments;
  campaign.links = content.links;
  campaign.delivery = content.delivery;
  append_own(campaign::validate_campaign(shared), at, findings);
  if (content.timeout_seconds) {
    check_range(*content.timeout_seconds, 1, limit::answer_seconds_max, base::pointer_to(at, "timeout_seconds"),
                findings);
  }
}

void judge_schedule(campaign::CampaignForm& shared, const campaign::Schedule& schedule, const std::string& at,
                    base::Findings& findings) {
  campaign::Campaign& campaign = shared.campaign;
  campaign = {};
  campaign.kind = campaign::CampaignKind::scheduled;
  campaign.schedule = schedule;
  constexpr std::string_view field = "/schedule";
  for (base::Finding& finding : campaign::validate_campaign(shared)) {
    if (!is_below(finding.at, field)) continue;
    finding.at = at + finding.at.substr(field.size());
    findings.push_back(std::move(finding));
  }
}

}  // namespace heliograph::journey
