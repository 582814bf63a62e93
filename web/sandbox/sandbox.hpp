// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "http/problem.hpp"
#include "sandbox/options.hpp"

namespace heliograph::sandbox {

/// A stand-in for Meta's Graph API on an address of its own.
class Sandbox {
 public:
  explicit Sandbox(const Options& options = {});
  ~Sandbox();
  Sandbox(const Sandbox&) = delete;
  Sandbox& operator=(const Sandbox&) = delete;

  /// Listens and returns.
  /// @throws std::system_error when the address cannot be bound
  void start();
  void stop();

  std::uint16_t port() const;
  std::string url() const;

  /// What `GET /_sandbox/world` answers.
  http::Json world() const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace heliograph::sandbox
