// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/account/facts.hpp>
#include <heliograph/account/token.hpp>
#include <string>

namespace heliograph::proxy::credentials {

/// A row of the table `credentials`: what a person entered.
struct CredentialRow {
  std::string id;
  std::int64_t etag = 1;
  std::string name;
  std::string name_key;  ///< the name in lower case
  std::string business_account_id;
  std::string waba_id;
  std::string phone_number_id;
  std::optional<std::string> app_id;  ///< of the app that the token belongs to
  std::string sealed_token;
  std::string token_hint;  ///< the token's last four characters
  std::optional<std::string> sealed_app_secret;
  std::string webhook_key;
  std::string sealed_verify_token;
  base::Instant created_at;
  base::Instant updated_at;
};
BOOST_DESCRIBE_STRUCT(CredentialRow, (),
                      (id, etag, name, name_key, business_account_id, waba_id, phone_number_id, app_id, sealed_token,
                       token_hint, sealed_app_secret, webhook_key, sealed_verify_token, created_at, updated_at))

/// A row of the table `credential_states`: what Meta told, and what is known of the webhook.
struct CredentialStateRow {
  std::string credential_id;
  account::AccountFacts facts;
  account::TokenState token_state = account::TokenState::unchecked;
  base::Findings findings;               ///< what kept the program from asking Meta at all
  base::Findings subscription_findings;  ///< what kept the webhook from being registered
  std::optional<base::Instant> checked_at;
  base::Instant next_check_at;
  std::optional<base::Instant> verified_at;          ///< when Meta last asked for the webhook's handshake
  std::optional<base::Instant> webhook_received_at;  ///< when a signed webhook last arrived
};
BOOST_DESCRIBE_STRUCT(CredentialStateRow, (),
                      (credential_id, facts, token_state, findings, subscription_findings, checked_at, next_check_at,
                       verified_at, webhook_received_at))

/// Both rows of one set of credentials.
struct Stored {
  CredentialRow row;
  CredentialStateRow state;
};

}  // namespace heliograph::proxy::credentials
