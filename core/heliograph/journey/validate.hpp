// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/campaign/validate.hpp>
#include <heliograph/journey/model.hpp>

/// The rules of a journey.
namespace heliograph::journey {

/// What surrounds a journey. What is absent is not known, so nothing is said about it.
struct JourneyContext {
  base::Instant now;
  campaign::ZoneClock zone;  ///< the clock of the journey's time zone
  std::vector<std::string> names_taken;
  std::optional<std::string> journey_id;             ///< its own, in all versions
  std::optional<campaign::CampaignContext> sending;  ///< what its messages are judged against
  std::optional<std::vector<std::string>> queries;   ///< ids
  std::optional<std::vector<std::string>> api_keys;  ///< ids of those that may trigger journeys
  std::optional<std::vector<std::string>> journeys;  ///< ids of those that may be jumped into
};
BOOST_DESCRIBE_STRUCT(JourneyContext, (), (now, zone, names_taken, journey_id, sending, queries, api_keys, journeys))

/// A journey as drawn.
struct JourneyForm {
  Journey journey;
  JourneyContext context;
  bool publish = true;  ///< false: kept as a draft, of which only name and bounds are judged
};
BOOST_DESCRIBE_STRUCT(JourneyForm, (), (journey, context, publish))

/// Every error and warning at once, in the order of the fields and nodes; places are pointers into the journey. What is
/// wrong with a message's content stands below its node, `/nodes/3/whatsapp/treatments/0/content`.
[[nodiscard]] base::Findings validate_journey(const JourneyForm& form);

}  // namespace heliograph::journey
