// SPDX-License-Identifier: Apache-2.0
#include "proxy/rulesets/feature.hpp"

#include "proxy/api/route_table.hpp"

namespace heliograph::proxy::rulesets {

void RuleSetsFeature::add_routes(api::RouteTable& routes) {
  using api::Access;
  using api::Call;
  routes.add<void, api::List<StoredCapRules>>({.method = "GET",
      .path = "/cap-rule-sets",
      .access = Access::viewer,
      .summary = "The sets of capping rules, by name",
      .paged = true},
      [this](Call& call) { return caps_.list(call); });
  routes.add<policy::CapRuleSet, StoredCapRules>({.method = "POST",
      .path = "/cap-rule-sets",
      .access = Access::administrator,
      .summary = "Makes sets of capping rules",
      .status = 201,
      .problems = {422}},
      [this](Call& call, const policy::CapRuleSet& body) { return caps_.create(call, body); });
  routes.add<void, StoredCapRules>({.method = "GET",
      .path = "/cap-rule-sets/{id}",
      .access = Access::viewer,
      .summary = "One of the sets of capping rules",
      .problems = {404}},
      [this](Call& call) { return caps_.get(call); });
  routes.add<policy::CapRuleSet, StoredCapRules>({.method = "PUT",
      .path = "/cap-rule-sets/{id}",
      .access = Access::administrator,
      .summary = "Changes sets of capping rules; campaigns under way follow at once",
      .problems = {404, 422},
      .if_match = true},
      [this](Call& call, const policy::CapRuleSet& body) { return caps_.update(call, body); });
  routes.add<void, api::Nothing>({.method = "DELETE",
      .path = "/cap-rule-sets/{id}",
      .access = Access::administrator,
      .summary = "Deletes sets of capping rules that no campaign uses",
      .problems = {404, 422},
      .if_match = true},
      [this](Call& call) { return caps_.remove(call); });
  routes.add<void, api::List<StoredQuietHours>>({.method = "GET",
      .path = "/quiet-hours",
      .access = Access::viewer,
      .summary = "The quiet hours, by name",
      .paged = true},
      [this](Call& call) { return quiet_.list(call); });
  routes.add<policy::QuietHours, StoredQuietHours>({.method = "POST",
      .path = "/quiet-hours",
      .access = Access::administrator,
      .summary = "Makes quiet hours",
      .status = 201,
      .problems = {422}},
      [this](Call& call, const policy::QuietHours& body) { return quiet_.create(call, body); });
  routes.add<void, StoredQuietHours>({.method = "GET",
      .path = "/quiet-hours/{id}",
      .access = Access::viewer,
      .summary = "One of the quiet hours",
      .problems = {404}},
      [this](Call& call) { return quiet_.get(call); });
  routes.add<policy::QuietHours, StoredQuietHours>({.method = "PUT",
      .path = "/quiet-hours/{id}",
      .access = Access::administrator,
      .summary = "Changes quiet hours; campaigns under way follow at once",
      .problems = {404, 422},
      .if_match = true},
      [this](Call& call, const policy::QuietHours& body) { return quiet_.update(call, body); });
  routes.add<void, api::Nothing>({.method = "DELETE",
      .path = "/quiet-hours/{id}",
      .access = Access::administrator,
      .summary = "Deletes quiet hours that no campaign uses",
      .problems = {404, 422},
      .if_match = true},
      [this](Call& call) { return quiet_.remove(call); });
  routes.add<void, api::List<StoredPriceList>>({.method = "GET",
      .path = "/price-lists",
      .access = Access::viewer,
      .summary = "The price lists, by name",
      .paged = true},
      [this](Call& call) { return prices_.list(call); });
  routes.add<report::PriceList, StoredPriceList>({.method = "POST",
      .path = "/price-lists",
      .access = Access::administrator,
      .summary = "Makes a price list",
      .status = 201,
      .problems = {422}},
      [this](Call& call, const report::PriceList& body) { return prices_.create(call, body); });
  routes.add<void, StoredPriceList>({.method = "GET",
      .path = "/price-lists/{id}",
      .access = Access::viewer,
      .summary = "One of the price lists",
      .problems = {404}},
      [this](Call& call) { return prices_.get(call); });
  routes.add<report::PriceList, StoredPriceList>({.method = "PUT",
      .path = "/price-lists/{id}",
      .access = Access::administrator,
      .summary = "Changes a price list; reports follow at once",
      .problems = {404, 422},
      .if_match = true},
      [this](Call& call, const report::PriceList& body) { return prices_.update(call, body); });
  routes.add<void, api::Nothing>({.method = "DELETE",
      .path = "/price-lists/{id}",
      .access = Access::administrator,
      .summary = "Deletes a price list",
      .problems = {404, 422},
      .if_match = true},
      [this](Call& call) { return prices_.remove(call); });
}

}  // namespace heliograph::proxy::rulesets
