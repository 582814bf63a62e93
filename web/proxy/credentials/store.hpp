// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/secret.hpp>
#include <optional>
#include <string>
#include <vector>

#include "proxy/api/failure.hpp"
#include "proxy/credentials/account_reader.hpp"
#include "proxy/credentials/rows.hpp"
#include "proxy/services.hpp"
#include "proxy/storage/database.hpp"

namespace heliograph::proxy::credentials {

/// The stored credentials: rows, and the secrets in them.
class Store {
 public:
  explicit Store(Services& services) : services_{services} {}

  [[nodiscard]] std::optional<Stored> find(storage::Transaction& transaction, const std::string& id) const;
  [[nodiscard]] std::optional<Stored> find_by_webhook_key(storage::Transaction& transaction, const std::string& key) const;
  /// All of them, by name.
  [[nodiscard]] std::vector<Stored> all(storage::Transaction& transaction) const;
  /// Those of one account, the oldest first.
  [[nodiscard]] std::vector<Stored> of_account(storage::Transaction& transaction, const std::string& waba_id) const;

  /// Seals the secrets into the row.
  void seal_token(CredentialRow& row, const base::Secret& token) const;
  void seal_app_secret(CredentialRow& row, const base::Secret& secret) const;
  void seal_verify_token(CredentialRow& row, const base::Secret& token) const;

  /// The secrets of a row; nothing when there is none, or it was sealed under another master key.
  [[nodiscard]] std::optional<base::Secret> token(const CredentialRow& row) const;
  [[nodiscard]] std::optional<base::Secret> app_secret(const CredentialRow& row) const;
  [[nodiscard]] std::optional<base::Secret> verify_token(const CredentialRow& row) const;

  /// What there is to ask Meta; 409 with `credentials.unreadable` when the token cannot be opened.
  [[nodiscard]] api::Answer<AccountQuestion> question(const Stored& stored) const;

  /// The address at which webhooks of these credentials arrive, or nothing while Meta cannot reach this program.
  [[nodiscard]] std::optional<std::string> callback_url(const CredentialRow& row) const;
  /// The same with whether an app secret is there and when a webhook was last received.
  [[nodiscard]] account::ExpectedWebhook expected_webhook(const Stored& stored) const;

  /// What Meta told, with what this program knows by itself, to be judged now.
  [[nodiscard]] account::AccountFacts facts(const Stored& stored, base::Instant now) const;

  /// Keeps what Meta told, and tells the open pages. A part that could not be read leaves what was known of it.
  /// @param now when it was read
  void keep_facts(storage::Transaction& transaction, const std::string& id, const account::AccountFacts& facts,
                  base::Instant now) const;

  /// Keeps what Meta told of the account alone, and tells the open pages. All else is looked at when its time comes.
  void keep_account(storage::Transaction& transaction, const std::string& id,
                    const account::WhatsAppBusinessAccount& account) const;

  /// Keeps what kept the webhook from being registered (nothing: it was), and tells the open pages.
  void keep_subscription(storage::Transaction& transaction, const std::string& id, const base::Findings& findings) const;
  /// Meta asked for the webhook's handshake.
  void note_verified(storage::Transaction& transaction, const std::string& id, base::Instant now) const;
  /// A signed webhook arrived. Told to the open pages only if it is the first for a minute.
  void note_received(storage::Transaction& transaction, const Stored& stored, base::Instant now) const;

 private:
  [[nodiscard]] std::optional<Stored> complete(storage::Transaction& transaction, std::optional<CredentialRow> row) const;
  void touch(storage::Transaction& transaction, const std::string& id) const;

  Services& services_;
};

}  // namespace heliograph::proxy::credentials
