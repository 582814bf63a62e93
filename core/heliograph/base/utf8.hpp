// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace heliograph::base {

/// The length in bytes of the well-formed UTF-8 sequence at the front of `text`; 0 when there is none (Unicode 15,
/// table 3-7: no overlong forms, no surrogates, nothing above U+10FFFF).
[[nodiscard]] std::size_t sequence_length(std::string_view text);

/// Appends a code point, which is no surrogate and at most 0x10FFFF, to `text` in UTF-8.
void append_utf8(std::string& text, std::uint32_t code_point);

}  // namespace heliograph::base
