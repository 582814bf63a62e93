// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "proxy/notifications/model.hpp"

namespace heliograph::proxy::notifications {

/// A notice as a plain e-mail (RFC 5322) in the plan's language, its body in base64 so that any text fits into any server.
[[nodiscard]] std::string mail_of(const NotificationPlan& plan, const Notice& notice);

}  // namespace heliograph::proxy::notifications
