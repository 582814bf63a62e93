// SPDX-License-Identifier: Apache-2.0
#include <heliograph/report/routes.hpp>

namespace heliograph::report {

RouteRates rates_of(const RouteCounts& counts) {
  return {counts.route, counts.accepted, share_of(counts.delivered, counts.accepted),
          share_of(counts.read, counts.delivered), share_of(counts.clicked, counts.delivered)};
}

}  // namespace heliograph::report
