// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "proxy/feature.hpp"
#include "proxy/rulesets/store.hpp"

namespace heliograph::proxy::rulesets {

/// Capping rules and quiet hours: `/cap-rule-sets`, `/quiet-hours`.
class RuleSetsFeature : public Feature {
 public:
  RuleSetsFeature(const CapRules& caps, const QuietHoursRules& quiet) : caps_{caps}, quiet_{quiet} {}

  void add_routes(api::RouteTable& routes) override;

 private:
  const CapRules& caps_;
  const QuietHoursRules& quiet_;
};

}  // namespace heliograph::proxy::rulesets
