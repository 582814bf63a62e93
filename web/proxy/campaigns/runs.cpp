// SPDX-License-Identifier: Apache-2.0
#include "proxy/campaigns/runs.hpp"

#include <sodium.h>

#include <array>

#include "proxy/audiences/lists.hpp"
#include "proxy/campaigns/plan.hpp"
#include "proxy/campaigns/progress.hpp"
#include "proxy/campaigns/targets.hpp"

namespace heliograph::proxy::campaigns {
namespace {

using campaign::CampaignEvent;
using campaign::CampaignStatus;
using delivery::DispatchEvent;
using delivery::DispatchState;

constexpr std::int64_t usual_hours_to_live = 72;
constexpr std::int64_t hour_ms = 3'600'000;
constexpr std::int64_t rows_at_once = 2'000;
// Where no webhooks arrive nothing will ever be heard of a lost attempt; it is looked at again in case that has changed.
constexpr std::int64_t look_again_ms = 3'600'000;

std::string make_tag() {
  std::array<unsigned char, 9> bytes{};
  randombytes_buf(bytes.data(), bytes.size());
  static constexpr char digits[] = "0123456789abcdef";
  std::string tag;
  for (const unsigned char byte : bytes) {
    tag += digits[byte >> 4U];
    tag += digits[byte & 15U];
  }
  return tag;
}

}  // namespace

RunRow make_run(storage::Transaction& transaction, const CampaignRow& campaign, base::Instant now) {
  const auto control = campaign.document.delivery.value_or(campaign::DeliveryControl{});
  RunRow run;
  run.number = transaction.take_numbers("runs", 1);
  run.campaign = campaign.number;
  run.tag = make_tag();
  run.begun_at = now;
  if (campaign.kind != campaign::CampaignKind::api_triggered) {
    run.latest_at = base::Instant{now.unix_ms + control.time_to_live_hours.value_or(usual_hours_to_live) * hour_ms};
  }
  return run;
}

void Runs::begin_due() const {
  const base::Instant now = services_.clock();
  const auto due = services_.database.read([&](storage::Transaction& transaction) {
    return transaction.all<CampaignRow>(
        "SELECT {} FROM campaigns WHERE next_run_at <= :now AND status IN ('scheduled', 'live') ORDER BY next_run_at LIMIT 20", now);
  });
  for (const CampaignRow& campaign : due) begin(campaign, now);
}

void Runs::fail(const CampaignRow& campaign, base::Findings findings, base::Instant now) const {
  services_.database.write([&](storage::Transaction& transaction) {
    auto row = store_.find(transaction, campaign.id);
    if (!row || row->etag != campaign.etag || !store_.step(transaction, *row, CampaignEvent::fail, now)) return;
    row->findings = std::move(findings);
    row->next_run_at.reset();
    row->ended_at = now;
    if (transaction.update("campaigns", *row)) store_.touch(transaction, *row);
  });
}

void Runs::begin(const CampaignRow& campaign, base::Instant now) const {
  const Plan plan = services_.database.read([&](storage::Transaction& transaction) {
    return make_plan(transaction, store_.stores(), campaign, now);
  });
  // With a dead token the account cannot even be looked at: that is no failure of the campaign, which begins later.
  if (plan.findings.has_errors() && !plan.holds.empty()) return;
  if (plan.findings.has_errors()) return fail(campaign, plan.findings, now);
  // Long for a large audience, so before and outside of the transaction that begins the run.
  const bool is_called = campaign.kind == campaign::CampaignKind::api_triggered;
  const Targets targets = is_called ? Targets{} : find_targets(services_, campaign, now);
  const bool has_begun = services_.database.write([&](storage::Transaction& transaction) {
    auto row = store_.find(transaction, campaign.id);
    if (!row || row->etag != campaign.etag) return false;
    const auto event = row->status == CampaignStatus::scheduled ? CampaignEvent::begin : CampaignEvent::run;
    if (!store_.step(transaction, *row, event, now)) return false;
    RunRow run = make_run(transaction, *row, now);
    run.phone_number_id = plan.phone_number_id;
    if (!is_called) run.audience = targets.audience;
    run.owns_audience = targets.is_owned;
    run.targeted = targets.people;
    run.is_expanded = is_called;
    row->next_run_at = is_called ? std::nullopt : next_run(row->document, now);
    if (!row->started_at) row->started_at = now;
    if (!transaction.update("campaigns", *row)) return false;
    transaction.insert("campaign_runs", run);
    Counts counts;
    counts.add(run.number, 0, DispatchState::pending, "", run.targeted);
    counts.write(transaction);
    store_.touch(transaction, *row);
    return true;
  });
  if (!has_begun && targets.is_owned) {
    audiences::AudienceRow list;
    list.number = targets.audience;
    list.id = services_.database.first<std::string>("SELECT id FROM audiences WHERE number = :number", targets.audience).value_or("");
    audiences::delete_audience(services_.database, list);
  }
}

void Runs::end_finished() const {
  const base::Instant now = services_.clock();
  const auto runs = services_.database.read([&](storage::Transaction& transaction) {
    return transaction.all<RunRow>("SELECT {} FROM campaign_runs WHERE ended_at IS NULL AND is_expanded = 1");
  });
  for (const RunRow& run : runs) {
    services_.database.write([&](storage::Transaction& transaction) {
      auto campaign = store_.find_by_number(transaction, run.campaign);
      if (!campaign || campaign->kind == campaign::CampaignKind::api_triggered) return;
      if (report::open(to_counters(store_.counts(transaction, run.campaign, run.number))) > 0) return;
      transaction.execute("UPDATE campaign_runs SET ended_at = :now WHERE number = :run", now, run.number);
      if (store_.step(transaction, *campaign, CampaignEvent::complete, now)) {
        campaign->ended_at = now;
        campaign->findings.clear();
        campaign->held_until.reset();
        if (!transaction.update("campaigns", *campaign)) throw std::runtime_error("a campaign changed while it was read");
      }
      store_.touch(transaction, *campaign);
    });
    if (!run.owns_audience) continue;
    audiences::AudienceRow list;
    list.number = run.audience.value_or(0);
    list.id = services_.database.first<std::string>("SELECT id FROM audiences WHERE number = :number", list.number).value_or("");
    const bool has_ended = services_.database.first<std::int64_t>(
        "SELECT 1 FROM campaign_runs WHERE number = :run AND ended_at IS NOT NULL", run.number).has_value();
    if (has_ended) audiences::delete_audience(services_.database, list);
  }
}

bool Runs::withdraw_stopped() const {
  const auto runs = services_.database.read([&](storage::Transaction& transaction) {
    return transaction.all<RunRow>(
        "SELECT {r.} FROM campaign_runs r JOIN campaigns c ON c.number = r.campaign WHERE r.ended_at IS NULL"
        " AND c.status IN ('stopped', 'failed') ORDER BY r.number");
  });
  bool is_more = false;
  for (const RunRow& run : runs) is_more |= withdraw(run);
  return is_more;
}

bool Runs::withdraw(const RunRow& run) const {
  const base::Instant now = services_.clock();
  return services_.database.write([&](storage::Transaction& transaction) {
    Counts counts;
    const std::string lock = to_change(transaction);
    const auto current = transaction.first<RunRow>("SELECT {} FROM campaign_runs WHERE number = :run" + lock, run.number);
    if (!current) return true;  // another program is at it
    if (!current->is_expanded) {
      // Nobody was asked about those who are left: they are withdrawn in one go.
      const std::int64_t left = current->targeted - current->position;
      counts.add(run.number, 0, DispatchState::pending, "", -left);
      counts.add(run.number, 0, DispatchState::stopped, "", left);
      transaction.execute("UPDATE campaign_runs SET is_expanded = 1 WHERE number = :run", run.number);
    }
    std::vector<ClaimChange> changed;
    for (DeliveryRow& row : transaction.all<DeliveryRow>(
             "SELECT {} FROM deliveries WHERE run = :run AND state IN ('pending', 'delayed', 'parked', 'queued')"
             " AND due_at IS NOT NULL LIMIT :limit" + lock,
             run.number, rows_at_once)) {
      if (!happen(row, DispatchEvent::stop, {}, now, counts)) continue;
      row.due_at.reset();
      changed.push_back(claim_change(row));
    }
    transaction.update_all("deliveries", changed);
    counts.write(transaction);
    if (report::open(to_counters(store_.counts(transaction, run.campaign, run.number))) == 0) {
      transaction.execute("UPDATE campaign_runs SET ended_at = :now WHERE number = :run", now, run.number);
    }
    if (const auto campaign = store_.find_by_number(transaction, run.campaign)) store_.touch(transaction, *campaign);
    return static_cast<std::int64_t>(changed.size()) == rows_at_once;
  });
}

void Runs::settle_due(Claims claims, const IsInFlight& is_in_flight) const {
  const auto runs = services_.database.read([&](storage::Transaction& transaction) {
    return transaction.all<std::int64_t>("SELECT number FROM campaign_runs WHERE ended_at IS NULL");
  });
  for (const std::int64_t run : runs) settle(run, claims, is_in_flight);
}

void Runs::settle(std::int64_t run, Claims claims, const IsInFlight& is_in_flight) const {
  const base::Instant now = services_.clock();
  while (true) {
    const auto count = services_.database.write([&](storage::Transaction& transaction) {
      const std::string lock = to_change(transaction);
      auto rows = transaction.all<DeliveryRow>(
          "SELECT {} FROM deliveries WHERE run = :run AND state = 'claimed' AND due_at IS NOT NULL"
          " AND (:all = 1 OR due_at <= :now) LIMIT :limit" + lock,
          run, claims == Claims::all, now, rows_at_once);
      auto uncertain = transaction.all<DeliveryRow>(
          "SELECT {} FROM deliveries WHERE run = :same AND state = 'uncertain' AND due_at <= :now LIMIT :limit" + lock, run, now,
          rows_at_once);
      // A webhook that tells of the attempt has had its chance only where webhooks arrive.
      const bool would_have_heard =
          !uncertain.empty() &&
          transaction
              .first<std::int64_t>(
                  "SELECT 1 FROM campaign_runs r JOIN campaigns k ON k.number = r.campaign JOIN configurations c ON"
                  " c.id = k.configuration_id JOIN credential_states s ON s.credential_id = c.credential_id"
                  " WHERE r.number = :run AND s.webhook_received_at IS NOT NULL",
                  run)
              .has_value();
      Counts counts;
      std::vector<ClaimChange> changed;
      for (DeliveryRow& row : rows) {
        if (is_in_flight(row.number)) {
          row.due_at = base::Instant{now.unix_ms + lease_ms};
        } else if (happen(row, DispatchEvent::lose, {row.code, row.args}, now, counts)) {
          row.due_at = base::Instant{row.attempted_at.value_or(now).unix_ms + message::quiet_time_ms};
        } else {
          continue;
        }
        changed.push_back(claim_change(row));
      }
      for (DeliveryRow& row : uncertain) {
        const bool is_free = would_have_heard && happen(row, DispatchEvent::requeue, {row.code, row.args}, now, counts);
        row.due_at = is_free ? now : base::Instant{now.unix_ms + look_again_ms};
        changed.push_back(claim_change(row));
      }
      transaction.update_all("deliveries", changed);
      counts.write(transaction);
      return static_cast<std::int64_t>(rows.size());
    });
    if (count < rows_at_once) return;
  }
}

}  // namespace heliograph::proxy::campaigns
