// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "proxy/feature.hpp"
#include "proxy/journeys/entries.hpp"
#include "proxy/journeys/reports.hpp"
#include "proxy/journeys/transitions.hpp"

namespace heliograph::proxy::journeys {

/// Journeys: `/journeys`.
class JourneysFeature : public Feature {
 public:
  /// @param campaigns what the messages of journeys are judged against
  JourneysFeature(Services& services, const campaigns::Store& campaigns, Engine& engine)
      : store_{campaigns},
        management_{services, store_},
        transitions_{services, store_, management_, engine},
        entries_{services, store_, engine},
        reports_{services, store_} {}

  void add_routes(api::RouteTable& routes) override;

 private:
  JourneyStore store_;
  Management management_;
  Transitions transitions_;
  Entries entries_;
  Reports reports_;
};

}  // namespace heliograph::proxy::journeys
