// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <charconv>
#include <heliograph/account/graph_error.hpp>
#include <iterator>

namespace heliograph::account {

namespace {

using enum RetryClass;
using enum ReportedAt;

/// One line per code: the finding's code, what may be done, when Meta reports it. From Meta's error code page of
/// 2026-09-11 and, where that is silent, the OpenAPI document 23.0 and the Graph reference.
struct Line {
  std::string_view name;
  RetryClass retry;
  ReportedAt reported;
};

constexpr Line lines[] = {
    {"graph.0", token, request},
    {"graph.1", backoff, request},
    {"graph.2", backoff, request},
    {"graph.3", fix, request},
    {"graph.4", backoff, request},
    {"graph.10", fix, request},
    {"graph.17", backoff, request},
    {"graph.33", never, request},
    {"graph.100", fix, request},
    {"graph.100.33", fix, request},
    {"graph.100.2388012", never, request},
    {"graph.100.2388019", fix, request},
    {"graph.100.2388023", wait, request},
    {"graph.100.2388024", fix, request},
    {"graph.100.2388027", fix, request},
    {"graph.100.2388039", fix, request},
    {"graph.100.2388040", fix, request},
    {"graph.100.2388042", fix, request},
    {"graph.100.2388043", fix, request},
    {"graph.100.2388047", fix, request},
    {"graph.100.2388052", fix, request},
    {"graph.100.2388072", fix, request},
    {"graph.100.2388073", fix, request},
    {"graph.100.2388077", fix, request},
    {"graph.100.2388091", fix, request},
    {"graph.100.2388093", fix, request},
    {"graph.100.2388100", fix, request},
    {"graph.100.2388103", fix, request},
    {"graph.100.2388185", fix, request},
    {"graph.100.2388293", fix, request},
    {"graph.100.2388299", fix, request},
    {"graph.100.2494100", backoff, request},
    {"graph.104", fix, request},
    {"graph.190", token, request},
    {"graph.190.460", token, request},
    {"graph.190.463", token, request},
    {"graph.190.467", token, request},
    {"graph.192", fix, request},
    {"graph.200", fix, request},
    {"graph.368", pause, request},
    {"graph.613", backoff, request},
    {"graph.803", never, request},
    {"graph.80007", backoff, request},
    {"graph.80008", backoff, request},
    {"graph.130403", never, either},
    {"graph.130429", backoff, either},
    {"graph.130472", never, webhook},
    {"graph.130497", never, either},
    {"graph.131000", backoff, either},
    {"graph.131005", fix, request},
    {"graph.131008", fix, request},
    {"graph.131009", fix, request},
    {"graph.131016", backoff, either},
    {"graph.131021", never, request},
    {"graph.131026", never, webhook},
    {"graph.131030", fix, request},
    {"graph.131031", pause, either},
    {"graph.131037", fix, either},
    {"graph.131042", fix, either},
    {"graph.131044", fix, request},
    {"graph.131045", fix, either},
    {"graph.131047", never, either},
    {"graph.131048", pause, either},
    {"graph.131049", pause, webhook},
    {"graph.131050", never, webhook},
    {"graph.131051", fix, either},
    {"graph.131052", never, webhook},
    {"graph.131053", fix, either},
    {"graph.131055", fix, request},
    {"graph.131056", backoff, either},
    {"graph.131057", backoff, either},
    {"graph.131059", fix, request},
    {"graph.131062", fix, request},
    {"graph.131063", fix, request},
    {"graph.131064", pause, either},
    {"graph.132000", fix, request},
    {"graph.132001", fix, request},
    {"graph.132005", fix, either},
    {"graph.132007", fix, either},
    {"graph.132008", fix, request},
    {"graph.132012", fix, request},
    {"graph.132015", pause, either},
    {"graph.132016", never, either},
    {"graph.132018", fix, request},
    {"graph.132068", fix, either},
    {"graph.132069", backoff, either},
    {"graph.133000", fix, request},
    {"graph.133004", backoff, request},
    {"graph.133005", fix, request},
    {"graph.133006", fix, request},
    {"graph.133008", wait, request},
    {"graph.133009", wait, request},
    {"graph.133010", fix, either},
    {"graph.133015", wait, request},
    {"graph.133016", wait, request},
    {"graph.134011", fix, request},
    {"graph.134100", fix, request},
    {"graph.134101", wait, request},
    {"graph.134102", fix, request},
    {"graph.134103", fix, request},
    {"graph.135000", fix, request},
    {"graph.137000", fix, either},
    {"graph.200005", never, request},
    {"graph.200006", never, request},
    {"graph.200007", fix, request},
    {"graph.1752041", never, request},
    {"graph.2593107", never, request},
    {"graph.2593108", never, request},
};
constexpr std::size_t line_count = std::size(lines);

/// The failures that carry no code of the table.
constexpr base::Rule rules_without_code[] = {
    {"graph.other", base::Severity::error, "Meta's answer; the code is in no document read"},
    {"graph.unreachable", base::Severity::error, "the connection to Meta"},
    {"graph.timed_out", base::Severity::error, "the connection to Meta"},
    {"graph.malformed", base::Severity::error, "the connection to Meta"},
};

/// The number that starts at `text` and ends at a dot or its end; moves `text` past it.
constexpr std::int64_t take_number(std::string_view& text) {
  std::int64_t number = 0;
  while (!text.empty() && text.front() != '.') {
    number = number * 10 + (text.front() - '0');
    text.remove_prefix(1);
  }
  if (!text.empty()) text.remove_prefix(1);
  return number;
}

constexpr auto make_rows() {
  std::array<GraphErrorRow, line_count> rows{};
  for (std::size_t i = 0; i < line_count; ++i) {
    std::string_view numbers = lines[i].name.substr(sizeof("graph.") - 1);
    const std::int64_t code = take_number(numbers);
    rows[i] = {lines[i].name, lines[i].retry, lines[i].reported, code, take_number(numbers)};
  }
  return rows;
}
constexpr auto rows = make_rows();

constexpr bool comes_before(const GraphErrorRow& left, const GraphErrorRow& right) {
  return left.code != right.code ? left.code < right.code : left.subcode < right.subcode;
}
static_assert(std::is_sorted(rows.begin(), rows.end(), comes_before));

constexpr auto make_rules() {
  std::array<base::Rule, line_count + std::size(rules_without_code)> rules{};
  for (std::size_t i = 0; i < line_count; ++i) {
    rules[i] = {lines[i].name, base::Severity::error, "Meta's error codes, read 2026-09-11"};
  }
  std::copy(std::begin(rules_without_code), std::end(rules_without_code), rules.begin() + line_count);
  return rules;
}
constexpr auto rules = make_rules();

const GraphErrorRow* find_exactly(std::int64_t code, std::int64_t subcode) {
  const GraphErrorRow wanted{{}, fix, request, code, subcode};
  const auto found = std::lower_bound(rows.begin(), rows.end(), wanted, comes_before);
  return found != rows.end() && found->code == code && found->subcode == subcode ? &*found : nullptr;
}

const base::Rule& rule_named(std::string_view name) {
  return *std::find_if(rules.begin(), rules.end(), [&](const base::Rule& rule) { return rule.code == name; });
}

/// Meta's sentence without the `(#131009)` that it begins with.
std::string without_code(std::string_view message) {
  if (message.substr(0, 2) == "(#") {
    const std::size_t close = message.find(')');
    if (close != std::string_view::npos) message.remove_prefix(close + 1);
    while (!message.empty() && message.front() == ' ') message.remove_prefix(1);
  }
  return std::string{message};
}

std::int64_t code_of(const GraphFailure& failure) {
  if (failure.kind != FailureKind::refused || !failure.error) return -1;
  return failure.error->code.value_or(-1);
}

bool between(std::int64_t code, std::int64_t first, std::int64_t last) { return code >= first && code <= last; }

}  // namespace

std::span<const GraphErrorRow> graph_errors() { return rows; }

std::span<const base::Rule> graph_error_rules() { return rules; }

const GraphErrorRow* find_graph_error(std::int64_t code, std::int64_t subcode) {
  if (between(code, 200, 299)) code = 200;
  if (subcode != 0) {
    if (const GraphErrorRow* row = find_exactly(code, subcode)) return row;
  }
  return find_exactly(code, 0);
}

std::optional<std::int64_t> graph_code_in(std::string_view finding_code) {
  constexpr std::string_view prefix = "graph.";
  if (!finding_code.starts_with(prefix)) return std::nullopt;
  const char* const end = finding_code.data() + finding_code.size();
  std::int64_t code = 0;
  const auto [behind, error] = std::from_chars(finding_code.data() + prefix.size(), end, code);
  if (error != std::errc{} || code < 0 || (behind != end && *behind != '.')) return std::nullopt;
  return code;
}

RetryClass retry_class(const GraphFailure& failure) {
  if (failure.kind != FailureKind::refused) return backoff;
  const GraphError error = failure.error.value_or(GraphError{});
  const GraphErrorRow* row =
      error.code ? find_graph_error(*error.code, error.error_subcode.value_or(0)) : nullptr;
  if (row != nullptr) return row->retry;
  const int status = failure.http_status.value_or(0);
  return error.is_transient.value_or(false) || status == 429 || status >= 500 ? backoff : fix;
}

base::Finding to_finding(const GraphError& error, std::string at) {
  const GraphErrorRow* row = error.code ? find_graph_error(*error.code, error.error_subcode.value_or(0)) : nullptr;
  base::Json args = base::Json::object();
  args["code"] = error.code ? base::Json(*error.code) : base::Json("?");
  if (error.error_subcode) args["subcode"] = *error.error_subcode;
  std::string message;
  if (error.error_data && error.error_data->details) {
    message = *error.error_data->details;
  } else if (error.error_user_msg) {
    message = *error.error_user_msg;
  } else {
    message = without_code(error.message.value_or(error.title.value_or(std::string{})));
  }
  args["message"] = std::move(message);
  if (error.error_user_title) args["title"] = *error.error_user_title;
  if (error.fbtrace_id) args["fbtrace_id"] = *error.fbtrace_id;
  base::Findings findings;
  findings.add(rule_named(row != nullptr ? row->name : "graph.other"), std::move(at), std::move(args));
  return std::move(findings.front());
}

base::Finding to_finding(const GraphFailure& failure, std::string at) {
  if (failure.kind == FailureKind::refused) return to_finding(failure.error.value_or(GraphError{}), std::move(at));
  std::string_view name = "graph.unreachable";
  if (failure.kind == FailureKind::timed_out) name = "graph.timed_out";
  if (failure.kind == FailureKind::malformed) name = "graph.malformed";
  base::Json args = base::Json::object();
  if (failure.http_status) args["http_status"] = *failure.http_status;
  base::Findings findings;
  findings.add(rule_named(name), std::move(at), std::move(args));
  return std::move(findings.front());
}

bool is_missing_object(const GraphFailure& failure) {
  const std::int64_t code = code_of(failure);
  if (code == 803) return true;
  if (code != 100) return false;
  if (failure.error->error_subcode == 33) return true;
  const std::string message = failure.error->message.value_or(std::string{});
  return message.find("nonexisting field") != std::string::npos || message.find("does not exist") != std::string::npos;
}

bool is_missing_permission(const GraphFailure& failure) {
  const std::int64_t code = code_of(failure);
  return code == 3 || code == 10 || code == 131005 || between(code, 200, 299);
}

bool is_token_failure(const GraphFailure& failure) {
  const std::int64_t code = code_of(failure);
  return code == 0 || code == 102 || code == 104 || code == 190;
}

bool is_rate_limited(const GraphFailure& failure) {
  const std::int64_t code = code_of(failure);
  return code == 4 || code == 17 || code == 32 || code == 613 || code == 130429 || between(code, 80'000, 80'014) ||
         (failure.kind == FailureKind::refused && failure.http_status == 429);
}

bool is_unreachable(const GraphFailure& failure) { return failure.kind != FailureKind::refused; }

}  // namespace heliograph::account
