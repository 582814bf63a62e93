// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace heliograph::http {

/// Named values in the order they were given; a name may occur more than once.
using Parameters = std::vector<std::pair<std::string, std::string>>;

/// How `+` is read: as itself in a path, as a space in a query or a form.
enum class Plus { literal, space };

/// Decodes percent-encoded text.
/// @param text bytes as they stand in a URL
/// @return the bytes meant, or nothing when an escape is incomplete, not hexadecimal, or stands for NUL
/// @see RFC 3986 section 2.1
std::optional<std::string> percent_decoded(std::string_view text, Plus plus);

/// Encodes every byte except letters, digits and `-._~`.
/// @see RFC 3986 section 2.3
std::string percent_encoded(std::string_view text);

/// Reads `a=1&b=2`; a name without `=` has the empty value and empty pieces are left out.
/// @return the decoded pairs, or nothing when one of them cannot be decoded
/// @see https://url.spec.whatwg.org/#urlencoded-parsing
std::optional<Parameters> query_parameters(std::string_view query);

/// The first value called `name`, or nothing.
std::optional<std::string_view> find_parameter(const Parameters& parameters, std::string_view name);

}  // namespace heliograph::http
