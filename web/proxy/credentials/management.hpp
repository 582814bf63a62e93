// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <heliograph/account/credential.hpp>

#include "proxy/api/call.hpp"
#include "proxy/api/row.hpp"
#include "proxy/credentials/credential.hpp"
#include "proxy/graph/client.hpp"

namespace heliograph::proxy::credentials {

/// What is done with stored credentials.
class Management {
 public:
  /// Told the id of credentials that were connected or changed, after they were stored.
  using Connected = std::function<void(const std::string& id)>;
  /// Gives the names of what would stop working without the credentials.
  using Users = std::function<std::vector<std::string>(storage::Transaction&, const std::string& id)>;

  Management(Services& services, graph::Client& client, const Store& store, Connected connected, Users users)
      : services_{services},
        client_{client},
        store_{store},
        connected_{std::move(connected)},
        users_{std::move(users)} {}

  /// All of them, by name.
  [[nodiscard]] api::List<Credential> list(api::Call& call) const;
  [[nodiscard]] api::Answer<Credential> get(api::Call& call) const;

  /// Connects an account: checks what was typed, asks Meta, stores, and registers the webhook when there is an app
  /// secret. 422 when Meta says that the token does not work or the number is not the account's; 502 when Meta cannot be
  /// asked. What else is wrong with the account is told in the result's findings.
  [[nodiscard]] api::Answer<Credential> create(api::Call& call, const account::CredentialDraft& draft) const;
  /// The same for stored ones; a token or app secret that is not given is kept.
  [[nodiscard]] api::Answer<Credential> update(api::Call& call, const account::CredentialDraft& draft) const;
  /// Deletes them. 422 while an active channel configuration uses them.
  [[nodiscard]] api::Answer<api::Nothing> remove(api::Call& call) const;
  /// Asks Meta anew, and registers the webhook again.
  [[nodiscard]] api::Answer<Credential> refresh(api::Call& call) const;

 private:
  [[nodiscard]] base::Findings validate(storage::Transaction& transaction, const account::CredentialDraft& draft,
                                        const std::string& id) const;
  [[nodiscard]] api::Answer<account::AccountFacts> ask(const CredentialRow& row, const base::Secret& token,
                                                       base::Instant now) const;
  void store_token_facts(CredentialRow& row, const account::AccountFacts& facts) const;
  Credential finish(api::Call& call, const std::string& id) const;

  Services& services_;
  graph::Client& client_;
  const Store& store_;
  Connected connected_;
  Users users_;
};

}  // namespace heliograph::proxy::credentials
