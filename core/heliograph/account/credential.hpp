// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/codec.hpp>

/// What a person types to connect an account.
namespace heliograph::account {

inline constexpr std::size_t credential_name_max = 100;  ///< in code points; own bound
inline constexpr std::size_t api_token_max = 1024;       ///< in bytes; own bound
inline constexpr std::size_t api_token_usual_min = 20;   ///< shorter ones are surely cut off
inline constexpr std::size_t graph_id_max = 20;          ///< digits; own bound

/// A set of API credentials as typed so far.
struct CredentialDraft {
  std::optional<std::string> name;
  std::optional<std::string> api_token;            ///< absent when a stored one is kept
  std::optional<std::string> business_account_id;  ///< of the portfolio, or of the WhatsApp business account
  std::optional<std::string> waba_id;
  std::optional<std::string> phone_number_id;
  std::optional<std::string> app_secret;           ///< absent when there is none or a stored one is kept
};
BOOST_DESCRIBE_STRUCT(CredentialDraft, (),
                      (name, api_token, business_account_id, waba_id, phone_number_id, app_secret))

/// How far the form was filled in.
enum class CredentialStep {
  account,  ///< name, token and business account id: what the first page asks
  sender    ///< the account and the number too
};
BOOST_DESCRIBE_ENUM(CredentialStep, account, sender)

/// A draft and what is needed to judge it.
struct CredentialForm {
  CredentialDraft draft;
  CredentialStep step = CredentialStep::sender;
  std::vector<std::string> names_taken;  ///< of the other credentials
  bool has_stored_token = false;         ///< a token is stored, so none need be typed
};
BOOST_DESCRIBE_STRUCT(CredentialForm, (), (draft, step, names_taken, has_stored_token))

/// All that is wrong with `form.draft`, in the order of its fields; places are pointers into the draft.
[[nodiscard]] base::Findings validate_credential(const CredentialForm& form);

}  // namespace heliograph::account
