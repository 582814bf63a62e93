// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "proxy/api/call.hpp"
#include "proxy/api/failure.hpp"
#include "proxy/journeys/people.hpp"
#include "proxy/journeys/store.hpp"

namespace heliograph::proxy::journeys {

/// What became of journeys. Numbers come from the counters, never from the people.
class Reports {
 public:
  Reports(Services& services, const JourneyStore& store) : services_{services}, store_{store} {}

  [[nodiscard]] api::Answer<JourneyReport> counts(api::Call& call) const;
  [[nodiscard]] api::Answer<api::List<JourneyPerson>> people(api::Call& call) const;
  /// Everybody as comma-separated values, read and sent in parts.
  [[nodiscard]] api::Answer<http::Response> people_csv(api::Call& call) const;
  [[nodiscard]] api::Answer<JourneyPath> path(api::Call& call) const;

 private:
  Services& services_;
  const JourneyStore& store_;
};

}  // namespace heliograph::proxy::journeys
