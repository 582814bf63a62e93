// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/finding.hpp>

namespace heliograph::phone {

/// What can be wrong with a phone number that a person types or a file brings.
inline constexpr base::Rule rules[] = {
    {"phone.missing", base::Severity::error, "a number is required"},
    {"phone.characters", base::Severity::error,
     "Meta, Cloud API phone numbers (read 2025-12-15): digits, +, -, brackets and spaces"},
    {"phone.too_short", base::Severity::error, "ITU-T E.164"},
    {"phone.too_long", base::Severity::error, "ITU-T E.164: at most 15 digits"},
    {"phone.country_unknown", base::Severity::error, "ITU-T E.164 list of assigned country codes"},
    {"phone.area_code_unknown", base::Severity::error, "NANPA: ten digits follow +1, the first of them 2 to 9"},
    {"phone.country_code_missing", base::Severity::warning,
     "Meta, Cloud API phone numbers (read 2025-12-15): without + the business number's country code is put in front"},
    {"phone.sender_plus", base::Severity::error,
     "Channel configuration: the sender number is written without +, which would break the opt-out flow"},
    {"phone.sender_characters", base::Severity::error, "Channel configuration: the sender number is digits only"},
};

/// The row with `code`; does not compile without one.
consteval const base::Rule& rule(std::string_view code) { return base::row(rules, code); }

}  // namespace heliograph::phone
