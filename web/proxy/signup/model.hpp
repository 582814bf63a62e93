// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/account/signup.hpp>
#include <optional>
#include <string>
#include <vector>

namespace heliograph::proxy::signup {

/// Where the Meta app was set.
enum class MetaAppSource { nowhere, page, settings };
BOOST_DESCRIBE_ENUM(MetaAppSource, nowhere, page, settings)

/// The Meta app as the API gives it; never with its secret.
struct MetaApp {
  std::string etag = "0";  ///< "0" while none is stored
  MetaAppSource source = MetaAppSource::nowhere;
  std::string app_id;
  std::string config_id;
  std::string secret_hint;   ///< the secret's last four characters
  bool is_complete = false;  ///< the login can be used
  std::string redirect_uri;  ///< to be entered at Meta as a valid redirect address
  std::string console_url;   ///< where the console must be open, since Meta leads back there
};
BOOST_DESCRIBE_STRUCT(MetaApp, (), (etag, source, app_id, config_id, secret_hint, is_complete, redirect_uri, console_url))

/// The parts of a walk, in order.
enum class StepKind { dialog, exchange, permissions, accounts, credential, webhook, number };
BOOST_DESCRIBE_ENUM(StepKind, dialog, exchange, permissions, accounts, credential, webhook, number)

enum class StepState { waiting, running, passed, failed };
BOOST_DESCRIBE_ENUM(StepState, waiting, running, passed, failed)

struct Step {
  StepKind kind = StepKind::dialog;
  StepState state = StepState::waiting;
  std::optional<base::Instant> ended_at;
  base::Findings findings;
};
BOOST_DESCRIBE_STRUCT(Step, (), (kind, state, ended_at, findings))

/// A row of the table `signups`.
struct SignupRow {
  std::string id;
  std::string state_hash;
  std::string session_hash;
  account::SignupStatus status = account::SignupStatus::begun;
  std::optional<std::string> sealed_token;
  account::SignupFacts facts;
  std::vector<Step> steps;
  std::optional<std::string> credential_id;
  base::Instant created_at;
  base::Instant expires_at;
};
BOOST_DESCRIBE_STRUCT(SignupRow, (),
                      (id, state_hash, session_hash, status, sealed_token, facts, steps, credential_id, created_at, expires_at))

/// Where a person is sent to begin.
struct SignupStart {
  std::string id;
  std::string url;  ///< Meta's dialog
};
BOOST_DESCRIBE_STRUCT(SignupStart, (), (id, url))

/// A walk as the API gives it.
struct Signup {
  std::string id;
  account::SignupStatus status = account::SignupStatus::begun;
  std::vector<Step> steps;
  std::optional<account::CredentialInspection> offer;  ///< what can be chosen, once accounts were read
  std::optional<std::string> credential_id;
  std::optional<std::string> pin;  ///< the two-step code that was just set; given this once
  base::Instant expires_at;
  bool can_read = false;      ///< Meta is still to be asked what was granted
  bool can_choose = false;    ///< an account and a number can be connected
  bool can_register = false;  ///< the number's registration can be tried again
  bool is_over = false;       ///< it came to nothing; another may be begun
};
BOOST_DESCRIBE_STRUCT(Signup, (),
                      (id, status, steps, offer, credential_id, pin, expires_at, can_read, can_choose, can_register, is_over))

/// What a person chose.
struct SignupChoice {
  std::optional<std::string> name;
  std::optional<std::string> waba_id;
  std::optional<std::string> phone_number_id;
  std::optional<std::string> pin;  ///< the number's own two-step code, when it has one
};
BOOST_DESCRIBE_STRUCT(SignupChoice, (), (name, waba_id, phone_number_id, pin))

/// A two-step code for a number whose registration failed.
struct PinEntry {
  std::optional<std::string> pin;
};
BOOST_DESCRIBE_STRUCT(PinEntry, (), (pin))

}  // namespace heliograph::proxy::signup
