// SPDX-License-Identifier: Apache-2.0
#include "proxy/api/checks.hpp"

#include <algorithm>
#include <charconv>
#include <heliograph/text/utf8.hpp>

#include "proxy/api/rule_table.hpp"
#include "proxy/auth/rule_table.hpp"
#include "proxy/vault/encoding.hpp"

namespace heliograph::proxy::api {

namespace {

constexpr std::size_t largest_page = 200;
constexpr std::size_t longest_key = 255;

std::optional<auth::Role> role_for(Access access) {
  switch (access) {
    case Access::everyone: return std::nullopt;
    case Access::viewer: return auth::Role::viewer;
    case Access::marketer: return auth::Role::marketer;
    case Access::administrator: return auth::Role::administrator;
  }
  return auth::Role::administrator;
}

std::optional<std::int64_t> whole_number(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

Failure refuse(unsigned status, const base::Rule& rule, base::Json args = base::Json::object(), std::string at = {}) {
  return fail(status, rule, std::move(args), std::move(at)).value();
}

}  // namespace

std::optional<Failure> check_access(const Row& row, const Call& call) {
  const auto needed = role_for(row.access);
  if (!needed) return std::nullopt;
  if (!call.principal) return refuse(401, auth::rule("auth.session_missing"));
  if (const auto& scopes = call.principal->scopes) {
    const bool is_open = !row.scope.empty() && std::find(scopes->begin(), scopes->end(), row.scope) != scopes->end();
    if (!is_open) return refuse(403, auth::rule("auth.scope_missing"), {{"needed", row.scope}});
  }
  if (auth::may(call.principal->role, *needed)) return std::nullopt;
  return refuse(403, auth::rule("auth.role_insufficient"),
                {{"needed", base::name_of(*needed)}, {"actual", base::name_of(call.principal->role)}});
}

std::optional<Failure> check_origin(Access access, const Call& call) {
  if (call.request.method == "GET" || call.request.method == "HEAD") return std::nullopt;
  if (http::equal_ignoring_case(call.request.header("Sec-Fetch-Site"), "cross-site")) {
    return refuse(403, auth::rule("auth.cross_site"));
  }
  // No page can make a browser send a key that the page does not know.
  if (access == Access::everyone || call.user().scopes) return std::nullopt;
  if (vault::equal_in_constant_time(call.request.header("X-CSRF-Token"), call.user().csrf_token)) return std::nullopt;
  return refuse(403, auth::rule("auth.csrf_token_wrong"));
}

std::optional<Failure> check_parameters(const Call& call) {
  for (const auto* parameters : {&call.request.path_parameters, &call.request.query}) {
    for (const auto& [name, value] : *parameters) {
      if (text::first_invalid_byte(name) || text::first_invalid_byte(value)) {
        return refuse(400, rule("api.invalid_utf8"));
      }
      if (value.find('\0') != std::string::npos) {
        return refuse(400, rule("api.nul_character"), base::Json::object(), base::pointer_to("", name));
      }
    }
  }
  return std::nullopt;
}

std::optional<Failure> check_media_type(const Call& call) {
  std::string_view type = call.request.header("Content-Type");
  type = type.substr(0, type.find(';'));
  while (!type.empty() && type.back() == ' ') type.remove_suffix(1);
  if (http::equal_ignoring_case(type, "application/json")) return std::nullopt;
  return refuse(415, rule("api.media_type_unsupported"), {{"expected", "application/json"}, {"actual", std::string{type}}});
}

std::optional<Failure> read_if_match(Call& call) {
  std::string_view tag = call.request.header("If-Match");
  if (tag.empty()) return refuse(428, rule("api.if_match_missing"));
  if (tag.size() >= 2 && tag.front() == '"' && tag.back() == '"') tag = tag.substr(1, tag.size() - 2);
  const auto version = whole_number(tag);
  if (!version) return refuse(400, rule("api.if_match_malformed"), {{"actual", std::string{tag.substr(0, 80)}}});
  call.expected_etag = *version;
  return std::nullopt;
}

std::optional<Failure> read_page(Call& call) {
  base::Findings findings;
  if (const auto text = call.query("limit")) {
    const auto limit = whole_number(*text);
    if (limit && *limit >= 1 && *limit <= static_cast<std::int64_t>(largest_page)) {
      call.page.limit = static_cast<std::size_t>(*limit);
    } else {
      findings.add(rule("api.limit_out_of_range"), "/limit", {{"min", 1}, {"max", largest_page}, {"actual", text->substr(0, 80)}});
    }
  }
  if (const auto text = call.query("after")) {
    auto key = read_cursor(*text);
    if (key) {
      call.page.after = std::move(*key);
    } else {
      findings.add(rule("api.cursor_malformed"), "/after");
    }
  }
  if (findings.empty()) return std::nullopt;
  return Failure{422, std::move(findings), {}, {}};
}

std::optional<Failure> read_idempotency_key(Idempotency idempotency, Call& call) {
  const std::string_view key = call.request.header("Idempotency-Key");
  if (key.empty()) {
    if (idempotency == Idempotency::accepted) return std::nullopt;
    return refuse(400, rule("api.idempotency_key_missing"));
  }
  const bool printable = std::all_of(key.begin(), key.end(), [](char c) { return c > ' ' && c < 0x7f; });
  if (!printable || key.size() > longest_key) {
    return refuse(400, rule("api.idempotency_key_malformed"), {{"max", longest_key}, {"actual", key.size()}});
  }
  call.idempotency_key = key;
  return std::nullopt;
}

}  // namespace heliograph::proxy::api
