// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/journey/lifecycle.hpp>
#include <heliograph/journey/model.hpp>

/// Who may enter a journey, and what the call that lets somebody in must bring.
namespace heliograph::journey {

/// The person's time in the journey, in all of its versions.
struct JourneyPast {
  bool is_inside = false;
  std::optional<base::Instant> last_entered_at;  ///< absent: never
};
BOOST_DESCRIBE_STRUCT(JourneyPast, (), (is_inside, last_entered_at))

/// Whether a person may enter. Its texts are static, so it can be kept and copied freely.
struct JourneyEntrance {
  const base::Rule* refusal = nullptr;  ///< nullptr: may enter
  std::optional<base::Instant> until;   ///< when the person may enter again
};

/// Whether somebody with `past` may enter now. `zone` is the clock of the journey's time zone.
[[nodiscard]] JourneyEntrance may_enter(const Journey& journey, JourneyStatus status, const JourneyPast& past,
                                        base::Instant now, const campaign::ZoneClock& zone);

/// What a call brought: its values as the attributes `event.<name>`, and all that is wrong with it; places are pointers
/// into the values.
struct JourneyEventValues {
  std::map<std::string, std::string> attributes;
  base::Findings findings;
};
BOOST_DESCRIBE_STRUCT(JourneyEventValues, (), (attributes, findings))

/// Reads the values of a call. A number may stand in a text and a text in a number as JSON writes it.
[[nodiscard]] JourneyEventValues read_event(const JourneyEventEntry& entry, const base::Json& values);

/// The fields as a JSON Schema (2020-12), for the callers' own tools.
[[nodiscard]] base::Json event_schema(const JourneyEventEntry& entry);

}  // namespace heliograph::journey
