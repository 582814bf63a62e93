// SPDX-License-Identifier: Apache-2.0
#include <heliograph/policy/route.hpp>
#include <heliograph/policy/rule_table.hpp>

namespace heliograph::policy {

namespace {

constexpr std::string_view overview = "Meta, Marketing Messages API, read 2026-09-11";

constexpr RouteRow rows[] = {
    {[](const RouteFacts& facts) { return facts.kind == MessageKind::marketing; }, "kind", Route::cloud,
     RouteReason::only_marketing_is_optimized, "Meta, errors 131055 and 134100"},
    {[](const RouteFacts& facts) { return facts.is_enabled; }, "is_enabled", Route::cloud,
     RouteReason::account_not_enabled, "Meta, marketing_messages_onboarding_status"},
    {[](const RouteFacts& facts) { return facts.is_wanted; }, "is_wanted", Route::cloud, RouteReason::not_wanted,
     "own rule: each campaign chooses"},
    {[](const RouteFacts& facts) { return facts.is_number_ready; }, "is_number_ready", Route::fallback,
     RouteReason::number_not_ready, "Meta, error 134101"},
    {[](const RouteFacts& facts) { return facts.is_country_covered; }, "is_country_covered", Route::fallback,
     RouteReason::country_not_covered, overview},
    {[](const RouteFacts& facts) { return facts.has_phone; }, "has_phone", Route::fallback,
     RouteReason::person_by_user_id, overview},
};

}  // namespace

std::span<const RouteRow> route_table() { return rows; }

std::vector<RouteRule> route_rules() {
  std::vector<RouteRule> list;
  for (const RouteRow& row : rows) {
    list.push_back({std::string{row.fact}, row.otherwise, row.reason, std::string{row.source}});
  }
  list.push_back({std::string{}, Route::optimized, RouteReason::optimized, std::string{overview}});
  return list;
}

RouteDecision choose_route(const RouteFacts& facts) {
  for (const RouteRow& row : rows) {
    if (!row.holds(facts)) return {row.otherwise, row.reason};
  }
  return {Route::optimized, RouteReason::optimized};
}

const base::Rule* refusal_of_route(const RouteFacts& facts, Route route) {
  if (facts.kind != MessageKind::marketing || route == Route::optimized) return nullptr;
  if (facts.is_wanted && facts.is_optimized_only) return &rule("policy.optimized_only");
  return facts.is_marketing_off_on_cloud ? &rule("policy.cloud_marketing_disabled") : nullptr;
}

}  // namespace heliograph::policy
