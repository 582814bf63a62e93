// SPDX-License-Identifier: Apache-2.0
#include "proxy/campaigns/plan.hpp"

#include <algorithm>
#include <heliograph/account/limits.hpp>
#include <heliograph/campaign/rule_table.hpp>
#include <heliograph/template/read.hpp>

#include "proxy/campaigns/rule_table.hpp"
#include "proxy/configurations/configuration.hpp"
#include "proxy/credentials/rule_table.hpp"
#include "proxy/messages/rule_table.hpp"

namespace heliograph::proxy::campaigns {
namespace {

policy::TemplateHealth health_of(const std::string& status) {
  if (status == "APPROVED") return policy::TemplateHealth::usable;
  return status == "PAUSED" ? policy::TemplateHealth::paused : policy::TemplateHealth::unusable;
}

/// What of the account decides about routes and limits.
void add_account(Plan& plan, const credentials::Stored& stored, const account::PhoneNumber& number,
                 policy::SendContext& context) {
  const auto account = stored.state.facts.account.value_or(account::WhatsAppBusinessAccount{});
  context.is_optimized_enabled =
      account.marketing_messages_onboarding_status == account::MarketingMessagesOnboardingStatus::ONBOARDED;
  context.is_marketing_off_on_cloud = account.disable_marketing_messages_on_cloud_api.value_or(false);
  plan.limit = account::messaging_limit(number, account).recipients;
  plan.per_second = account::messages_per_second(number).value.value_or(1);
}

void add_rules(storage::Transaction& transaction, const Stores& stores, const campaign::DeliveryControl& control, Plan& plan,
               policy::SendContext& context) {
  if (control.throttle_per_second) {
    plan.per_second = std::min(plan.per_second, static_cast<double>(*control.throttle_per_second));
  }
  if (control.cap_rule_set_id) {
    if (const auto row = stores.caps.find(transaction, *control.cap_rule_set_id)) plan.cap_rules = row->document.rules;
  }
  context.cap_rules = plan.cap_rules;
  if (control.quiet_hours_id) {
    if (const auto row = stores.quiet_hours.find(transaction, *control.quiet_hours_id)) {
      context.quiet_hours = policy::QuietPlan{row->document};
    }
  }
  context.is_optimized_wanted = control.optimized.value_or(true);
  context.is_optimized_only = control.product_policy == message::ProductPolicy::STRICT;
}

void add_variants(storage::Transaction& transaction, const Stores& stores, const std::string& waba_id,
                  const policy::SendContext& common, Plan& plan) {
  const auto& treatments = plan.campaign.document.treatments;
  base::Json ids = base::Json::array();
  for (std::size_t index = 0; index < treatments.size(); ++index) {
    const campaign::TemplateChoice choice = treatments[index].content.value_or(campaign::TemplateChoice{});
    for (const std::string& language : choice.languages) {
      const auto row = stores.templates.find_by_name(transaction, waba_id, choice.name.value_or(""), language);
      Variant variant;
      variant.context = common;
      variant.context.template_health = policy::TemplateHealth::unusable;
      if (row) {
        variant.context.template_health = health_of(row->status);
        ids.push_back(row->id);
        if (variant.context.template_health != policy::TemplateHealth::usable) {
          plan.holds.add(rule("campaigns.template_held"), "/treatments/" + std::to_string(index) + "/content",
                         {{"name", row->name}, {"language", row->language}, {"status", row->status}});
        }
        const auto control = plan.campaign.document.delivery.value_or(campaign::DeliveryControl{});
        campaign::CompileRequest request{template_::read(row->node).value, choice.bindings, policy::Route::cloud,
                                         control.message_activity_sharing, control.product_policy};
        campaign::Compiled cloud = campaign::compile(request);
        request.route = policy::Route::optimized;
        variant.optimized = campaign::compile(request).send;
        variant.cloud = std::move(cloud.send);
        for (base::Finding& finding : cloud.findings) {
          if (finding.severity == base::Severity::error) plan.findings.push_back(std::move(finding));
        }
      }
      plan.variants.emplace(std::pair{index, language}, std::move(variant));
    }
  }
  plan.template_ids = base::to_text(ids);
}

/// A token that Meta has called dead sends nothing: each attempt would be one refusal more.
void add_token_state(const credentials::Stored& stored, Plan& plan) {
  const account::TokenState state = stored.state.token_state;
  if (state != account::TokenState::expired && state != account::TokenState::invalid) return;
  plan.holds.add(rule("campaigns.token_held"), "/configuration_id",
                 {{"name", stored.row.name}, {"state", base::name_of(state)}});
}

}  // namespace

std::string Plan::language(std::size_t treatment, std::string_view locale) const {
  const auto& treatments = campaign.document.treatments;
  if (treatment >= treatments.size() || !treatments[treatment].content) return {};
  return campaign::language_for(*treatments[treatment].content, locale);
}

const Variant* Plan::variant(std::size_t treatment, std::string_view locale) const {
  const auto found = variants.find({treatment, language(treatment, locale)});
  return found == variants.end() ? nullptr : &found->second;
}

Plan make_plan(storage::Transaction& transaction, const Stores& stores, CampaignRow campaign, base::Instant now) {
  Plan plan;
  plan.campaign = std::move(campaign);
  const campaign::Campaign& document = plan.campaign.document;
  const auto configuration = stores.configurations.find(transaction, document.configuration_id.value_or(""));
  if (!configuration) {
    plan.findings.add(campaign::rule("campaign.configuration_unknown"), "/configuration_id");
    return plan;
  }
  const base::Json name = {{"name", configuration->record.configuration.name.value_or("")}};
  if (configuration->status != channel::ConfigurationStatus::active) {
    plan.findings.add(campaign::rule("campaign.configuration_not_active"), "/configuration_id", name);
  }
  const auto stored = stores.credentials.find(transaction, configuration->credential_id.value_or(""));
  if (stored) add_token_state(*stored, plan);
  const account::PhoneNumber* number =
      stored ? configurations::find_sender(stored->state.facts, configuration->record.configuration.sender_number) : nullptr;
  if (number == nullptr || !number->id) {
    plan.findings.add(messages::rule("messages.sender_unknown"), "/configuration_id", name);
    return plan;
  }
  auto token = stores.credentials.token(stored->row);
  if (!token) {
    plan.findings.add(credentials::rule("credentials.unreadable"), "/configuration_id", name);
    return plan;
  }
  plan.token = std::move(*token);
  plan.credential_id = stored->row.id;
  plan.business_account_id = stored->row.business_account_id;
  plan.phone_number_id = *number->id;
  plan.marketing_actions = configuration->record.configuration.marketing_actions;
  if (plan.marketing_actions.size() > policy::marketing_actions_max) {
    plan.marketing_actions.resize(policy::marketing_actions_max);
  }
  policy::SendContext common;
  common.now = now;
  common.kind = document.purpose.value_or(policy::MessageKind::marketing);
  for (std::size_t i = 0; i < plan.marketing_actions.size(); ++i) common.marketing_actions |= 1U << i;
  common.consent_mode = document.consent_mode.value_or(policy::ConsentMode::not_refused);
  add_account(plan, *stored, *number, common);
  add_rules(transaction, stores, document.delivery.value_or(campaign::DeliveryControl{}), plan, common);
  add_variants(transaction, stores, stored->row.waba_id, common, plan);
  return plan;
}

}  // namespace heliograph::proxy::campaigns
