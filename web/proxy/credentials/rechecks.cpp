// SPDX-License-Identifier: Apache-2.0
#include "proxy/credentials/rechecks.hpp"

#include "proxy/audit/journal.hpp"

namespace heliograph::proxy::credentials {

namespace {

constexpr std::chrono::seconds look_every{15};
// A program that dies during a check leaves it to others after this time.
constexpr std::int64_t lease_ms = 2 * 60'000;

}  // namespace

Rechecks::Rechecks(Services& services, graph::Client& client, const Store& store, Known known)
    : services_{services},
      client_{client},
      store_{store},
      known_{std::move(known)},
      worker_{"credential checks", [this] {
                check_due();
                return std::chrono::milliseconds{look_every};
              }} {}

std::optional<Stored> Rechecks::claim() {
  return services_.database.write([&](storage::Transaction& transaction) -> std::optional<Stored> {
    const base::Instant now = services_.clock();
    const auto due = transaction.all<CredentialStateRow>(
        "SELECT {} FROM credential_states WHERE next_check_at <= :now ORDER BY next_check_at LIMIT 20", now);
    for (const CredentialStateRow& state : due) {
      const auto claimed = transaction.execute(
          "UPDATE credential_states SET next_check_at = :later WHERE credential_id = :id AND next_check_at = :due",
          base::Instant{now.unix_ms + lease_ms}, state.credential_id, state.next_check_at);
      if (claimed == 1) return store_.find(transaction, state.credential_id);
    }
    return std::nullopt;
  });
}

std::size_t Rechecks::check_due() {
  std::size_t count = 0;
  while (!worker_.stopping()) {
    const auto stored = claim();
    if (!stored) break;
    ++count;
    const base::Instant now = services_.clock();
    const auto question = store_.question(*stored);
    if (!question) {
      // Without its token nothing can be asked until somebody enters it again; the finding says so.
      services_.database.write([&](storage::Transaction& transaction) {
        transaction.execute("UPDATE credential_states SET findings = :findings WHERE credential_id = :id",
                            question.error().findings, stored->row.id);
        services_.journal.touch(transaction, "credential", stored->row.id, stored->row.etag);
      });
      continue;
    }
    const account::AccountFacts facts = read_account(client_, *question, now);
    if (client_.is_closed()) break;
    services_.database.write(
        [&](storage::Transaction& transaction) { store_.keep_facts(transaction, stored->row.id, facts, now); });
    known_(facts);
  }
  return count;
}

}  // namespace heliograph::proxy::credentials
