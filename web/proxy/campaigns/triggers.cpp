// SPDX-License-Identifier: Apache-2.0
#include "proxy/campaigns/triggers.hpp"

#include "proxy/api/idempotency.hpp"
#include "proxy/audiences/address.hpp"
#include "proxy/campaigns/rule_table.hpp"

namespace heliograph::proxy::campaigns {
namespace {

constexpr std::size_t recipients_max = 500;
constexpr std::size_t values_bytes_max = 16 * 1024;

/// A row of the table `campaign_calls`.
struct CallRow {
  std::int64_t number = 0;
  std::int64_t campaign = 0;
  std::string idempotency;
  TriggerResult answer;
  base::Instant created_at;
};
BOOST_DESCRIBE_STRUCT(CallRow, (), (number, campaign, idempotency, answer, created_at))

/// A row of the table `delivery_values`.
struct ValuesRow {
  std::int64_t delivery = 0;
  std::map<std::string, std::string> document;
};
BOOST_DESCRIBE_STRUCT(ValuesRow, (), (delivery, document))

base::Findings check(const TriggerInput& input, std::vector<messages::Identity>& identities) {
  base::Findings findings;
  if (input.recipients.empty()) findings.add(rule("campaigns.recipients_missing"), "/recipients");
  if (input.recipients.size() > recipients_max) {
    findings.add(rule("campaigns.recipients_too_many"), "/recipients",
                 {{"max", recipients_max}, {"actual", input.recipients.size()}});
    return findings;
  }
  for (std::size_t i = 0; i < input.recipients.size(); ++i) {
    const TriggerRecipient& recipient = input.recipients[i];
    const std::string at = "/recipients/" + std::to_string(i);
    base::Findings own;
    identities.push_back(audiences::read_address(recipient.phone, recipient.user_id, own));
    std::size_t bytes = 0;
    for (const auto& [name, value] : recipient.values) bytes += name.size() + value.size();
    if (bytes > values_bytes_max) {
      own.add(rule("campaigns.values_too_large"), "/values", {{"max", values_bytes_max}, {"actual", bytes}});
    }
    findings.append(own, at);
  }
  return findings;
}

/// The run that calls of a live campaign belong to.
std::optional<RunRow> open_run(storage::Transaction& transaction, const CampaignRow& campaign) {
  return transaction.first<RunRow>(
      "SELECT {} FROM campaign_runs WHERE campaign = :campaign AND ended_at IS NULL ORDER BY number DESC LIMIT 1",
      campaign.number);
}

}  // namespace

api::Answer<TriggerResult> Triggers::trigger(api::Call& call, const TriggerInput& input) const {
  const std::string key = call.user().user_id + "/" + call.parameter("id") + "/" + call.idempotency_key;
  return services_.database.write([&](storage::Transaction& transaction) -> api::Answer<TriggerResult> {
    transaction.execute("DELETE FROM campaign_calls WHERE created_at < :oldest",
                        base::Instant{call.now.unix_ms - api::idempotency_kept_ms});
    // A program that died after the commit and before its answer is asked again under the same key.
    const auto known = transaction.first<CallRow>("SELECT {} FROM campaign_calls WHERE idempotency = :key", key);
    if (known) return known->answer;
    return queue(transaction, call, input, key);
  });
}

api::Answer<TriggerResult> Triggers::queue(storage::Transaction& transaction, const api::Call& call, const TriggerInput& input,
                                           const std::string& idempotency) const {
  const std::string id = call.parameter("id");
  const auto campaign = store_.find(transaction, id);
  if (!campaign) return api::not_found("campaign", id);
  const auto run = open_run(transaction, *campaign);
  const bool is_callable = campaign->kind == campaign::CampaignKind::api_triggered && run && campaign::may_send(campaign->status);
  if (!is_callable) {
    return api::fail(422, rule("campaigns.not_callable"), {{"status", base::name_of(campaign->status)}});
  }
  std::vector<messages::Identity> identities;
  base::Findings findings = check(input, identities);
  if (findings.has_errors()) return api::invalid(std::move(findings));
  Plan plan = make_plan(transaction, store_.stores(), *campaign, call.now);
  if (plan.findings.has_errors()) return api::invalid(plan.findings);
  std::vector<audiences::PersonRecord> people;
  for (const messages::Identity& identity : identities) {
    const auto person = messages::take_person(transaction, identity, std::nullopt, call.now);
    people.push_back(transaction.first<audiences::PersonRecord>("SELECT {} FROM people WHERE id = :id", person.id).value());
  }
  const Facts facts = load_facts(transaction, plan, people, call.now);
  const auto count = static_cast<std::int64_t>(people.size());
  set_moment(plan, call.now, std::nullopt, facts.limit_remaining);
  std::int64_t next = transaction.take_numbers("deliveries", count);
  CallRow row;
  row.number = next;
  row.campaign = campaign->number;
  row.idempotency = idempotency;
  row.answer.call_id = std::to_string(row.number);
  row.created_at = call.now;
  Counts counts;
  std::vector<DeliveryRow> deliveries;
  std::vector<ValuesRow> values;
  std::int64_t first_contacts = 0;
  std::string scratch;
  for (std::size_t i = 0; i < people.size(); ++i) {
    DeliveryRow delivery;
    delivery.number = next++;
    delivery.run = run->number;
    delivery.person = people[i].number;
    // A person may stand in a call twice, and in many calls.
    delivery.call = delivery.number;
    delivery.decided_at = call.now;
    const Decided decision = decide_person(plan, people[i], facts, {{}, &input.recipients[i].values}, call.now, scratch);
    delivery.treatment = static_cast<std::int64_t>(decision.treatment);
    counts.add(run->number, delivery.treatment, delivery.state, "");
    if (decision.is_control) {
      counts.add(run->number, delivery.treatment, delivery.state, "", -1);
      counts.add_beside(run->number, 0, beside::control, "");
      row.answer.recipients.push_back({});
      continue;
    }
    happen(delivery, decision.event, {decision.code, decision.args}, call.now, counts);
    delivery.route = decision.route;
    delivery.due_at = delivery.state == delivery::DispatchState::queued ? std::optional{call.now} : decision.due_at;
    if (decision.uses_limit) ++first_contacts;
    TriggeredRecipient told{std::to_string(delivery.number), delivery.state, std::nullopt};
    if (delivery.code) {
      told.reason.emplace();
      told.reason->code = *delivery.code;
      if (!delivery.args.is_null()) told.reason->args = delivery.args;
    }
    row.answer.recipients.push_back(std::move(told));
    if (!input.recipients[i].values.empty()) values.push_back({delivery.number, input.recipients[i].values});
    deliveries.push_back(std::move(delivery));
  }
  transaction.insert_all("deliveries", deliveries);
  transaction.insert_all("delivery_values", values);
  transaction.execute("UPDATE campaign_runs SET targeted = targeted + :count WHERE number = :run", count, run->number);
  use_limit(transaction, plan, first_contacts, call.now);
  counts.write(transaction);
  transaction.insert("campaign_calls", row);
  transaction.on_commit(queued_);
  return row.answer;
}

}  // namespace heliograph::proxy::campaigns
