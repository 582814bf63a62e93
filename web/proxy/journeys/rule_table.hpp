// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/finding.hpp>

namespace heliograph::proxy::journeys {

/// What keeps a call from being taken, beside the core's rules.
inline constexpr base::Rule rules[] = {
    {"journeys.not_callable", base::Severity::error, "calls go to journeys with people on their way"},
    {"journeys.not_testing", base::Severity::error, "test people walk a journey that is being tested"},
    {"journeys.event_missing", base::Severity::error, "people enter by another way than an event"},
    {"journeys.other_key", base::Severity::error, "the journey's entry names the key that may call it"},
    {"journeys.people_missing", base::Severity::error, "a call names somebody"},
    {"journeys.people_too_many", base::Severity::error, "own bound"},
    {"journeys.profile_unknown", base::Severity::error, "somebody who is known can be let in"},
    {"journeys.not_inside", base::Severity::error, "an event is told to people inside"},
    {"journeys.draft_exists", base::Severity::error, "one new version is drawn at a time"},
};

/// The row with `code`; does not compile without one.
consteval const base::Rule& rule(std::string_view code) { return base::row(rules, code); }

}  // namespace heliograph::proxy::journeys
