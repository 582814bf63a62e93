// SPDX-License-Identifier: Apache-2.0
#include "proxy/users/user.hpp"

#include <algorithm>
#include <heliograph/text/utf8.hpp>

#include "proxy/users/rule_table.hpp"

namespace heliograph::proxy::users {

namespace {

constexpr std::size_t longest_name = 100;
constexpr std::size_t longest_email = 254;

bool is_email(std::string_view email) {
  const std::size_t at = email.find('@');
  if (at == 0 || at == std::string_view::npos || email.size() > longest_email) return false;
  const std::string_view host = email.substr(at + 1);
  const bool printable =
      std::all_of(email.begin(), email.end(), [](char c) { return static_cast<unsigned char>(c) > ' ' && c != 0x7f; });
  return printable && !host.empty() && host.find('@') == std::string_view::npos && host.front() != '.' &&
         host.back() != '.' && host.find("..") == std::string_view::npos;
}

}  // namespace

User to_user(const UserRow& row) {
  return {row.id,   std::to_string(row.etag), row.name, row.email, row.role, row.password_hash ? UserState::active : UserState::invited,
          row.created_at, row.last_seen_at};
}

std::string trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return std::string{text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1)};
}

std::string normal_email(std::string_view email) {
  std::string normal = trimmed(email);
  std::transform(normal.begin(), normal.end(), normal.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return normal;
}

base::Findings check_name(std::string_view name, std::string_view at) {
  base::Findings findings;
  const std::size_t length = text::code_points(name);
  if (length == 0) findings.add(rule("users.name_empty"), std::string{at});
  if (length > longest_name) {
    findings.add(rule("users.name_too_long"), std::string{at}, {{"max", longest_name}, {"actual", length}});
  }
  return findings;
}

base::Findings check_email(std::string_view email, std::string_view at) {
  base::Findings findings;
  if (!is_email(email)) {
    findings.add(rule("users.email_malformed"), std::string{at}, {{"actual", email.substr(0, longest_email)}});
  }
  return findings;
}

}  // namespace heliograph::proxy::users
