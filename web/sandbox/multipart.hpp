// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace heliograph::sandbox {

/// One part of a form.
struct Part {
  std::string name;
  std::string file_name;     ///< empty unless the part is a file
  std::string content_type;  ///< empty when not said
  std::string bytes;
};

/// Reads a `multipart/form-data` body; nothing when the body does not fit its header.
/// @param content_type the header's value, which holds the boundary
/// @see RFC 7578
std::optional<std::vector<Part>> multipart(std::string_view content_type, std::string_view body);

}  // namespace heliograph::sandbox
