// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/account/facts.hpp>

namespace heliograph::proxy::credentials {

/// What is known after `fresh` was read: its parts, but what was known before where Meta was not to be reached.
[[nodiscard]] account::AccountFacts merged(const account::AccountFacts& known, account::AccountFacts fresh);

/// Whether nothing of `facts` could be read because Meta was not to be reached.
[[nodiscard]] bool is_nothing_read(const account::AccountFacts& facts);

}  // namespace heliograph::proxy::credentials
