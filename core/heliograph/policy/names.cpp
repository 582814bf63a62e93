// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/policy/names.hpp>
#include <heliograph/policy/rule_table.hpp>
#include <heliograph/text/utf8.hpp>

namespace heliograph::policy {

void check_name(const std::optional<std::string>& name, const base::Rule& required,
                const std::vector<std::string>& names_taken, base::Findings& findings) {
  if (!name || name->empty()) {
    findings.add(required, "/name");
    return;
  }
  const std::size_t length = text::code_points(*name);
  if (length > name_max) {
    findings.add(rule("policy.name_too_long"), "/name", {{"max", name_max}, {"actual", length}});
  }
  if (std::find(names_taken.begin(), names_taken.end(), *name) != names_taken.end()) {
    findings.add(rule("policy.name_taken"), "/name", {{"name", *name}});
  }
}

}  // namespace heliograph::policy
