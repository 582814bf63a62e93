// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

/// Values as Meta takes them in a template's fields.
namespace heliograph::campaign {

/// A value for a variable of header or body: line breaks and tabs become a space and runs of more than four spaces are
/// cut to four, because Meta refuses them (132018, read 2026-09-11).
[[nodiscard]] std::string parameter_text(std::string_view value);
/// Whether `parameter_text` gives the value as it is.
[[nodiscard]] bool is_parameter_text(std::string_view value);

/// A value for the end of a button's address: what may not stand in an address is percent-encoded (RFC 3986), what is
/// already encoded stays.
[[nodiscard]] std::string address_text(std::string_view value);

}  // namespace heliograph::campaign
