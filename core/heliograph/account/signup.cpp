// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/account/judge.hpp>
#include <heliograph/account/rule_table.hpp>
#include <heliograph/account/signup.hpp>

namespace heliograph::account {

namespace {

constexpr std::size_t app_secret_length = 32;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_hex_digit(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

void validate_id(const std::optional<std::string>& id, std::string_view at, base::Findings& findings) {
  if (!id || id->empty()) {
    findings.add(rule("account.login_id_required"), std::string{at});
  } else if (!std::all_of(id->begin(), id->end(), is_digit)) {
    findings.add(rule("account.id_not_digits"), std::string{at});
  } else if (id->size() > login_id_max) {
    findings.add(rule("account.id_too_long"), std::string{at}, {{"max", login_id_max}, {"actual", id->size()}});
  }
}

using S = SignupStatus;
using E = SignupEvent;
using Guard = base::Guard<SignupCircumstances>;
constexpr Guard in_time{&rule("account.signup_expired"), [](const SignupCircumstances& now) { return now.is_in_time; }};

constexpr base::Transition<S, E, SignupCircumstances> rows[] = {
    {S::begun, E::allow, in_time, S::allowed},
    {S::begun, E::refuse, {}, S::failed},
    {S::allowed, E::connect, in_time, S::connected},
    {S::allowed, E::refuse, {}, S::failed},
};
constexpr base::Lifecycle<S, E, SignupCircumstances> lifecycle{"signup", S::begun, rows};

// Graph's subcodes of code 100 about an authorization code.
constexpr std::int64_t code_expired = 36007;
constexpr std::int64_t code_of_other_address = 36008;
constexpr std::int64_t code_used = 36009;
// Code 1 with this sentence, and code 101, are about the app itself.
constexpr std::string_view wrong_secret = "client secret";

bool says(const GraphError& error, std::string_view words) {
  return error.message && error.message->find(words) != std::string::npos;
}

const std::vector<std::string>* targets_of(const DebugToken& token, std::string_view permission) {
  if (!token.granular_scopes) return nullptr;
  for (const GranularScope& row : *token.granular_scopes) {
    if (row.scope == permission && row.target_ids) return &*row.target_ids;
  }
  return nullptr;
}

void judge_portfolio(const SignupFacts& facts, std::size_t index, base::Findings& findings) {
  const auto* portfolios = targets_of(*facts.token, business_permission);
  const auto& owner = facts.accounts[index].account.owner_business_info;
  if (portfolios == nullptr || portfolios->empty() || !owner || !owner->id) return;
  if (std::find(portfolios->begin(), portfolios->end(), *owner->id) != portfolios->end()) return;
  findings.add(rule("account.signup_other_portfolio"), "/accounts/" + std::to_string(index),
               {{"account", facts.accounts[index].account.name.value_or("")}, {"business", owner->name.value_or(*owner->id)}});
}

void judge_numbers(const AccountReading& reading, std::size_t index, base::Findings& findings) {
  if (!reading.phone_numbers || reading.phone_numbers->size() < numbers_of_account_max) return;
  findings.add(rule("account.signup_numbers_full"), "/accounts/" + std::to_string(index),
               {{"account", reading.account.name.value_or("")}, {"max", numbers_of_account_max}});
}

/// What registering a number cures.
bool is_cured_by_registration(const base::Finding& finding) {
  return finding.code == "account.number_not_registered" || finding.code == "account.number_not_connected";
}

/// Numbers that are going to be registered can be chosen, and say so.
void offer_registration(const SignupFacts& facts, CredentialInspection& offer, base::Findings& findings) {
  for (std::size_t i = 0; i < facts.accounts.size() && i < offer.accounts.size(); ++i) {
    const auto& numbers = facts.accounts[i].phone_numbers;
    for (std::size_t k = 0; numbers && k < numbers->size() && k < offer.accounts[i].phone_numbers.size(); ++k) {
      const PhoneNumber& number = (*numbers)[k];
      if (!needs_registration(number)) continue;
      const base::Findings about = judge_number(number);
      offer.accounts[i].phone_numbers[k].is_usable = std::none_of(about.begin(), about.end(), [](const base::Finding& finding) {
        return finding.severity == base::Severity::error && !is_cured_by_registration(finding);
      });
      findings.add(rule("account.signup_will_register"),
                   "/accounts/" + std::to_string(i) + "/phone_numbers/" + std::to_string(k),
                   {{"number", number.display_phone_number.value_or("")}});
    }
  }
}

}  // namespace

base::Findings validate_meta_app(const MetaAppDraft& draft, bool has_stored_secret) {
  base::Findings findings;
  validate_id(draft.app_id, "/app_id", findings);
  const std::string secret = draft.app_secret.value_or("");
  if (secret.empty()) {
    if (!has_stored_secret) findings.add(rule("account.app_secret_required"), "/app_secret");
  } else if (secret.size() != app_secret_length || !std::all_of(secret.begin(), secret.end(), is_hex_digit)) {
    findings.add(rule("account.app_secret_malformed"), "/app_secret",
                 {{"expected", app_secret_length}, {"actual", secret.size()}});
  }
  validate_id(draft.config_id, "/config_id", findings);
  return findings;
}

const base::Lifecycle<SignupStatus, SignupEvent, SignupCircumstances>& signup_lifecycle() { return lifecycle; }

base::Findings judge_return(const DialogReturn& returned) {
  base::Findings findings;
  const bool has_error = returned.error || returned.error_code;
  if (!has_error && returned.code && !returned.code->empty()) return findings;
  if (returned.error_reason == "user_denied" || returned.error == "access_denied") {
    findings.add(rule("account.signup_cancelled"), std::string{});
  } else if (has_error) {
    findings.add(rule("account.signup_refused"), std::string{},
                 {{"code", returned.error_code.value_or(returned.error.value_or(""))},
                  {"message", returned.error_description.value_or("")}});
  } else {
    findings.add(rule("account.signup_no_code"), std::string{});
  }
  return findings;
}

base::Findings judge_exchange(const GraphFailure& failure) {
  base::Findings findings;
  const GraphError error = failure.error.value_or(GraphError{});
  const std::int64_t subcode = error.error_subcode.value_or(0);
  if (subcode == code_used) {
    findings.add(rule("account.signup_code_used"), std::string{});
  } else if (subcode == code_expired) {
    findings.add(rule("account.signup_code_expired"), std::string{});
  } else if (subcode == code_of_other_address) {
    findings.add(rule("account.signup_redirect_mismatch"), std::string{});
  } else if (error.code == 101 || says(error, wrong_secret)) {
    findings.add(rule("account.signup_app_secret_wrong"), std::string{});
  } else {
    findings.push_back(to_finding(failure));
  }
  return findings;
}

std::vector<std::string> shared_accounts(const DebugToken& token) {
  std::vector<std::string> ids;
  for (const std::string_view permission : {management_permission, messaging_permission}) {
    const auto* targets = targets_of(token, permission);
    if (targets == nullptr) continue;
    for (const std::string& id : *targets) {
      if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
    }
  }
  return ids;
}

std::optional<std::string> portfolio_of(const SignupFacts& facts, const std::string& waba_id) {
  for (const AccountReading& reading : facts.accounts) {
    if (reading.account.id != waba_id) continue;
    if (reading.account.owner_business_info && reading.account.owner_business_info->id) {
      return reading.account.owner_business_info->id;
    }
  }
  const auto* portfolios = facts.token ? targets_of(*facts.token, business_permission) : nullptr;
  if (portfolios != nullptr && portfolios->size() == 1) return portfolios->front();
  return std::nullopt;
}

base::Findings judge_grant(const SignupFacts& facts) {
  base::Findings findings;
  if (!facts.token) {
    if (facts.token_failure) findings.push_back(to_finding(*facts.token_failure));
    return findings;
  }
  for (const std::string_view permission : {management_permission, messaging_permission}) {
    if (has_permission(*facts.token, permission)) continue;
    findings.add(rule("account.signup_permission_missing"), "/token/scopes", {{"permission", std::string{permission}}});
  }
  if (shared_accounts(*facts.token).empty()) findings.add(rule("account.signup_nothing_shared"), "/accounts");
  for (std::size_t i = 0; i < facts.accounts.size(); ++i) {
    judge_portfolio(facts, i, findings);
    judge_numbers(facts.accounts[i], i, findings);
  }
  return findings;
}

CredentialInspection offer_of(const SignupFacts& facts) {
  CredentialFacts known;
  known.now = facts.now;
  known.token = facts.token;
  known.token_failure = facts.token_failure;
  known.owned = facts.accounts;
  CredentialInspection offer = inspect(known);
  base::Findings findings = judge_grant(facts);
  for (const base::Finding& finding : offer.findings) {
    // The login tells of these in its own words.
    if (finding.code == "account.permission_missing" || finding.code == "account.portfolio_has_no_waba" ||
        is_cured_by_registration(finding)) {
      continue;
    }
    findings.push_back(finding);
  }
  offer_registration(facts, offer, findings);
  offer.can_continue = offer.can_continue && !judge_grant(facts).has_errors();
  offer.findings = std::move(findings);
  return offer;
}

bool needs_registration(const PhoneNumber& number) {
  if (number.platform_type && *number.platform_type != PlatformType::CLOUD_API) return true;
  if (!number.status || !number.status->known) return false;
  switch (*number.status->known) {
    case NumberStatus::PENDING:
    case NumberStatus::DISCONNECTED:
    case NumberStatus::UNLINKED:
    case NumberStatus::UNVERIFIED: return true;
    default: return false;
  }
}

base::Findings judge_registration_failure(const GraphFailure& failure) {
  base::Findings findings;
  const std::int64_t code = failure.error ? failure.error->code.value_or(0) : 0;
  if (code == 133005) {
    findings.add(rule("account.signup_pin_needed"), "/pin");
  } else {
    findings.push_back(to_finding(failure));
  }
  return findings;
}

bool is_pin(std::string_view pin) { return pin.size() == pin_length && std::all_of(pin.begin(), pin.end(), is_digit); }

}  // namespace heliograph::account
