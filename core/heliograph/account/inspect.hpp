// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/account/facts.hpp>
#include <heliograph/account/limits.hpp>
#include <heliograph/account/token.hpp>

/// The second page of the credentials wizard: what the typed token and id lead to.
namespace heliograph::account {

/// One WhatsApp business account that was found, and its numbers.
struct AccountReading {
  WhatsAppBusinessAccount account;
  std::optional<std::vector<PhoneNumber>> phone_numbers;  ///< all pages
  std::optional<GraphFailure> phone_numbers_failure;
};
BOOST_DESCRIBE_STRUCT(AccountReading, (), (account, phone_numbers, phone_numbers_failure))

/// What Graph answered about a token and an id. The id is read three ways, as a portfolio, as an account and as a
/// number, since nothing in it tells which it is; a pair without either member was not asked.
struct CredentialFacts {
  base::Instant now;
  std::string business_account_id;                        ///< as typed
  std::optional<DebugToken> token;                        ///< `/debug_token`
  std::optional<GraphFailure> token_failure;
  std::optional<Business> business;                       ///< the id with `business_fields`
  std::optional<GraphFailure> business_failure;
  std::optional<std::vector<AccountReading>> owned;       ///< `/{id}/owned_whatsapp_business_accounts`
  std::optional<GraphFailure> owned_failure;
  std::optional<std::vector<AccountReading>> client;      ///< `/{id}/client_whatsapp_business_accounts`
  std::optional<GraphFailure> client_failure;
  std::optional<AccountReading> account;                  ///< the id with `account_fields`
  std::optional<GraphFailure> account_failure;
  std::optional<PhoneNumber> number;                      ///< the id with `id,display_phone_number`
};
BOOST_DESCRIBE_STRUCT(CredentialFacts, (),
                      (now, business_account_id, token, token_failure, business, business_failure, owned,
                       owned_failure, client, client_failure, account, account_failure, number))

/// What the typed id turned out to be.
enum class IdKind { portfolio, waba, phone_number, app, unknown };
BOOST_DESCRIBE_ENUM(IdKind, portfolio, waba, phone_number, app, unknown)

/// A number to choose.
struct NumberChoice {
  std::string id;
  std::string display_phone_number;
  std::string sender_number;  ///< digits only
  std::string verified_name;
  QualityRating quality_rating = QualityRating::UNKNOWN;
  std::optional<base::Open<NumberStatus>> status;
  std::optional<base::Open<NameStatus>> name_status;
  Throughput throughput;
  MessagesPerSecond messages_per_second;
  MessagingLimit messaging_limit;
  bool is_usable = true;  ///< no error was found about it
};
BOOST_DESCRIBE_STRUCT(NumberChoice, (),
                      (id, display_phone_number, sender_number, verified_name, quality_rating, status, name_status,
                       throughput, messages_per_second, messaging_limit, is_usable))

/// An account to choose.
struct AccountChoice {
  std::string id;
  std::string name;
  std::optional<std::string> currency;
  std::optional<std::string> timezone_id;
  std::optional<base::Open<AccountReviewStatus>> account_review_status;
  std::optional<base::Open<MarketingMessagesOnboardingStatus>> marketing_messages_onboarding_status;
  bool is_usable = true;  ///< no error was found about it
  std::vector<NumberChoice> phone_numbers;
};
BOOST_DESCRIBE_STRUCT(AccountChoice, (),
                      (id, name, currency, timezone_id, account_review_status, marketing_messages_onboarding_status,
                       is_usable, phone_numbers))

/// What the wizard shows.
struct CredentialInspection {
  IdKind id_kind = IdKind::unknown;
  BusinessReference business;            ///< the portfolio, as far as known
  TokenSummary token;
  std::vector<AccountChoice> accounts;
  bool can_continue = false;             ///< the token works and there is a number to choose
  base::Findings findings;               ///< places are pointers into this object
};
BOOST_DESCRIBE_STRUCT(CredentialInspection, (), (id_kind, business, token, accounts, can_continue, findings))

/// Decides from `facts` what was typed, lists what can be chosen, and says everything that stands in the way.
[[nodiscard]] CredentialInspection inspect(const CredentialFacts& facts);

/// `number` as a choice below `account`.
[[nodiscard]] NumberChoice to_choice(const PhoneNumber& number, const WhatsAppBusinessAccount& account);

}  // namespace heliograph::account
