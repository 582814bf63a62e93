// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace heliograph::proxy::api {

/// The bytes in gzip form (RFC 1952), quickly rather than as small as can be.
[[nodiscard]] std::string gzip(std::string_view bytes);

}  // namespace heliograph::proxy::api
