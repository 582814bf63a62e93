// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "proxy/feature.hpp"
#include "proxy/signup/walks.hpp"

namespace heliograph::proxy::signup {

/// Connecting accounts through Meta's own login: `/signups`, `/meta-app` and Meta's way back.
class SignupFeature : public Feature {
 public:
  SignupFeature(Services& services, graph::Client& client, const credentials::Store& credentials,
                const credentials::Management& management, std::function<void()> due)
      : apps_{services}, walks_{services, client, credentials, management, apps_, std::move(due)} {}

  void add_routes(api::RouteTable& routes) override;

 private:
  MetaApps apps_;
  Walks walks_;
};

}  // namespace heliograph::proxy::signup
