// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/finding.hpp>

namespace heliograph::proxy::keys {

/// What can be wrong with a key that is to be made.
inline constexpr base::Rule rules[] = {
    {"keys.name_required", base::Severity::error, "a key is told from others by its name"},
    {"keys.name_too_long", base::Severity::error, "own bound"},
    {"keys.scopes_missing", base::Severity::error, "a key opens something"},
    {"keys.expired", base::Severity::error, "a key lasts for some time"},
    {"keys.too_many", base::Severity::error, "own bound"},
};

/// The row with `code`; does not compile without one.
consteval const base::Rule& rule(std::string_view code) { return base::row(rules, code); }

}  // namespace heliograph::proxy::keys
