// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "proxy/journeys/entering.hpp"
#include "proxy/services.hpp"

namespace heliograph::proxy::journeys {

/// Lets the people of audiences in, once or again and again, a part at a time; how far it has come is stored with each
/// part, so that nobody is left out or let in twice when the program dies.
class AudienceEntry {
 public:
  AudienceEntry(Services& services, ReadyJourneys& journeys) : services_{services}, journeys_{journeys} {}

  /// Begins what is due and lets one part of each audience in.
  /// @return whether there is more to do at once
  [[nodiscard]] bool run() const;

 private:
  void begin(const EntranceRow& entrance, base::Instant now) const;
  /// @return whether the audience has more people
  [[nodiscard]] bool let_in(std::int64_t journey, base::Instant now) const;

  Services& services_;
  ReadyJourneys& journeys_;
};

}  // namespace heliograph::proxy::journeys
