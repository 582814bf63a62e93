// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/account/credential.hpp>
#include <heliograph/account/rule_table.hpp>
#include <heliograph/text/utf8.hpp>

namespace heliograph::account {

namespace {

constexpr std::size_t app_secret_length = 32;

char to_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool same_name(std::string_view left, std::string_view right) {
  return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                    [](char a, char b) { return to_lower(a) == to_lower(b); });
}

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_hex_digit(char c) { return is_digit(c) || (to_lower(c) >= 'a' && to_lower(c) <= 'f'); }
bool is_visible_ascii(char c) { return c > ' ' && c < '\x7f'; }

bool is_blank(const std::optional<std::string>& text) {
  return !text || std::all_of(text->begin(), text->end(), is_space);
}

/// Whether `text` begins with the words `Bearer` or `OAuth`, copied along with the token out of a header.
bool has_scheme(std::string_view text) {
  for (const std::string_view scheme : {"bearer ", "oauth "}) {
    if (text.size() > scheme.size() && same_name(text.substr(0, scheme.size()), scheme)) return true;
  }
  return false;
}

void validate_name(const CredentialForm& form, base::Findings& findings) {
  if (is_blank(form.draft.name)) {
    findings.add(rule("account.name_required"), "/name");
    return;
  }
  const std::size_t length = text::code_points(*form.draft.name);
  if (length > credential_name_max) {
    findings.add(rule("account.name_too_long"), "/name", {{"max", credential_name_max}, {"actual", length}});
  }
  for (const std::string& taken : form.names_taken) {
    if (!same_name(taken, *form.draft.name)) continue;
    findings.add(rule("account.name_taken"), "/name", {{"name", taken}});
    break;
  }
}

void validate_token(const CredentialForm& form, base::Findings& findings) {
  if (form.draft.api_token.value_or("").empty()) {
    if (!form.has_stored_token) findings.add(rule("account.token_required"), "/api_token");
    return;
  }
  const std::string& token = *form.draft.api_token;
  if (has_scheme(token)) {
    findings.add(rule("account.token_has_prefix"), "/api_token", {{"prefix", token.substr(0, token.find(' '))}});
  } else if (const auto spaces = std::count_if(token.begin(), token.end(), is_space); spaces > 0) {
    findings.add(rule("account.token_has_spaces"), "/api_token", {{"actual", spaces}});
  } else if (!std::all_of(token.begin(), token.end(), is_visible_ascii)) {
    findings.add(rule("account.token_has_other_characters"), "/api_token");
  }
  if (token.size() > api_token_max) {
    findings.add(rule("account.token_too_long"), "/api_token", {{"max", api_token_max}, {"actual", token.size()}});
  } else if (token.size() < api_token_usual_min) {
    findings.add(rule("account.token_too_short"), "/api_token",
                 {{"min", api_token_usual_min}, {"actual", token.size()}});
  }
}

void validate_id(const std::optional<std::string>& id, std::string_view at, const base::Rule& required,
                 base::Findings& findings) {
  if (!id || id->empty()) {
    findings.add(required, std::string{at});
  } else if (!std::all_of(id->begin(), id->end(), is_digit)) {
    findings.add(rule("account.id_not_digits"), std::string{at});
  } else if (id->size() > graph_id_max) {
    findings.add(rule("account.id_too_long"), std::string{at}, {{"max", graph_id_max}, {"actual", id->size()}});
  }
}

}  // namespace

base::Findings validate_credential(const CredentialForm& form) {
  base::Findings findings;
  validate_name(form, findings);
  validate_token(form, findings);
  validate_id(form.draft.business_account_id, "/business_account_id", rule("account.id_required"), findings);
  if (form.step == CredentialStep::sender) {
    validate_id(form.draft.waba_id, "/waba_id", rule("account.waba_required"), findings);
    validate_id(form.draft.phone_number_id, "/phone_number_id", rule("account.number_required"), findings);
  }
  const std::string secret = form.draft.app_secret.value_or(std::string{});
  if (!secret.empty() &&
      (secret.size() != app_secret_length || !std::all_of(secret.begin(), secret.end(), is_hex_digit))) {
    findings.add(rule("account.app_secret_malformed"), "/app_secret",
                 {{"expected", app_secret_length}, {"actual", secret.size()}});
  }
  return findings;
}

}  // namespace heliograph::account
