// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <deque>
#include <heliograph/base/time.hpp>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

namespace heliograph::proxy::auth {

/// Bounds how often something may be tried under one name in a span of time that moves along.
class Throttle {
 public:
  Throttle(std::size_t attempts, std::chrono::seconds span) : attempts_{attempts}, span_{span} {}

  /// Counts an attempt at once, so that many at the same time are bounded too.
  /// @return nothing when it may be made, else how long to wait
  [[nodiscard]] std::optional<std::chrono::seconds> admit(const std::string& name, base::Instant now);

  /// Takes the last attempt back: it succeeded.
  void forgive(const std::string& name);
  /// Forgets all attempts under a name.
  void clear(const std::string& name);

 private:
  void forget_old(base::Instant now);

  const std::size_t attempts_;
  const std::chrono::seconds span_;
  std::mutex mutex_;
  std::unordered_map<std::string, std::deque<std::int64_t>> times_;  ///< milliseconds, oldest first
};

}  // namespace heliograph::proxy::auth
