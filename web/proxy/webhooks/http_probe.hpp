// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <heliograph/account/callback.hpp>
#include <string>
#include <vector>

namespace heliograph::proxy::webhooks {

/// One request to the webhook's own public address.
struct Probe {
  std::string url;
  std::string body{};                  ///< "": a GET, else a POST
  std::vector<std::string> headers{};  ///< whole lines: `Content-Type: application/json`
  std::chrono::milliseconds timeout{10'000};
};

/// Makes the request on a connection of its own, following no redirect and checking certificates, and waits for the answer.
/// Of its body the first few kilobytes are kept.
[[nodiscard]] account::CallbackAnswer call_address(const Probe& probe);

}  // namespace heliograph::proxy::webhooks
