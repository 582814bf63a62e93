// SPDX-License-Identifier: Apache-2.0
#include "proxy/api/decode.hpp"

#include <heliograph/text/utf8.hpp>

#include "proxy/api/rule_table.hpp"

namespace heliograph::proxy::api {

namespace {

/// Finds every text with U+0000 in it, which PostgreSQL cannot store.
void find_nul(const base::Json& json, const base::Place& place, base::Findings& findings) {
  if (json.is_string()) {
    if (json.get_ref<const std::string&>().find('\0') != std::string::npos) {
      findings.add(rule("api.nul_character"), place);
    }
  } else if (json.is_array()) {
    for (std::size_t i = 0; i < json.size(); ++i) find_nul(json[i], base::Place{place, i}, findings);
  } else if (json.is_object()) {
    for (auto member = json.begin(); member != json.end(); ++member) {
      if (member.key().find('\0') != std::string::npos) findings.add(rule("api.nul_character"), place);
      find_nul(member.value(), base::Place{place, member.key()}, findings);
    }
  }
}

}  // namespace

Answer<base::Json> parse_body(const http::Request& request) {
  if (const auto byte = text::first_invalid_byte(request.body)) {
    return fail(400, rule("api.invalid_utf8"), {{"byte", *byte}});
  }
  auto parsed = base::parse(request.body);
  if (parsed.findings.has_errors()) return tl::unexpected(Failure{400, std::move(parsed.findings), {}, {}});
  // The escape is the only way for NUL into a text, since JSON forbids it as it is.
  if (request.body.find("\\u0000") != std::string::npos) {
    base::Findings findings;
    find_nul(parsed.value, base::Place{}, findings);
    if (!findings.empty()) return invalid(std::move(findings));
  }
  return std::move(parsed.value);
}

}  // namespace heliograph::proxy::api
