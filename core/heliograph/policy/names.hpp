// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/finding.hpp>
#include <optional>

namespace heliograph::policy {

inline constexpr std::size_t name_max = 100;  ///< code points; own bound

/// Adds what is wrong with a name at `/name`: missing (`required`), too long or taken.
void check_name(const std::optional<std::string>& name, const base::Rule& required,
                const std::vector<std::string>& names_taken, base::Findings& findings);

}  // namespace heliograph::policy
