// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/account/signup.hpp>
#include <heliograph/base/secret.hpp>
#include <optional>
#include <string>

#include "proxy/graph/client.hpp"
#include "proxy/services.hpp"

namespace heliograph::proxy::signup {

/// What came of registering a number.
struct Registered {
  base::Findings findings;         ///< without errors: it is registered
  std::optional<std::string> pin;  ///< the two-step code, when one was made for it
};

/// Registers numbers on the Cloud API, each with a two-step code that is kept sealed.
class Registration {
 public:
  Registration(Services& services, graph::Client& client) : services_{services}, client_{client} {}

  /// Registers the number unless that is not needed.
  /// @param pin its own two-step code; without it one is made
  [[nodiscard]] Registered run(const account::PhoneNumber& number, const base::Secret& token,
                               const std::optional<std::string>& pin, base::Instant now) const;

 private:
  void keep_pin(const std::string& number_id, const std::string& pin, base::Instant now) const;

  Services& services_;
  graph::Client& client_;
};

}  // namespace heliograph::proxy::signup
