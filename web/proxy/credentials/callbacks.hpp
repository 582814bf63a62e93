// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/account/callback.hpp>

#include "proxy/api/call.hpp"
#include "proxy/credentials/store.hpp"
#include "proxy/graph/client.hpp"

namespace heliograph::proxy::credentials {

/// Which address Meta posts webhooks to, and making it ours.
class Callbacks {
 public:
  Callbacks(Services& services, graph::Client& client, const Store& store)
      : services_{services}, client_{client}, store_{store} {}

  /// Asks Meta which addresses are registered for the number, the account and, with an app secret, the app.
  [[nodiscard]] api::Answer<account::CallbackStanding> standing(api::Call& call) const;
  /// Registers our address for the account, and for the number if that has an address of its own. 422 without an address
  /// that Meta can reach, or without an app secret.
  [[nodiscard]] api::Answer<account::CallbackStanding> register_ours(api::Call& call) const;

 private:
  [[nodiscard]] account::CallbackStanding read(const Stored& stored, const base::Secret& token) const;
  [[nodiscard]] base::Findings override_number(const Stored& stored, const base::Secret& token, const std::string& url) const;
  [[nodiscard]] std::optional<Stored> find(const std::string& id) const;

  Services& services_;
  graph::Client& client_;
  const Store& store_;
};

}  // namespace heliograph::proxy::credentials
