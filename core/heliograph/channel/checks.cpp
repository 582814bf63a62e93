// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/account/judge.hpp>
#include <heliograph/account/rule_table.hpp>
#include <heliograph/account/token.hpp>
#include <heliograph/channel/checks.hpp>
#include <heliograph/channel/rule_table.hpp>
#include <heliograph/phone/number.hpp>

namespace heliograph::channel {

namespace {

using account::AccountFacts;
using account::GraphFailure;
using account::PhoneNumber;
using Answer = std::optional<base::Findings>;  // nothing: Graph was not asked yet

Answer answer_of(const std::optional<GraphFailure>& failure) {
  if (!failure) return std::nullopt;
  base::Findings findings;
  findings.push_back(to_finding(*failure));
  return findings;
}

bool is_about_permissions(const base::Finding& finding) { return finding.at == "/scopes"; }

Answer judge_token_part(const AccountFacts& facts, bool permissions) {
  if (!facts.token && !facts.token_failure) return std::nullopt;
  base::Findings part;
  for (base::Finding& finding : judge_token(account::token_facts(facts))) {
    if (is_about_permissions(finding) == permissions) part.push_back(std::move(finding));
  }
  return part;
}

const PhoneNumber* sender_of(const CheckFacts& facts) {
  if (!facts.account.phone_numbers || !facts.configuration.sender_number) return nullptr;
  for (const PhoneNumber& number : *facts.account.phone_numbers) {
    const std::string digits = phone::digits_of(number.display_phone_number.value_or(std::string{}));
    if (digits == *facts.configuration.sender_number) return &number;
  }
  return nullptr;
}

Answer check_token(const CheckFacts& facts) { return judge_token_part(facts.account, false); }
Answer check_permissions(const CheckFacts& facts) { return judge_token_part(facts.account, true); }

Answer check_account(const CheckFacts& facts) {
  if (facts.account.account) return base::Findings{};
  return answer_of(facts.account.account_failure);
}

template <base::Findings (*Judge)(const account::WhatsAppBusinessAccount&)>
Answer check_of_account(const CheckFacts& facts) {
  if (!facts.account.account) return std::nullopt;
  return Judge(*facts.account.account);
}

template <base::Findings (*Judge)(const PhoneNumber&)>
Answer check_of_number(const CheckFacts& facts) {
  const PhoneNumber* number = sender_of(facts);
  if (number == nullptr) return std::nullopt;
  return Judge(*number);
}

Answer check_sender(const CheckFacts& facts) {
  const std::string sender = facts.configuration.sender_number.value_or(std::string{});
  base::Findings findings = phone::check_sender_number(sender, "/sender_number");
  if (findings.has_errors()) return findings;
  if (!facts.account.phone_numbers) return answer_of(facts.account.phone_numbers_failure);
  if (sender_of(facts) == nullptr) {
    findings.add(account::rule("account.number_not_in_waba"), "/sender_number", {{"number", sender}});
  }
  return findings;
}

Answer check_limit(const CheckFacts& facts) {
  const PhoneNumber* number = sender_of(facts);
  if (number == nullptr || !facts.account.account) return std::nullopt;
  return judge_limit(*number, *facts.account.account);
}

Answer check_health(const CheckFacts& facts) {
  const PhoneNumber* number = sender_of(facts);
  if (number == nullptr) return std::nullopt;
  if (number->health_status) return judge_health(*number->health_status);
  if (facts.account.account && facts.account.account->health_status) {
    return judge_health(*facts.account.account->health_status);
  }
  return base::Findings{};
}

Answer check_templates(const CheckFacts& facts) {
  if (!facts.account.templates) return answer_of(facts.account.templates_failure);
  return judge_templates(*facts.account.templates);
}

Answer check_webhook(const CheckFacts& facts) {
  if (!facts.account.subscribed_apps && facts.account.webhook.callback_url) {
    return answer_of(facts.account.subscribed_apps_failure);
  }
  AccountFacts of_sender = facts.account;
  if (const PhoneNumber* number = sender_of(facts)) of_sender.phone_number_id = number->id;
  return judge_webhook(of_sender);
}

/// What must not have failed before a check has anything to look at.
enum class Needs { nothing, token, account, sender };

struct Row {
  std::string_view code;
  Needs needs;
  Answer (*run)(const CheckFacts&);
};

constexpr Row rows[] = {
    {"token", Needs::nothing, &check_token},
    {"permissions", Needs::token, &check_permissions},
    {"account", Needs::token, &check_account},
    {"account_standing", Needs::account, &check_of_account<&account::judge_standing>},
    {"account_review", Needs::account, &check_of_account<&account::judge_review>},
    {"account_ownership", Needs::account, &check_of_account<&account::judge_ownership>},
    {"sender", Needs::token, &check_sender},
    {"registration", Needs::sender, &check_of_number<&account::judge_registration>},
    {"display_name", Needs::sender, &check_of_number<&account::judge_display_name>},
    {"quality", Needs::sender, &check_of_number<&account::judge_quality>},
    {"throughput", Needs::sender, &check_of_number<&account::judge_throughput>},
    {"messaging_limit", Needs::sender, &check_limit},
    {"health", Needs::sender, &check_health},
    {"payment", Needs::account, &check_of_account<&account::judge_payment>},
    {"approved_template", Needs::account, &check_templates},
    {"webhook", Needs::account, &check_webhook},
};

CheckState state_of(const base::Findings& findings) {
  CheckState state = CheckState::passed;
  for (const base::Finding& finding : findings) {
    if (finding.severity == base::Severity::error) return CheckState::failed;
    if (finding.severity == base::Severity::warning) state = CheckState::warning;
  }
  return state;
}

bool has_failed(const std::vector<Check>& checks, std::string_view code) {
  return std::any_of(checks.begin(), checks.end(),
                     [&](const Check& check) { return check.code == code && check.state == CheckState::failed; });
}

bool is_pointless(const std::vector<Check>& checks, Needs needs) {
  if (needs == Needs::nothing) return false;
  if (has_failed(checks, "token")) return true;
  if (needs == Needs::account) return has_failed(checks, "account");
  return needs == Needs::sender && has_failed(checks, "sender");
}

}  // namespace

std::vector<Check> run_checks(const CheckFacts& facts) {
  std::vector<Check> checks;
  for (const Row& row : rows) {
    Check check{std::string{row.code}, CheckState::pending, {}};
    if (is_pointless(checks, row.needs)) {
      check.state = CheckState::skipped;
    } else if (Answer answer = row.run(facts)) {
      check.findings = std::move(*answer);
      check.state = state_of(check.findings);
    }
    checks.push_back(std::move(check));
  }
  return checks;
}

std::vector<Check> pending_checks() {
  std::vector<Check> checks;
  for (const Row& row : rows) checks.push_back({std::string{row.code}, CheckState::pending, {}});
  return checks;
}

Verdict verdict(const std::vector<Check>& checks) {
  bool failed = false;
  for (const Check& check : checks) {
    if (check.state == CheckState::pending) return Verdict::pending;
    failed |= check.state == CheckState::failed;
  }
  return failed ? Verdict::failed : Verdict::passed;
}

std::vector<std::string_view> check_codes() {
  std::vector<std::string_view> codes;
  for (const Row& row : rows) codes.push_back(row.code);
  return codes;
}

}  // namespace heliograph::channel
