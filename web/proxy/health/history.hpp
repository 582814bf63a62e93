// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "proxy/api/call.hpp"
#include "proxy/api/failure.hpp"
#include "proxy/health/model.hpp"
#include "proxy/health/rows.hpp"
#include "proxy/services.hpp"

namespace heliograph::proxy::health {

/// The events as the API gives them, and who has seen which.
class History {
 public:
  explicit History(Services& services) : services_{services} {}

  /// The events, the latest first. 422 for a severity that there is not.
  [[nodiscard]] api::Answer<api::List<HealthEntry>> list(api::Call& call) const;
  [[nodiscard]] HealthNews news(api::Call& call) const;
  /// Notes that the caller has seen everything up to an event.
  [[nodiscard]] HealthNews see(api::Call& call, const SeenInput& input) const;

 private:
  Services& services_;
};

/// An event as the API gives it.
[[nodiscard]] HealthEntry to_entry(EventRow row);

}  // namespace heliograph::proxy::health
