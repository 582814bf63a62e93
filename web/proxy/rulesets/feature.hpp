// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "proxy/feature.hpp"
#include "proxy/rulesets/store.hpp"

namespace heliograph::proxy::rulesets {

/// Capping rules, quiet hours and price lists: `/cap-rule-sets`, `/quiet-hours`, `/price-lists`.
class RuleSetsFeature : public Feature {
 public:
  RuleSetsFeature(const CapRules& caps, const QuietHoursRules& quiet, const PriceLists& prices)
      : caps_{caps}, quiet_{quiet}, prices_{prices} {}

  void add_routes(api::RouteTable& routes) override;

 private:
  const CapRules& caps_;
  const QuietHoursRules& quiet_;
  const PriceLists& prices_;
};

}  // namespace heliograph::proxy::rulesets
