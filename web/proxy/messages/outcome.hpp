// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "proxy/graph/failure.hpp"
#include "proxy/messages/progress.hpp"

namespace heliograph::proxy::messages {

/// What an attempt's result means for its message.
struct Outcome {
  message::MessageEvent event = message::MessageEvent::lose;
  std::optional<std::string> wamid{};
  std::optional<account::GraphFailure> failure{};
  std::optional<base::Instant> due_at{};     ///< when it is tried again
  std::optional<base::Instant> settle_at{};  ///< when a lost attempt is looked at again
};

/// @param attempts how many were made, this one included
[[nodiscard]] Outcome outcome_of(const graph::Result& result, std::int64_t attempts, base::Instant now);

}  // namespace heliograph::proxy::messages
