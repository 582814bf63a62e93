// SPDX-License-Identifier: Apache-2.0
#include "proxy/campaigns/holds.hpp"

#include <algorithm>
#include <heliograph/delivery/remedy.hpp>

#include "proxy/campaigns/rule_table.hpp"

namespace heliograph::proxy::campaigns {
namespace {

// Webhooks get lost: while a campaign waits, Meta is asked about the cause this often.
constexpr std::int64_t ask_again_ms = 5 * 60'000;

/// Whether a wait was begun by `Holds`, whose cause can be looked at; Meta's refusals only run out.
bool is_ours(const CampaignRow& campaign) {
  return !campaign.findings.empty() &&
         std::all_of(campaign.findings.begin(), campaign.findings.end(), [](const base::Finding& finding) {
           return finding.code == rule("campaigns.template_held").code || finding.code == rule("campaigns.token_held").code;
         });
}

/// The reasons of those who were refused because of the account, the number or the template, as a JSON array.
const std::string& reasons_of_others() {
  static const std::string list = [] {
    using delivery::Remedy;
    base::Json codes = base::Json::array({"policy.template_paused"});
    for (const account::GraphErrorRow& row : account::graph_errors()) {
      const Remedy remedy = delivery::remedy_for(row.code, {}, false).remedy;
      if (remedy == Remedy::pause_number || remedy == Remedy::pause_account || remedy == Remedy::pause_template) {
        codes.push_back(std::string{row.name});
      }
    }
    return base::to_text(codes);
  }();
  return list;
}

bool same(const base::Findings& left, const base::Findings& right) { return base::to_text(left) == base::to_text(right); }

}  // namespace

bool Holds::keeps(const CampaignRow& campaign, const Plan& plan) const {
  const base::Instant now = services_.clock();
  const bool is_held = campaign.held_until && now < *campaign.held_until;
  if (!plan.holds.empty()) {
    if (!is_held || !same(campaign.findings, plan.holds)) begin(campaign, plan, now);
    return true;
  }
  if (!campaign.held_until) return false;
  if (is_held && !is_ours(campaign)) return true;
  end(campaign, now);
  return false;
}

void Holds::begin(const CampaignRow& campaign, const Plan& plan, base::Instant now) const {
  services_.database.write([&](storage::Transaction& transaction) {
    transaction.execute("UPDATE campaigns SET held_until = :until, findings = :findings WHERE number = :number",
                        base::Instant{now.unix_ms + ask_again_ms}, plan.holds, campaign.number);
    if (plan.holds.has(rule("campaigns.template_held").code)) ask_about_templates(transaction, campaign, now);
    if (plan.holds.has(rule("campaigns.token_held").code)) ask_about_token(transaction, campaign.number, now);
    store_.touch(transaction, campaign);
    transaction.on_commit(ask_);
  });
}

void Holds::end(const CampaignRow& campaign, base::Instant now) const {
  services_.database.write([&](storage::Transaction& transaction) {
    transaction.execute("UPDATE campaigns SET held_until = NULL, findings = :none WHERE number = :number", base::Findings{},
                        campaign.number);
    // Those who were put off for the same cause need not wait for their own time.
    transaction.execute(
        "UPDATE deliveries SET due_at = :now WHERE run IN (SELECT number FROM campaign_runs WHERE campaign = :campaign AND"
        " ended_at IS NULL) AND state IN ('queued', 'delayed') AND due_at > :later AND code IN " +
            transaction.texts_in(":reasons"),
        now, campaign.number, now, reasons_of_others());
    store_.touch(transaction, campaign);
  });
}

void ask_about_token(storage::Transaction& transaction, std::int64_t campaign, base::Instant now) {
  transaction.execute(
      "UPDATE credential_states SET next_check_at = :now WHERE credential_id IN (SELECT c.credential_id FROM"
      " configurations c JOIN campaigns k ON k.configuration_id = c.id WHERE k.number = :campaign)",
      now, campaign);
}

void ask_about_templates(storage::Transaction& transaction, const CampaignRow& campaign, base::Instant now) {
  base::Json names = base::Json::array();
  for (const campaign::Treatment& treatment : campaign.document.treatments) {
    if (treatment.content && treatment.content->name) names.push_back(*treatment.content->name);
  }
  transaction.execute(
      "UPDATE templates SET reread_at = :now WHERE reread_at IS NULL AND waba_id IN (SELECT w.waba_id FROM credentials w JOIN"
      " configurations c ON c.credential_id = w.id WHERE c.id = :configuration) AND name IN " + transaction.texts_in(":names"),
      now, campaign.configuration_id.value_or(""), base::to_text(names));
}

}  // namespace heliograph::proxy::campaigns
