// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe.hpp>
#include <heliograph/base/finding.hpp>
#include <span>

/// Which of Meta's two ways a message takes. Source: Meta, Marketing Messages API, read 2026-09-11.
namespace heliograph::policy {

/// What kind of message it is, as Meta's rules tell them apart.
enum class MessageKind {
  marketing,
  utility,
  authentication,
  service  ///< no template: only while the person's window is open
};
BOOST_DESCRIBE_ENUM(MessageKind, marketing, utility, authentication, service)

enum class Route {
  optimized,  ///< `/{number}/marketing_messages`
  cloud,      ///< `/{number}/messages`
  fallback    ///< wanted optimized, goes by `/{number}/messages`
};
BOOST_DESCRIBE_ENUM(Route, optimized, cloud, fallback)

/// Why a message takes its route; the text is `route.<name>` of the locale files.
enum class RouteReason {
  optimized,
  only_marketing_is_optimized,
  account_not_enabled,
  not_wanted,
  number_not_ready,
  country_not_covered,
  person_by_user_id
};
BOOST_DESCRIBE_ENUM(RouteReason, optimized, only_marketing_is_optimized, account_not_enabled, not_wanted,
                    number_not_ready, country_not_covered, person_by_user_id)

/// What the decision looks at.
struct RouteFacts {
  MessageKind kind = MessageKind::marketing;
  bool is_enabled = false;                 ///< the account is onboarded to the Marketing Messages API
  bool is_wanted = true;                   ///< the box in the composer is ticked
  bool is_number_ready = true;             ///< the template is synced and the number registered for it
  bool is_country_covered = true;          ///< Meta optimizes in the person's country
  bool has_phone = true;                   ///< Meta does not optimize for a user id
  bool is_optimized_only = false;          ///< product_policy STRICT: rather not at all than by the Cloud API
  bool is_marketing_off_on_cloud = false;  ///< disable_marketing_messages_on_cloud_api
};
BOOST_DESCRIBE_STRUCT(RouteFacts, (),
                      (kind, is_enabled, is_wanted, is_number_ready, is_country_covered, has_phone, is_optimized_only,
                       is_marketing_off_on_cloud))

struct RouteDecision {
  Route route = Route::cloud;
  RouteReason reason = RouteReason::optimized;
};
BOOST_DESCRIBE_STRUCT(RouteDecision, (), (route, reason))

/// One row of the table: when none of the rows before it applied and `holds` is false, the route is this one.
struct RouteRow {
  bool (*holds)(const RouteFacts&);
  std::string_view fact;  ///< the member of RouteFacts that `holds` looks at
  Route otherwise;
  RouteReason reason;
  std::string_view source;
};

/// The table; a message that passes every row is optimized.
[[nodiscard]] std::span<const RouteRow> route_table();

/// A row as others read it: when `fact` does not hold, the route is this one. The last names no fact.
struct RouteRule {
  std::string fact;
  Route route = Route::cloud;
  RouteReason reason = RouteReason::optimized;
  std::string source;
};
BOOST_DESCRIBE_STRUCT(RouteRule, (), (fact, route, reason, source))

/// The table in the order in which it is walked, and what is left for who passes it.
[[nodiscard]] std::vector<RouteRule> route_rules();

[[nodiscard]] RouteDecision choose_route(const RouteFacts& facts);

/// Why a message may not take the route that was chosen for it; nullptr: it may. Marketing goes by the Cloud API only
/// where the campaign and the account allow it.
[[nodiscard]] const base::Rule* refusal_of_route(const RouteFacts& facts, Route route);

}  // namespace heliograph::policy
