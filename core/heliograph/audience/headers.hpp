// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/audience/columns.hpp>

namespace heliograph::audience {

/// A header without case, accents, white space and punctuation: what two headers that mean the same have in common.
[[nodiscard]] std::string folded_header(std::string_view header);

/// What a column with this header holds, in English, French, Korean or Chinese; nothing when it is not known.
[[nodiscard]] std::optional<ColumnRole> role_of_header(std::string_view header);

}  // namespace heliograph::audience
