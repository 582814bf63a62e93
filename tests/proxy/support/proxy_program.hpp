// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <optional>

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
  /// Lets no file of the program grow beyond so many bytes, as on a full disk; without a number there is room again.
  void limit_files(std::optional<std::uint64_t> bytes) const;

  [[nodiscard]] const proxy::config::Settings& settings() const { return settings_; }

 private:
  proxy::config::Settings settings_;
  std::unique_ptr<Child> child_;
};

}  // namespace heliograph::test
