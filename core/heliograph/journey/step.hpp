// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/journey/compile.hpp>
#include <heliograph/journey/effect.hpp>
#include <heliograph/journey/instance.hpp>

/// One step of one person. It is pure: what happened, the time, the person's draw and what is known of the person come
/// in; the instance and what is to be done come out.
namespace heliograph::journey {

enum class JourneyEventKind {
  entered,  ///< `text` when the person entered by writing
  timer,    ///< the time asked for has come
  fate,     ///< of the message `ref`: `fate`, with `code` or the button or link in `name`
  inbound,  ///< the person wrote `text`; `ref` when it answers a message of this instance
  custom,   ///< the event `name`
  profile_changed,
  webhook_answered,  ///< the call `ref`, with the HTTP status in `code`; absent: no answer
  resumed,           ///< the journey is no longer paused
  stopped            ///< the journey is stopped
};
BOOST_DESCRIBE_ENUM(JourneyEventKind, entered, timer, fate, inbound, custom, profile_changed, webhook_answered, resumed,
                    stopped)

struct JourneyEvent {
  JourneyEventKind kind = JourneyEventKind::timer;
  std::string id;    ///< the same when it is told again
  base::Instant at;  ///< when this program learned of it, the same when it is told again; never after `now`
  std::optional<std::int64_t> ref;
  std::optional<JourneyFate> fate;
  std::optional<std::int64_t> code;
  std::optional<std::string> name;
  std::optional<std::string> text;
};
BOOST_DESCRIBE_STRUCT(JourneyEvent, (), (kind, id, at, ref, fate, code, name, text))

/// What a paused journey does with people who come to an action.
enum class JourneyPause { none, hold, discard };
BOOST_DESCRIBE_ENUM(JourneyPause, none, hold, discard)

/// What is known besides the event. Nothing of it is kept.
struct JourneyFacts {
  const audience::Profile* profile = nullptr;  ///< nullptr: nothing is known of the person
  std::span<const audience::BehaviourFact> history;
  const campaign::ZoneClock* profile_zone = nullptr;  ///< nullptr: the journey's
  const campaign::ZoneClock* journey_zone = nullptr;  ///< nullptr: UTC
  std::optional<base::Instant> last_inbound_at;       ///< when the person last wrote at all
  std::span<const std::int64_t> caps_taken;           ///< by number of the cap; absent ones are 0
  JourneyPause pause = JourneyPause::none;
  double wait_factor = 1;  ///< below 1 in test mode: waits are so much shorter
};

struct JourneyStep {
  JourneyInstance instance;
  std::vector<JourneyEffect> effects;  ///< in the order in which they are to be done
};

/// What `event` makes of `instance` at `now`. Events that come late, twice or in another order change nothing that they
/// should not: fates and replies only add to what is known of their message, an answer counts for the call it answers,
/// a custom event only for a wait that did not begin after it, and not when a later one is known. A timer that was due
/// before the event happened goes first, and behind the deadline everybody leaves. An instance whose node the journey
/// lacks leaves as if stopped.
[[nodiscard]] JourneyStep step(const CompiledJourney& journey, JourneyInstance instance, const JourneyEvent& event,
                               base::Instant now, std::uint64_t draw, const JourneyFacts& facts);

}  // namespace heliograph::journey
