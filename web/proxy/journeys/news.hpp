// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/journey/step.hpp>

namespace heliograph::proxy::journeys {

/// What became known with an event, for the way of a person: the node it belongs to, and what is told of it. `fate` with
/// `code` (the finding that says why), `graph_code` (Meta's) or `click`; `reply`; `status` of a call; `event`.
struct News {
  std::string node;
  base::Json details;
};

/// The news of `event` for an instance as it was before; nothing when it brings none.
[[nodiscard]] std::optional<News> news_of(const journey::JourneyEvent& event, const journey::JourneyInstance& before);

}  // namespace heliograph::proxy::journeys
