// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/finding.hpp>

namespace heliograph::report {

/// What can be wrong with a price list.
inline constexpr base::Rule rules[] = {
    {"report.price_name_required", base::Severity::error, "own rule: lists are chosen by name"},
    {"report.price_currency_malformed", base::Severity::error, "ISO 4217: three letters"},
    {"report.prices_missing", base::Severity::error, "own rule: a list without prices says nothing"},
    {"report.prices_too_many", base::Severity::error, "own bound: every country in every category"},
    {"report.price_country_malformed", base::Severity::error, "ISO 3166-1 alpha-2: two letters"},
    {"report.price_category_unknown", base::Severity::error, "Meta, webhooks: pricing.category of a status (specification, enums)"},
    {"report.price_out_of_range", base::Severity::error, "own bound: no message costs a thousand"},
    {"report.price_twice", base::Severity::error, "own rule: one price per country and category"},
};

/// The row with `code`; does not compile without one.
consteval const base::Rule& rule(std::string_view code) { return base::row(rules, code); }

}  // namespace heliograph::report
