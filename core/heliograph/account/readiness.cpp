// SPDX-License-Identifier: Apache-2.0
#include <heliograph/account/judge.hpp>
#include <heliograph/account/readiness.hpp>
#include <heliograph/account/rule_table.hpp>
#include <heliograph/account/token.hpp>

namespace heliograph::account {

namespace {

using Answer = std::optional<base::Findings>;  // nothing: not known

/// The failure as the answer when Meta's word is a word about this item; nothing when Meta could not be asked.
Answer answer_of(const std::optional<GraphFailure>& failure) {
  if (!failure || is_unreachable(*failure) || is_rate_limited(*failure)) return std::nullopt;
  base::Findings findings;
  findings.push_back(to_finding(*failure));
  return findings;
}

Answer token_item(const AccountFacts& facts) {
  if (!facts.token) return answer_of(facts.token_failure);
  return judge_token(token_facts(facts));
}

Answer portfolio_item(const AccountFacts& facts) {
  if (facts.business || (facts.account && facts.account->owner_business_info)) return base::Findings{};
  return answer_of(facts.business_failure);
}

Answer account_item(const AccountFacts& facts) {
  if (!facts.account) return answer_of(facts.account_failure);
  base::Findings findings = judge_standing(*facts.account);
  findings.append(judge_review(*facts.account));
  findings.append(judge_ownership(*facts.account));
  return findings;
}

Answer with_number(const AccountFacts& facts, base::Findings (*judge)(const PhoneNumber&)) {
  if (!facts.phone_numbers) return answer_of(facts.phone_numbers_failure);
  if (const PhoneNumber* number = chosen_number(facts)) return judge(*number);
  base::Findings findings;
  findings.add(rule("account.number_not_in_waba"), "/phone_number_id");
  return findings;
}

Answer number_item(const AccountFacts& facts) { return with_number(facts, &judge_registration); }
Answer display_name_item(const AccountFacts& facts) { return with_number(facts, &judge_display_name); }

Answer payment_item(const AccountFacts& facts) {
  if (!facts.account) return answer_of(facts.account_failure);
  return judge_payment(*facts.account);
}

Answer templates_item(const AccountFacts& facts) {
  if (!facts.templates) return answer_of(facts.templates_failure);
  return judge_templates(*facts.templates);
}

Answer webhook_item(const AccountFacts& facts) {
  if (!facts.subscribed_apps && facts.webhook.callback_url) return answer_of(facts.subscribed_apps_failure);
  return judge_webhook(facts);
}

/// One prerequisite, and the findings that mean that it is missing although elsewhere they only warn.
struct Row {
  std::string_view code;
  Answer (*answer)(const AccountFacts&);
  std::string_view missing = {};  ///< what the code of such a finding begins with
};

constexpr Row rows[] = {
    {"business_portfolio", &portfolio_item},
    {"token", &token_item},
    {"whatsapp_account", &account_item},
    {"phone_number", &number_item},
    {"display_name", &display_name_item},
    {"payment", &payment_item, "account.payment_missing"},
    {"approved_template", &templates_item, "account.no_approved_template"},
    {"webhook", &webhook_item, "account.webhook_"},
};

ReadinessItem judge(const Row& row, const AccountFacts& facts) {
  ReadinessItem item{std::string{row.code}, ReadinessState::unknown, {}};
  Answer answer = row.answer(facts);
  if (!answer) return item;
  item.findings = std::move(*answer);
  item.state = ReadinessState::ready;
  for (const base::Finding& finding : item.findings) {
    if (finding.severity == base::Severity::notice) continue;
    const bool is_named = !row.missing.empty() && finding.code.compare(0, row.missing.size(), row.missing) == 0;
    if (finding.severity == base::Severity::error || is_named) {
      item.state = ReadinessState::missing;
    } else if (item.state == ReadinessState::ready) {
      item.state = ReadinessState::warning;
    }
  }
  return item;
}

}  // namespace

Readiness readiness(const ReadinessFacts& facts) {
  Readiness list;
  list.is_ready = true;
  for (const Row& row : rows) {
    ReadinessItem best{std::string{row.code}, ReadinessState::unknown, {}};
    if (facts.credentials.empty()) {
      best.state = ReadinessState::missing;
      best.findings.add(rule("account.nothing_connected"), std::string{});
    }
    for (const AccountFacts& credential : facts.credentials) {
      ReadinessItem item = judge(row, credential);
      if (item.state < best.state) best = std::move(item);
    }
    list.is_ready &= best.state == ReadinessState::ready || best.state == ReadinessState::warning;
    list.items.push_back(std::move(best));
  }
  for (const AccountFacts& credential : facts.credentials) {
    if (credential.read_at && (!list.checked_at || *credential.read_at < *list.checked_at)) {
      list.checked_at = credential.read_at;
    }
  }
  return list;
}

std::vector<std::string_view> readiness_codes() {
  std::vector<std::string_view> codes;
  for (const Row& row : rows) codes.push_back(row.code);
  return codes;
}

}  // namespace heliograph::account
