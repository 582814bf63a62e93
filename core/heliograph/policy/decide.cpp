// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/message/window.hpp>
#include <heliograph/policy/decide.hpp>
#include <heliograph/policy/rule_table.hpp>

namespace heliograph::policy {

namespace {

constexpr std::int64_t hour_ms = 60LL * 60 * 1000;
constexpr std::int64_t quiet_queue_ms = quiet_queue_days * 24 * hour_ms;

/// A person at the gates. Each gate answers whether the person passes; when not, it has filled the decision.
struct Walk {
  const Recipient& recipient;
  const SendContext& context;
  Decision decision;

  bool exclude(const base::Rule& why, DecisionArg arg = {}) {
    decision.outcome = Outcome::exclude;
    decision.reason = &why;
    decision.arg = arg;
    return false;
  }

  bool delay(const base::Rule& why, base::Instant until) {
    if (context.latest_at && *context.latest_at < until) return exclude(rule("policy.too_late"));
    decision.outcome = Outcome::delay;
    decision.reason = &why;
    decision.until = until;
    return false;
  }

  [[nodiscard]] bool is(MessageKind kind) const { return context.kind == kind; }

  /// Whether a person may have turned it down: codes and answers were asked for.
  [[nodiscard]] bool is_unasked() const { return is(MessageKind::marketing) || is(MessageKind::utility); }

  [[nodiscard]] bool is_window_open() const { return policy::is_window_open(recipient, context.now); }

  bool address() {
    if (recipient.phone != 0) return true;
    if (!recipient.has_user_id) return exclude(rule("policy.no_address"));
    return is(MessageKind::authentication) ? exclude(rule("policy.user_id_not_possible")) : true;
  }

  bool suppression() {
    switch (recipient.suppression) {
      case Suppression::none:
        break;
      case Suppression::stopped_marketing:
        if (is(MessageKind::marketing)) return exclude(rule("policy.stopped_marketing"));
        break;
      case Suppression::opted_out:
        if (is_unasked()) return exclude(rule("policy.opted_out"));
        break;
      case Suppression::unreachable:
        return exclude(rule("policy.unreachable"));
      case Suppression::blocked:
        return exclude(rule("policy.blocked"));
      case Suppression::listed:
        return exclude(rule("policy.suppressed"));
    }
    if (is(MessageKind::marketing) && recipient.parked_until && context.now < *recipient.parked_until) {
      return delay(rule("policy.parked"), *recipient.parked_until);
    }
    return true;
  }

  bool consent() {
    if (!is_unasked()) return true;
    if ((recipient.refused & context.marketing_actions) != 0) return exclude(rule("policy.consent_refused"));
    const bool must_be_granted = is(MessageKind::marketing) && context.consent_mode == ConsentMode::granted;
    if (must_be_granted && (recipient.granted & context.marketing_actions) != context.marketing_actions) {
      return exclude(rule("policy.consent_missing"));
    }
    return true;
  }

  bool us_pause() {
    return is(MessageKind::marketing) && recipient.is_us ? exclude(rule("policy.us_marketing_pause")) : true;
  }

  bool service_window() {
    return is(MessageKind::service) && !is_window_open() ? exclude(rule("policy.window_closed")) : true;
  }

  [[nodiscard]] bool counts_for(const CapRule& cap) const {
    return is(MessageKind::marketing) || (is(MessageKind::utility) && cap.scope == CapScope::marketing_and_utility);
  }

  bool capping() {
    const std::size_t count = std::min(context.cap_rules.size(), cap_rules_max);
    base::Instant until{};
    for (std::size_t i = 0; i < count; ++i) {
      const CapRule& cap = context.cap_rules[i];
      if (!counts_for(cap) || recipient.sent_in_window[i] < cap.count) continue;
      if (cap.handling == Handling::drop) return exclude(rule("policy.capped"), {"max", cap.count});
      until = std::max(until, cap_window(cap, context.now).to);
    }
    return until.unix_ms == 0 ? true : delay(rule("policy.capped_until"), until);
  }

  bool quiet_hours() {
    if (context.quiet_hours.empty() || !is_unasked()) return true;
    const auto offset = context.quiet_hours.offset_for(recipient);
    if (!offset) return true;
    const base::Instant end = context.quiet_hours.ends_at(context.now, *offset);
    if (end <= context.now) return true;
    const bool is_too_long = end.unix_ms - context.now.unix_ms > quiet_queue_ms;
    if (context.quiet_hours.handling() == Handling::drop || is_too_long) return exclude(rule("policy.quiet_hours"));
    return delay(rule("policy.quiet_hours_until"), end);
  }

  bool limits() {
    if (context.latest_at && *context.latest_at < context.now) return exclude(rule("policy.too_late"));
    if (!context.limit_remaining || *context.limit_remaining > 0) return true;
    if (recipient.counts_already || is(MessageKind::service) || is_window_open()) return true;
    return delay(rule("policy.limit_reached"), context.limit_frees_at.value_or(in_an_hour()));
  }

  bool template_health() {
    if (is(MessageKind::service)) return true;
    switch (context.template_health) {
      case TemplateHealth::usable:
        return true;
      case TemplateHealth::paused:
        return delay(rule("policy.template_paused"), context.template_usable_at.value_or(in_an_hour()));
      case TemplateHealth::unusable:
        break;
    }
    return exclude(rule("policy.template_unusable"));
  }

  bool route() {
    const RouteFacts facts{context.kind,
                           context.is_optimized_enabled,
                           context.is_optimized_wanted,
                           context.is_number_ready,
                           recipient.is_optimizable,
                           recipient.phone != 0,
                           context.is_optimized_only,
                           context.is_marketing_off_on_cloud};
    decision.route = choose_route(facts);
    const base::Rule* refusal = refusal_of_route(facts, decision.route.route);
    return refusal == nullptr ? true : exclude(*refusal);
  }

  [[nodiscard]] base::Instant in_an_hour() const { return {context.now.unix_ms + hour_ms}; }
};

struct GateRow {
  Gate gate;
  bool (Walk::*passes)();
};

constexpr GateRow gates[] = {
    {Gate::address, &Walk::address},
    {Gate::suppression, &Walk::suppression},
    {Gate::consent, &Walk::consent},
    {Gate::us_pause, &Walk::us_pause},
    {Gate::service_window, &Walk::service_window},
    {Gate::capping, &Walk::capping},
    {Gate::quiet_hours, &Walk::quiet_hours},
    {Gate::limits, &Walk::limits},
    {Gate::template_health, &Walk::template_health},
    {Gate::route, &Walk::route},
};

}  // namespace

bool is_window_open(const Recipient& recipient, base::Instant now) {
  return recipient.last_inbound_at && now.unix_ms < recipient.last_inbound_at->unix_ms + message::service_window_ms;
}

Decision decide(const Recipient& recipient, const SendContext& context) {
  Walk walk{recipient, context, {}};
  for (const GateRow& row : gates) {
    walk.decision.gate = row.gate;
    if (!(walk.*row.passes)()) break;
  }
  return walk.decision;
}

DecisionReport to_report(const Decision& decision) {
  DecisionReport report;
  report.outcome = decision.outcome;
  report.gate = decision.gate;
  if (decision.outcome == Outcome::send) {
    report.route = decision.route.route;
    report.route_reason = decision.route.reason;
    return report;
  }
  base::Json args = base::Json::object();
  if (!decision.arg.name.empty()) args[std::string{decision.arg.name}] = decision.arg.value;
  if (decision.outcome == Outcome::delay) {
    report.until = decision.until;
    args["until"] = base::to_rfc3339(decision.until);
  }
  base::Findings findings;
  findings.add(*decision.reason, std::string{}, std::move(args));
  report.reason = std::move(findings.front());
  return report;
}

}  // namespace heliograph::policy
