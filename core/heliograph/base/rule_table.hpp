// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/finding.hpp>

namespace heliograph::base {

/// What can be wrong with any JSON that comes from outside, before a room's own rules look at it.
inline constexpr Rule rules[] = {
    {"base.internal", Severity::error, "an error of this program"},
    {"base.json_syntax", Severity::error, "RFC 8259"},
    {"base.json_too_deep", Severity::error, "own bound on nesting"},
    {"base.json_too_large", Severity::error, "own bound on the number of values"},
    {"base.json_too_many_members", Severity::error, "own bound on the members of one object"},
    {"base.json_name_too_long", Severity::error, "own bound on the length of a member's name"},
    {"base.json_duplicate_member", Severity::error, "RFC 8259 section 4: names within an object should be unique"},
    {"base.type_mismatch", Severity::error, "the field's type"},
    {"base.number_out_of_range", Severity::error, "the field's type"},
    {"base.value_unknown", Severity::error, "the field's list of values"},
    {"base.field_missing", Severity::error, "the field is required"},
    {"base.field_unknown", Severity::error, "the object has no such field"},
    {"base.time_malformed", Severity::error, "RFC 3339"},
    {"base.event_refused", Severity::error, "the lifecycle's table"},
};

/// The row with `code`; does not compile without one.
consteval const Rule& rule(std::string_view code) { return row(rules, code); }

}  // namespace heliograph::base
