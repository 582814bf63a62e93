// SPDX-License-Identifier: Apache-2.0
#include "proxy/audit/feature.hpp"
#include "proxy/auth/feature.hpp"
#include "proxy/domain/feature.hpp"
#include "proxy/demo/feature.hpp"
#include "proxy/events/feature.hpp"
#include "proxy/feature.hpp"
#include "proxy/users/feature.hpp"

namespace heliograph::proxy {

std::vector<std::unique_ptr<Feature>> make_features(Services& services) {
  std::vector<std::unique_ptr<Feature>> features;
  features.push_back(auth::make_feature(services));
  features.push_back(users::make_feature(services));
  features.push_back(audit::make_feature(services));
  features.push_back(events::make_feature(services));
  features.push_back(domain::make_feature(services));
  features.push_back(demo::make_feature(services));
  return features;
}

}  // namespace heliograph::proxy
