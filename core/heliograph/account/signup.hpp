// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/account/inspect.hpp>
#include <heliograph/base/lifecycle.hpp>

/// Connecting an account through Meta's own login (embedded signup): what the dialog brings back, what the login grants,
/// and what to do about each way in which it fails.
namespace heliograph::account {

inline constexpr std::size_t pin_length = 6;              ///< digits of the two-step verification code
inline constexpr std::size_t numbers_of_account_max = 20;  ///< Meta's own bound on the numbers of one account
inline constexpr std::size_t login_id_max = 20;           ///< digits of an app's or configuration's id; own bound

/// The Meta app whose login is used, as typed.
struct MetaAppDraft {
  std::optional<std::string> app_id;
  std::optional<std::string> app_secret;  ///< absent when a stored one is kept
  std::optional<std::string> config_id;   ///< of Facebook Login for Business
};
BOOST_DESCRIBE_STRUCT(MetaAppDraft, (), (app_id, app_secret, config_id))

/// All that is wrong with the app's data; places are pointers into the draft.
[[nodiscard]] base::Findings validate_meta_app(const MetaAppDraft& draft, bool has_stored_secret);

/// Where a walk through the login stands.
enum class SignupStatus { begun, allowed, connected, failed };
BOOST_DESCRIBE_ENUM(SignupStatus, begun, allowed, connected, failed)

/// What happens to it: Meta's dialog comes back with a yes or a no, or the account is connected.
enum class SignupEvent { allow, refuse, connect };
BOOST_DESCRIBE_ENUM(SignupEvent, allow, refuse, connect)

struct SignupCircumstances {
  bool is_in_time = true;
};
BOOST_DESCRIBE_STRUCT(SignupCircumstances, (), (is_in_time))

/// The table of the walk, named `signup`. `allow` and `refuse` happen once: what the dialog brings back is taken once.
[[nodiscard]] const base::Lifecycle<SignupStatus, SignupEvent, SignupCircumstances>& signup_lifecycle();

/// The parameters with which Meta's dialog sends the browser back.
struct DialogReturn {
  std::optional<std::string> code;
  std::optional<std::string> error;
  std::optional<std::string> error_reason;
  std::optional<std::string> error_code;
  std::optional<std::string> error_description;
};
BOOST_DESCRIBE_STRUCT(DialogReturn, (), (code, error, error_reason, error_code, error_description))

/// Why the dialog brought back no code; empty when it did.
[[nodiscard]] base::Findings judge_return(const DialogReturn& returned);

/// Why Meta gave no token for the code: it was used, it has expired, the address or the app's secret is not the one that
/// Meta knows; else Meta's own words.
[[nodiscard]] base::Findings judge_exchange(const GraphFailure& failure);

/// What a login granted: the token as `debug_token` tells of it, and the accounts that were shared with their numbers.
struct SignupFacts {
  base::Instant now;
  std::optional<std::string> app_id;  ///< of the app that asked
  std::optional<DebugToken> token;
  std::optional<GraphFailure> token_failure;
  std::vector<AccountReading> accounts;
};
BOOST_DESCRIBE_STRUCT(SignupFacts, (), (now, app_id, token, token_failure, accounts))

/// The ids of the accounts that the token was given.
[[nodiscard]] std::vector<std::string> shared_accounts(const DebugToken& token);
/// The portfolio of an account of `facts`: its owner, else the one portfolio that the token was given.
[[nodiscard]] std::optional<std::string> portfolio_of(const SignupFacts& facts, const std::string& waba_id);

/// What the login lacks: permissions, an account, a number. Places are pointers into a CredentialInspection.
[[nodiscard]] base::Findings judge_grant(const SignupFacts& facts);
/// What can be chosen, as the second page of the wizard shows it, with all findings.
[[nodiscard]] CredentialInspection offer_of(const SignupFacts& facts);

/// Whether a number has to be registered before it can send.
[[nodiscard]] bool needs_registration(const PhoneNumber& number);
/// Why Meta did not register a number, at `/pin` when another code would do.
[[nodiscard]] base::Findings judge_registration_failure(const GraphFailure& failure);
/// Whether `pin` is six digits.
[[nodiscard]] bool is_pin(std::string_view pin);

}  // namespace heliograph::account
