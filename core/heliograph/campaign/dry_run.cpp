// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/base/codec.hpp>
#include <heliograph/campaign/dry_run.hpp>
#include <heliograph/campaign/rule_table.hpp>
#include <heliograph/delivery/rate.hpp>

namespace heliograph::campaign {

namespace {

constexpr auto all_gates = base::detail::values_of<policy::Gate>;

std::size_t index_of(policy::Gate gate) { return static_cast<std::size_t>(gate); }

}  // namespace

DryRun::DryRun(policy::SendContext context, double rate, std::size_t treatments)
    : context_{std::move(context)}, rate_{rate} {
  for (const policy::Gate gate : all_gates) result_.gates.push_back({gate, 0, 0, 0});
  result_.treatments.resize(std::max<std::size_t>(treatments, 1));
}

policy::Decision DryRun::add(const policy::Recipient& recipient, std::uint64_t name, std::size_t treatment) {
  const policy::Decision decision = policy::decide(recipient, context_);
  ++result_.targeted;
  if (decision.outcome == policy::Outcome::send) {
    ++result_.sent;
    ++result_.treatments[std::min(treatment, result_.treatments.size() - 1)];
    count_route(decision.route);
    const bool uses_limit = context_.kind != policy::MessageKind::service && !recipient.counts_already &&
                            !policy::is_window_open(recipient, context_.now);
    if (context_.limit_remaining && uses_limit) --*context_.limit_remaining;
    return decision;
  }
  GateCount& gate = result_.gates[index_of(decision.gate)];
  const bool is_delay = decision.outcome == policy::Outcome::delay;
  ++(is_delay ? gate.delayed : gate.excluded);
  ++(is_delay ? result_.delayed : result_.excluded);
  if (is_delay && decision.gate == policy::Gate::limits) ++result_.beyond_limit;
  keep_reason(decision.outcome, decision.gate, *decision.reason, name);
  return decision;
}

void DryRun::add_control() {
  ++result_.targeted;
  ++result_.control;
}

void DryRun::add_incomplete(std::uint64_t name) {
  ++result_.targeted;
  ++result_.incomplete;
  keep_reason(policy::Outcome::exclude, policy::Gate::template_health, rule("campaign.value_missing"), name);
}

void DryRun::count_route(const policy::RouteDecision& route) {
  for (RouteCount& count : result_.routes) {
    if (count.route != route.route || count.reason != route.reason) continue;
    ++count.people;
    return;
  }
  result_.routes.push_back({route.route, route.reason, 1});
}

void DryRun::keep_reason(policy::Outcome outcome, policy::Gate gate, const base::Rule& rule, std::uint64_t name) {
  auto found = std::find_if(reasons_.begin(), reasons_.end(),
                            [&](const Reason& reason) { return reason.rule == &rule && reason.shown.gate == gate; });
  if (found == reasons_.end()) {
    reasons_.push_back({&rule, {outcome, gate, std::string{rule.code}, 0, {}}});
    found = std::prev(reasons_.end());
  }
  ++found->shown.people;
  if (found->shown.samples.size() < dry_run_samples) found->shown.samples.push_back(name);
}

DryRunResult DryRun::result() const {
  DryRunResult result = result_;
  std::int64_t entered = result.targeted - result.control - result.incomplete;
  for (GateCount& gate : result.gates) {
    gate.entered = entered;
    entered -= gate.delayed + gate.excluded;
  }
  for (const Reason& reason : reasons_) result.reasons.push_back(reason.shown);
  std::stable_sort(result.reasons.begin(), result.reasons.end(),
                   [](const DryRunReason& left, const DryRunReason& right) { return left.people > right.people; });
  result.duration_ms = delivery::duration_ms(result.sent, rate_);
  return result;
}

}  // namespace heliograph::campaign
