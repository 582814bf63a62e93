// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/account/graph_error.hpp>
#include <heliograph/account/model.hpp>

/// Everything that was read from Graph about one set of credentials, for whoever judges it. Of each pair of members
/// (`x`, `x_failure`) at most one is present; neither means that nothing was asked yet.
namespace heliograph::account {

/// How many templates an account has, by what they can do now.
struct TemplateCounts {
  std::int64_t total = 0;     ///< languages counted singly
  std::int64_t approved = 0;
};
BOOST_DESCRIBE_STRUCT(TemplateCounts, (), (total, approved))

/// What is expected of the webhook.
struct ExpectedWebhook {
  std::optional<std::string> callback_url;  ///< where this installation receives webhooks; absent while it has no address
  bool has_app_secret = false;              ///< whether the app secret that proves a webhook's origin is stored
  std::optional<base::Instant> last_received_at;
};
BOOST_DESCRIBE_STRUCT(ExpectedWebhook, (), (callback_url, has_app_secret, last_received_at))

/// What Graph told about one set of credentials.
struct AccountFacts {
  base::Instant now;                             ///< when this is judged
  std::optional<base::Instant> read_at;          ///< when Graph was asked
  std::optional<std::string> app_id;             ///< the app these credentials were made with
  std::optional<std::string> business_account_id;
  std::optional<std::string> waba_id;
  std::optional<std::string> phone_number_id;
  std::optional<DebugToken> token;
  std::optional<GraphFailure> token_failure;
  std::optional<Business> business;
  std::optional<GraphFailure> business_failure;
  std::optional<WhatsAppBusinessAccount> account;
  std::optional<GraphFailure> account_failure;
  std::optional<std::vector<PhoneNumber>> phone_numbers;  ///< of the account, all pages
  std::optional<GraphFailure> phone_numbers_failure;
  std::optional<std::vector<AppSubscription>> subscribed_apps;
  std::optional<GraphFailure> subscribed_apps_failure;
  std::optional<TemplateCounts> templates;
  std::optional<GraphFailure> templates_failure;
  ExpectedWebhook webhook;
};
BOOST_DESCRIBE_STRUCT(AccountFacts, (),
                      (now, read_at, app_id, business_account_id, waba_id, phone_number_id, token, token_failure,
                       business, business_failure, account, account_failure, phone_numbers, phone_numbers_failure,
                       subscribed_apps, subscribed_apps_failure, templates, templates_failure, webhook))

/// The number of `facts.phone_numbers` whose id is `facts.phone_number_id`, or nullptr.
[[nodiscard]] const PhoneNumber* chosen_number(const AccountFacts& facts);

}  // namespace heliograph::account
