// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/finding.hpp>

namespace heliograph::proxy::templates {

/// What can be wrong with the copy of Meta's templates, and with changing them.
inline constexpr base::Rule rules[] = {
    {"templates.sync_incomplete", base::Severity::warning, "own bound on a list that is read"},
    {"templates.outcome_unknown", base::Severity::warning, "the connection to Meta broke after the request had left"},
    {"templates.file_empty", base::Severity::error, "a sample file holds something"},
};

/// The row with `code`; does not compile without one.
consteval const base::Rule& rule(std::string_view code) { return base::row(rules, code); }

}  // namespace heliograph::proxy::templates
