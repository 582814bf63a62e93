// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/report/funnel.hpp>

/// What became of messages by the way they took.
namespace heliograph::report {

/// The messages of one route that Meta accepted, and those of them that came further.
struct RouteCounts {
  policy::Route route = policy::Route::cloud;
  std::int64_t accepted = 0;
  std::int64_t delivered = 0;
  std::int64_t read = 0;
  std::int64_t clicked = 0;
};
BOOST_DESCRIBE_STRUCT(RouteCounts, (), (route, accepted, delivered, read, clicked))

/// How well a route did. People are not divided between routes by chance, so a difference shows where to look and proves
/// nothing by itself.
struct RouteRates {
  policy::Route route = policy::Route::cloud;
  std::int64_t accepted = 0;
  Share delivery_rate;  ///< delivered of accepted
  Share read_rate;      ///< read of delivered
  Share click_rate;     ///< clicked of delivered
};
BOOST_DESCRIBE_STRUCT(RouteRates, (), (route, accepted, delivery_rate, read_rate, click_rate))

[[nodiscard]] RouteRates rates_of(const RouteCounts& counts);

}  // namespace heliograph::report
