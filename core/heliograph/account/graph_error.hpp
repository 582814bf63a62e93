// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/codec.hpp>
#include <span>
#include <string>
#include <string_view>

/// Refusals of Meta's Graph API: how they look, what is known of each code, and the finding each becomes. All rooms
/// above take their knowledge of Meta's codes from this one table.
namespace heliograph::account {

/// What may be done after a refusal.
enum class RetryClass {
  fix,      ///< change the request or a setting, then send again
  token,    ///< get a new token
  backoff,  ///< send again after a growing delay
  wait,     ///< send again after the time Meta names
  pause,    ///< stop this kind of traffic
  never     ///< do not send again
};
BOOST_DESCRIBE_ENUM(RetryClass, fix, token, backoff, wait, pause, never)

/// When Meta reports a code: in the answer to the request, later by webhook, or either.
enum class ReportedAt { request, webhook, either };
BOOST_DESCRIBE_ENUM(ReportedAt, request, webhook, either)

/// `error.error_data`.
struct GraphErrorData {
  std::optional<std::string> messaging_product;
  std::optional<std::string> details;
  base::Json extra;
};
BOOST_DESCRIBE_STRUCT(GraphErrorData, (), (messaging_product, details, extra))

/// The member `error` of a Graph answer, or one element of a webhook's `errors`.
struct GraphError {
  std::optional<std::string> message;
  std::optional<std::string> title;  ///< in webhooks
  std::optional<std::string> type;
  std::optional<std::int64_t> code;
  std::optional<std::int64_t> error_subcode;
  std::optional<GraphErrorData> error_data;
  std::optional<std::string> fbtrace_id;
  std::optional<bool> is_transient;
  std::optional<std::string> error_user_title;
  std::optional<std::string> error_user_msg;
  base::Json extra;
};
BOOST_DESCRIBE_STRUCT(GraphError, (),
                      (message, title, type, code, error_subcode, error_data, fbtrace_id, is_transient,
                       error_user_title, error_user_msg, extra))

/// Why a request to Graph gave no usable answer.
enum class FailureKind {
  refused,      ///< Graph answered with an error
  unreachable,  ///< no connection, or it broke before an answer
  timed_out,    ///< no answer in time
  malformed     ///< an answer that is no JSON of the expected shape
};
BOOST_DESCRIBE_ENUM(FailureKind, refused, unreachable, timed_out, malformed)

/// A request to Graph that failed, as the proxy saw it.
struct GraphFailure {
  FailureKind kind = FailureKind::refused;
  std::optional<int> http_status;
  std::optional<GraphError> error;           ///< with `refused`
  std::optional<int> retry_after_s;          ///< Graph's `Retry-After`, in seconds
  std::optional<std::string> detail;         ///< the transport's own words, for a log rather than a person
};
BOOST_DESCRIBE_STRUCT(GraphFailure, (), (kind, http_status, error, retry_after_s, detail))

/// What is known of one code, or of one code and subcode.
struct GraphErrorRow {
  std::string_view name;  ///< the finding's code: `graph.<code>` or `graph.<code>.<subcode>`
  RetryClass retry;
  ReportedAt reported;
  std::int64_t code;     ///< from `name`
  std::int64_t subcode;  ///< from `name`; 0 when the row is for the code alone
};

/// Every code known, in ascending order of code, then subcode.
[[nodiscard]] std::span<const GraphErrorRow> graph_errors();
/// The rules of these findings: one per row of `graph_errors()`, then those of the failures without a known code.
[[nodiscard]] std::span<const base::Rule> graph_error_rules();

/// The row for `code` and `subcode`: the pair's own row, else the code's, else nullptr. 200 to 299 share one row.
[[nodiscard]] const GraphErrorRow* find_graph_error(std::int64_t code, std::int64_t subcode = 0);

/// Meta's code in a finding's code `graph.<code>` or `graph.<code>.<subcode>`; nothing in any other.
[[nodiscard]] std::optional<std::int64_t> graph_code_in(std::string_view finding_code);

/// What may be done after `failure`. A transport failure, Graph's `is_transient` and HTTP 5xx without a known code are
/// `backoff`; an unknown code is `fix`.
[[nodiscard]] RetryClass retry_class(const GraphFailure& failure);

/// Meta's refusal as a finding at the JSON Pointer `at`, with the args code, subcode, message (Meta's own sentence, its
/// `(#code)` removed), details and fbtrace_id as far as given. The finding's code is the row's name, or `graph.other`.
[[nodiscard]] base::Finding to_finding(const GraphError& error, std::string at = {});
/// Any failure as a finding at `at`: a refusal as above, else `graph.unreachable`, `graph.timed_out`,
/// `graph.malformed`.
[[nodiscard]] base::Finding to_finding(const GraphFailure& failure, std::string at = {});

/// Whether Meta says that the object does not exist or that the token may not see it: code 100 subcode 33, code 803, or
/// code 100 about a field or edge that this kind of object lacks.
[[nodiscard]] bool is_missing_object(const GraphFailure& failure);
/// Whether Meta says that a permission is missing: codes 3, 10, 131005 and 200 to 299.
[[nodiscard]] bool is_missing_permission(const GraphFailure& failure);
/// Whether the failure is about the token: codes 0, 102, 104 and 190.
[[nodiscard]] bool is_token_failure(const GraphFailure& failure);
/// Whether too many calls were made: codes 4, 17, 32, 613, 80000 to 80014, 130429 or HTTP 429.
[[nodiscard]] bool is_rate_limited(const GraphFailure& failure);
/// Whether Graph could not be asked at all, or answered nonsense.
[[nodiscard]] bool is_unreachable(const GraphFailure& failure);

}  // namespace heliograph::account
