// SPDX-License-Identifier: Apache-2.0
#include <heliograph/policy/route.hpp>

namespace heliograph::policy {

namespace {

constexpr RouteRow rows[] = {
    {[](const RouteFacts& facts) { return facts.kind == MessageKind::marketing; }, Route::cloud,
     RouteReason::only_marketing_is_optimized},
    {[](const RouteFacts& facts) { return facts.is_enabled; }, Route::cloud, RouteReason::account_not_enabled},
    {[](const RouteFacts& facts) { return facts.is_wanted; }, Route::cloud, RouteReason::not_wanted},
    {[](const RouteFacts& facts) { return facts.is_number_ready; }, Route::fallback, RouteReason::number_not_ready},
    {[](const RouteFacts& facts) { return facts.is_country_covered; }, Route::fallback,
     RouteReason::country_not_covered},
    {[](const RouteFacts& facts) { return facts.has_phone; }, Route::fallback, RouteReason::person_by_user_id},
};

}  // namespace

std::span<const RouteRow> route_table() { return rows; }

RouteDecision choose_route(const RouteFacts& facts) {
  for (const RouteRow& row : rows) {
    if (!row.holds(facts)) return {row.otherwise, row.reason};
  }
  return {Route::optimized, RouteReason::optimized};
}

}  // namespace heliograph::policy
