// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/account/facts.hpp>
#include <span>

/// The list of prerequisites, checked against what Graph told.
namespace heliograph::account {

/// What an item of the list stands at.
enum class ReadinessState {
  ready,    ///< fulfilled
  warning,  ///< fulfilled, with something to look at
  missing,  ///< not fulfilled
  unknown   ///< not asked yet, or Meta could not be asked
};
BOOST_DESCRIBE_ENUM(ReadinessState, ready, warning, missing, unknown)

/// One prerequisite; its text is `readiness.<code>` in the locale files.
struct ReadinessItem {
  std::string code;
  ReadinessState state = ReadinessState::unknown;
  base::Findings findings;  ///< why it is not simply ready
};
BOOST_DESCRIBE_STRUCT(ReadinessItem, (), (code, state, findings))

/// What is known of every set of credentials.
struct ReadinessFacts {
  std::vector<AccountFacts> credentials;
};
BOOST_DESCRIBE_STRUCT(ReadinessFacts, (), (credentials))

/// The whole list.
struct Readiness {
  std::vector<ReadinessItem> items;
  bool is_ready = false;                   ///< nothing is missing or unknown
  std::optional<base::Instant> checked_at;  ///< the oldest reading it rests on
};
BOOST_DESCRIBE_STRUCT(Readiness, (), (items, is_ready, checked_at))

/// The list for `facts`. With several sets of credentials each item shows the best of them; with none all is missing.
[[nodiscard]] Readiness readiness(const ReadinessFacts& facts);

/// The codes of all items, in the order of the list.
[[nodiscard]] std::vector<std::string_view> readiness_codes();

}  // namespace heliograph::account
