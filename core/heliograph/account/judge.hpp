// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/account/facts.hpp>

/// What is to be said about an account, a number, a webhook and templates. Each function looks at one object and says
/// everything at once, so that the wizard, the readiness list and the checks of a channel configuration agree. Places
/// are pointers into the object.
namespace heliograph::account {

/// Status: restricted, disabled or blocked by Meta.
[[nodiscard]] base::Findings judge_standing(const WhatsAppBusinessAccount& account);
/// Meta's review of the account, and the verification of its business.
[[nodiscard]] base::Findings judge_review(const WhatsAppBusinessAccount& account);
/// Whether the account is run by a service provider, or shared with one.
[[nodiscard]] base::Findings judge_ownership(const WhatsAppBusinessAccount& account);
/// Whether the account can pay. Without a sign either way a notice says so.
[[nodiscard]] base::Findings judge_payment(const WhatsAppBusinessAccount& account);
/// All four, in this order.
[[nodiscard]] base::Findings judge_account(const WhatsAppBusinessAccount& account);

/// Whether the number is connected, verified and registered on the Cloud API, and in which mode.
[[nodiscard]] base::Findings judge_registration(const PhoneNumber& number);
/// The review of the display name.
[[nodiscard]] base::Findings judge_display_name(const PhoneNumber& number);
/// The quality rating, and a flag or restriction that follows from it.
[[nodiscard]] base::Findings judge_quality(const PhoneNumber& number);
/// Whether its rate is known, and what narrows it.
[[nodiscard]] base::Findings judge_throughput(const PhoneNumber& number);
/// All four, in this order.
[[nodiscard]] base::Findings judge_number(const PhoneNumber& number);

/// The messaging limit when it is low enough to matter.
[[nodiscard]] base::Findings judge_limit(const PhoneNumber& number, const WhatsAppBusinessAccount& account);

/// The entities that Meta reports as limited or blocked, each with Meta's own reason and advice. Payment is left to
/// `judge_payment`, the verification of the business to `judge_review`.
[[nodiscard]] base::Findings judge_health(const HealthStatus& health);

/// Whether webhooks of the account reach this installation: an address, a subscription, the same address at Meta, and
/// the secret that proves their origin.
[[nodiscard]] base::Findings judge_webhook(const AccountFacts& facts);

/// Whether there is a template to begin a conversation with.
[[nodiscard]] base::Findings judge_templates(const TemplateCounts& templates);

}  // namespace heliograph::account
