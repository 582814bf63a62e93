// SPDX-License-Identifier: Apache-2.0
#include "proxy/graph/answer.hpp"

#include <heliograph/base/codec.hpp>

namespace heliograph::proxy::graph {

namespace {

// A page of a thousand templates with all their components.
constexpr base::ParseLimits body_limits{64, 1'000, 2'000'000};

Failure failure_of(account::FailureKind kind, int http_status, const Usage& usage) {
  Failure failure;
  failure.cause.kind = kind;
  failure.cause.http_status = http_status;
  failure.usage = usage;
  if (usage.retry_after) failure.cause.retry_after_s = static_cast<int>(usage.retry_after->count());
  return failure;
}

}  // namespace

Result read_answer(int http_status, const http::Headers& headers, std::string_view body) {
  const Usage usage = read_usage(headers);
  base::Decoded<base::Json> parsed = base::parse(body, body_limits);
  const bool is_json = !parsed.findings.has_errors();
  const bool is_success = http_status >= 200 && http_status < 300;
  const base::Json* error = is_json ? base::find_member(parsed.value, "error") : nullptr;
  if (error != nullptr && error->is_object()) {
    Failure failure = failure_of(account::FailureKind::refused, http_status, usage);
    failure.cause.error = base::decode<account::GraphError>(*error).value;
    return tl::unexpected(std::move(failure));
  }
  if (is_success && is_json) {
    return Reply{http_status, std::move(parsed.value), usage, headers.has("X-Heliograph-Sandbox")};
  }
  Failure failure = failure_of(account::FailureKind::malformed, http_status, usage);
  failure.cause.detail = "HTTP " + std::to_string(http_status) + ", " + std::to_string(body.size()) + " bytes of " +
                         std::string{headers.has("Content-Type") ? headers.get("Content-Type") : "no stated type"};
  failure.possibly_done = is_success || http_status >= 500;
  return tl::unexpected(std::move(failure));
}

}  // namespace heliograph::proxy::graph
