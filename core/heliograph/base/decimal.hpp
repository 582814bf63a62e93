// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace heliograph::base {

/// The double nearest to the number that `text` writes, ties to the even one (IEEE 754). `text` is a JSON number
/// (RFC 8259), which the caller has made sure of. A magnitude too large for a double gives infinity, one too small gives
/// zero. The same bits on every machine.
[[nodiscard]] double read_decimal(std::string_view text);

}  // namespace heliograph::base
