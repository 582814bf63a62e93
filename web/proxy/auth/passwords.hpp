// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <heliograph/base/finding.hpp>
#include <heliograph/base/secret.hpp>
#include <optional>
#include <semaphore>
#include <string>
#include <string_view>

namespace heliograph::proxy::auth {

/// Hashes passwords with Argon2id. A hash takes 64 MiB and about a tenth of a second, so only a few are made at one time.
class Passwords {
 public:
  static constexpr std::size_t shortest = 12;    ///< characters
  static constexpr std::size_t longest = 1024;   ///< bytes

  /// @param passes over the memory; 0: libsodium's interactive limits. Only tests lower them, memory included
  explicit Passwords(unsigned passes = 0);

  /// The hash with its salt and limits, as text; nothing when too many are being made.
  [[nodiscard]] std::optional<std::string> hash(const base::Secret& password);

  /// Whether `password` has this hash; nothing when too many are being checked. Without a hash it takes the same time and
  /// gives false, so that nobody can tell by the time who has an account.
  [[nodiscard]] std::optional<bool> matches(const std::optional<std::string>& hash, const base::Secret& password);

 private:
  class Turn;

  unsigned long long passes_;
  std::size_t memory_;
  std::counting_semaphore<> turns_;
  std::string nobodys_hash_;
};

/// What is wrong with a new password.
/// @param email of its user, which it must not be
/// @param at the JSON Pointer of the password
[[nodiscard]] base::Findings check_password(const base::Secret& password, std::string_view email, std::string_view at);

}  // namespace heliograph::proxy::auth
