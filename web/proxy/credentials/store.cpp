// SPDX-License-Identifier: Apache-2.0
#include "proxy/credentials/store.hpp"

#include "proxy/audit/journal.hpp"
#include "proxy/config/settings.hpp"
#include "proxy/credentials/merge.hpp"
#include "proxy/credentials/rule_table.hpp"
#include "proxy/vault/vault.hpp"

namespace heliograph::proxy::credentials {

namespace {

// A secret is sealed for its column as well as for its row.
constexpr std::string_view token_place = "credentials.sealed_token";
constexpr std::string_view app_secret_place = "credentials.sealed_app_secret";
constexpr std::string_view verify_token_place = "credentials.sealed_verify_token";

constexpr std::int64_t ms_per_minute = 60'000;
constexpr std::int64_t check_period_ms = 6 * 60 * ms_per_minute;
constexpr std::int64_t check_again_ms = 5 * ms_per_minute;

}  // namespace

std::optional<Stored> Store::complete(storage::Transaction& transaction, std::optional<CredentialRow> row) const {
  if (!row) return std::nullopt;
  auto state = transaction.first<CredentialStateRow>("SELECT {} FROM credential_states WHERE credential_id = :id", row->id);
  if (!state) return std::nullopt;
  return Stored{std::move(*row), std::move(*state)};
}

std::optional<Stored> Store::find(storage::Transaction& transaction, const std::string& id) const {
  return complete(transaction, transaction.first<CredentialRow>("SELECT {} FROM credentials WHERE id = :id", id));
}

std::optional<Stored> Store::find_by_webhook_key(storage::Transaction& transaction, const std::string& key) const {
  return complete(transaction, transaction.first<CredentialRow>("SELECT {} FROM credentials WHERE webhook_key = :key", key));
}

std::vector<Stored> Store::all(storage::Transaction& transaction) const {
  std::vector<Stored> found;
  for (CredentialRow& row : transaction.all<CredentialRow>("SELECT {} FROM credentials ORDER BY name_key")) {
    if (auto stored = complete(transaction, std::move(row))) found.push_back(std::move(*stored));
  }
  return found;
}

std::vector<Stored> Store::of_account(storage::Transaction& transaction, const std::string& waba_id) const {
  std::vector<Stored> found;
  for (CredentialRow& row : transaction.all<CredentialRow>(
           "SELECT {} FROM credentials WHERE waba_id = :waba_id ORDER BY created_at, id", waba_id)) {
    if (auto stored = complete(transaction, std::move(row))) found.push_back(std::move(*stored));
  }
  return found;
}

void Store::seal_token(CredentialRow& row, const base::Secret& token) const {
  row.sealed_token = services_.vault.seal(token, token_place, row.id);
  row.token_hint = token.tail();
}

void Store::seal_app_secret(CredentialRow& row, const base::Secret& secret) const {
  row.sealed_app_secret = services_.vault.seal(secret, app_secret_place, row.id);
}

void Store::seal_verify_token(CredentialRow& row, const base::Secret& token) const {
  row.sealed_verify_token = services_.vault.seal(token, verify_token_place, row.id);
}

std::optional<base::Secret> Store::token(const CredentialRow& row) const {
  return services_.vault.open(row.sealed_token, token_place, row.id);
}

std::optional<base::Secret> Store::app_secret(const CredentialRow& row) const {
  if (!row.sealed_app_secret) return std::nullopt;
  return services_.vault.open(*row.sealed_app_secret, app_secret_place, row.id);
}

std::optional<base::Secret> Store::verify_token(const CredentialRow& row) const {
  return services_.vault.open(row.sealed_verify_token, verify_token_place, row.id);
}

api::Answer<AccountQuestion> Store::question(const Stored& stored) const {
  const auto opened = token(stored.row);
  if (!opened) return api::fail(409, rule("credentials.unreadable"), {{"name", stored.row.name}});
  return AccountQuestion{*opened,
                         stored.row.business_account_id,
                         stored.row.waba_id,
                         stored.row.phone_number_id,
                         stored.row.app_id,
                         expected_webhook(stored)};
}

std::optional<std::string> Store::callback_url(const CredentialRow& row) const {
  const auto& settings = services_.settings;
  // Meta calls https addresses only; the sandbox runs beside this program and takes any.
  if (settings.public_url.empty() || (!settings.graph_is_sandbox() && !settings.is_https())) return std::nullopt;
  return settings.public_url + "/webhooks/" + row.webhook_key;
}

account::ExpectedWebhook Store::expected_webhook(const Stored& stored) const {
  return {callback_url(stored.row), stored.row.sealed_app_secret.has_value(), stored.state.webhook_received_at};
}

account::AccountFacts Store::facts(const Stored& stored, base::Instant now) const {
  account::AccountFacts facts = stored.state.facts;
  facts.now = now;
  facts.app_id = stored.row.app_id;
  facts.business_account_id = stored.row.business_account_id;
  facts.waba_id = stored.row.waba_id;
  facts.phone_number_id = stored.row.phone_number_id;
  facts.webhook = expected_webhook(stored);
  return facts;
}

void Store::keep_facts(storage::Transaction& transaction, const std::string& id, const account::AccountFacts& facts,
                       base::Instant now) const {
  auto stored = find(transaction, id);
  if (!stored) return;
  const CredentialStateRow& state = stored->state;
  const auto next = base::step(account::token_lifecycle(), state.token_state, account::TokenEvent::check,
                               account::token_facts(facts));
  const base::Instant next_check{now.unix_ms + (is_cut_off(facts) ? check_again_ms : check_period_ms)};
  transaction.execute(
      "UPDATE credential_states SET facts = :facts, token_state = :state, findings = :findings, checked_at = :checked,"
      " next_check_at = :next WHERE credential_id = :id",
      merged(state.facts, facts), next.value_or(state.token_state), base::Findings{},
      is_nothing_read(facts) ? state.checked_at : std::optional{now}, next_check, id);
  touch(transaction, id);
}

void Store::keep_account(storage::Transaction& transaction, const std::string& id,
                         const account::WhatsAppBusinessAccount& account) const {
  const auto stored = find(transaction, id);
  if (!stored) return;
  account::AccountFacts facts = stored->state.facts;
  facts.account = account;
  facts.account_failure.reset();
  transaction.execute("UPDATE credential_states SET facts = :facts WHERE credential_id = :id", facts, id);
  touch(transaction, id);
}

void Store::keep_subscription(storage::Transaction& transaction, const std::string& id,
                              const base::Findings& findings) const {
  transaction.execute("UPDATE credential_states SET subscription_findings = :findings WHERE credential_id = :id", findings,
                      id);
  touch(transaction, id);
}

void Store::note_verified(storage::Transaction& transaction, const std::string& id, base::Instant now) const {
  transaction.execute("UPDATE credential_states SET verified_at = :now WHERE credential_id = :id", now, id);
  touch(transaction, id);
}

void Store::note_received(storage::Transaction& transaction, const Stored& stored, base::Instant now) const {
  const auto before = stored.state.webhook_received_at;
  if (before && now.unix_ms - before->unix_ms < ms_per_minute) return;
  transaction.execute("UPDATE credential_states SET webhook_received_at = :now WHERE credential_id = :id", now,
                      stored.row.id);
  touch(transaction, stored.row.id);
}

void Store::touch(storage::Transaction& transaction, const std::string& id) const {
  const auto etag = transaction.first<std::int64_t>("SELECT etag FROM credentials WHERE id = :id", id);
  if (etag) services_.journal.touch(transaction, "credential", id, *etag);
}

}  // namespace heliograph::proxy::credentials
