// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/json.hpp>
#include <memory>
#include <optional>
#include <string>

#include "http/server.hpp"
#include "proxy/config/settings.hpp"
#include "proxy/services.hpp"

namespace heliograph::proxy {

/// The whole proxy in one object: the program runs one, tests run many.
class Application {
 public:
  /// Opens or makes the data folder, the key and the database, and puts everything together. Nothing is answered yet.
  /// @param limits what one client may take of the server
  /// @throws std::runtime_error with a sentence for the operator
  explicit Application(config::Settings settings, Clock clock = system_time, http::Limits limits = {});
  ~Application();
  Application(const Application&) = delete;
  Application& operator=(const Application&) = delete;

  /// Binds and answers from now on.
  /// @throws std::system_error when the address cannot be bound
  void start();
  /// Answers what was begun, then ends everything. May be called twice.
  void stop();

  /// The one-time link for the first administrator, made anew at each call; nothing when there is a user.
  [[nodiscard]] std::optional<std::string> setup_link();

  /// The OpenAPI document of the API.
  [[nodiscard]] base::Json openapi() const;
  /// Where the server listens: `http://address:port`. After `start`.
  [[nodiscard]] std::string url() const;
  [[nodiscard]] const config::Settings& settings() const;
  [[nodiscard]] Services& services();

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace heliograph::proxy
