// SPDX-License-Identifier: Apache-2.0
#include "proxy/health/watcher.hpp"

#include <heliograph/account/token.hpp>

namespace heliograph::proxy::health {

namespace {

constexpr std::chrono::seconds look_every{60};
constexpr std::int64_t kept_ms = 366LL * 86'400'000;
constexpr std::int64_t removal_pause_ms = 86'400'000;

/// What is known after `fresh`: a part that could not be read stays as it was.
account::AccountFacts with_known(const account::AccountFacts& known, account::AccountFacts fresh) {
  const auto keep = [](const auto& before, auto& now) {
    if (!now) now = before;
  };
  const auto state = account::summarize_token(account::token_facts(fresh)).state;
  if (state == account::TokenState::unchecked) {
    fresh.token = known.token;
    fresh.token_failure = known.token_failure;
  }
  keep(known.account, fresh.account);
  keep(known.phone_numbers, fresh.phone_numbers);
  return fresh;
}

}  // namespace

Watcher::Watcher(Services& services, const credentials::Store& credentials, const Recorder& recorder)
    : services_{services}, credentials_{credentials}, recorder_{recorder}, worker_{"health", [this] {
                                                                                  warn_of_tokens();
                                                                                  remove_old();
                                                                                  return std::chrono::milliseconds{look_every};
                                                                                }} {}

void Watcher::checked(const account::AccountFacts& facts) {
  if (!facts.waba_id) return;
  services_.database.write([&](storage::Transaction& transaction) {
    const auto known =
        transaction.first<SnapshotRow>("SELECT {} FROM health_snapshots WHERE waba_id = :account", *facts.waba_id);
    account::AccountFacts next = facts;
    if (known) {
      recorder_.record(transaction, *facts.waba_id, account::compare_health(known->facts, facts),
                       {std::string{check}, {}, {}, services_.clock()});
      next = with_known(known->facts, facts);
    }
    transaction.execute(
        "INSERT INTO health_snapshots (waba_id, facts) VALUES (:account, :facts)"
        " ON CONFLICT (waba_id) DO UPDATE SET facts = excluded.facts",
        *facts.waba_id, next);
  });
  worker_.wake();
}

void Watcher::warn_of_tokens() {
  const base::Instant now = services_.clock();
  const auto stored =
      services_.database.read([&](storage::Transaction& transaction) { return credentials_.all(transaction); });
  for (const credentials::Stored& one : stored) {
    if (!one.state.facts.token) continue;
    const auto expires_at = account::expiry_of(*one.state.facts.token);
    if (!expires_at || !account::token_warning(*expires_at, now, std::nullopt)) continue;
    services_.database.write([&](storage::Transaction& transaction) {
      const auto given =
          transaction.first<WarningRow>("SELECT {} FROM token_warnings WHERE credential_id = :id", one.row.id);
      const bool is_same = given && given->expires_at == *expires_at;
      const auto days = account::token_warning(*expires_at, now, is_same ? std::optional{given->days} : std::nullopt);
      if (!days) return;
      transaction.execute(
          "INSERT INTO token_warnings (credential_id, expires_at, days) VALUES (:id, :end, :days)"
          " ON CONFLICT (credential_id) DO UPDATE SET expires_at = excluded.expires_at, days = excluded.days",
          one.row.id, *expires_at, *days);
      recorder_.record(transaction, one.row.waba_id, {account::token_event(one.row.id, one.row.name, *days, *expires_at)},
                       {std::string{check}, one.row.id + '/' + std::to_string(expires_at->unix_ms) + '/' + std::to_string(*days), {}, now});
    });
  }
}

void Watcher::remove_old() {
  const base::Instant now = services_.clock();
  if (now < next_removal_) return;
  next_removal_ = {now.unix_ms + removal_pause_ms};
  services_.database.write([&](storage::Transaction& transaction) {
    transaction.execute("DELETE FROM health_events WHERE at < :before", base::Instant{now.unix_ms - kept_ms});
  });
}

}  // namespace heliograph::proxy::health
