// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/policy/trace.hpp>

namespace heliograph::policy {

namespace {

struct Row {
  std::string_view reason;
  Gate gate;
  Verdict verdict;
};

// `policy.too_late` is not among them: every gate that makes people wait may find it.
constexpr Row rows[] = {
    {"policy.no_address", Gate::address, Verdict::left_out},
    {"policy.user_id_not_possible", Gate::address, Verdict::left_out},
    {"policy.stopped_marketing", Gate::suppression, Verdict::left_out},
    {"policy.opted_out", Gate::suppression, Verdict::left_out},
    {"policy.unreachable", Gate::suppression, Verdict::left_out},
    {"policy.blocked", Gate::suppression, Verdict::left_out},
    {"policy.suppressed", Gate::suppression, Verdict::left_out},
    {"policy.parked", Gate::suppression, Verdict::waits},
    {"policy.consent_refused", Gate::consent, Verdict::left_out},
    {"policy.consent_missing", Gate::consent, Verdict::left_out},
    {"policy.us_marketing_pause", Gate::us_pause, Verdict::left_out},
    {"policy.window_closed", Gate::service_window, Verdict::left_out},
    {"policy.capped", Gate::capping, Verdict::left_out},
    {"policy.capped_until", Gate::capping, Verdict::waits},
    {"policy.quiet_hours", Gate::quiet_hours, Verdict::left_out},
    {"policy.quiet_hours_until", Gate::quiet_hours, Verdict::waits},
    {"policy.limit_reached", Gate::limits, Verdict::waits},
    {"policy.template_paused", Gate::template_health, Verdict::waits},
    {"policy.template_unusable", Gate::template_health, Verdict::left_out},
    {"policy.cloud_marketing_disabled", Gate::route, Verdict::left_out},
};

constexpr Gate gates[] = {Gate::address,     Gate::suppression, Gate::consent, Gate::us_pause,        Gate::service_window,
                          Gate::capping,     Gate::quiet_hours, Gate::limits,  Gate::template_health, Gate::route};

bool is_told_by_meta(std::string_view reason) {
  constexpr std::string_view prefix = "graph.";
  return reason.substr(0, prefix.size()) == prefix;
}

}  // namespace

std::vector<GateStep> trace_of(const std::optional<std::string>& reason) {
  const auto* decided = std::find_if(std::begin(rows), std::end(rows), [&](const Row& row) { return row.reason == reason; });
  const bool has_passed = !reason || is_told_by_meta(*reason);
  if (decided == std::end(rows) && !has_passed) return {};
  std::vector<GateStep> steps;
  for (const Gate gate : gates) {
    Verdict verdict = Verdict::passed;
    if (!has_passed && gate == decided->gate) verdict = decided->verdict;
    if (!has_passed && gate > decided->gate) verdict = Verdict::not_asked;
    steps.push_back({gate, verdict});
  }
  return steps;
}

}  // namespace heliograph::policy
