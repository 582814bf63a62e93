// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/json.hpp>
#include <proxy/support/running_proxy.hpp>

#include "sandbox/sandbox.hpp"

namespace heliograph::test {

/// The proxy and, in Meta's place, the sandbox, both in this process and talking over sockets. The proxy's clock begins at
/// the machine's time and stands until the test lets it pass.
class World {
 public:
  /// @param webhook_patience before the sandbox sends a refused webhook again; doubles each time
  explicit World(const std::optional<std::string>& database = {},
                 std::chrono::milliseconds webhook_patience = std::chrono::milliseconds{10});

  /// The administrator's browser.
  Browser& admin() { return proxy.administrator(); }

  /// What the sandbox tells of an account, a number or a token of a kind.
  [[nodiscard]] const Json& account(std::string_view kind) const;
  /// @param ending the last digits of the number
  [[nodiscard]] const Json& number(std::string_view account_kind, std::string_view ending = {}) const;
  [[nodiscard]] std::string token(std::string_view kind) const;
  [[nodiscard]] std::string business_id() const { return world["business"]["id"]; }
  [[nodiscard]] std::string app_secret() const { return world["app"]["secret"]; }

  /// Calls a door of the sandbox below `/_sandbox`.
  Json control(std::string_view method, const std::string& path, const Json& body = {});
  /// The sandbox's ledger of accepted messages.
  Json ledger() { return control("GET", "/messages")["messages"]; }
  /// How many accepted messages carry this `biz_opaque_callback_data`.
  std::size_t accepted_count(const std::string& message_id);

  /// What is typed to connect an account.
  [[nodiscard]] Json draft(const std::string& name, std::string_view account_kind, std::string_view ending = {}) const;
  /// Connects an account and waits until its templates are read.
  Json connect(const std::string& name = "Main", std::string_view account_kind = "healthy", std::string_view ending = {});
  /// A submitted configuration for connected credentials, once its checks are over.
  Json configure(const std::string& name, const Json& credential);
  /// Waits until a configuration awaits nothing.
  Json settled(const std::string& configuration_id);

  /// Queues a message of the template `hello_world` and gives it.
  Json send(const Json& configuration, const std::string& to);
  Json message(const std::string& id) { return admin().get("/messages/" + id).body; }
  /// Waits until a message is in this state.
  bool becomes(const std::string& message_id, const std::string& status);
  /// The states of a message's timeline, in order.
  std::vector<std::string> timeline(const std::string& message_id);

  /// Ends the program and starts it again on the same data and port.
  void restart();
  /// Ends the program in this process and gives its settings, for a program elsewhere.
  proxy::config::Settings leave();
  /// Starts a program with these settings in this process.
  void enter(const proxy::config::Settings& settings);

  sandbox::Sandbox meta;  ///< in Meta's place
  RunningProxy proxy;
  Json world;

 private:
  int sent_ = 0;
};

/// `16315555555` from `+1 631-555-5555`.
[[nodiscard]] std::string digits_of(const Json& number);

}  // namespace heliograph::test
