// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/finding.hpp>
#include <string>

namespace heliograph::proxy::cli {

/// A finding as a person reads it on a terminal, in the language of `LANG` where there is one of ours, else in English:
/// the text, and what to do next.
[[nodiscard]] std::string text_of(const base::Finding& finding);

}  // namespace heliograph::proxy::cli
