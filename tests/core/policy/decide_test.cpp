// SPDX-License-Identifier: Apache-2.0
#include <heliograph/policy/decide.hpp>
#include <heliograph/policy/rule_table.hpp>

#include "catch.hpp"

using namespace heliograph;
using namespace heliograph::policy;

namespace {

constexpr std::int64_t hour = 60LL * 60 * 1000;
constexpr base::Instant now{1'795'000'000'000};  // 2026-11-18T11:06:40Z, a Wednesday

Recipient person() {
  Recipient recipient;
  recipient.phone = 821012345678;
  recipient.granted = 1;
  recipient.knows_offset = true;
  recipient.utc_offset_minutes = 540;
  return recipient;
}

SendContext marketing() {
  SendContext context;
  context.now = now;
  context.marketing_actions = 1;
  return context;
}

std::string code_of(const Decision& decision) {
  return decision.reason == nullptr ? "" : std::string{decision.reason->code};
}

/// Checks what a gate says about a person.
void check_excluded(const Recipient& recipient, const SendContext& context, Gate gate, const std::string& code) {
  const Decision decision = decide(recipient, context);
  CAPTURE(code);
  CHECK(decision.outcome == Outcome::exclude);
  CHECK(base::name_of(decision.gate) == base::name_of(gate));
  CHECK(code_of(decision) == code);
}

QuietHours nights() {
  QuietHours hours;
  hours.name = "nights";
  hours.periods.push_back({{0, 1, 2, 3, 4, 5, 6}, std::nullopt, std::nullopt, 21 * 60, 8 * 60});
  return hours;
}

}  // namespace

TEST_CASE("who passes every gate is sent to, and the route is told") {
  const Decision decision = decide(person(), marketing());
  CHECK(decision.outcome == Outcome::send);
  CHECK(decision.gate == Gate::route);
  CHECK(decision.route.route == Route::cloud);
  CHECK(decision.route.reason == RouteReason::account_not_enabled);
  CHECK(decision.reason == nullptr);
}

TEST_CASE("a person without any address is left out, and a code needs a phone number") {
  Recipient recipient = person();
  recipient.phone = 0;
  check_excluded(recipient, marketing(), Gate::address, "policy.no_address");
  recipient.has_user_id = true;
  CHECK(decide(recipient, marketing()).outcome == Outcome::send);
  SendContext code = marketing();
  code.kind = MessageKind::authentication;
  check_excluded(recipient, code, Gate::address, "policy.user_id_not_possible");
}

TEST_CASE("suppression keeps from a person what it is about, and no more") {
  struct Case {
    Suppression suppression;
    MessageKind kind;
    const char* code;
  };
  const Case cases[] = {
      {Suppression::stopped_marketing, MessageKind::marketing, "policy.stopped_marketing"},
      {Suppression::stopped_marketing, MessageKind::utility, ""},
      {Suppression::opted_out, MessageKind::utility, "policy.opted_out"},
      {Suppression::opted_out, MessageKind::authentication, ""},
      {Suppression::unreachable, MessageKind::authentication, "policy.unreachable"},
      {Suppression::blocked, MessageKind::utility, "policy.blocked"},
      {Suppression::listed, MessageKind::marketing, "policy.suppressed"},
  };
  for (const Case& one : cases) {
    Recipient recipient = person();
    recipient.suppression = one.suppression;
    SendContext context = marketing();
    context.kind = one.kind;
    CAPTURE(base::name_of(one.suppression), base::name_of(one.kind));
    CHECK(code_of(decide(recipient, context)) == one.code);
  }
}

TEST_CASE("a parked person gets no marketing until the day has passed") {
  Recipient recipient = person();
  recipient.parked_until = base::Instant{now.unix_ms + 1};
  Decision decision = decide(recipient, marketing());
  CHECK(decision.outcome == Outcome::delay);
  CHECK(decision.gate == Gate::suppression);
  CHECK(decision.until == recipient.parked_until);
  recipient.parked_until = now;
  CHECK(decide(recipient, marketing()).outcome == Outcome::send);
  recipient.parked_until = base::Instant{now.unix_ms + 1};
  SendContext utility = marketing();
  utility.kind = MessageKind::utility;
  CHECK(decide(recipient, utility).outcome == Outcome::send);
}

TEST_CASE("consent is asked for by each marketing action of the message") {
  SendContext context = marketing();
  context.marketing_actions = 0b11;
  Recipient recipient = person();
  CHECK(decide(recipient, context).outcome == Outcome::send);
  recipient.refused = 0b10;
  check_excluded(recipient, context, Gate::consent, "policy.consent_refused");
  recipient.refused = 0b100;
  CHECK(decide(recipient, context).outcome == Outcome::send);
  context.consent_mode = ConsentMode::granted;
  check_excluded(recipient, context, Gate::consent, "policy.consent_missing");
  recipient.granted = 0b11;
  CHECK(decide(recipient, context).outcome == Outcome::send);
  recipient.granted = 0;
  context.kind = MessageKind::utility;
  CHECK(decide(recipient, context).outcome == Outcome::send);
}

TEST_CASE("marketing does not go to the United States, everything else does") {
  Recipient recipient = person();
  recipient.is_us = true;
  check_excluded(recipient, marketing(), Gate::us_pause, "policy.us_marketing_pause");
  for (const MessageKind kind : {MessageKind::utility, MessageKind::authentication}) {
    SendContext context = marketing();
    context.kind = kind;
    CHECK(decide(recipient, context).outcome == Outcome::send);
  }
}

TEST_CASE("a free message needs an open window, to the millisecond") {
  SendContext context = marketing();
  context.kind = MessageKind::service;
  Recipient recipient = person();
  check_excluded(recipient, context, Gate::service_window, "policy.window_closed");
  recipient.last_inbound_at = base::Instant{now.unix_ms - 24 * hour + 1};
  CHECK(decide(recipient, context).outcome == Outcome::send);
  recipient.last_inbound_at = base::Instant{now.unix_ms - 24 * hour};
  check_excluded(recipient, context, Gate::service_window, "policy.window_closed");
}

TEST_CASE("the lowest cap wins, and a cap may wait for its window to end") {
  SendContext context = marketing();
  context.cap_rules = {{.count = 5, .period = CapPeriod::week}, {.count = 2, .period = CapPeriod::day}};
  Recipient recipient = person();
  recipient.sent_in_window = {4, 1};
  CHECK(decide(recipient, context).outcome == Outcome::send);
  recipient.sent_in_window = {4, 2};
  check_excluded(recipient, context, Gate::capping, "policy.capped");
  CHECK(decide(recipient, context).arg.value == 2);
  context.cap_rules[1].handling = Handling::delay;
  const Decision decision = decide(recipient, context);
  CHECK(decision.outcome == Outcome::delay);
  CHECK(base::to_rfc3339(decision.until) == "2026-11-19T00:00:00.000Z");
}

TEST_CASE("a cap holds back what it is about") {
  SendContext context = marketing();
  context.cap_rules = {{.count = 1, .scope = CapScope::marketing}};
  Recipient recipient = person();
  recipient.sent_in_window = {1};
  context.kind = MessageKind::utility;
  CHECK(decide(recipient, context).outcome == Outcome::send);
  context.cap_rules[0].scope = CapScope::marketing_and_utility;
  check_excluded(recipient, context, Gate::capping, "policy.capped");
  context.kind = MessageKind::authentication;
  CHECK(decide(recipient, context).outcome == Outcome::send);
}

TEST_CASE("quiet hours are those of the person's clock") {
  SendContext context = marketing();
  context.now = base::parse_rfc3339("2026-11-18T12:30:00Z").value();  // 21:30 in Seoul
  context.quiet_hours = QuietPlan{nights()};
  const Decision decision = decide(person(), context);
  CHECK(decision.outcome == Outcome::delay);
  CHECK(decision.gate == Gate::quiet_hours);
  CHECK(base::to_rfc3339(decision.until) == "2026-11-18T23:00:00.000Z");
  Recipient unknown = person();
  unknown.knows_offset = false;
  CHECK(decide(unknown, context).outcome == Outcome::send);
  QuietHours dropping = nights();
  dropping.handling = Handling::drop;
  context.quiet_hours = QuietPlan{dropping};
  check_excluded(person(), context, Gate::quiet_hours, "policy.quiet_hours");
  context.kind = MessageKind::authentication;
  CHECK(decide(person(), context).outcome == Outcome::send);
}

TEST_CASE("a delay beyond the message's life leaves the person out") {
  SendContext context = marketing();
  Recipient recipient = person();
  recipient.parked_until = base::Instant{now.unix_ms + hour};
  context.latest_at = recipient.parked_until;
  CHECK(decide(recipient, context).outcome == Outcome::delay);
  context.latest_at = base::Instant{now.unix_ms + hour - 1};
  check_excluded(recipient, context, Gate::suppression, "policy.too_late");
  context.latest_at = base::Instant{now.unix_ms - 1};
  check_excluded(person(), context, Gate::limits, "policy.too_late");
}

TEST_CASE("the portfolio's limit holds back whom it would count") {
  SendContext context = marketing();
  context.limit_remaining = 1;
  CHECK(decide(person(), context).outcome == Outcome::send);
  context.limit_remaining = 0;
  Decision decision = decide(person(), context);
  CHECK(decision.outcome == Outcome::delay);
  CHECK(decision.gate == Gate::limits);
  CHECK(decision.until.unix_ms == now.unix_ms + hour);
  context.limit_frees_at = base::Instant{now.unix_ms + 5};
  CHECK(decide(person(), context).until == context.limit_frees_at);
  Recipient counted = person();
  counted.counts_already = true;
  CHECK(decide(counted, context).outcome == Outcome::send);
  Recipient talking = person();
  talking.last_inbound_at = now;
  CHECK(decide(talking, context).outcome == Outcome::send);
}

TEST_CASE("a paused template waits and an unusable one leaves everybody out") {
  SendContext context = marketing();
  context.template_health = TemplateHealth::paused;
  context.template_usable_at = base::Instant{now.unix_ms + 3 * hour};
  CHECK(decide(person(), context).until == context.template_usable_at);
  context.template_health = TemplateHealth::unusable;
  check_excluded(person(), context, Gate::template_health, "policy.template_unusable");
}

TEST_CASE("an account without marketing on the Cloud API sends only what is optimized") {
  SendContext context = marketing();
  context.is_marketing_off_on_cloud = true;
  check_excluded(person(), context, Gate::route, "policy.cloud_marketing_disabled");
  context.is_optimized_enabled = true;
  CHECK(decide(person(), context).route.route == Route::optimized);
  Recipient russian = person();
  russian.is_optimizable = false;
  check_excluded(russian, context, Gate::route, "policy.cloud_marketing_disabled");
}

TEST_CASE("the first gate that holds a person back decides") {
  Recipient recipient;
  recipient.suppression = Suppression::listed;
  recipient.refused = 1;
  recipient.is_us = true;
  SendContext context = marketing();
  context.template_health = TemplateHealth::unusable;
  CHECK(decide(recipient, context).gate == Gate::address);
  recipient.phone = 14155550100;
  CHECK(decide(recipient, context).gate == Gate::suppression);
  recipient.suppression = Suppression::none;
  CHECK(decide(recipient, context).gate == Gate::consent);
  recipient.refused = 0;
  CHECK(decide(recipient, context).gate == Gate::us_pause);
  recipient.is_us = false;
  CHECK(decide(recipient, context).gate == Gate::template_health);
}

TEST_CASE("a decision is told with its rule, its numbers and its time") {
  Recipient recipient = person();
  recipient.parked_until = base::Instant{now.unix_ms + hour};
  const DecisionReport delayed = to_report(decide(recipient, marketing()));
  CHECK(delayed.reason->code == "policy.parked");
  CHECK(delayed.reason->args["until"] == "2026-11-18T12:06:40.000Z");
  CHECK_FALSE(delayed.route);
  const DecisionReport sent = to_report(decide(person(), marketing()));
  CHECK(sent.route == Route::cloud);
  CHECK_FALSE(sent.reason);
}
