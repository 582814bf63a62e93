// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/codec.hpp>

namespace heliograph::journey {

/// What a node of a journey is. The settings of a kind are the member of `JourneyNode` that is called like it.
enum class JourneyNodeKind {
  event,          ///< entry: a call names the person
  audience,       ///< entry: everybody of an audience, once or again and again
  inbound,        ///< entry: the person writes
  qualification,  ///< entry: the person begins or ceases to match a saved query
  wait,
  condition,  ///< `branches`, the first that holds takes the person; the rest go by `else`
  split,      ///< by chance, or by the value of an attribute
  join,       ///< several ways become one; also where a loop begins
  jump,       ///< into another journey
  end,
  whatsapp,   ///< a template, as a campaign sends it
  free_form,  ///< any message, while the service window is open
  update_profile,
  webhook,  ///< a call to another system
  reaction  ///< waits for what the person does with a message
};
BOOST_DESCRIBE_ENUM(JourneyNodeKind, event, audience, inbound, qualification, wait, condition, split, join, jump, end,
                    whatsapp, free_form, update_profile, webhook, reaction)

enum class JourneyFieldType { text, number, boolean, time };
BOOST_DESCRIBE_ENUM(JourneyFieldType, text, number, boolean, time)

enum class JourneyQualification { starts, stops };
BOOST_DESCRIBE_ENUM(JourneyQualification, starts, stops)

enum class JourneyWaitKind {
  duration,
  date,         ///< a day and time; goes on at once when it has passed
  event,        ///< a named event of the person
  time_of_day,  ///< the next time the clock shows it
  profile       ///< until the person matches a condition
};
BOOST_DESCRIBE_ENUM(JourneyWaitKind, duration, date, event, time_of_day, profile)

enum class JourneyTestKind {
  person,   ///< attributes, consents and behaviour
  time,     ///< time of the day and days of the week
  date,     ///< before or after a day
  percent,  ///< by chance
  cap,      ///< the first so many people
  reply,    ///< what the person last wrote in this journey
  fate      ///< what became of a message
};
BOOST_DESCRIBE_ENUM(JourneyTestKind, person, time, date, percent, cap, reply, fate)

enum class JourneyTextComparison { equals, contains, begins_with };
BOOST_DESCRIBE_ENUM(JourneyTextComparison, equals, contains, begins_with)

/// What became of a message. What is read was delivered, and what was delivered has not failed.
enum class JourneyFate {
  accepted,  ///< Meta has it
  delivered,
  read,
  clicked,  ///< a button or a tracked link
  replied,
  failed,   ///< refused now or later
  excluded  ///< by consent, capping or another gate: nothing was sent and nothing failed
};
BOOST_DESCRIBE_ENUM(JourneyFate, accepted, delivered, read, clicked, replied, failed, excluded)

enum class JourneyReentrance { never, after_delay, always };
BOOST_DESCRIBE_ENUM(JourneyReentrance, never, after_delay, always)

/// Why an instance left.
enum class JourneyLeaveReason {
  ended,               ///< came to an end
  jumped,              ///< into another journey
  timed_out,           ///< the journey's own time was up
  stopped,             ///< the journey was
  discarded,           ///< came to an action while the journey was paused
  message_failed,      ///< and no way is drawn for it
  message_unanswered,  ///< Meta did not accept it in time, and no way is drawn for it
  window_closed,       ///< and no way is drawn for it
  call_failed,         ///< and no way is drawn for it
  no_branch,           ///< none took the person
  too_many_moves       ///< own bound
};
BOOST_DESCRIBE_ENUM(JourneyLeaveReason, ended, jumped, timed_out, stopped, discarded, message_failed,
                    message_unanswered, window_closed, call_failed, no_branch, too_many_moves)

}  // namespace heliograph::journey
