// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/account/facts.hpp>
#include <heliograph/base/lifecycle.hpp>

/// The access token: whether it works, how long, and for what.
namespace heliograph::account {

/// The permissions a token needs, in the order they are shown. The first two are needed to work at all, the third to
/// read the portfolio.
inline constexpr std::string_view management_permission = "whatsapp_business_management";
inline constexpr std::string_view messaging_permission = "whatsapp_business_messaging";
inline constexpr std::string_view business_permission = "business_management";

/// Where a stored token stands.
enum class TokenState { unchecked, valid, expiring, expired, invalid };
BOOST_DESCRIBE_ENUM(TokenState, unchecked, valid, expiring, expired, invalid)

/// What happens to a token: it is asked about at Meta, or another one takes its place.
enum class TokenEvent { check, replace };
BOOST_DESCRIBE_ENUM(TokenEvent, check, replace)

/// A token as Meta describes it, at a moment.
struct TokenFacts {
  base::Instant now;
  std::optional<DebugToken> token;             ///< `data` of debug_token
  std::optional<GraphFailure> token_failure;   ///< or why there is none
  std::optional<std::string> app_id;           ///< the app it should belong to
  std::optional<std::string> waba_id;          ///< the account it should reach
};
BOOST_DESCRIBE_STRUCT(TokenFacts, (), (now, token, token_failure, app_id, waba_id))

/// The token's lifecycle. `check` leads where Meta's answer says; without an answer the state stays.
[[nodiscard]] const base::Lifecycle<TokenState, TokenEvent, TokenFacts>& token_lifecycle();

/// Whether the token was given `permission`, limited to some objects or not.
[[nodiscard]] bool has_permission(const DebugToken& token, std::string_view permission);

/// When the token ends, or nothing when it never does or that is not known.
[[nodiscard]] std::optional<base::Instant> expiry_of(const DebugToken& token);

/// Everything to say about a token: whether it is valid, how long still (notice from 14 days, warning from 7 days and
/// from 1 day before its end), its permissions, its access to `waba_id`, its kind and its app. Places are pointers into
/// a TokenSummary. Only the failure itself when Meta could not be asked.
[[nodiscard]] base::Findings judge_token(const TokenFacts& facts);

/// What a person sees of a token.
struct TokenSummary {
  TokenState state = TokenState::unchecked;
  bool is_valid = false;
  std::optional<std::string> app_id;
  std::optional<std::string> application;  ///< the app's name
  std::optional<base::Open<TokenType>> type;
  std::optional<base::Instant> expires_at;  ///< absent: never
  std::optional<std::int64_t> days_left;    ///< whole days, rounded down, not below 0
  std::vector<std::string> scopes;
};
BOOST_DESCRIBE_STRUCT(TokenSummary, (), (state, is_valid, app_id, application, type, expires_at, days_left, scopes))

/// The summary of a token as of `facts.now`.
[[nodiscard]] TokenSummary summarize_token(const TokenFacts& facts);

/// The part of `facts` that concerns the token.
[[nodiscard]] TokenFacts token_facts(const AccountFacts& facts);

}  // namespace heliograph::account
