// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "proxy/accounts/accounts.hpp"
#include "proxy/feature.hpp"

namespace heliograph::proxy::accounts {

/// The WhatsApp business accounts: `/whatsapp-accounts`.
class AccountsFeature : public Feature {
 public:
  AccountsFeature(Services& services, graph::Client& client, const credentials::Store& store)
      : accounts_{services, client, store} {}

  void add_routes(api::RouteTable& routes) override;

 private:
  Accounts accounts_;
};

}  // namespace heliograph::proxy::accounts
