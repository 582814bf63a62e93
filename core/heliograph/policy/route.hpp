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
  bool is_enabled = false;         ///< the account is onboarded to the Marketing Messages API
  bool is_wanted = true;           ///< the box in the composer is ticked
  bool is_number_ready = true;     ///< the template is synced and the number registered for it
  bool is_country_covered = true;  ///< Meta optimizes in the person's country
  bool has_phone = true;           ///< Meta does not optimize for a user id
};
BOOST_DESCRIBE_STRUCT(RouteFacts, (), (kind, is_enabled, is_wanted, is_number_ready, is_country_covered, has_phone))

struct RouteDecision {
  Route route = Route::cloud;
  RouteReason reason = RouteReason::optimized;
};
BOOST_DESCRIBE_STRUCT(RouteDecision, (), (route, reason))

/// One row of the table: when none of the rows before it applied and `holds` is false, the route is this one.
struct RouteRow {
  bool (*holds)(const RouteFacts&);
  Route otherwise;
  RouteReason reason;
};

/// The table; a message that passes every row is optimized.
[[nodiscard]] std::span<const RouteRow> route_table();

[[nodiscard]] RouteDecision choose_route(const RouteFacts& facts);

}  // namespace heliograph::policy
