// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/finding.hpp>

namespace heliograph::proxy::audiences {

/// What keeps people and audiences from being stored, beside the core's rules.
inline constexpr base::Rule rules[] = {
    {"audiences.address_missing", base::Severity::error, "a person is reached by phone number or user id"},
    {"audiences.address_taken", base::Severity::error, "an address belongs to one person"},
    {"audiences.name_taken", base::Severity::error, "an audience is picked by its name"},
    {"audiences.in_use", base::Severity::error, "a campaign that has not ended needs it"},
    {"audiences.not_a_query", base::Severity::error, "a list has the people of its file"},
    {"audiences.option_malformed", base::Severity::error, "own form of the upload's options"},
};

/// The row with `code`; does not compile without one.
consteval const base::Rule& rule(std::string_view code) { return base::row(rules, code); }

}  // namespace heliograph::proxy::audiences
