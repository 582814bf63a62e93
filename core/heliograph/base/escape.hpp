// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace heliograph::base {

/// Appends `value` to `text` as it stands inside a JSON string, the quotes around it left out: escaped after RFC 8259,
/// bytes that are no UTF-8 as U+FFFD.
void append_escaped(std::string& text, std::string_view value);

}  // namespace heliograph::base
