// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "proxy/journeys/report_model.hpp"
#include "proxy/journeys/rows.hpp"
#include "proxy/storage/database.hpp"

namespace heliograph::proxy::journeys {

/// Which people of a journey are asked for.
struct PeopleFilter {
  std::int64_t journey = 0;
  std::optional<std::int64_t> family;  ///< those of all versions
  bool is_test = false;                ///< the test people too
  /// Alone: who came there. With a way: who left it by that way. With states or reasons: who is or was last there.
  std::string node;
  std::string way;
  std::string states;   ///< as `domain::listed`; "" for all
  std::string reasons;  ///< as `domain::listed`; "" for all
  std::string search;   ///< a part of the number or user id
};

/// A part of a journey's people, the latest first.
struct PeoplePart {
  std::vector<JourneyPerson> items;
  std::int64_t last = 0;  ///< the number of the last one that was looked at
  bool is_last = true;
};

/// Reads up to `limit` people before the instance `before`.
[[nodiscard]] PeoplePart read_people(storage::Transaction& transaction, const PeopleFilter& filter, std::int64_t before,
                                     std::size_t limit);

/// The way of one person; nothing when the journey with this family has no such instance.
[[nodiscard]] std::optional<JourneyPath> read_path(storage::Transaction& transaction, std::int64_t family,
                                                   std::int64_t instance);

}  // namespace heliograph::proxy::journeys
