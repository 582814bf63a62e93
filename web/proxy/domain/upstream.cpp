// SPDX-License-Identifier: Apache-2.0
#include "proxy/domain/upstream.hpp"

namespace heliograph::proxy::domain {

base::Finding told_by_meta(const account::GraphFailure& failure, std::string at) {
  base::Finding finding = account::to_finding(failure, std::move(at));
  if (failure.error) {
    if (failure.error->error_user_title) finding.args["user_title"] = *failure.error->error_user_title;
    if (failure.error->error_user_msg) finding.args["user_message"] = *failure.error->error_user_msg;
  }
  return finding;
}

api::Failure to_failure(const graph::Failure& failure, std::string at) {
  api::Failure result;
  result.findings.push_back(told_by_meta(failure.cause, std::move(at)));
  result.retry_after = failure.usage.retry_after;
  if (failure.cause.kind != account::FailureKind::refused) {
    result.status = 502;
  } else {
    result.status = account::is_rate_limited(failure.cause) ? 429 : 422;
  }
  return result;
}

}  // namespace heliograph::proxy::domain
