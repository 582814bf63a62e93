// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "proxy/feature.hpp"
#include "proxy/keys/keys.hpp"

namespace heliograph::proxy::keys {

/// Keys of other programs: `/api-keys`.
class KeysFeature : public Feature {
 public:
  explicit KeysFeature(Services& services) : keys_{services} {}

  void add_routes(api::RouteTable& routes) override;

 private:
  Keys keys_;
};

}  // namespace heliograph::proxy::keys
