// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/finding.hpp>

namespace heliograph::audience {

/// What can be wrong with an audience file, its columns, and a query.
inline constexpr base::Rule rules[] = {
    {"audience.not_text", base::Severity::error, "a file of values is UTF-8 text"},
    {"audience.invalid_utf8", base::Severity::warning, "RFC 3629; such bytes become U+FFFD"},
    {"audience.quote_unclosed", base::Severity::error, "RFC 4180"},
    {"audience.quote_inside", base::Severity::warning,
     "RFC 4180: a quote inside a field is doubled and the field quoted"},
    {"audience.field_too_long", base::Severity::error, "own bound"},
    {"audience.row_too_long", base::Severity::error, "own bound"},
    {"audience.too_many_columns", base::Severity::error, "own bound"},
    {"audience.too_many_rows", base::Severity::error, "own bound"},
    {"audience.row_shorter", base::Severity::warning, "RFC 4180: each row has the same number of fields"},
    {"audience.row_longer", base::Severity::warning, "RFC 4180: each row has the same number of fields"},
    {"audience.empty_file", base::Severity::error, "an audience has somebody in it"},

    {"audience.no_address_column", base::Severity::error, "a person is reached by phone number or user id"},
    {"audience.role_twice", base::Severity::error, "one column for each role"},
    {"audience.column_name_missing", base::Severity::error, "attributes and consents have a name"},
    {"audience.column_name_twice", base::Severity::error, "a name counts once"},
    {"audience.column_name_too_long", base::Severity::error, "own bound"},
    {"audience.column_name_reserved", base::Severity::error, "the name of a profile's own field"},
    {"audience.too_many_consents", base::Severity::error, "own bound"},
    {"audience.too_many_attributes", base::Severity::error, "own bound"},

    {"audience.no_address", base::Severity::error, "a person is reached by phone number or user id"},
    {"audience.phone_characters", base::Severity::error, "Meta, Cloud API phone numbers (read 2025-12-15)"},
    {"audience.phone_scientific", base::Severity::error, "a spreadsheet has rounded the number"},
    {"audience.phone_too_short", base::Severity::error, "ITU-T E.164"},
    {"audience.phone_too_long", base::Severity::error, "ITU-T E.164: at most 15 digits"},
    {"audience.phone_country", base::Severity::error, "ITU-T E.164 list of assigned country codes"},
    {"audience.phone_area", base::Severity::error, "NANPA: ten digits follow +1, the first of them 2 to 9"},
    {"audience.user_id_malformed", base::Severity::error, "Meta, business-scoped user ids, read 2026-09-11"},
    {"audience.locale_malformed", base::Severity::warning, "BCP 47"},
    {"audience.time_zone_malformed", base::Severity::warning, "IANA time zone names"},
    {"audience.consent_unreadable", base::Severity::warning, "nobody is written to on a consent that cannot be read"},
    {"audience.value_too_long", base::Severity::warning, "own bound; the value is left out"},
    {"audience.too_many_distinct", base::Severity::warning, "own bound; the value is left out"},
    {"audience.duplicate", base::Severity::notice, "a person is written to once"},

    {"audience.query_name_required", base::Severity::error, "a query is picked by its name"},
    {"audience.query_name_too_long", base::Severity::error, "own bound"},
    {"audience.query_empty", base::Severity::error, "a query says who belongs to it"},
    {"audience.query_too_deep", base::Severity::error, "own bound"},
    {"audience.query_too_large", base::Severity::error, "own bound"},
    {"audience.query_group_empty", base::Severity::error, "a group holds conditions"},
    {"audience.query_field_missing", base::Severity::error, "the kind of condition needs it"},
    {"audience.query_values_missing", base::Severity::error, "the comparison needs a value"},
    {"audience.query_values_too_many", base::Severity::error, "own bound; comparisons of order take one value"},
    {"audience.query_value_too_long", base::Severity::error, "own bound"},
    {"audience.query_number_out_of_range", base::Severity::error, "own bound"},
    {"audience.query_code_needs_failed", base::Severity::error, "only a failure has a code"},
};

/// The row with `code`; does not compile without one.
consteval const base::Rule& rule(std::string_view code) { return base::row(rules, code); }

}  // namespace heliograph::audience
