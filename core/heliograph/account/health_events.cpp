// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/account/health_events.hpp>
#include <heliograph/account/health_rule_table.hpp>
#include <heliograph/account/limits.hpp>
#include <iterator>

namespace heliograph::account {

namespace {

constexpr std::int64_t day_ms = 86'400'000;
constexpr std::int64_t hour_ms = 3'600'000;

/// Green is best; what is not rated stands above yellow, so that a first rating of green is no fall.
int rank_of(std::string_view quality) {
  if (quality == "GREEN") return 3;
  if (quality == "YELLOW") return 1;
  return quality == "RED" ? 0 : 2;
}

base::Open<MessagingLimitTier> tier_of(std::string_view text) {
  base::Open<MessagingLimitTier> tier;
  tier.text = std::string{text};
  tier.known = base::enum_from<MessagingLimitTier>(text);
  return tier;
}

}  // namespace

HealthEvent make_health_event(const base::Rule& rule, HealthSubject subject, std::string id, std::string from,
                              std::string to, base::Json args) {
  HealthEvent event;
  event.code = std::string{rule.code};
  event.severity = rule.severity;
  event.subject = subject;
  event.subject_id = std::move(id);
  event.args = std::move(args);
  event.args["from"] = from.empty() ? "–" : from;
  event.args["to"] = to.empty() ? "–" : to;
  if (!from.empty()) event.from = std::move(from);
  if (!to.empty()) event.to = std::move(to);
  return event;
}

const base::Rule& rule_of_number_status(std::string_view status) {
  if (status == "CONNECTED" || status == "LINKED") return health_rule("health.number_ready");
  for (const std::string_view lost : {"DISCONNECTED", "UNLINKED", "RESTRICTED", "BANNED", "MIGRATED", "DELETED"}) {
    if (status == lost) return health_rule("health.number_lost");
  }
  return health_rule("health.number_limited");
}

bool has_fallen(std::string_view from, std::string_view to) {
  const bool is_bad = to == "YELLOW" || to == "RED";
  return is_bad && rank_of(to) < rank_of(from);
}

bool is_lower_limit(std::string_view from, std::string_view to) {
  const MessagingLimit before = messaging_limit(tier_of(from));
  const MessagingLimit after = messaging_limit(tier_of(to));
  if (!before.known || !after.known || !after.recipients) return false;
  return !before.recipients || *after.recipients < *before.recipients;
}

std::string shown_number(const PhoneNumber& number) {
  return number.display_phone_number.value_or(number.id.value_or(std::string{}));
}

std::optional<std::int64_t> token_warning(base::Instant expires_at, base::Instant now, std::optional<std::int64_t> warned) {
  const std::int64_t left = expires_at.unix_ms - now.unix_ms;
  if (left <= 0) return std::nullopt;
  std::optional<std::int64_t> due;
  for (const std::int64_t days : token_warning_days) {
    if (left <= days * day_ms) due = days;
  }
  if (!due || (warned && *warned <= *due)) return std::nullopt;
  return due;
}

HealthEvent token_event(std::string credential_id, std::string_view credential, std::int64_t days,
                        base::Instant expires_at) {
  return make_health_event(health_rule("health.token_expires"), HealthSubject::token, std::move(credential_id), "",
                           base::to_rfc3339(expires_at), {{"name", std::string{credential}}, {"days", days}});
}

LimitUse limit_use(bool is_known, std::optional<std::int64_t> limit, std::span<const HourUse> hours, base::Instant now) {
  LimitUse use{limit, is_known, 0, std::nullopt};
  const std::int64_t oldest = now.unix_ms / hour_ms - day_ms / hour_ms;
  for (const HourUse& hour : hours) {
    if (hour.hour > oldest) use.used += hour.people;
  }
  if (limit && *limit > 0) use.percent = static_cast<int>(std::min<std::int64_t>(100, use.used * 100 / *limit));
  return use;
}

}  // namespace heliograph::account
