// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/secret.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "http/headers.hpp"

namespace heliograph::proxy::webhooks {

/// Whether `header` is `sha256=` and the HMAC-SHA256 of `body` under the app's secret in hexadecimal digits. Compared in a
/// time that does not depend on where they differ. An empty secret signs nothing.
/// @see Meta, Webhooks › Validating payloads (read 2025-12-15)
[[nodiscard]] bool is_signed(std::string_view header, std::string_view body, const base::Secret& app_secret);

/// What Meta would sign `body` with: `sha256=` and hexadecimal digits.
[[nodiscard]] std::string signature_of(std::string_view body, const base::Secret& app_secret);

/// Whether a delivery is signed: it has the header `X-Hub-Signature-256` once, and that is the body's signature. Takes the
/// same time whatever the reason for a refusal; a delivery without a secret to compare with is refused too.
[[nodiscard]] bool is_signed(const http::Headers& headers, std::string_view body, const std::optional<base::Secret>& app_secret);

}  // namespace heliograph::proxy::webhooks
