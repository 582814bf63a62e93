// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/journey/counters.hpp>
#include <heliograph/journey/instance.hpp>
#include <heliograph/journey/lifecycle.hpp>
#include <heliograph/message/lifecycle.hpp>
#include <heliograph/report/funnel.hpp>
#include <string>

#include "proxy/campaigns/model.hpp"

/// What became of journeys and of the people in them, as the API gives it.
namespace heliograph::proxy::journeys {

/// People inside one version.
struct JourneyVersionCount {
  std::string id;
  std::int64_t version = 1;
  journey::JourneyStatus status = journey::JourneyStatus::draft;
  std::int64_t inside = 0;
};
BOOST_DESCRIBE_STRUCT(JourneyVersionCount, (), (id, version, status, inside))

/// What became of the messages of one node.
struct JourneyNodeMessages {
  std::string node;
  report::Funnel funnel;
};
BOOST_DESCRIBE_STRUCT(JourneyNodeMessages, (), (node, funnel))

struct JourneyReport {
  journey::JourneyCounts counts;              ///< of this version
  std::vector<JourneyVersionCount> versions;  ///< all of them, the latest first
  std::int64_t held = 0;                      ///< among those inside: in front of an action while it is paused
  bool is_test = false;                       ///< those counted are test people
  std::vector<JourneyNodeMessages> messages;  ///< of nodes that send templates
};
BOOST_DESCRIBE_STRUCT(JourneyReport, (), (counts, versions, held, is_test, messages))

/// One person's time in a journey.
struct JourneyPerson {
  std::string id;  ///< of this time: a person may come again
  std::string profile_id;
  std::optional<std::string> phone;
  std::optional<std::string> user_id;
  std::int64_t version = 1;
  journey::JourneyInstanceState state = journey::JourneyInstanceState::outside;
  std::string node;
  std::optional<journey::JourneyLeaveReason> reason;
  base::Instant entered_at;
  std::optional<base::Instant> since;   ///< at the node
  std::optional<base::Instant> due_at;  ///< when the wait there ends
  std::optional<base::Instant> left_at;
  bool is_test = false;
};
BOOST_DESCRIBE_STRUCT(JourneyPerson, (),
                      (id, profile_id, phone, user_id, version, state, node, reason, entered_at, since, due_at, left_at,
                       is_test))

/// One step of a person: left `node` by `way`, or the journey for `reason`, or something of the node became known.
struct JourneyPathStep {
  base::Instant at;
  std::string node;
  std::optional<std::string> way;
  std::optional<journey::JourneyCause> why;
  std::optional<journey::JourneyLeaveReason> reason;
  base::Json details;
};
BOOST_DESCRIBE_STRUCT(JourneyPathStep, (), (at, node, way, why, reason, details))

/// A free-form message of a journey.
struct JourneyText {
  std::string id;  ///< of the message
  message::MessageState status = message::MessageState::queued;
  std::optional<std::string> text;
  base::Instant created_at;
};
BOOST_DESCRIBE_STRUCT(JourneyText, (), (id, status, text, created_at))

/// A message that a person was, or was not, sent.
struct JourneyPathMessage {
  std::int64_t ref = 0;  ///< its number in this instance, as the instance's messages have it
  std::string node;
  std::optional<campaigns::CampaignRecipient> recipient;  ///< of a template: what was decided, by what, and what came of it
  std::optional<JourneyText> text;                        ///< of a free-form message
};
BOOST_DESCRIBE_STRUCT(JourneyPathMessage, (), (ref, node, recipient, text))

/// One person's way, from the entrance on.
struct JourneyPath {
  JourneyPerson person;
  journey::JourneyInstance instance;
  std::vector<JourneyPathStep> steps;
  std::vector<JourneyPathMessage> messages;
};
BOOST_DESCRIBE_STRUCT(JourneyPath, (), (person, instance, steps, messages))

}  // namespace heliograph::proxy::journeys
