// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/finding.hpp>

namespace heliograph::proxy::webhooks {

/// Why a call of the webhook's address was refused, none of which tells what would have been right; and what is wrong with
/// a webhook beside the core's rules.
inline constexpr base::Rule rules[] = {
    {"webhooks.unknown", base::Severity::error, "the address belongs to no credentials"},
    {"webhooks.unsigned", base::Severity::error, "Meta, Webhooks › Validating payloads (read 2025-12-15)"},
    {"webhooks.not_json", base::Severity::error, "Meta posts application/json"},
    {"webhooks.delivery_applied", base::Severity::error, "what was applied is not applied again by hand"},
    {"webhooks.not_verified", base::Severity::error, "Meta, Webhooks › Verification requests (read 2025-12-15)"},
    {"webhooks.credential_unknown", base::Severity::error, "messages arrive at the address of API credentials"},
};

/// The row with `code`; does not compile without one.
consteval const base::Rule& rule(std::string_view code) { return base::row(rules, code); }

}  // namespace heliograph::proxy::webhooks
