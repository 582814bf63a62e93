// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/secret.hpp>
#include <string_view>

namespace heliograph::proxy::webhooks {

/// Whether `header` is `sha256=` and the HMAC-SHA256 of `body` under the app's secret in hexadecimal digits. Compared in a
/// time that does not depend on where they differ. An empty secret signs nothing.
/// @see Meta, Webhooks › Validating payloads (read 2025-12-15)
[[nodiscard]] bool is_signed(std::string_view header, std::string_view body, const base::Secret& app_secret);

}  // namespace heliograph::proxy::webhooks
