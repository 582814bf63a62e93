// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "proxy/storage/database.hpp"

namespace heliograph::proxy::journeys {

/// A person is erased: leaves every journey, and nothing stays of what was told of the person's way but who went where.
void forget_person(storage::Transaction& transaction, std::int64_t person, base::Instant now);

/// Two people turn out to be one: what `other` did is `kept`'s, but for journeys that both are in.
void join_people(storage::Transaction& transaction, std::int64_t kept, std::int64_t other);

}  // namespace heliograph::proxy::journeys
