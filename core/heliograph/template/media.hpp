// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace heliograph::template_ {

/// Which file a header's sample may be.
struct MediaLimits {
  std::vector<std::string> types;  ///< MIME types
  std::int64_t max_bytes = 0;
};
BOOST_DESCRIBE_STRUCT(MediaLimits, (), (types, max_bytes))

/// The files that a header of `format` takes; nothing for one without a file. Source: Meta, media reference, read
/// 2025-12-15, and resumable upload.
[[nodiscard]] std::optional<MediaLimits> media_limits(std::string_view format);

}  // namespace heliograph::template_
