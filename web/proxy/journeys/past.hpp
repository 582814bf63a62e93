// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/json.hpp>

#include "proxy/storage/database.hpp"

namespace heliograph::proxy::journeys {

/// A person's times in journeys, for that person: the journey, what the entrance brought, and the way. At most `most`.
[[nodiscard]] base::Json past_of(storage::Transaction& transaction, std::int64_t person, std::int64_t most);

}  // namespace heliograph::proxy::journeys
