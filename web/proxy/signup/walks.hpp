// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "http/response.hpp"
#include "proxy/credentials/management.hpp"
#include "proxy/signup/meta_app.hpp"
#include "proxy/signup/registration.hpp"

namespace heliograph::proxy::signup {

/// Walks through Meta's login: each is bound to the session that began it, ends after an hour, and takes what the dialog
/// brings back once.
class Walks {
 public:
  /// @param due called once a number was registered, so that Meta is asked about it
  Walks(Services& services, graph::Client& client, const credentials::Store& credentials,
        const credentials::Management& management, const MetaApps& apps, std::function<void()> due)
      : services_{services},
        client_{client},
        credentials_{credentials},
        management_{management},
        apps_{apps},
        registration_{services, client},
        due_{std::move(due)} {}

  /// Where to send the browser. 422 while no app is set up, or while the console is open elsewhere than Meta leads back to.
  [[nodiscard]] api::Answer<SignupStart> begin(api::Call& call) const;
  /// Takes what Meta's dialog brings back, exchanges its code for a token, and leads on to the console.
  [[nodiscard]] http::Response come_back(const http::Request& request) const;
  [[nodiscard]] api::Answer<Signup> get(api::Call& call) const;
  /// Asks Meta what was granted and which accounts were shared.
  [[nodiscard]] api::Answer<Signup> read(api::Call& call) const;
  /// Stores credentials for the choice, registers the webhook, and the number if it needs that.
  [[nodiscard]] api::Answer<Signup> connect(api::Call& call, const SignupChoice& choice) const;
  /// Tries again to register the number.
  [[nodiscard]] api::Answer<Signup> register_again(api::Call& call, const PinEntry& entry) const;

 private:
  [[nodiscard]] std::optional<SignupRow> find(const api::Call& call) const;
  /// The walk that `state` began in this session, moved on by what came back with it; or why there is none.
  [[nodiscard]] tl::expected<SignupRow, base::Finding> claim(const std::string& state, const std::string& session_hash,
                                                             const account::DialogReturn& returned) const;
  void exchange(SignupRow& row, const std::string& code) const;
  void move(SignupRow& row, account::SignupEvent event) const;
  void enter(SignupRow& row, StepKind kind, base::Findings findings) const;
  void begin_step(SignupRow& row, StepKind kind) const;
  void keep(const SignupRow& row) const;
  void read_accounts(SignupRow& row, const base::Secret& token) const;
  [[nodiscard]] base::Findings webhook_findings(const std::string& credential_id) const;
  /// Registers the number of connected credentials; gives the code when one was made.
  std::optional<std::string> register_number(SignupRow& row, const std::optional<std::string>& pin) const;
  [[nodiscard]] std::optional<base::Secret> token_of(const SignupRow& row) const;

  Services& services_;
  graph::Client& client_;
  const credentials::Store& credentials_;
  const credentials::Management& management_;
  const MetaApps& apps_;
  Registration registration_;
  std::function<void()> due_;
};

}  // namespace heliograph::proxy::signup
