// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "proxy/journeys/entering.hpp"
#include "proxy/services.hpp"

namespace heliograph::proxy::journeys {

/// Lets people in who begin, or cease, to match a saved query. The query is asked again and again, and who matched is kept.
class Qualification {
 public:
  Qualification(Services& services, ReadyJourneys& journeys) : services_{services}, journeys_{journeys} {}

  /// Asks the queries whose time has come.
  void run() const;

 private:
  void ask(const EntranceRow& entrance, const JourneyRow& row, base::Instant now) const;
  void let_in(const JourneyRow& row, std::vector<std::int64_t> people, bool begin_to_match, bool is_first) const;

  Services& services_;
  ReadyJourneys& journeys_;
};

}  // namespace heliograph::proxy::journeys
