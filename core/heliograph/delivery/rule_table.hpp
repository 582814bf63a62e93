// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/finding.hpp>

namespace heliograph::delivery {

/// What keeps a dispatch from taking a step.
inline constexpr base::Rule rules[] = {
    {"delivery.still_uncertain", base::Severity::error,
     "an attempt without an answer is not repeated before a quiet time"},
    {"delivery.too_many_attempts", base::Severity::error, "own bound"},
    {"delivery.not_due", base::Severity::error, "the decision said when to ask again"},
    {"delivery.not_retryable", base::Severity::error, "Meta refuses the same message to the same person again"},
};

/// The row with `code`; does not compile without one.
consteval const base::Rule& rule(std::string_view code) { return base::row(rules, code); }

}  // namespace heliograph::delivery
