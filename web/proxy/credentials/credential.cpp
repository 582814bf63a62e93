// SPDX-License-Identifier: Apache-2.0
#include "proxy/credentials/credential.hpp"

#include <heliograph/account/judge.hpp>

namespace heliograph::proxy::credentials {

namespace {

using account::AccountFacts;

account::BusinessReference business_of(const AccountFacts& facts, const CredentialRow& row) {
  account::BusinessReference business;
  business.id = row.business_account_id;
  if (facts.business) business.name = facts.business->name;
  return business;
}

account::AccountChoice account_of(const AccountFacts& facts, const CredentialRow& row) {
  const account::WhatsAppBusinessAccount known = facts.account.value_or(account::WhatsAppBusinessAccount{});
  account::AccountChoice choice;
  choice.id = row.waba_id;
  choice.name = known.name.value_or(row.waba_id);
  choice.currency = known.currency;
  choice.timezone_id = known.timezone_id;
  choice.account_review_status = known.account_review_status;
  choice.marketing_messages_onboarding_status = known.marketing_messages_onboarding_status;
  choice.is_usable = !account::judge_account(known).has_errors();
  for (const account::PhoneNumber& number : facts.phone_numbers.value_or(std::vector<account::PhoneNumber>{})) {
    choice.phone_numbers.push_back(account::to_choice(number, known));
  }
  return choice;
}

account::NumberChoice number_of(const account::AccountChoice& account, const std::string& id) {
  for (const account::NumberChoice& number : account.phone_numbers) {
    if (number.id == id) return number;
  }
  account::NumberChoice unknown;
  unknown.id = id;
  return unknown;
}

void say_failure(const std::optional<account::GraphFailure>& failure, std::string at, base::Findings& findings) {
  if (!failure) return;
  base::Finding finding = account::to_finding(*failure, std::move(at));
  // Meta refuses everything alike when the token is the matter: once is enough.
  if (!findings.has(finding.code)) findings.push_back(std::move(finding));
}

base::Findings judge(const AccountFacts& facts) {
  base::Findings findings;
  if (facts.token || facts.token_failure) findings.append(account::judge_token(account::token_facts(facts)), "/token");
  say_failure(facts.account_failure, "/account", findings);
  if (facts.account) findings.append(account::judge_account(*facts.account), "/account");
  say_failure(facts.phone_numbers_failure, "/phone_number", findings);
  if (const account::PhoneNumber* number = account::chosen_number(facts)) {
    findings.append(account::judge_number(*number), "/phone_number");
    if (facts.account) findings.append(account::judge_limit(*number, *facts.account), "/phone_number");
  }
  if (facts.templates) findings.append(account::judge_templates(*facts.templates), "/account");
  base::Findings webhook = account::judge_webhook(facts);
  for (base::Finding& finding : webhook) finding.at = "/webhook";
  findings.append(webhook);
  return findings;
}

}  // namespace

WebhookAddress to_address(const Store& store, const Stored& stored) {
  const auto verify_token = store.verify_token(stored.row);
  return {store.callback_url(stored.row), verify_token ? verify_token->reveal() : std::string{}, stored.state.verified_at,
          stored.state.webhook_received_at};
}

Credential to_credential(const Store& store, const Stored& stored, base::Instant now, bool with_webhook) {
  const auto& [row, state] = stored;
  const AccountFacts facts = store.facts(stored, now);

  Credential credential;
  credential.id = row.id;
  credential.etag = std::to_string(row.etag);
  credential.name = row.name;
  credential.business_account_id = row.business_account_id;
  credential.waba_id = row.waba_id;
  credential.phone_number_id = row.phone_number_id;
  credential.business = business_of(facts, row);
  credential.account = account_of(facts, row);
  credential.phone_number = number_of(credential.account, row.phone_number_id);
  credential.token = account::summarize_token(account::token_facts(facts));
  credential.token_hint = row.token_hint;
  credential.has_app_secret = row.sealed_app_secret.has_value();
  if (with_webhook) credential.webhook = to_address(store, stored);
  credential.findings = state.findings;
  credential.findings.append(judge(facts));
  credential.findings.append(state.subscription_findings);
  credential.checked_at = state.checked_at;
  credential.created_at = row.created_at;
  credential.updated_at = row.updated_at;
  return credential;
}

}  // namespace heliograph::proxy::credentials
