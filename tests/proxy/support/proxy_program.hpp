// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "proxy/config/settings.hpp"
#include <proxy/support/child.hpp>

namespace heliograph::test {

/// The proxy as a program of its own, by the machine's clock, which can be killed and started again.
class ProxyProgram {
 public:
  explicit ProxyProgram(proxy::config::Settings settings);

  /// Starts it and waits until it listens.
  void start();
  /// kill -9.
  void kill();
  /// Asks it to end, and waits for that.
  void stop();

  [[nodiscard]] const proxy::config::Settings& settings() const { return settings_; }

 private:
  proxy::config::Settings settings_;
  std::unique_ptr<Child> child_;
};

}  // namespace heliograph::test
