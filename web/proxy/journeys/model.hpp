// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/lifecycle.hpp>
#include <heliograph/journey/counters.hpp>
#include <heliograph/journey/lifecycle.hpp>
#include <heliograph/journey/model.hpp>
#include <string>

#include "proxy/campaigns/model.hpp"

/// Journeys as the API gives and takes them.
namespace heliograph::proxy::journeys {

/// One version of a journey.
struct StoredJourney {
  std::string id;
  std::string etag;
  std::string family_id;  ///< the id of the first version: what jumps name
  std::int64_t version = 1;
  journey::JourneyStatus status = journey::JourneyStatus::draft;
  journey::Journey journey;
  std::vector<base::Offer> actions;  ///< what a person may do, each with what keeps it from happening now
  std::int64_t entered = 0;
  std::int64_t inside = 0;
  base::Findings findings;  ///< what holds it up, or why it ended
  std::optional<base::Instant> paused_at;
  std::optional<base::Instant> pause_ends_at;  ///< by itself
  std::optional<base::Instant> published_at;
  std::optional<std::string> published_by;
  std::optional<base::Instant> ended_at;
  base::Instant created_at;
  std::string created_by;
  base::Instant updated_at;
};
BOOST_DESCRIBE_STRUCT(StoredJourney, (),
                      (id, etag, family_id, version, status, journey, actions, entered, inside, findings, paused_at,
                       pause_ends_at, published_at, published_by, ended_at, created_at, created_by, updated_at))

/// Every version of a journey, the latest first.
struct JourneyVersions {
  std::vector<StoredJourney> items;
};
BOOST_DESCRIBE_STRUCT(JourneyVersions, (), (items))

/// A journey as drawn, to be judged.
struct JourneyReviewInput {
  journey::Journey journey;
  std::optional<std::string> id;  ///< of the stored one it is about; its own name is free
};
BOOST_DESCRIBE_STRUCT(JourneyReviewInput, (), (journey, id))

/// All that is wrong with a journey; places are pointers into it.
struct JourneyReview {
  base::Findings findings;
};
BOOST_DESCRIBE_STRUCT(JourneyReview, (), (findings))

}  // namespace heliograph::proxy::journeys
