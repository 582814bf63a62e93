// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "proxy/accounts/model.hpp"
#include "proxy/api/call.hpp"
#include "proxy/credentials/store.hpp"
#include "proxy/graph/client.hpp"

namespace heliograph::proxy::accounts {

/// What is done with the accounts themselves, beside their credentials.
class Accounts {
 public:
  Accounts(Services& services, graph::Client& client, const credentials::Store& store)
      : services_{services}, client_{client}, store_{store} {}

  /// All of them, in the order of their credentials' names.
  [[nodiscard]] api::List<ConnectedAccount> list(api::Call& call) const;
  /// Asks Meta about the account alone: quick enough to be done again and again while somebody accepts terms there. 502
  /// when Meta cannot be asked.
  [[nodiscard]] api::Answer<ConnectedAccount> refresh(api::Call& call) const;
  /// Notes that somebody sets about optimized delivery. 422 for an account that Meta does not let take part.
  [[nodiscard]] api::Answer<ConnectedAccount> begin_upgrade(api::Call& call) const;

 private:
  [[nodiscard]] std::vector<ConnectedAccount> read(storage::Transaction& transaction, base::Instant now) const;
  [[nodiscard]] std::optional<ConnectedAccount> find(storage::Transaction& transaction, const std::string& id,
                                                     base::Instant now) const;
  [[nodiscard]] ConnectedAccount to_account(const credentials::Stored& stored, base::Instant now) const;

  Services& services_;
  graph::Client& client_;
  const credentials::Store& store_;
};

}  // namespace heliograph::proxy::accounts
