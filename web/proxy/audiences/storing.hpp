// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "proxy/audiences/rows.hpp"
#include "proxy/storage/database.hpp"

namespace heliograph::proxy::audiences {

/// Stores many people, each with a phone number or user id: those who are not known are made, what is told of the others
/// is added to what is known. An external id that belongs to somebody else is left out.
/// @return the numbers of the people, in the order of `people`
[[nodiscard]] std::vector<std::int64_t> store_people(storage::Transaction& transaction,
                                                     const std::vector<audience::Profile>& people, base::Instant now);

}  // namespace heliograph::proxy::audiences
