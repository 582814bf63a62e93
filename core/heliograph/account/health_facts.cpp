// SPDX-License-Identifier: Apache-2.0
#include <heliograph/account/health_events.hpp>
#include <heliograph/account/health_rule_table.hpp>
#include <heliograph/account/token.hpp>

namespace heliograph::account {

namespace {

using Events = std::vector<HealthEvent>;

template <class Enum>
std::string word(const std::optional<base::Open<Enum>>& value) {
  return value ? value->text : std::string{};
}

/// Two words that both are there and differ.
struct Change {
  Change(std::string before, std::string after) : from{std::move(before)}, to{std::move(after)} {}
  explicit operator bool() const { return !from.empty() && !to.empty() && from != to; }

  std::string from;
  std::string to;
};

const base::Rule& rule_of_sending(std::string_view word) {
  if (word == "BLOCKED") return health_rule("health.sending_blocked");
  return word == "LIMITED" ? health_rule("health.sending_limited") : health_rule("health.sending_restored");
}

std::string sending_of(const std::optional<HealthStatus>& health) {
  return health ? word(health->can_send_message) : std::string{};
}

class Comparison {
 public:
  Events events;

  void number(const PhoneNumber& before, const PhoneNumber& after) {
    const auto tell = [&](const base::Rule& rule, const Change& change) {
      events.push_back(make_health_event(rule, HealthSubject::number, after.id.value_or(""), change.from, change.to,
                                         {{"number", shown_number(after)}}));
    };
    if (const Change quality{word(before.quality_rating), word(after.quality_rating)}) {
      const bool is_worse = has_fallen(quality.from, quality.to);
      tell(is_worse ? health_rule("health.quality_fell") : health_rule("health.quality_changed"), quality);
    }
    if (const Change status{word(before.status), word(after.status)}) tell(rule_of_number_status(status.to), status);
    const auto level = [](const PhoneNumber& number) {
      return number.throughput ? word(number.throughput->level) : std::string{};
    };
    if (const Change rate{level(before), level(after)}) tell(health_rule("health.throughput_changed"), rate);
    if (const Change name{word(before.name_status), word(after.name_status)}) tell(health_rule("health.name_changed"), name);
    if (const Change sending{sending_of(before.health_status), sending_of(after.health_status)}) {
      tell(rule_of_sending(sending.to), sending);
    }
  }

  void account(const WhatsAppBusinessAccount& before, const WhatsAppBusinessAccount& after) {
    id_ = after.id.value_or("");
    if (const Change status{word(before.status), word(after.status)}) tell(rule_of_status(status.to), status);
    if (const Change review{word(before.account_review_status), word(after.account_review_status)}) {
      tell(rule_of_review(review.to), review);
    }
    if (const Change verified{word(before.business_verification_status), word(after.business_verification_status)}) {
      const bool is_verified = verified.to == "verified" || verified.to == "VERIFIED";
      tell(is_verified ? health_rule("health.business_verified") : health_rule("health.verification_changed"), verified);
    }
    if (const Change sending{sending_of(before.health_status), sending_of(after.health_status)}) {
      tell(rule_of_sending(sending.to), sending);
    }
    if (const Change marketing{word(before.marketing_messages_onboarding_status),
                               word(after.marketing_messages_onboarding_status)}) {
      tell(health_rule("health.marketing_changed"), marketing);
    }
    const bool was_paid = has_funding(before);
    if (was_paid != has_funding(after)) {
      tell(was_paid ? health_rule("health.payment_missing") : health_rule("health.payment_set"), {"", ""});
    }
  }

  void limit(std::string before, std::string after) {
    const Change tier{std::move(before), std::move(after)};
    if (!tier) return;
    tell(is_lower_limit(tier.from, tier.to) ? health_rule("health.limit_lowered") : health_rule("health.limit_raised"), tier);
  }

  void token(const TokenSummary& before, const TokenSummary& after) {
    if (before.state == TokenState::unchecked || after.state == TokenState::unchecked) return;
    if (before.is_valid == after.is_valid) return;
    tell(after.is_valid ? health_rule("health.token_works") : health_rule("health.token_ended"), {"", ""});
    events.back().subject = HealthSubject::token;
  }

  void of(std::string account_id) { id_ = std::move(account_id); }

 private:
  static bool has_funding(const WhatsAppBusinessAccount& account) {
    const std::string funding = account.primary_funding_id.value_or("");
    return !funding.empty() && funding != "0";
  }

  static const base::Rule& rule_of_status(std::string_view status) {
    if (status == "ACTIVE") return health_rule("health.account_restored");
    return status == "DISABLED" ? health_rule("health.account_disabled") : health_rule("health.account_restricted");
  }

  static const base::Rule& rule_of_review(std::string_view status) {
    if (status == "APPROVED") return health_rule("health.review_approved");
    return status == "REJECTED" ? health_rule("health.review_refused") : health_rule("health.review_changed");
  }

  void tell(const base::Rule& rule, const Change& change) {
    events.push_back(make_health_event(rule, HealthSubject::account, id_, change.from, change.to));
  }

  std::string id_;
};

/// The limit as the account says it, else as a number does; all numbers of a portfolio share it.
std::string limit_of(const AccountFacts& facts) {
  if (facts.account) {
    std::string tier = word(facts.account->whatsapp_business_manager_messaging_limit);
    if (!tier.empty()) return tier;
  }
  if (facts.phone_numbers) {
    for (const PhoneNumber& number : *facts.phone_numbers) {
      std::string tier = word(number.whatsapp_business_manager_messaging_limit);
      if (!tier.empty()) return tier;
    }
  }
  return {};
}

}  // namespace

std::vector<HealthEvent> compare_health(const AccountFacts& before, const AccountFacts& after) {
  Comparison comparison;
  comparison.of(after.waba_id.value_or(""));
  comparison.token(summarize_token(token_facts(before)), summarize_token(token_facts(after)));
  if (before.account && after.account) comparison.account(*before.account, *after.account);
  comparison.of(after.waba_id.value_or(""));
  comparison.limit(limit_of(before), limit_of(after));
  if (!before.phone_numbers || !after.phone_numbers) return std::move(comparison.events);
  for (const PhoneNumber& number : *after.phone_numbers) {
    for (const PhoneNumber& known : *before.phone_numbers) {
      if (number.id && known.id == number.id) comparison.number(known, number);
    }
  }
  return std::move(comparison.events);
}

}  // namespace heliograph::account
