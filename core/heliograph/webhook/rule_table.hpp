// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/finding.hpp>

namespace heliograph::webhook {

/// What can be wrong with the body of a webhook delivery.
inline constexpr base::Rule rules[] = {
    {"webhook.not_recognised", base::Severity::error, "Meta, webhook components, read 2025-12-15"},
    {"webhook.object_missing", base::Severity::warning, "Meta, webhook components, read 2025-12-15"},
    {"webhook.object_unknown", base::Severity::error, "Meta, webhook components, read 2025-12-15"},
    {"webhook.entry_missing", base::Severity::error, "Meta, webhook components, read 2025-12-15"},
    {"webhook.changes_missing", base::Severity::error, "Meta, webhook components, read 2025-12-15"},
    {"webhook.field_missing", base::Severity::warning, "Meta, webhook components, read 2025-12-15"},
};

/// The row with `code`; does not compile without one.
consteval const base::Rule& rule(std::string_view code) { return base::row(rules, code); }

}  // namespace heliograph::webhook
