// SPDX-License-Identifier: Apache-2.0
#include "proxy/api/failure.hpp"

#include <heliograph/base/codec.hpp>

#include "proxy/api/rule_table.hpp"

namespace heliograph::proxy::api {
namespace {

constexpr std::chrono::seconds storage_retry_after{5};

}  // namespace

tl::unexpected<Failure> fail(unsigned status, const base::Rule& rule, base::Json args, std::string at) {
  Failure failure{status, {}, {}, {}};
  failure.findings.add(rule, std::move(at), std::move(args));
  return tl::unexpected(std::move(failure));
}

tl::unexpected<Failure> invalid(base::Findings findings) {
  return tl::unexpected(Failure{422, std::move(findings), {}, {}});
}

tl::unexpected<Failure> not_found(std::string_view object_type, std::string_view id) {
  return fail(404, rule("api.not_found"), {{"object_type", object_type}, {"id", id}});
}

tl::unexpected<Failure> conflict(base::Json current) {
  auto failed = fail(412, rule("api.conflict"));
  failed.value().current = std::move(current);
  return failed;
}

tl::unexpected<Failure> upstream(base::Findings findings) {
  return tl::unexpected(Failure{502, std::move(findings), {}, {}});
}

Failure storage_failure(storage::Trouble trouble) {
  const bool is_full = trouble == storage::Trouble::full;
  Failure failure{is_full ? 507U : 503U, {}, {}, storage_retry_after};
  failure.findings.add(is_full ? rule("api.storage_full") : rule("api.storage_unavailable"), "");
  return failure;
}

http::Response to_response(const Failure& failure) {
  http::Problem problem;
  problem.status = failure.status;
  problem.findings = base::encode(failure.findings);
  for (const base::Finding& finding : failure.findings) {
    if (!problem.detail.empty()) problem.detail += ", ";
    problem.detail += finding.code;
  }
  if (failure.current) problem.extensions["current"] = *failure.current;
  http::Response response = http::Response::problem(problem);
  if (failure.retry_after) response.headers.set("Retry-After", std::to_string(failure.retry_after->count()));
  return response;
}

}  // namespace heliograph::proxy::api
