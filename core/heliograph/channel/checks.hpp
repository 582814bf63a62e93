// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/account/facts.hpp>
#include <heliograph/channel/configuration.hpp>
#include <span>

/// The checks behind *Processing*: each looks at one thing that keeps messages from going out.
namespace heliograph::channel {

/// How a check ended. A warning does not keep a configuration from becoming active.
enum class CheckState {
  passed,
  warning,
  failed,
  pending,  ///< Graph was not asked yet
  skipped   ///< an earlier check failed, so there is nothing to look at
};
BOOST_DESCRIBE_ENUM(CheckState, passed, warning, failed, pending, skipped)

/// One check; its text is `check.<code>` in the locale files.
struct Check {
  std::string code;
  CheckState state = CheckState::pending;
  base::Findings findings;  ///< why, each with what to do next in its text; Meta's own error among them
};
BOOST_DESCRIBE_STRUCT(Check, (), (code, state, findings))

/// All checks together.
enum class Verdict { pending, passed, failed };
BOOST_DESCRIBE_ENUM(Verdict, pending, passed, failed)

/// A configuration and what Graph told about its credentials.
struct CheckFacts {
  Configuration configuration;
  account::AccountFacts account;
};
BOOST_DESCRIBE_STRUCT(CheckFacts, (), (configuration, account))

/// Runs every check whose facts are there. Called again as facts come in, it fills the same list.
[[nodiscard]] std::vector<Check> run_checks(const CheckFacts& facts);

/// The list before anything was asked: every check pending.
[[nodiscard]] std::vector<Check> pending_checks();

/// Pending while any check is; then failed when one failed, else passed.
[[nodiscard]] Verdict verdict(const std::vector<Check>& checks);

/// The codes of all checks, in the order of the list.
[[nodiscard]] std::vector<std::string_view> check_codes();

}  // namespace heliograph::channel
