// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/account/inspect.hpp>
#include <string>

#include "proxy/credentials/store.hpp"

namespace heliograph::proxy::credentials {

/// What is to be entered at Meta by hand when this program could not register its webhook by itself.
struct WebhookAddress {
  std::optional<std::string> callback_url;
  std::string verify_token;
  std::optional<base::Instant> verified_at;  ///< when Meta last asked for the handshake
  std::optional<base::Instant> received_at;  ///< when a signed webhook last arrived
};
BOOST_DESCRIBE_STRUCT(WebhookAddress, (), (callback_url, verify_token, verified_at, received_at))

/// A set of credentials as the API gives it; never with its token or app secret.
struct Credential {
  std::string id;
  std::string etag;
  std::string name;
  std::string business_account_id;
  std::string waba_id;
  std::string phone_number_id;
  account::BusinessReference business;
  account::AccountChoice account;       ///< with all its numbers
  account::NumberChoice phone_number;   ///< the chosen one, as far as known
  account::TokenSummary token;
  std::string token_hint;               ///< the token's last four characters
  bool has_app_secret = false;
  std::optional<WebhookAddress> webhook;  ///< for administrators only
  base::Findings findings;              ///< all that is known to be wrong; places are pointers into this object
  std::optional<base::Instant> checked_at;  ///< when Meta was last asked with success
  base::Instant created_at;
  base::Instant updated_at;
};
BOOST_DESCRIBE_STRUCT(Credential, (),
                      (id, etag, name, business_account_id, waba_id, phone_number_id, business, account, phone_number,
                       token, token_hint, has_app_secret, webhook, findings, checked_at, created_at, updated_at))

/// What is to be entered at Meta for stored credentials.
[[nodiscard]] WebhookAddress to_address(const Store& store, const Stored& stored);

/// What the API gives of stored credentials.
/// @param with_webhook whether the caller may see the webhook's verify token
[[nodiscard]] Credential to_credential(const Store& store, const Stored& stored, base::Instant now, bool with_webhook);

}  // namespace heliograph::proxy::credentials
