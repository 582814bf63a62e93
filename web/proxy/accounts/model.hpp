// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/account/inspect.hpp>
#include <heliograph/account/optimized.hpp>

/// The WhatsApp business accounts that credentials lead to.
namespace heliograph::proxy::accounts {

/// How optimized delivery stands.
struct OptimizedDelivery {
  account::OptimizedStanding standing = account::OptimizedStanding::unknown;
  std::optional<std::string> status;       ///< Meta's marketing_messages_onboarding_status
  bool is_marketing_off_on_cloud = false;  ///< disable_marketing_messages_on_cloud_api: nothing to fall back to
  std::string terms_url;                   ///< where the terms are accepted
  std::optional<base::Instant> begun_at;   ///< when somebody last set about it here; absent: never
  std::optional<std::string> begun_by;
};
BOOST_DESCRIBE_STRUCT(OptimizedDelivery, (),
                      (standing, status, is_marketing_off_on_cloud, terms_url, begun_at, begun_by))

/// Credentials that lead to the account.
struct AccountCredential {
  std::string id;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(AccountCredential, (), (id, name))

/// One account, whatever the number of credentials for it.
struct ConnectedAccount {
  std::string id;
  std::string name;
  account::BusinessReference business;
  std::optional<base::Open<account::AccountReviewStatus>> account_review_status;
  OptimizedDelivery optimized;
  std::vector<account::NumberChoice> phone_numbers;
  std::vector<AccountCredential> credentials;
  base::Findings findings;                  ///< why Meta could not be asked the last time
  std::optional<base::Instant> checked_at;  ///< when Meta was last asked with success
};
BOOST_DESCRIBE_STRUCT(ConnectedAccount, (),
                      (id, name, business, account_review_status, optimized, phone_numbers, credentials, findings,
                       checked_at))

}  // namespace heliograph::proxy::accounts
