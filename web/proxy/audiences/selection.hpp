// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <unordered_map>

#include "proxy/audiences/rows.hpp"
#include "proxy/services.hpp"
#include "proxy/storage/database.hpp"

/// Who belongs to an audience, asked of the database in parts so that a million people need little room.
namespace heliograph::proxy::audiences {

/// Takes the people of one part, in the order of their numbers; false ends the walk.
using TakePeople = std::function<bool(const std::vector<PersonRecord>&)>;

/// Walks through the people of an audience: of a list its members, of a query whoever meets its condition now.
void each_person(storage::Database& database, const AudienceRow& audience, base::Instant now, const TakePeople& take);

/// Walks through everybody who meets `condition`, which has no errors.
void each_matching(storage::Database& database, const audience::Condition& condition, base::Instant now,
                   const TakePeople& take);

/// What happened between people, by their numbers, and what was sent to them.
using History = std::unordered_map<std::int64_t, std::vector<audience::BehaviourFact>>;

/// The history of many people at once. @param people a JSON array of their numbers
[[nodiscard]] History history_of(storage::Transaction& transaction, const base::Json& people);

/// Counts who meets `condition`.
[[nodiscard]] AudienceCount count_matching(storage::Database& database, const audience::Condition& condition,
                                           base::Instant now);

}  // namespace heliograph::proxy::audiences
