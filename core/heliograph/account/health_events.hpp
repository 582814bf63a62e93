// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/account/health.hpp>

/// How events are made, for the files that find them.
namespace heliograph::account {

/// An event by `rule`; from and to, where they are not empty, become args too.
[[nodiscard]] HealthEvent make_health_event(const base::Rule& rule, HealthSubject subject, std::string id, std::string from,
                                            std::string to, base::Json args = base::Json::object());

/// The rule for a number whose status became `status`.
[[nodiscard]] const base::Rule& rule_of_number_status(std::string_view status);
/// Whether a quality became a worse one of Meta's colours.
[[nodiscard]] bool has_fallen(std::string_view from, std::string_view to);
/// Whether a messaging limit became lower. Tiers that are not known count as not lower.
[[nodiscard]] bool is_lower_limit(std::string_view from, std::string_view to);

/// What people call a number.
[[nodiscard]] std::string shown_number(const PhoneNumber& number);

}  // namespace heliograph::account
