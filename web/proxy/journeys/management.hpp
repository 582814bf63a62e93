// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "proxy/api/call.hpp"
#include "proxy/api/failure.hpp"
#include "proxy/api/row.hpp"
#include "proxy/journeys/store.hpp"

namespace heliograph::proxy::journeys {

/// What people do with the drawings of journeys.
class Management {
 public:
  Management(Services& services, const JourneyStore& store) : services_{services}, store_{store} {}

  /// The latest version of each journey.
  [[nodiscard]] api::Answer<api::List<StoredJourney>> list(api::Call& call) const;
  [[nodiscard]] api::Answer<StoredJourney> get(api::Call& call) const;
  [[nodiscard]] api::Answer<JourneyVersions> versions(api::Call& call) const;
  [[nodiscard]] api::Answer<StoredJourney> create(api::Call& call, const journey::Journey& input) const;
  [[nodiscard]] api::Answer<StoredJourney> update(api::Call& call, const journey::Journey& input) const;
  [[nodiscard]] api::Answer<api::Nothing> remove(api::Call& call) const;
  /// Everything that keeps a journey as drawn from being published.
  [[nodiscard]] api::Answer<JourneyReview> review(api::Call& call, const JourneyReviewInput& input) const;

  /// The journey of the call's path, when it is as the caller knows it.
  [[nodiscard]] api::Answer<JourneyRow> expected(storage::Transaction& transaction, api::Call& call) const;
  /// Makes a draft: a journey of its own, or the next version of the journey `before`.
  [[nodiscard]] api::Answer<StoredJourney> insert(storage::Transaction& transaction, api::Call& call,
                                                  const journey::Journey& document, const std::string& action,
                                                  const JourneyRow* before = nullptr) const;

 private:
  Services& services_;
  const JourneyStore& store_;
};

}  // namespace heliograph::proxy::journeys
