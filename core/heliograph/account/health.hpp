// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/account/facts.hpp>
#include <span>

/// The health of an account as a row of events: what differs between two readings, what a webhook tells, and the warnings
/// before a token ends. The text of an event is that of the finding with its code.
namespace heliograph::account {

/// What an event is about.
enum class HealthSubject { account, number, template_, token };
BOOST_DESCRIBE_ENUM(HealthSubject, account, number, template_, token)

/// One thing that happened.
struct HealthEvent {
  std::string code;  ///< of `health_rules`
  base::Severity severity = base::Severity::notice;
  HealthSubject subject = HealthSubject::account;
  std::string subject_id;           ///< Graph's id; "" when Meta did not say
  std::optional<std::string> from;  ///< in Meta's words, where known
  std::optional<std::string> to;
  base::Json args = base::Json::object();  ///< for the text
};
BOOST_DESCRIBE_STRUCT(HealthEvent, (), (code, severity, subject, subject_id, from, to, args))

/// What differs between two readings of one account. A part that one of them lacks tells nothing: the first reading has no
/// events, and neither has one that failed.
[[nodiscard]] std::vector<HealthEvent> compare_health(const AccountFacts& before, const AccountFacts& after);

/// A template as it was known before a webhook told of it.
struct KnownTemplate {
  std::string id;
  std::string name;
  std::string language;
  std::string status;
};

/// What surrounds a webhook.
struct HealthContext {
  std::string account_id;
  std::span<const PhoneNumber> numbers{};          ///< of the account; a webhook names a number by its digits
  std::optional<KnownTemplate> known_template{};  ///< the one it is about
};

/// The events in a change of a webhook's `field`. A field or event that is not known becomes `health.unknown`; nothing is
/// refused.
/// @see Meta, Webhooks reference (read 2025-12-15)
[[nodiscard]] std::vector<HealthEvent> read_health(std::string_view field, const base::Json& value,
                                                   const HealthContext& context);

/// The days before a token's end at which it is warned of, most first.
inline constexpr std::int64_t token_warning_days[] = {14, 7, 1};

/// Which of `token_warning_days` is to be warned of now; nothing when none is, or that one was.
/// @param warned the warning given last for this end
[[nodiscard]] std::optional<std::int64_t> token_warning(base::Instant expires_at, base::Instant now,
                                                        std::optional<std::int64_t> warned);

/// The event of such a warning. @param credential what people call the credentials
[[nodiscard]] HealthEvent token_event(std::string credential_id, std::string_view credential, std::int64_t days,
                                      base::Instant expires_at);

/// How much of the limit on people within 24 hours is used.
struct LimitUse {
  std::optional<std::int64_t> limit;  ///< absent: unlimited, or not known
  bool is_known = false;
  std::int64_t used = 0;              ///< people whom this program wrote to first within the last 24 hours
  std::optional<int> percent;         ///< of the limit, 0 to 100
};
BOOST_DESCRIBE_STRUCT(LimitUse, (), (limit, is_known, used, percent))

/// The people written to first within one hour of the clock.
struct HourUse {
  std::int64_t hour = 0;  ///< hours since 1970
  std::int64_t people = 0;
};
BOOST_DESCRIBE_STRUCT(HourUse, (), (hour, people))

/// The use of `limit` over the 24 hours that end now, in whole hours of the clock as the dispatch counts them.
[[nodiscard]] LimitUse limit_use(bool is_known, std::optional<std::int64_t> limit, std::span<const HourUse> hours,
                                 base::Instant now);

}  // namespace heliograph::account
