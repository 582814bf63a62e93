// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/delivery/trace.hpp>

#include "catch.hpp"

using namespace heliograph;
using namespace heliograph::policy;

namespace {

constexpr base::Instant now{1'795'000'000'000};

SendContext marketing() {
  SendContext context;
  context.now = now;
  context.marketing_actions = 1;
  return context;
}

Recipient person() {
  Recipient recipient;
  recipient.phone = 821012345678;
  recipient.granted = 1;
  return recipient;
}

/// Checks that the trace of a decision's reason tells where the walk ended, and how.
void check_trace(const Recipient& recipient, const SendContext& context) {
  const Decision decision = decide(recipient, context);
  std::optional<std::string> reason;
  if (decision.reason != nullptr) reason = std::string{decision.reason->code};
  CAPTURE(reason.value_or("none"));
  const auto steps = trace_of(reason);
  REQUIRE(steps.size() == 10);
  for (const GateStep& step : steps) {
    CAPTURE(base::name_of(step.gate));
    Verdict expected = Verdict::passed;
    if (reason && step.gate > decision.gate) expected = Verdict::not_asked;
    if (reason && step.gate == decision.gate) {
      expected = decision.outcome == Outcome::delay ? Verdict::waits : Verdict::left_out;
    }
    CHECK(base::name_of(step.verdict) == base::name_of(expected));
  }
}

}  // namespace

TEST_CASE("the trace of a reason ends at the gate that decided") {
  check_trace(person(), marketing());
  check_trace({}, marketing());
  Recipient recipient = person();
  recipient.suppression = Suppression::listed;
  check_trace(recipient, marketing());
  recipient = person();
  recipient.parked_until = base::Instant{now.unix_ms + 1};
  check_trace(recipient, marketing());
  recipient = person();
  recipient.refused = 1;
  check_trace(recipient, marketing());
  recipient = person();
  recipient.is_us = true;
  check_trace(recipient, marketing());
  SendContext context = marketing();
  context.kind = MessageKind::service;
  check_trace(person(), context);
  context = marketing();
  context.limit_remaining = 0;
  check_trace(person(), context);
  context = marketing();
  context.template_health = TemplateHealth::paused;
  check_trace(person(), context);
  context.template_health = TemplateHealth::unusable;
  check_trace(person(), context);
  context = marketing();
  context.is_marketing_off_on_cloud = true;
  check_trace(person(), context);
}

TEST_CASE("who was refused by Meta had passed every gate, and a reason of no single gate has no trace") {
  const auto refused = trace_of("graph.131026");
  REQUIRE(refused.size() == 10);
  CHECK(std::all_of(refused.begin(), refused.end(), [](const GateStep& step) { return step.verdict == Verdict::passed; }));
  for (const char* other : {"policy.too_late", "campaign.waves_leave_out", "policy.", ""}) CHECK(trace_of(other).empty());
}

TEST_CASE("before anything is decided there is no trace") {
  CHECK(delivery::trace_of(delivery::DispatchState::pending, std::nullopt).empty());
  CHECK(delivery::trace_of(delivery::DispatchState::delivered, std::nullopt).size() == 10);
  CHECK(delivery::trace_of(delivery::DispatchState::excluded, "policy.capped").size() == 10);
}
