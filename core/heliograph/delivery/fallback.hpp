// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/delivery/remedy.hpp>

/// What to do when Meta refuses the optimized route itself, and nothing is wrong with the person: once by the Cloud API
/// where that is open, and never after a refusal that would only come again there.
namespace heliograph::delivery {

/// One refusal of the route. Each remedy is of a message that left by the Marketing Messages API.
struct FallbackRow {
  std::int64_t code = 0;
  Remedy usually = Remedy::fall_back_to_cloud;
  Remedy otherwise = Remedy::pause_template;  ///< where the Cloud API is closed or not wanted
  std::string_view source;
};

/// The table, ascending by code.
[[nodiscard]] std::span<const FallbackRow> fallback_table();

/// A row as others read it.
struct FallbackRule {
  std::int64_t code = 0;
  Remedy usually = Remedy::fall_back_to_cloud;
  Remedy otherwise = Remedy::pause_template;
  std::string source;
};
BOOST_DESCRIBE_STRUCT(FallbackRule, (), (code, usually, otherwise, source))

[[nodiscard]] std::vector<FallbackRule> fallback_rules();

/// Whether the code refuses the optimized route and not the person, the template's content or the account at large.
[[nodiscard]] bool is_refusal_of_route(std::int64_t code);

/// Whether somebody can open the route again that `code` refused, so that the same message may go out later.
[[nodiscard]] bool can_route_open(std::int64_t code);

/// What to do about `code` on the way that was taken, or nothing when it is no refusal of the route or did not come
/// there: after a fallback there is nothing more to fall back to.
[[nodiscard]] std::optional<Remedy> remedy_on_route(std::int64_t code, const RouteTaken& taken);

}  // namespace heliograph::delivery
