// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "proxy/journeys/following.hpp"

namespace heliograph::proxy::journeys {

/// What happens to versions by itself: pauses that have lasted long enough end, and what nobody is in or will enter is
/// finished.
class House {
 public:
  House(Services& services, const Following& following) : services_{services}, following_{following} {}

  void keep() const;

 private:
  void look_at(const std::string& id, base::Instant now) const;

  Services& services_;
  const Following& following_;
};

}  // namespace heliograph::proxy::journeys
