// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "proxy/api/failure.hpp"
#include "proxy/graph/failure.hpp"

namespace heliograph::proxy::domain {

/// Meta's refusal as a finding, with the sentence that Meta wrote for people (`user_title`, `user_message`) when there is
/// one.
[[nodiscard]] base::Finding told_by_meta(const account::GraphFailure& failure, std::string at = {});

/// What a call answers when Meta did not do what it asked for: 422 for a refusal, 429 when Meta has had too many calls,
/// 502 when Meta was not to be reached or answered nonsense.
[[nodiscard]] api::Failure to_failure(const graph::Failure& failure, std::string at = {});

}  // namespace heliograph::proxy::domain
