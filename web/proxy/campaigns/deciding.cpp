// SPDX-License-Identifier: Apache-2.0
#include "proxy/campaigns/deciding.hpp"

#include <heliograph/campaign/rule_table.hpp>

#include "proxy/campaigns/links.hpp"
#include "proxy/campaigns/zones.hpp"

namespace heliograph::proxy::campaigns {
namespace {

constexpr std::int64_t hour_ms = 3'600'000;
constexpr std::int64_t day_hours = 24;

struct Inbound {
  std::int64_t person = 0;
  base::Instant at;
};
BOOST_DESCRIBE_STRUCT(Inbound, (), (person, at))

/// A message that counts against caps and limits.
struct Counting {
  std::int64_t person = 0;
  base::Instant decided_at;
  std::optional<policy::MessageKind> purpose;
};
BOOST_DESCRIBE_STRUCT(Counting, (), (person, decided_at, purpose))

base::Instant earliest_window(const Plan& plan, base::Instant now) {
  base::Instant earliest{now.unix_ms - day_hours * hour_ms};
  for (const policy::CapRule& rule : plan.cap_rules) earliest = std::min(earliest, policy::cap_window(rule, now).from);
  return earliest;
}

void count_sent(const Plan& plan, const std::vector<Counting>& sent, Facts& facts, base::Instant now) {
  const base::Instant day_ago{now.unix_ms - day_hours * hour_ms};
  const std::size_t rules = std::min(plan.cap_rules.size(), policy::cap_rules_max);
  std::vector<base::Instant> from;
  for (std::size_t i = 0; i < rules; ++i) from.push_back(policy::cap_window(plan.cap_rules[i], now).from);
  for (const Counting& one : sent) {
    Facts::Person& person = facts.people[one.person];
    if (one.decided_at >= day_ago) person.counts_already = true;
    for (std::size_t i = 0; i < rules; ++i) {
      const bool counts = one.purpose == policy::MessageKind::marketing ||
                          (one.purpose == policy::MessageKind::utility && plan.cap_rules[i].scope == policy::CapScope::marketing_and_utility);
      if (counts && one.decided_at >= from[i]) ++person.sent_in_window[i];
    }
  }
}

}  // namespace

Facts load_facts(storage::Transaction& transaction, const Plan& plan, const std::vector<audiences::PersonRecord>& people,
                 base::Instant now) {
  Facts facts;
  base::Json list = base::Json::array();
  for (const audiences::PersonRecord& person : people) list.push_back(person.number);
  const std::string numbers = base::to_text(list);
  for (const Inbound& inbound : transaction.all<Inbound>(
           "SELECT p.number AS person, c.last_inbound_at AS at FROM people p JOIN conversations c ON c.person_id = p.id"
           " WHERE c.phone_number_id = :number AND p.number IN " + transaction.integers_in(":people"),
           plan.phone_number_id, numbers)) {
    facts.people[inbound.person].last_inbound_at = inbound.at;
  }
  if (plan.limit || !plan.cap_rules.empty()) {
    const auto sent = transaction.all<Counting>(
        "SELECT d.person AS person, d.decided_at AS decided_at, c.purpose AS purpose FROM deliveries d"
        " JOIN campaign_runs r ON r.number = d.run JOIN campaigns c ON c.number = r.campaign"
        " WHERE d.decided_at >= :from AND d.state NOT IN ('pending', 'delayed', 'excluded', 'stopped', 'failed')"
        " AND d.person IN " + transaction.integers_in(":people"),
        earliest_window(plan, now), numbers);
    count_sent(plan, sent, facts, now);
  }
  if (plan.limit) {
    const auto used = transaction.first<std::int64_t>(
        "SELECT CAST(COALESCE(SUM(people), 0) AS BIGINT) FROM portfolio_hours WHERE business_account_id = :id AND hour > :hour",
        plan.business_account_id, now.unix_ms / hour_ms - day_hours);
    facts.limit_remaining = std::max<std::int64_t>(0, *plan.limit - used.value_or(0));
  }
  return facts;
}

policy::Recipient to_recipient(const Plan& plan, const audiences::PersonRecord& person, const audience::Profile& profile,
                               const Facts& facts, base::Instant now) {
  policy::Recipient recipient = policy::to_recipient(profile, plan.marketing_actions);
  recipient.suppression = person.suppression.value_or(policy::Suppression::none);
  recipient.parked_until = person.parked_until;
  if (!recipient.knows_offset && person.time_zone) {
    if (const auto minutes = offset_minutes(*person.time_zone, now)) {
      recipient.utc_offset_minutes = static_cast<std::int16_t>(*minutes);
      recipient.knows_offset = true;
    }
  }
  const auto known = facts.people.find(person.number);
  if (known == facts.people.end()) return recipient;
  recipient.last_inbound_at = known->second.last_inbound_at;
  recipient.sent_in_window = known->second.sent_in_window;
  recipient.counts_already = known->second.counts_already;
  return recipient;
}

Decided decide_person(const Plan& plan, const audiences::PersonRecord& person, const Facts& facts, const RunFacts& run,
                      base::Instant now, std::string& scratch) {
  Decided decided;
  const auto& treatments = plan.campaign.document.treatments;
  const auto treatment = campaign::treatment_for(
      treatments, campaign::draw_of(plan.campaign.id, static_cast<std::uint64_t>(person.number)));
  if (!treatment) {
    decided.is_control = true;
    return decided;
  }
  decided.treatment = *treatment;
  const audience::Profile profile = audiences::to_profile(person);
  const Variant* variant = plan.variant(*treatment, person.locale.value_or(""));
  if (variant == nullptr) {
    decided.code = "policy.template_unusable";
    return decided;
  }
  if (run.not_before && now < *run.not_before) {
    decided.event = delivery::DispatchEvent::decide_delay;
    decided.due_at = run.not_before;
    return decided;
  }
  const policy::Recipient recipient = to_recipient(plan, person, profile, facts, now);
  const policy::Decision decision = policy::decide(recipient, variant->context);
  decided.event = delivery::event_of(decision);
  if (decision.reason != nullptr) decided.code = std::string{decision.reason->code};
  if (!decision.arg.name.empty()) decided.args = {{std::string{decision.arg.name}, decision.arg.value}};
  if (decision.outcome == policy::Outcome::delay) decided.due_at = decision.until;
  if (decision.outcome != policy::Outcome::send) return decided;
  decided.route = decision.route.route;
  const LinkCodes links{plan.campaign.document, {}};
  if (const auto failure = variant->by(decision.route.route).render({&profile, run.call, links.codes(), {}}, scratch)) {
    decided.event = delivery::DispatchEvent::decide_exclude;
    decided.code = std::string{failure->rule->code};
    decided.args = {{"key", std::string{failure->key}}, {"attribute", std::string{failure->source}}};
    decided.route.reset();
    return decided;
  }
  decided.uses_limit = !recipient.counts_already && !policy::is_window_open(recipient, now);
  return decided;
}

void set_moment(Plan& plan, base::Instant now, std::optional<base::Instant> latest_at,
                std::optional<std::int64_t> limit_remaining) {
  for (auto& [key, variant] : plan.variants) {
    variant.context.now = now;
    variant.context.latest_at = latest_at;
    variant.context.limit_remaining = limit_remaining;
  }
}

void use_limit(storage::Transaction& transaction, const Plan& plan, std::int64_t people, base::Instant now) {
  if (people == 0) return;
  transaction.execute(
      "INSERT INTO portfolio_hours (business_account_id, hour, people) VALUES (:id, :hour, :people)"
      " ON CONFLICT (business_account_id, hour) DO UPDATE SET people = portfolio_hours.people + excluded.people",
      plan.business_account_id, now.unix_ms / hour_ms, people);
}

}  // namespace heliograph::proxy::campaigns
