// SPDX-License-Identifier: Apache-2.0
#include "proxy/campaigns/store.hpp"

#include <heliograph/account/limits.hpp>
#include <heliograph/campaign/validate.hpp>
#include <heliograph/template/read.hpp>

#include "proxy/audit/journal.hpp"
#include "proxy/campaigns/zones.hpp"
#include "proxy/configurations/configuration.hpp"

namespace heliograph::proxy::campaigns {
namespace {

campaign::KnownConfiguration known_configuration(const configurations::ConfigurationRow& row,
                                                 const std::vector<credentials::Stored>& credentials) {
  campaign::KnownConfiguration known;
  known.id = row.id;
  known.status = row.status;
  known.marketing_actions = row.record.configuration.marketing_actions;
  for (const credentials::Stored& stored : credentials) {
    if (stored.row.id != row.credential_id) continue;
    const account::AccountFacts& facts = stored.state.facts;
    const auto account = facts.account.value_or(account::WhatsAppBusinessAccount{});
    known.is_optimized_enabled =
        account.marketing_messages_onboarding_status == account::MarketingMessagesOnboardingStatus::ONBOARDED;
    known.is_marketing_off_on_cloud = account.disable_marketing_messages_on_cloud_api;
    const auto* number = configurations::find_sender(facts, row.record.configuration.sender_number);
    if (number == nullptr) continue;
    known.limit_remaining = account::messaging_limit(*number, account).recipients;
    known.messages_per_second = account::messages_per_second(*number).value;
  }
  return known;
}

}  // namespace

std::optional<CampaignRow> Store::find(storage::Transaction& transaction, const std::string& id) const {
  return transaction.first<CampaignRow>("SELECT {} FROM campaigns WHERE id = :id", id);
}

std::optional<CampaignRow> Store::find_by_number(storage::Transaction& transaction, std::int64_t number) const {
  return transaction.first<CampaignRow>("SELECT {} FROM campaigns WHERE number = :number", number);
}

std::optional<RunRow> Store::find_run(storage::Transaction& transaction, std::int64_t number) const {
  return transaction.first<RunRow>("SELECT {} FROM campaign_runs WHERE number = :number", number);
}

std::vector<CountRow> Store::counts(storage::Transaction& transaction, std::int64_t campaign,
                                    std::optional<std::int64_t> run) const {
  return transaction.all<CountRow>(
      "SELECT {} FROM delivery_counts WHERE run IN (SELECT number FROM campaign_runs WHERE campaign = :campaign"
      " AND (:any_run = 1 OR number = :run))",
      campaign, !run, run.value_or(0));
}

campaign::CampaignContext Store::context(storage::Transaction& transaction, const campaign::Campaign& campaign,
                                         const std::string& id, base::Instant now) const {
  campaign::CampaignContext context;
  context.now = now;
  if (campaign.schedule && campaign.schedule->time_zone) {
    context.zone = zone_clock(*campaign.schedule->time_zone).value_or(campaign::ZoneClock{});
  }
  context.names_taken = transaction.all<std::string>("SELECT name FROM campaigns WHERE id <> :id AND journey IS NULL", id);
  const auto credentials = stores_.credentials.all(transaction);
  context.configurations.emplace();
  for (const auto& row : transaction.all<configurations::ConfigurationRow>("SELECT {} FROM configurations")) {
    context.configurations->push_back(known_configuration(row, credentials));
  }
  context.audiences.emplace();
  *context.audiences =
      transaction.all<campaign::KnownAudience>("SELECT {} FROM audiences WHERE name_key IS NOT NULL");
  add_templates(transaction, campaign, context);
  context.cap_rule_sets = transaction.all<std::string>("SELECT id FROM cap_rule_sets");
  context.quiet_hours = transaction.all<std::string>("SELECT id FROM quiet_hours");
  return context;
}

void Store::add_templates(storage::Transaction& transaction, const campaign::Campaign& campaign,
                          campaign::CampaignContext& context) const {
  if (!campaign.configuration_id) return;
  const auto configuration = stores_.configurations.find(transaction, *campaign.configuration_id);
  if (!configuration) return;
  const auto stored = stores_.credentials.find(transaction, configuration->credential_id.value_or(""));
  if (!stored) return;
  if (!context.templates) context.templates.emplace();
  for (const campaign::Treatment& treatment : campaign.treatments) {
    if (!treatment.content || !treatment.content->name) continue;
    for (const templates::TemplateRow& row :
         stores_.templates.of_name(transaction, stored->row.waba_id, *treatment.content->name)) {
      context.templates->push_back(template_::read(row.node).value);
    }
  }
}

base::Findings Store::validate(storage::Transaction& transaction, const campaign::Campaign& campaign,
                               const std::string& id, base::Instant now) const {
  return campaign::validate_campaign({campaign, context(transaction, campaign, id, now), true});
}

campaign::CampaignCircumstances Store::circumstances(storage::Transaction& transaction, const CampaignRow& row,
                                                     const report::Funnel& funnel, base::Instant now,
                                                     bool is_judged) const {
  campaign::CampaignCircumstances circumstances;
  if (is_judged && campaign::is_editable(row.status)) {
    circumstances.is_valid = !validate(transaction, row.document, row.id, now).has_errors();
  }
  circumstances.has_open_messages = funnel.open > 0;
  circumstances.has_retryable_failures = funnel.retryable > 0;
  circumstances.has_later_runs = row.next_run_at.has_value() || row.kind == campaign::CampaignKind::api_triggered;
  circumstances.has_begun = row.started_at.has_value();
  return circumstances;
}

StoredCampaign Store::view(storage::Transaction& transaction, const CampaignRow& row, base::Instant now,
                           bool is_judged) const {
  StoredCampaign view;
  view.id = row.id;
  view.etag = std::to_string(row.etag);
  view.status = row.status;
  view.campaign = row.document;
  view.funnel = report::funnel_of(to_counters(counts(transaction, row.number)));
  view.actions = campaign::campaign_actions(row.status, circumstances(transaction, row, view.funnel, now, is_judged));
  view.findings = row.findings;
  view.next_run_at = row.next_run_at;
  view.activated_at = row.activated_at;
  view.activated_by = row.activated_by;
  view.started_at = row.started_at;
  view.ended_at = row.ended_at;
  view.created_at = row.created_at;
  view.created_by = row.created_by;
  view.updated_at = row.updated_at;
  return view;
}

tl::expected<void, base::Findings> Store::step(storage::Transaction& transaction, CampaignRow& row,
                                               campaign::CampaignEvent event, base::Instant now) const {
  const report::Funnel funnel = report::funnel_of(to_counters(counts(transaction, row.number)));
  const bool is_judged = event == campaign::CampaignEvent::activate || event == campaign::CampaignEvent::request_approval;
  auto next = campaign::next_status(row.status, event, circumstances(transaction, row, funnel, now, is_judged));
  if (!next) return tl::unexpected(std::move(next.error()));
  row.status = *next;
  row.updated_at = now;
  return {};
}

void Store::touch(storage::Transaction& transaction, const CampaignRow& row) const {
  services_.journal.touch(transaction, "campaign", row.id, row.etag);
}

std::optional<base::Instant> next_run(const campaign::Campaign& campaign, base::Instant after) {
  if (!campaign.schedule || !campaign.schedule->start) return std::nullopt;
  const campaign::ZoneClock zone =
      zone_clock(campaign.schedule->time_zone.value_or("UTC")).value_or(campaign::ZoneClock{});
  return campaign::next_occurrence(*campaign.schedule, after, zone);
}

}  // namespace heliograph::proxy::campaigns
