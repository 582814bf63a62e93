// SPDX-License-Identifier: Apache-2.0
#include "proxy/configurations/processing.hpp"

#include <algorithm>
#include <heliograph/channel/rule_table.hpp>

#include "proxy/credentials/account_reader.hpp"

namespace heliograph::proxy::configurations {

namespace {

using channel::Check;
using channel::CheckState;

constexpr std::chrono::milliseconds look_every{1'000};
// A program that dies during a run leaves it to others after this time.
constexpr std::int64_t lease_ms = 60'000;
// Meta is asked three times over about twenty seconds before it counts as unreachable.
constexpr std::int64_t pauses_ms[] = {4'000, 16'000};

/// The checks of a configuration whose credentials cannot be used at all.
std::vector<Check> without_token(const base::Findings& findings) {
  std::vector<Check> checks = channel::pending_checks();
  for (Check& check : checks) check.state = CheckState::skipped;
  checks.front().state = CheckState::failed;
  checks.front().findings = findings;
  return checks;
}

/// A failure that may pass leaves its checks pending as long as Meta is going to be asked again.
void hide_passing(std::optional<account::GraphFailure>& failure) {
  if (failure && account::retry_class(*failure) == account::RetryClass::backoff) failure.reset();
}

account::AccountFacts without_passing_failures(account::AccountFacts facts) {
  for (auto* failure : {&facts.token_failure, &facts.business_failure, &facts.account_failure,
                        &facts.phone_numbers_failure, &facts.subscribed_apps_failure, &facts.templates_failure}) {
    hide_passing(*failure);
  }
  return facts;
}

}  // namespace

Processing::Processing(Services& services, graph::Client& client, const Store& store,
                       const credentials::Store& credentials)
    : services_{services},
      client_{client},
      store_{store},
      credentials_{credentials},
      worker_{"configuration checks", [this] { return check_due(); }} {}

std::chrono::milliseconds Processing::check_due() {
  while (!worker_.stopping()) {
    const auto run = claim();
    if (!run) break;
    check(*run);
  }
  return look_every;
}

std::optional<Processing::Run> Processing::claim() {
  const base::Instant now = services_.clock();
  const auto due = services_.database.read([&](storage::Transaction& transaction) {
    return transaction.all<ConfigurationRow>(
        "SELECT {} FROM configurations WHERE check_id IS NOT NULL AND check_due_at <= :now ORDER BY check_due_at LIMIT 20",
        now);
  });
  for (const ConfigurationRow& row : due) {
    const auto claimed = services_.database.write([&](storage::Transaction& transaction) {
      return transaction.execute(
          "UPDATE configurations SET check_due_at = :lease WHERE id = :id AND check_id = :check AND check_due_at = :due",
          base::Instant{now.unix_ms + lease_ms}, row.id, *row.check_id, *row.check_due_at);
    });
    if (claimed == 1) {
      return Run{row.id, *row.check_id, row.check_attempts, channel::configuration_to_check(row.record)};
    }
  }
  return std::nullopt;
}

void Processing::check(const Run& run) {
  const std::string credential_id = run.configuration.credential_id.value_or("");
  const auto stored = services_.database.read(
      [&](storage::Transaction& transaction) { return credentials_.find(transaction, credential_id); });
  if (!stored) {
    base::Findings findings;
    findings.add(channel::rule("channel.credential_unknown"), "/credential_id", {{"id", credential_id}});
    return report(run, without_token(findings));
  }
  const auto question = credentials_.question(*stored);
  if (!question) return report(run, without_token(question.error().findings));

  const bool is_last_attempt = run.attempts >= static_cast<std::int64_t>(std::size(pauses_ms));
  const auto checks_of = [&](const account::AccountFacts& facts) {
    return channel::run_checks({run.configuration, is_last_attempt ? facts : without_passing_failures(facts)});
  };
  const auto facts = credentials::read_account(client_, *question, services_.clock(), [&](const auto& so_far) {
    const auto checks = checks_of(so_far);
    if (channel::verdict(checks) == channel::Verdict::pending) report(run, checks);
  });
  if (client_.is_closed()) return;  // taken up again at the next start
  keep_facts(credential_id, facts);
  const auto checks = checks_of(facts);
  report(run, checks);
  if (channel::verdict(checks) == channel::Verdict::pending) ask_again(run);
}

void Processing::ask_again(const Run& run) {
  const auto pause = pauses_ms[std::min<std::size_t>(static_cast<std::size_t>(run.attempts), std::size(pauses_ms) - 1)];
  services_.database.write([&](storage::Transaction& transaction) {
    transaction.execute(
        "UPDATE configurations SET check_due_at = :due, check_attempts = check_attempts + 1"
        " WHERE id = :id AND check_id = :check",
        base::Instant{services_.clock().unix_ms + pause}, run.configuration_id, run.check_id);
  });
}

void Processing::report(const Run& run, const std::vector<Check>& checks) {
  services_.database.write([&](storage::Transaction& transaction) {
    auto row = store_.find(transaction, run.configuration_id);
    // Somebody began another run, or deleted the configuration: these results are of no interest any more.
    if (!row || row->check_id != run.check_id) return;
    auto next = channel::report_checks(row->record, checks, services_.clock());
    if (!next) return;
    const bool is_progress = channel::verdict(checks) == channel::Verdict::pending;
    store_.take_over(*row, std::move(*next), false, is_progress ? row->updated_at : services_.clock());
    if (is_progress) {
      transaction.execute("UPDATE configurations SET record = :record WHERE id = :id AND check_id = :check", row->record,
                          row->id, run.check_id);
    } else if (!transaction.update("configurations", *row)) {
      return;
    }
    store_.touch(transaction, *row);
  });
}

void Processing::keep_facts(const std::string& credential_id, const account::AccountFacts& facts) {
  services_.database.write([&](storage::Transaction& transaction) {
    credentials_.keep_facts(transaction, credential_id, facts, services_.clock());
  });
}

}  // namespace heliograph::proxy::configurations
