// SPDX-License-Identifier: Apache-2.0
#include "proxy/journeys/node_runs.hpp"

#include "proxy/campaigns/plan.hpp"
#include "proxy/campaigns/runs.hpp"
#include "proxy/domain/filters.hpp"

namespace heliograph::proxy::journeys {
namespace {

constexpr std::string_view event_prefix = "event.";

/// What the call brought is no attribute of the profile, so it comes with each message.
void take_from_call(std::vector<campaign::Treatment>& treatments) {
  for (campaign::Treatment& treatment : treatments) {
    if (!treatment.content) continue;
    for (campaign::Binding& binding : treatment.content->bindings) {
      const std::string& name = binding.attribute.value_or("");
      if (name.compare(0, event_prefix.size(), event_prefix) == 0) binding.from_call = true;
    }
  }
}

campaigns::CampaignRow campaign_of(const JourneyRow& row, const journey::JourneyNode& node, base::Instant now) {
  const journey::JourneyWhatsapp& content = *node.whatsapp;
  campaign::Campaign document;
  document.name = row.name + " \xc2\xb7 " + node.label.value_or(node.id);
  document.kind = campaign::CampaignKind::api_triggered;
  document.configuration_id = content.configuration_id;
  document.purpose = content.purpose;
  document.consent_mode = content.consent_mode;
  document.treatments = content.treatments;
  document.links = content.links;
  document.delivery = content.delivery;
  take_from_call(document.treatments);
  campaigns::CampaignRow made;
  made.id = storage::make_id(now.unix_ms);
  made.name = *document.name;
  made.name_key = domain::in_lower_case(made.name);
  made.kind = document.kind;
  made.purpose = document.purpose;
  made.status = campaign::CampaignStatus::live;
  made.configuration_id = document.configuration_id;
  made.document = std::move(document);
  made.activated_at = made.started_at = now;
  made.activated_by = row.published_by;
  made.created_at = made.updated_at = now;
  made.created_by = row.created_by;
  return made;
}

}  // namespace

void NodeRuns::begin(storage::Transaction& transaction, const JourneyRow& row, base::Instant now) const {
  stop(transaction, row, now);
  transaction.execute("DELETE FROM journey_messages WHERE journey = :journey", row.number);
  for (const journey::JourneyNode& node : row.document.nodes) {
    if (node.kind != journey::JourneyNodeKind::whatsapp || !node.whatsapp) continue;
    campaigns::CampaignRow campaign = campaign_of(row, node, now);
    campaign.number = transaction.take_numbers("campaigns", 1);
    transaction.insert("campaigns", campaign);
    transaction.execute("UPDATE campaigns SET journey = :journey WHERE number = :number", row.number, campaign.number);
    campaigns::RunRow run = campaigns::make_run(transaction, campaign, now);
    run.phone_number_id = campaigns::make_plan(transaction, store_.stores(), campaign, now).phone_number_id;
    run.is_expanded = true;
    transaction.insert("campaign_runs", run);
    transaction.insert("journey_messages", NodeRunRow{row.number, node.id, run.number});
  }
}

void NodeRuns::pause(storage::Transaction& transaction, const JourneyRow& row, base::Instant now) const {
  happen(transaction, row, campaign::CampaignEvent::pause, now);
}

void NodeRuns::resume(storage::Transaction& transaction, const JourneyRow& row, base::Instant now) const {
  happen(transaction, row, campaign::CampaignEvent::resume, now);
}

void NodeRuns::stop(storage::Transaction& transaction, const JourneyRow& row, base::Instant now) const {
  happen(transaction, row, campaign::CampaignEvent::stop, now);
}

void NodeRuns::happen(storage::Transaction& transaction, const JourneyRow& row, campaign::CampaignEvent event,
                      base::Instant now) const {
  for (campaigns::CampaignRow& campaign : transaction.all<campaigns::CampaignRow>(
           "SELECT {} FROM campaigns WHERE number IN (SELECT r.campaign FROM campaign_runs r JOIN journey_messages m"
           " ON m.run = r.number WHERE m.journey = :journey)",
           row.number)) {
    // What the lifecycle refuses has happened already.
    if (!store_.step(transaction, campaign, event, now)) continue;
    if (event == campaign::CampaignEvent::stop) campaign.ended_at = now;
    if (!transaction.update("campaigns", campaign)) throw std::runtime_error("a campaign changed while it was read");
  }
}

}  // namespace heliograph::proxy::journeys
