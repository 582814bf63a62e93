// SPDX-License-Identifier: Apache-2.0
#include "proxy/accounts/accounts.hpp"

#include <algorithm>

#include "proxy/accounts/rule_table.hpp"
#include "proxy/config/settings.hpp"
#include "proxy/credentials/credential.hpp"
#include "proxy/credentials/graph_reads.hpp"
#include "proxy/domain/upstream.hpp"

namespace heliograph::proxy::accounts {
namespace {

/// A row of the table `optimized_upgrades`.
struct UpgradeRow {
  std::string waba_id;
  base::Instant begun_at;
  std::string begun_by;
};
BOOST_DESCRIBE_STRUCT(UpgradeRow, (), (waba_id, begun_at, begun_by))

}  // namespace

ConnectedAccount Accounts::to_account(const credentials::Stored& stored, base::Instant now) const {
  const credentials::Credential credential = credentials::to_credential(store_, stored, now, false);
  const account::AccountFacts& facts = stored.state.facts;
  const auto known = facts.account.value_or(account::WhatsAppBusinessAccount{});
  const auto& status = known.marketing_messages_onboarding_status;
  ConnectedAccount account;
  account.id = credential.waba_id;
  account.name = credential.account.name;
  account.business = credential.business;
  account.account_review_status = known.account_review_status;
  account.phone_numbers = credential.account.phone_numbers;
  account.checked_at = credential.checked_at;
  account.optimized.standing = account::standing_of(status);
  if (status) account.optimized.status = status->text;
  account.optimized.is_marketing_off_on_cloud = known.disable_marketing_messages_on_cloud_api.value_or(false);
  account.optimized.terms_url =
      services_.settings.graph_is_sandbox()
          ? services_.settings.graph_base_url + "/_sandbox/terms/" + graph::segment(credential.waba_id)
          : account::terms_address(credential.business_account_id, credential.waba_id);
  if (facts.account_failure) account.findings.push_back(domain::told_by_meta(*facts.account_failure));
  return account;
}

std::vector<ConnectedAccount> Accounts::read(storage::Transaction& transaction, base::Instant now) const {
  std::vector<ConnectedAccount> accounts;
  for (const credentials::Stored& stored : store_.all(transaction)) {
    auto found = std::find_if(accounts.begin(), accounts.end(),
                              [&](const ConnectedAccount& account) { return account.id == stored.row.waba_id; });
    if (found == accounts.end()) found = accounts.insert(found, to_account(stored, now));
    found->credentials.push_back({stored.row.id, stored.row.name});
  }
  for (const UpgradeRow& row : transaction.all<UpgradeRow>("SELECT {} FROM optimized_upgrades")) {
    for (ConnectedAccount& account : accounts) {
      if (account.id != row.waba_id) continue;
      account.optimized.begun_at = row.begun_at;
      account.optimized.begun_by = row.begun_by;
    }
  }
  return accounts;
}

std::optional<ConnectedAccount> Accounts::find(storage::Transaction& transaction, const std::string& id,
                                               base::Instant now) const {
  for (ConnectedAccount& account : read(transaction, now)) {
    if (account.id == id) return std::move(account);
  }
  return std::nullopt;
}

api::List<ConnectedAccount> Accounts::list(api::Call& call) const {
  api::List<ConnectedAccount> list;
  list.items = services_.database.read([&](storage::Transaction& transaction) { return read(transaction, call.now); });
  list.total = static_cast<std::int64_t>(list.items.size());
  return list;
}

api::Answer<ConnectedAccount> Accounts::refresh(api::Call& call) const {
  const std::string id = call.parameter("id");
  const auto stored =
      services_.database.read([&](storage::Transaction& transaction) { return store_.of_account(transaction, id); });
  if (stored.empty()) return api::not_found("account", id);
  const auto question = store_.question(stored.front());
  if (!question) return tl::unexpected(question.error());
  const auto known = credentials::decoded<account::WhatsAppBusinessAccount>(
      credentials::read_node(client_, question->token, id, account::account_fields, "waba"));
  if (!known) {
    base::Findings findings;
    findings.push_back(domain::told_by_meta(known.error()));
    return api::upstream(std::move(findings));
  }
  return services_.database.write([&](storage::Transaction& transaction) -> api::Answer<ConnectedAccount> {
    for (const credentials::Stored& one : stored) store_.keep_account(transaction, one.row.id, *known);
    const auto account = find(transaction, id, call.now);
    if (!account) return api::not_found("account", id);
    return *account;
  });
}

api::Answer<ConnectedAccount> Accounts::begin_upgrade(api::Call& call) const {
  const std::string id = call.parameter("id");
  return services_.database.write([&](storage::Transaction& transaction) -> api::Answer<ConnectedAccount> {
    const auto account = find(transaction, id, call.now);
    if (!account) return api::not_found("account", id);
    if (account->optimized.standing == account::OptimizedStanding::barred) {
      return api::fail(422, rule("accounts.optimized_barred"), {{"name", account->name}});
    }
    if (account->optimized.standing == account::OptimizedStanding::on) return *account;
    transaction.execute(
        "INSERT INTO optimized_upgrades (waba_id, begun_at, begun_by) VALUES (:id, :now, :name)"
        " ON CONFLICT (waba_id) DO UPDATE SET begun_at = excluded.begun_at, begun_by = excluded.begun_by",
        id, call.now, call.user().name);
    services_.journal.record(transaction, call.actor(), {"upgrade_begun", "account", id, account->name, 1});
    return find(transaction, id, call.now).value_or(*account);
  });
}

}  // namespace heliograph::proxy::accounts
