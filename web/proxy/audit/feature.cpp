// SPDX-License-Identifier: Apache-2.0
#include "proxy/audit/feature.hpp"

#include "proxy/api/route_table.hpp"
#include "proxy/audit/log.hpp"

namespace heliograph::proxy::audit {

namespace {

class AuditFeature : public Feature {
 public:
  explicit AuditFeature(Services& services) : services_{services} {}

  void add_routes(api::RouteTable& routes) override {
    routes.add<void, api::List<AuditEntry>>({.method = "GET",
                                             .path = "/audit",
                                             .access = api::Access::administrator,
                                             .summary = "What was changed and by whom, the latest first",
                                             .query = {{"actor", "Only what this user did: an id"},
                                                       {"action", "Only this action"},
                                                       {"object_type", "Only objects of this type"},
                                                       {"object_id", "Only this object"},
                                                       {"from", "Not before this time (RFC 3339)"},
                                                       {"to", "Before this time (RFC 3339)"}},
                                             .paged = true},
                                            [this](api::Call& call) { return list(services_.database, call); });
  }

 private:
  Services& services_;
};

}  // namespace

std::unique_ptr<Feature> make_feature(Services& services) { return std::make_unique<AuditFeature>(services); }

}  // namespace heliograph::proxy::audit
