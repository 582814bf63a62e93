// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <heliograph/account/rule_table.hpp>
#include <heliograph/account/token.hpp>

namespace heliograph::account {

namespace {

constexpr std::int64_t ms_per_day = 86'400'000;
constexpr std::int64_t notice_days = 14;
constexpr std::int64_t warning_days = 7;
constexpr std::int64_t last_second = 253'402'300'799;  // the end of year 9999

bool has_answer(const TokenFacts& facts) {
  return facts.token.has_value() || (facts.token_failure && is_token_failure(*facts.token_failure));
}

/// Milliseconds until the token ends; nothing when it does not.
std::optional<std::int64_t> ms_left(const TokenFacts& facts) {
  if (!facts.token) return std::nullopt;
  const auto expiry = expiry_of(*facts.token);
  if (!expiry) return std::nullopt;
  return expiry->unix_ms - facts.now.unix_ms;
}

constexpr std::int64_t expired_subcode = 463;

bool is_expired(const TokenFacts& facts) {
  if (const auto left = ms_left(facts); left && *left <= 0) return true;
  if (facts.token && facts.token->error) return facts.token->error->subcode == expired_subcode;
  if (facts.token_failure && facts.token_failure->error) {
    return facts.token_failure->error->error_subcode == expired_subcode;
  }
  return false;
}

bool is_invalid(const TokenFacts& facts) {
  return facts.token ? !facts.token->is_valid.value_or(false) : has_answer(facts);
}

bool is_expiring(const TokenFacts& facts) {
  const auto left = ms_left(facts);
  return left && *left <= notice_days * ms_per_day;
}

using Row = base::Transition<TokenState, TokenEvent, TokenFacts>;
using Guard = base::Guard<TokenFacts>;
constexpr Guard no_answer{nullptr, [](const TokenFacts& facts) { return !has_answer(facts); }};
constexpr Guard expired{nullptr, &is_expired};
constexpr Guard invalid{nullptr, &is_invalid};
constexpr Guard expiring{nullptr, &is_expiring};

constexpr TokenState states[] = {TokenState::unchecked, TokenState::valid, TokenState::expiring, TokenState::expired,
                                 TokenState::invalid};
constexpr std::size_t rows_per_state = 6;

constexpr auto make_rows() {
  std::array<Row, std::size(states) * rows_per_state> rows{};
  std::size_t next = 0;
  for (const TokenState from : states) {
    rows[next++] = {from, TokenEvent::check, no_answer, from};
    rows[next++] = {from, TokenEvent::check, expired, TokenState::expired};
    rows[next++] = {from, TokenEvent::check, invalid, TokenState::invalid};
    rows[next++] = {from, TokenEvent::check, expiring, TokenState::expiring};
    rows[next++] = {from, TokenEvent::check, {}, TokenState::valid};
    rows[next++] = {from, TokenEvent::replace, {}, TokenState::unchecked};
  }
  return rows;
}
constexpr auto rows = make_rows();
constexpr base::Lifecycle<TokenState, TokenEvent, TokenFacts> lifecycle{"token", TokenState::unchecked, rows};

const GranularScope* granted(const DebugToken& token, std::string_view permission) {
  if (!token.granular_scopes) return nullptr;
  for (const GranularScope& scope : *token.granular_scopes) {
    if (scope.scope == permission) return &scope;
  }
  return nullptr;
}

bool reaches(const DebugToken& token, std::string_view permission, const std::string& id) {
  const GranularScope* scope = granted(token, permission);
  if (scope == nullptr || !scope->target_ids) return true;
  return std::find(scope->target_ids->begin(), scope->target_ids->end(), id) != scope->target_ids->end();
}

void judge_permissions(const DebugToken& token, const TokenFacts& facts, base::Findings& findings) {
  for (const std::string_view permission : {management_permission, messaging_permission}) {
    if (!has_permission(token, permission)) {
      findings.add(rule("account.permission_missing"), "/scopes", {{"permission", std::string{permission}}});
    } else if (facts.waba_id && !reaches(token, permission, *facts.waba_id)) {
      findings.add(rule("account.asset_access_missing"), "/scopes",
                   {{"permission", std::string{permission}}, {"waba_id", *facts.waba_id}});
    }
  }
  if (!has_permission(token, business_permission)) {
    findings.add(rule("account.permission_recommended"), "/scopes", {{"permission", std::string{business_permission}}});
  }
}

void judge_time_left(const TokenFacts& facts, base::Findings& findings) {
  const auto left = ms_left(facts);
  if (!left) return;
  const std::int64_t days = *left / ms_per_day;
  const base::Json args = {{"days", days}, {"expires_at", base::to_rfc3339(*expiry_of(*facts.token))}};
  if (*left <= ms_per_day) {
    findings.add(rule("account.token_expires_in_a_day"), "/expires_at", args);
  } else if (*left <= warning_days * ms_per_day) {
    findings.add(rule("account.token_expires_this_week"), "/expires_at", args);
  } else if (*left <= notice_days * ms_per_day) {
    findings.add(rule("account.token_expires_soon"), "/expires_at", args);
  }
}

/// Meta's own sentence about why the token does not work.
std::string reason_of(const TokenFacts& facts) {
  if (facts.token && facts.token->error) return facts.token->error->message.value_or(std::string{});
  if (facts.token_failure && facts.token_failure->error) {
    return facts.token_failure->error->message.value_or(std::string{});
  }
  return {};
}

}  // namespace

const base::Lifecycle<TokenState, TokenEvent, TokenFacts>& token_lifecycle() { return lifecycle; }

bool has_permission(const DebugToken& token, std::string_view permission) {
  if (granted(token, permission) != nullptr) return true;
  return token.scopes && std::find(token.scopes->begin(), token.scopes->end(), permission) != token.scopes->end();
}

std::optional<base::Instant> expiry_of(const DebugToken& token) {
  if (!token.expires_at || *token.expires_at <= 0 || *token.expires_at > last_second) return std::nullopt;
  return base::Instant{*token.expires_at * 1000};
}

base::Findings judge_token(const TokenFacts& facts) {
  base::Findings findings;
  if (!has_answer(facts)) {
    if (facts.token_failure) findings.push_back(to_finding(*facts.token_failure));
    return findings;
  }
  if (is_expired(facts)) {
    const auto expiry = facts.token ? expiry_of(*facts.token) : std::nullopt;
    findings.add(rule("account.token_expired"), "/expires_at",
                 expiry ? base::Json{{"expires_at", base::to_rfc3339(*expiry)}} : base::Json::object());
    return findings;
  }
  if (is_invalid(facts)) {
    findings.add(rule("account.token_invalid"), "/is_valid", {{"message", reason_of(facts)}});
    return findings;
  }
  judge_time_left(facts, findings);
  judge_permissions(*facts.token, facts, findings);
  if (facts.token->type && facts.token->type->known && *facts.token->type != TokenType::SYSTEM_USER) {
    findings.add(rule("account.token_not_of_system_user"), "/type", {{"type", facts.token->type->text}});
  }
  if (facts.app_id && facts.token->app_id && *facts.app_id != *facts.token->app_id) {
    findings.add(rule("account.token_of_other_app"), "/app_id",
                 {{"expected", *facts.app_id}, {"actual", *facts.token->app_id}});
  }
  return findings;
}

TokenSummary summarize_token(const TokenFacts& facts) {
  TokenSummary summary;
  summary.state = base::step(lifecycle, TokenState::unchecked, TokenEvent::check, facts).value_or(TokenState::unchecked);
  summary.is_valid = summary.state == TokenState::valid || summary.state == TokenState::expiring;
  if (!facts.token) return summary;
  const DebugToken& token = *facts.token;
  summary.app_id = token.app_id;
  summary.application = token.application;
  summary.type = token.type;
  summary.expires_at = expiry_of(token);
  if (const auto left = ms_left(facts)) summary.days_left = std::max<std::int64_t>(*left / ms_per_day, 0);
  summary.scopes = token.scopes.value_or(std::vector<std::string>{});
  return summary;
}

TokenFacts token_facts(const AccountFacts& facts) {
  return {facts.now, facts.token, facts.token_failure, facts.app_id, facts.waba_id};
}

}  // namespace heliograph::account
