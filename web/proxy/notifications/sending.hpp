// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/secret.hpp>
#include <optional>
#include <string>

#include "proxy/notifications/model.hpp"

namespace heliograph::proxy::notifications {

/// A plan with its secrets opened.
struct Opened {
  NotificationPlan plan;
  base::Secret webhook_secret;
  base::Secret smtp_password;
};

/// `sha256=` and the HMAC-SHA256 of `body` under `secret` in hexadecimal digits: what the header
/// `X-Heliograph-Signature-256` of an outgoing webhook says.
[[nodiscard]] std::string signature_of(std::string_view body, const base::Secret& secret);

/// Posts a notice to the webhook, or sends it as an e-mail, and waits for the answer, 15 seconds at most. Blocks.
/// @return why it was not taken; nothing when it was
[[nodiscard]] std::optional<std::string> send(const Opened& settings, Outlet channel, const Notice& notice);

}  // namespace heliograph::proxy::notifications
