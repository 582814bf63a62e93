// SPDX-License-Identifier: Apache-2.0
#include <heliograph/account/inspect.hpp>
#include <heliograph/account/judge.hpp>
#include <heliograph/account/rule_table.hpp>
#include <heliograph/phone/number.hpp>

namespace heliograph::account {

namespace {

/// The portfolio's edges answer only when the id is a portfolio's; the plain fields of an id (`id,name`) answer for an
/// account too, so they decide only when nothing else spoke.
IdKind kind_of(const CredentialFacts& facts) {
  if (facts.owned || facts.client) return IdKind::portfolio;
  if (facts.account) return IdKind::waba;
  if (facts.number && facts.number->display_phone_number) return IdKind::phone_number;
  if (facts.token && facts.token->app_id == facts.business_account_id) return IdKind::app;
  if (facts.business && facts.business->verification_status) return IdKind::portfolio;
  return IdKind::unknown;
}

BusinessReference portfolio_of(const CredentialFacts& facts, IdKind kind) {
  if (kind == IdKind::waba) {
    const auto owner = facts.account->account.owner_business_info;
    return owner.value_or(BusinessReference{});
  }
  BusinessReference business;
  if (kind != IdKind::portfolio) return business;
  business.id = facts.business_account_id;
  if (facts.business) business.name = facts.business->name;
  return business;
}

void say_failure(const GraphFailure& failure, std::string at, base::Findings& findings) {
  base::Finding finding = to_finding(failure, std::move(at));
  if (!findings.has(finding.code)) findings.push_back(std::move(finding));
}

/// Why the id was not recognised: Meta could not be asked, refused for the permission, or knows no such thing.
void say_unknown(const CredentialFacts& facts, base::Findings& findings) {
  bool explained = false;
  for (const auto* failure : {&facts.business_failure, &facts.owned_failure, &facts.account_failure}) {
    if (!*failure || is_missing_object(**failure)) continue;
    explained = true;
    if (is_missing_permission(**failure) && facts.token && !has_permission(*facts.token, business_permission)) {
      if (findings.has("account.permission_missing")) continue;
      findings.add(rule("account.permission_missing"), "/token/scopes",
                   {{"permission", std::string{business_permission}}});
    } else {
      say_failure(**failure, "/business", findings);
    }
  }
  if (!explained) {
    findings.add(rule("account.id_unknown"), "/business", {{"id", facts.business_account_id}});
  }
}

void say_kind(const CredentialFacts& facts, const CredentialInspection& inspection, base::Findings& findings) {
  switch (inspection.id_kind) {
    case IdKind::portfolio: break;
    case IdKind::waba:
      if (inspection.business.id) {
        findings.add(rule("account.id_is_waba"), "/business",
                     {{"id", facts.business_account_id},
                      {"business_id", *inspection.business.id},
                      {"business", inspection.business.name.value_or("")}});
      } else {
        findings.add(rule("account.id_is_waba_portfolio_unknown"), "/business", {{"id", facts.business_account_id}});
      }
      break;
    case IdKind::phone_number:
      findings.add(rule("account.id_is_phone_number"), "/business",
                   {{"id", facts.business_account_id},
                    {"number", facts.number->display_phone_number.value_or(std::string{})}});
      break;
    case IdKind::app:
      findings.add(rule("account.id_is_app"), "/business",
                   {{"id", facts.business_account_id}, {"app", facts.token->application.value_or("")}});
      break;
    case IdKind::unknown: say_unknown(facts, findings); break;
  }
}

/// Whether the token's limits exclude the account; then Meta's lists are empty for no other reason.
bool is_reachable(const CredentialFacts& facts, const std::string& waba_id, base::Findings& findings) {
  const TokenFacts token{facts.now, facts.token, facts.token_failure, std::nullopt, waba_id};
  bool reachable = true;
  for (const base::Finding& finding : judge_token(token)) {
    if (finding.code != "account.asset_access_missing") continue;
    findings.push_back(finding);
    findings.back().at.clear();
    reachable = false;
  }
  return reachable;
}

AccountChoice choose(const CredentialFacts& facts, const AccountReading& reading, const std::string& at,
                     base::Findings& findings) {
  const WhatsAppBusinessAccount& account = reading.account;
  AccountChoice choice;
  choice.id = account.id.value_or(std::string{});
  choice.name = account.name.value_or(choice.id);
  choice.currency = account.currency;
  choice.timezone_id = account.timezone_id;
  choice.account_review_status = account.account_review_status;
  choice.marketing_messages_onboarding_status = account.marketing_messages_onboarding_status;

  base::Findings own;
  (void)is_reachable(facts, choice.id, own);
  own.append(judge_account(account));
  if (reading.phone_numbers_failure) own.push_back(to_finding(*reading.phone_numbers_failure, "/phone_numbers"));
  if (reading.phone_numbers && reading.phone_numbers->empty()) {
    own.add(rule("account.waba_has_no_number"), "/phone_numbers", {{"account", choice.name}});
  }
  choice.is_usable = !own.has_errors();
  findings.append(own, at);

  const std::string numbers_at = base::pointer_to(at, "phone_numbers");
  for (const PhoneNumber& number : reading.phone_numbers.value_or(std::vector<PhoneNumber>{})) {
    base::Findings about = judge_number(number);
    about.append(judge_limit(number, account));
    findings.append(about, base::pointer_to(numbers_at, choice.phone_numbers.size()));
    choice.phone_numbers.push_back(to_choice(number, account));
  }
  return choice;
}

bool is_useless(TokenState state) { return state == TokenState::expired || state == TokenState::invalid; }

std::vector<const AccountReading*> readings_of(const CredentialFacts& facts, IdKind kind) {
  std::vector<const AccountReading*> readings;
  if (kind == IdKind::waba) {
    readings.push_back(&*facts.account);
  } else if (kind == IdKind::portfolio) {
    for (const auto* list : {&facts.owned, &facts.client}) {
      if (!*list) continue;
      for (const AccountReading& reading : **list) readings.push_back(&reading);
    }
  }
  return readings;
}

}  // namespace

NumberChoice to_choice(const PhoneNumber& number, const WhatsAppBusinessAccount& account) {
  NumberChoice choice;
  choice.id = number.id.value_or(std::string{});
  choice.display_phone_number = number.display_phone_number.value_or(std::string{});
  choice.sender_number = phone::digits_of(choice.display_phone_number);
  choice.verified_name = number.verified_name.value_or(std::string{});
  choice.quality_rating = quality_of(number);
  choice.status = number.status;
  choice.name_status = number.name_status;
  choice.throughput = number.throughput.value_or(Throughput{});
  choice.messages_per_second = messages_per_second(number);
  choice.messaging_limit = messaging_limit(number, account);
  choice.is_usable = !judge_number(number).has_errors();
  return choice;
}

CredentialInspection inspect(const CredentialFacts& facts) {
  CredentialInspection inspection;
  const TokenFacts token{facts.now, facts.token, facts.token_failure, std::nullopt, std::nullopt};
  inspection.token = summarize_token(token);
  inspection.findings.append(judge_token(token), "/token");
  if (is_useless(inspection.token.state) || (facts.token_failure && is_unreachable(*facts.token_failure))) {
    return inspection;
  }

  inspection.id_kind = kind_of(facts);
  inspection.business = portfolio_of(facts, inspection.id_kind);
  say_kind(facts, inspection, inspection.findings);
  const auto readings = readings_of(facts, inspection.id_kind);
  for (const AccountReading* reading : readings) {
    const std::string at = base::pointer_to("/accounts", inspection.accounts.size());
    inspection.accounts.push_back(choose(facts, *reading, at, inspection.findings));
    inspection.can_continue |= !inspection.accounts.back().phone_numbers.empty();
  }
  if (inspection.id_kind == IdKind::portfolio && readings.empty()) {
    if (facts.owned_failure && !facts.owned) {
      say_failure(*facts.owned_failure, "/accounts", inspection.findings);
    } else {
      inspection.findings.add(rule("account.portfolio_has_no_waba"), "/accounts",
                              {{"business", inspection.business.name.value_or(facts.business_account_id)}});
    }
  }
  return inspection;
}

}  // namespace heliograph::account
