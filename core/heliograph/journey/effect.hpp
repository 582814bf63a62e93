// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/audience/profile.hpp>
#include <heliograph/journey/enums.hpp>

/// What a step asks its caller to do.
namespace heliograph::journey {

enum class JourneyEffectKind {
  send_message,  ///< the content of `node`; its fates are told with `ref`
  set_timer,     ///< wake the instance at `at`; takes the place of an earlier timer
  cancel_timer,
  update_profile,  ///< by `changes`
  call_webhook,    ///< of `node`; its answer is told with `ref`
  take_cap,        ///< one more person has taken the cap number `ref`
  enter_journey,   ///< let the person into `journey_id`
  leave,           ///< the instance is over, for `reason`
  note             ///< the person left `node` by `way`, because of `why`
};
BOOST_DESCRIBE_ENUM(JourneyEffectKind, send_message, set_timer, cancel_timer, update_profile, call_webhook, take_cap,
                    enter_journey, leave, note)

/// Why a person went on.
enum class JourneyCause {
  entered,
  passed,     ///< nothing keeps people here
  timer,      ///< the wait was over
  timed_out,  ///< what was waited for did not come in time
  event,
  profile,  ///< the person matches what was waited for
  condition,
  chance,
  value,     ///< of an attribute
  accepted,  ///< the message
  excluded,  ///< the message, by one of the gates
  failed,    ///< the message
  closed,    ///< the service window
  reacted,
  answered,  ///< the call
  refused    ///< the call
};
BOOST_DESCRIBE_ENUM(JourneyCause, entered, passed, timer, timed_out, event, profile, condition, chance, value, accepted,
                    excluded, failed, closed, reacted, answered, refused)

/// A change of a profile with its value: of an attribute, whose empty value takes it away, or of a consent.
struct JourneyChange {
  std::optional<std::string> attribute;
  std::optional<std::string> value;
  std::optional<std::string> marketing_action;
  std::optional<audience::Consent> consent;
};
BOOST_DESCRIBE_STRUCT(JourneyChange, (), (attribute, value, marketing_action, consent))

struct JourneyEffect {
  JourneyEffectKind kind = JourneyEffectKind::note;
  std::string node;
  std::optional<std::int64_t> ref;
  std::optional<base::Instant> at;
  std::optional<std::string> way;
  std::optional<JourneyCause> why;
  std::optional<JourneyLeaveReason> reason;
  std::optional<std::string> journey_id;
  std::vector<JourneyChange> changes;
};
BOOST_DESCRIBE_STRUCT(JourneyEffect, (), (kind, node, ref, at, way, why, reason, journey_id, changes))

}  // namespace heliograph::journey
