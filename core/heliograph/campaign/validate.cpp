// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/campaign/judge.hpp>
#include <heliograph/campaign/limits.hpp>
#include <heliograph/campaign/rule_table.hpp>
#include <heliograph/delivery/rate.hpp>
#include <heliograph/text/utf8.hpp>

namespace heliograph::campaign {

namespace {

constexpr std::int64_t usual_time_to_live_hours = 72;
constexpr std::int64_t hour_ms = 60LL * 60 * 1000;

/// The element of `list` with `id`, or nullptr.
template <class Known>
const Known* find_by_id(const std::optional<std::vector<Known>>& list, const std::optional<std::string>& id) {
  if (!list || !id) return nullptr;
  const auto found = std::find_if(list->begin(), list->end(), [&](const Known& known) { return known.id == *id; });
  return found != list->end() ? &*found : nullptr;
}

bool is_known(const std::optional<std::vector<std::string>>& list, const std::string& id) {
  return !list || std::find(list->begin(), list->end(), id) != list->end();
}

void judge_identity(const CampaignForm& form, base::Findings& findings) {
  const Campaign& campaign = form.campaign;
  const std::string name = campaign.name.value_or("");
  const std::size_t length = text::code_points(name);
  if (length == 0) findings.add(rule("campaign.name_required"), "/name");
  if (length > limit::name_characters) {
    findings.add(rule("campaign.name_too_long"), "/name", {{"max", limit::name_characters}, {"actual", length}});
  }
  const auto& taken = form.context.names_taken;
  if (length > 0 && std::find(taken.begin(), taken.end(), name) != taken.end()) {
    findings.add(rule("campaign.name_taken"), "/name", {{"name", name}});
  }
  const std::size_t description = text::code_points(campaign.description.value_or(""));
  if (description > limit::description_characters) {
    findings.add(rule("campaign.description_too_long"), "/description",
                 {{"max", limit::description_characters}, {"actual", description}});
  }
  if (campaign.tags.size() > limit::tags) {
    findings.add(rule("campaign.list_too_long"), "/tags", {{"max", limit::tags}, {"actual", campaign.tags.size()}});
  }
  if (form.activate && !campaign.kind) findings.add(rule("campaign.kind_required"), "/kind");
}

void judge_configuration(const CampaignForm& form, base::Findings& findings) {
  const Campaign& campaign = form.campaign;
  const KnownConfiguration* known = find_by_id(form.context.configurations, campaign.configuration_id);
  if (campaign.configuration_id.value_or("").empty()) {
    findings.add(rule("campaign.configuration_required"), "/configuration_id");
  } else if (form.context.configurations && known == nullptr) {
    findings.add(rule("campaign.configuration_unknown"), "/configuration_id");
  } else if (known != nullptr && known->status != channel::ConfigurationStatus::active) {
    findings.add(rule("campaign.configuration_not_active"), "/configuration_id",
                 {{"status", base::name_of(known->status)}});
  }
  if (!campaign.purpose) {
    findings.add(rule("campaign.purpose_required"), "/purpose");
  } else if (*campaign.purpose == policy::MessageKind::service) {
    findings.add(rule("campaign.purpose_is_service"), "/purpose");
  } else if (*campaign.purpose == policy::MessageKind::marketing && known != nullptr &&
             known->marketing_actions.empty()) {
    findings.add(rule("campaign.consent_policy_missing"), "/purpose");
  }
}

void judge_people(const CampaignForm& form, const KnownAudience& known, base::Findings& findings) {
  const Campaign& campaign = form.campaign;
  const std::string at = "/audience/audience_id";
  if (known.people == 0) findings.add(rule("campaign.audience_empty"), at);
  const bool is_marketing = campaign.purpose == policy::MessageKind::marketing;
  if (is_marketing && known.us_numbers.value_or(0) > 0) {
    findings.add(rule("campaign.us_recipients"), at, {{"actual", *known.us_numbers}});
  }
  const KnownConfiguration* configuration = find_by_id(form.context.configurations, campaign.configuration_id);
  if (configuration == nullptr || !known.people) return;
  const std::int64_t people = std::min(*known.people, campaign.audience->at_most.value_or(*known.people));
  if (configuration->limit_remaining && people > *configuration->limit_remaining) {
    findings.add(rule("campaign.beyond_limit"), at, {{"max", *configuration->limit_remaining}, {"actual", people}});
  }
}

void judge_audience(const CampaignForm& form, base::Findings& findings) {
  const Campaign& campaign = form.campaign;
  if (campaign.kind != CampaignKind::scheduled) {
    if (campaign.kind && campaign.audience) findings.add(rule("campaign.audience_not_used"), "/audience");
    return;
  }
  if (!campaign.audience || campaign.audience->audience_id.value_or("").empty()) {
    findings.add(rule("campaign.audience_required"), "/audience");
    return;
  }
  const AudienceChoice& choice = *campaign.audience;
  const KnownAudience* known = find_by_id(form.context.audiences, choice.audience_id);
  if (form.context.audiences && known == nullptr) {
    findings.add(rule("campaign.audience_unknown"), "/audience/audience_id");
  } else if (known != nullptr) {
    judge_people(form, *known, findings);
  }
  if (choice.excluded_audience_ids.size() > limit::excluded_audiences) {
    findings.add(rule("campaign.list_too_long"), "/audience/excluded_audience_ids",
                 {{"max", limit::excluded_audiences}, {"actual", choice.excluded_audience_ids.size()}});
  }
  for (std::size_t i = 0; i < std::min(choice.excluded_audience_ids.size(), limit::excluded_audiences); ++i) {
    if (form.context.audiences && find_by_id(form.context.audiences, {choice.excluded_audience_ids[i]}) == nullptr) {
      findings.add(rule("campaign.audience_unknown"), base::pointer_to("/audience/excluded_audience_ids", i));
    }
  }
  if (choice.at_most && *choice.at_most < 1) {
    findings.add(rule("campaign.at_most_out_of_range"), "/audience/at_most", {{"min", 1}, {"actual", *choice.at_most}});
  }
}

void judge_canvas(const Campaign& campaign, base::Findings& findings) {
  if (campaign.kind == CampaignKind::orchestrated) {
    if (!campaign.canvas) {
      findings.add(rule("campaign.canvas_required"), "/canvas");
    } else {
      findings.append(validate_canvas(*campaign.canvas), "/canvas");
    }
  } else if (campaign.kind && campaign.canvas) {
    findings.add(rule("campaign.canvas_not_used"), "/canvas");
  }
}

/// Whether its messages can take the route that is wanted, and what becomes of those that cannot.
void judge_route(const CampaignForm& form, base::Findings& findings) {
  const DeliveryControl control = form.campaign.delivery.value_or(DeliveryControl{});
  if (form.campaign.purpose != policy::MessageKind::marketing) {
    const bool is_chosen = control.optimized.value_or(false) || control.product_policy || control.message_activity_sharing;
    if (form.campaign.purpose && is_chosen) findings.add(rule("campaign.optimized_marketing_only"), "/delivery/optimized");
    return;
  }
  const KnownConfiguration* known = find_by_id(form.context.configurations, form.campaign.configuration_id);
  if (known == nullptr) return;
  const bool is_wanted = control.optimized.value_or(true);
  const bool is_only = is_wanted && control.product_policy == message::ProductPolicy::STRICT;
  const bool is_closed = known->is_marketing_off_on_cloud.value_or(false);
  if (is_only && !known->is_optimized_enabled) {
    findings.add(rule("campaign.optimized_only_not_enabled"), "/delivery/product_policy");
  } else if (is_closed && !(is_wanted && known->is_optimized_enabled)) {
    findings.add(rule("campaign.cloud_marketing_closed"), "/delivery/optimized");
  } else if (control.optimized.value_or(false) && !known->is_optimized_enabled) {
    findings.add(rule("campaign.optimized_not_enabled"), "/delivery/optimized");
  } else if (is_closed && !is_only) {
    findings.add(rule("campaign.fallback_not_possible"), "/delivery/product_policy");
  }
}

void judge_delivery(const CampaignForm& form, base::Findings& findings) {
  judge_route(form, findings);
  if (!form.campaign.delivery) return;
  const DeliveryControl& control = *form.campaign.delivery;
  if (control.cap_rule_set_id && !is_known(form.context.cap_rule_sets, *control.cap_rule_set_id)) {
    findings.add(rule("campaign.cap_rule_set_unknown"), "/delivery/cap_rule_set_id");
  }
  if (control.quiet_hours_id && !is_known(form.context.quiet_hours, *control.quiet_hours_id)) {
    findings.add(rule("campaign.quiet_hours_unknown"), "/delivery/quiet_hours_id");
  }
  const std::int64_t hours = control.time_to_live_hours.value_or(usual_time_to_live_hours);
  const auto& throttle = control.throttle_per_second;
  if (throttle && (*throttle < 1 || *throttle > limit::throttle_per_second)) {
    findings.add(rule("campaign.throttle_out_of_range"), "/delivery/throttle_per_second",
                 {{"min", 1}, {"max", limit::throttle_per_second}, {"actual", *throttle}});
  } else if (const auto* audience = form.campaign.audience
                                        ? find_by_id(form.context.audiences, form.campaign.audience->audience_id)
                                        : nullptr;
             throttle && audience != nullptr && audience->people &&
             delivery::duration_ms(*audience->people, static_cast<double>(*throttle)) > hours * hour_ms) {
    findings.add(rule("campaign.throttle_too_slow"), "/delivery/throttle_per_second",
                 {{"max", hours * 3600 * *throttle}, {"actual", *audience->people}, {"hours", hours}});
  }
  if (hours < 1 || hours > limit::time_to_live_hours) {
    findings.add(rule("campaign.time_to_live_out_of_range"), "/delivery/time_to_live_hours",
                 {{"min", 1}, {"max", limit::time_to_live_hours}, {"actual", hours}});
  }
}

}  // namespace

base::Findings validate_campaign(const CampaignForm& form) {
  base::Findings findings;
  judge_identity(form, findings);
  if (!form.activate) return findings;
  judge_configuration(form, findings);
  judge_audience(form, findings);
  judge_canvas(form.campaign, findings);
  judge_content(form, findings);
  judge_links(form.campaign, findings);
  judge_schedule(form, findings);
  judge_waves(form, findings);
  judge_delivery(form, findings);
  return findings;
}

}  // namespace heliograph::campaign
