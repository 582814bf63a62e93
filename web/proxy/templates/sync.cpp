// SPDX-License-Identifier: Apache-2.0
#include "proxy/templates/sync.hpp"

#include "proxy/audit/journal.hpp"
#include "proxy/graph/paging.hpp"
#include "proxy/templates/rule_table.hpp"

namespace heliograph::proxy::templates {

namespace {

constexpr std::chrono::milliseconds look_every{2'000};
// A program that dies during a sync leaves it to others after this time; every page prolongs it.
constexpr std::int64_t lease_ms = 60'000;
// Meta allows 6,000 templates to an account.
constexpr graph::PagingLimits limits{200, 10'000};

}  // namespace

Synchronizer::Synchronizer(Services& services, graph::Client& client, const credentials::Store& credentials,
                           const Store& store)
    : services_{services},
      client_{client},
      credentials_{credentials},
      store_{store},
      worker_{"template sync", [this] { return work(); }} {}

void Synchronizer::request(const std::string& waba_id) {
  services_.database.write([&](storage::Transaction& transaction) { request(transaction, waba_id); });
}

void Synchronizer::request(storage::Transaction& transaction, const std::string& waba_id) {
  transaction.execute(
      "INSERT INTO template_syncs (waba_id, sync_id, lease_until, items_read, synced_at, findings)"
      " VALUES (:waba_id, :sync, :lease, 0, NULL, :findings) ON CONFLICT (waba_id) DO UPDATE SET"
      " sync_id = COALESCE(template_syncs.sync_id, excluded.sync_id),"
      " lease_until = CASE WHEN template_syncs.sync_id IS NULL THEN excluded.lease_until ELSE template_syncs.lease_until END",
      waba_id, storage::make_id(services_.clock().unix_ms), base::Instant{0}, base::Findings{});
  services_.journal.touch(transaction, "template", "", 1);
  transaction.on_commit([this] { worker_.wake(); });
}

Sync Synchronizer::state(const std::string& waba_id) const {
  const auto row = services_.database.read([&](storage::Transaction& transaction) {
    return transaction.first<SyncRow>("SELECT {} FROM template_syncs WHERE waba_id = :waba_id", waba_id);
  });
  if (!row) return {};
  return {row->sync_id.has_value(), row->items_read, row->synced_at, row->findings};
}

std::chrono::milliseconds Synchronizer::work() {
  while (!worker_.stopping()) {
    const auto claimed = claim();
    if (!claimed) break;
    synchronize(*claimed);
  }
  while (!worker_.stopping()) {
    const auto row = claim_reread();
    if (!row) break;
    reread(*row);
  }
  return look_every;
}

std::optional<Synchronizer::Claim> Synchronizer::claim() {
  const base::Instant now = services_.clock();
  const auto waiting = services_.database.read([&](storage::Transaction& transaction) {
    return transaction.all<SyncRow>(
        "SELECT {} FROM template_syncs WHERE sync_id IS NOT NULL AND lease_until <= :now ORDER BY lease_until LIMIT 20", now);
  });
  for (const SyncRow& row : waiting) {
    const auto claimed = services_.database.write([&](storage::Transaction& transaction) {
      return transaction.execute(
          "UPDATE template_syncs SET lease_until = :lease, items_read = 0"
          " WHERE waba_id = :waba_id AND sync_id = :sync AND lease_until = :before",
          base::Instant{now.unix_ms + lease_ms}, row.waba_id, *row.sync_id, *row.lease_until);
    });
    if (claimed == 1) return Claim{row.waba_id, *row.sync_id, now};
  }
  return std::nullopt;
}

void Synchronizer::synchronize(const Claim& claim) {
  const auto stored = services_.database.read(
      [&](storage::Transaction& transaction) { return credentials_.of_account(transaction, claim.waba_id); });
  base::Findings findings;
  // Any credentials of the account will do; the next ones are tried when the token of some is of no use.
  for (const credentials::Stored& one : stored) {
    const auto token = credentials_.token(one.row);
    if (!token) continue;
    graph::Request request;
    request.path = graph::segment(claim.waba_id) + "/message_templates";
    request.query = {{"fields", std::string{node_fields}}, {"limit", "100"}};
    request.token = *token;
    request.label = "message_templates";
    const auto is_complete = graph::each_page(client_, std::move(request), limits, [&](base::Json items, const base::Json&) {
      take_page(claim, items);
      return !worker_.stopping();
    });
    if (worker_.stopping() || client_.is_closed()) return;  // taken up again at the next start
    if (is_complete) {
      findings.clear();
      if (!*is_complete) findings.add(rule("templates.sync_incomplete"), "", {{"max", limits.items}});
      return finish(claim, *is_complete, findings);
    }
    findings.push_back(account::to_finding(is_complete.error().cause));
  }
  finish(claim, false, findings);
}

void Synchronizer::take_page(const Claim& claim, const base::Json& items) {
  services_.database.write([&](storage::Transaction& transaction) {
    const base::Instant now = services_.clock();
    for (const base::Json& node : items) store_.take_over(transaction, claim.waba_id, node, claim.sync_id, now);
    transaction.execute(
        "UPDATE template_syncs SET items_read = items_read + :read, lease_until = :lease"
        " WHERE waba_id = :waba_id AND sync_id = :sync",
        items.size(), base::Instant{now.unix_ms + lease_ms}, claim.waba_id, claim.sync_id);
    services_.journal.touch(transaction, "template", "", 1);
  });
}

std::optional<TemplateRow> Synchronizer::claim_reread() {
  const base::Instant now = services_.clock();
  const auto due = services_.database.read([&](storage::Transaction& transaction) {
    return transaction.all<TemplateRow>("SELECT {} FROM templates WHERE reread_at <= :now ORDER BY reread_at LIMIT 20", now);
  });
  for (const TemplateRow& row : due) {
    const auto claimed = services_.database.write([&](storage::Transaction& transaction) {
      return transaction.execute("UPDATE templates SET reread_at = :lease WHERE id = :id AND reread_at = :due",
                                 base::Instant{now.unix_ms + lease_ms}, row.id, *row.reread_at);
    });
    if (claimed == 1) return row;
  }
  return std::nullopt;
}

void Synchronizer::reread(const TemplateRow& row) {
  const auto stored = services_.database.read(
      [&](storage::Transaction& transaction) { return credentials_.of_account(transaction, row.waba_id); });
  for (const credentials::Stored& one : stored) {
    const auto token = credentials_.token(one.row);
    if (!token) continue;
    graph::Request request;
    request.path = graph::segment(row.meta_id);
    request.query = {{"fields", std::string{node_fields}}};
    request.token = *token;
    request.label = "message_template";
    const graph::Result answer = client_.call(std::move(request));
    // Asked again when the lease is over.
    if (!answer && !account::is_missing_object(answer.error().cause)) continue;
    services_.database.write([&](storage::Transaction& transaction) {
      transaction.execute("UPDATE templates SET reread_at = NULL WHERE id = :id", row.id);
      if (answer) {
        store_.take_over(transaction, row.waba_id, answer->body, "", services_.clock());
      } else {
        store_.remove(transaction, row);
      }
    });
    return;
  }
}

void Synchronizer::finish(const Claim& claim, bool is_complete, const base::Findings& findings) {
  services_.database.write([&](storage::Transaction& transaction) {
    const base::Instant now = services_.clock();
    if (is_complete) {
      // What was made here after the sync began may be missing from what was read.
      for (const TemplateRow& row : transaction.all<TemplateRow>(
               "SELECT {} FROM templates WHERE waba_id = :waba_id AND sync_id <> :sync AND created_at < :started",
               claim.waba_id, claim.sync_id, claim.started_at)) {
        store_.remove(transaction, row);
      }
    }
    transaction.execute(
        "UPDATE template_syncs SET sync_id = NULL, lease_until = NULL, findings = :findings,"
        " synced_at = CASE WHEN :complete = 1 THEN :now ELSE synced_at END WHERE waba_id = :waba_id AND sync_id = :sync",
        findings, is_complete, now, claim.waba_id, claim.sync_id);
    services_.journal.touch(transaction, "template", "", 1);
  });
}

}  // namespace heliograph::proxy::templates
