// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/finding.hpp>

namespace heliograph::journey {

/// What can be wrong with a journey, what keeps an action or an entrance from happening, and what can be wrong with the
/// event of a call.
inline constexpr base::Rule rules[] = {
    {"journey.name_required", base::Severity::error, "a journey is found by its name"},
    {"journey.name_taken", base::Severity::error, "a journey is found by its name"},
    {"journey.field_missing", base::Severity::error, "the kind of node needs it"},
    {"journey.too_long", base::Severity::error, "own bound"},
    {"journey.too_many", base::Severity::error, "own bound"},
    {"journey.out_of_range", base::Severity::error, "own bound"},
    {"journey.malformed", base::Severity::error, "the field's form"},
    {"journey.twice", base::Severity::error, "names and ids are told apart"},
    {"journey.unknown", base::Severity::error, "what it names is not stored"},
    {"journey.end_past", base::Severity::error, "nobody would enter"},

    {"journey.entry_missing", base::Severity::error, "a journey begins somewhere"},
    {"journey.entry_twice", base::Severity::error, "a journey begins in one place"},
    {"journey.way_unknown", base::Severity::error, "the kind of node has no such way"},
    {"journey.way_open", base::Severity::error, "whoever takes the way must come somewhere"},
    {"journey.way_target", base::Severity::error, "a way leads to a node that is no entry"},
    {"journey.inputs", base::Severity::error, "only a join takes several ways in"},
    {"journey.unreachable", base::Severity::error, "no way leads here from the entry"},
    {"journey.cycle", base::Severity::error, "who goes round must wait somewhere"},

    {"journey.wait_too_long", base::Severity::error, "the journey's own time ends first"},
    {"journey.date_past", base::Severity::warning, "nobody would wait"},
    {"journey.shares", base::Severity::error, "shares sum to 100"},
    {"journey.message_unknown", base::Severity::error, "the node sends nothing"},
    {"journey.nothing_sent", base::Severity::error, "the journey sends nothing that could be answered"},
    {"journey.jump_to_itself", base::Severity::error, "a loop is drawn with a join"},
    {"journey.template_in_free_form", base::Severity::error, "templates are sent by their own kind of node"},
    {"journey.window_unsure", base::Severity::warning,
     "Meta: outside the 24 hours after a person's message only templates are delivered, read 2026-09-11"},

    {"journey.not_complete", base::Severity::error, "errors come first"},
    {"journey.too_many_live", base::Severity::error, "own bound on journeys that run"},
    {"journey.people_inside", base::Severity::error, "people are still on their way"},
    {"journey.entrances_to_come", base::Severity::error, "people may still enter"},
    {"journey.pause_not_over", base::Severity::error, "a pause lasts at most 14 days"},

    {"journey.closed", base::Severity::notice, "only a live journey takes people in"},
    {"journey.over", base::Severity::notice, "the journey's end has come"},
    {"journey.inside", base::Severity::notice, "a person is in a journey once at a time"},
    {"journey.entered_before", base::Severity::notice, "the journey's rule on entering again"},
    {"journey.entered_recently", base::Severity::notice, "the journey's rule on entering again"},

    {"journey.value_missing", base::Severity::error, "the event's fields"},
    {"journey.value_type", base::Severity::error, "the event's fields"},
    {"journey.value_unknown", base::Severity::error, "the event's fields"},
};

/// The row with `code`; does not compile without one.
consteval const base::Rule& rule(std::string_view code) { return base::row(rules, code); }

}  // namespace heliograph::journey
