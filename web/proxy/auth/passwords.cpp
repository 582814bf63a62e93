// SPDX-License-Identifier: Apache-2.0
#include "proxy/auth/passwords.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <heliograph/text/utf8.hpp>
#include <stdexcept>

#include "proxy/auth/rule_table.hpp"

namespace heliograph::proxy::auth {

namespace {

constexpr std::ptrdiff_t hashes_at_one_time = 2;
constexpr std::chrono::seconds longest_wait{5};
constexpr std::size_t test_memory = crypto_pwhash_MEMLIMIT_MIN;

std::string make_hash(std::string_view password, unsigned long long passes, std::size_t memory) {
  std::array<char, crypto_pwhash_STRBYTES> text{};
  if (crypto_pwhash_str_alg(text.data(), password.data(), password.size(), passes, memory,
                            crypto_pwhash_ALG_ARGON2ID13) != 0) {
    throw std::runtime_error("not enough memory to hash a password");
  }
  return text.data();
}

}  // namespace

/// One of the turns, given back at the end.
class Passwords::Turn {
 public:
  explicit Turn(std::counting_semaphore<>& turns) : turns_{turns}, taken_{turns.try_acquire_for(longest_wait)} {}
  ~Turn() {
    if (taken_) turns_.release();
  }
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;
  explicit operator bool() const { return taken_; }

 private:
  std::counting_semaphore<>& turns_;
  bool taken_;
};

Passwords::Passwords(unsigned passes)
    : passes_{passes == 0 ? crypto_pwhash_OPSLIMIT_INTERACTIVE : passes},
      memory_{passes == 0 ? crypto_pwhash_MEMLIMIT_INTERACTIVE : test_memory},
      turns_{hashes_at_one_time},
      nobodys_hash_{make_hash("nobody", passes_, memory_)} {}

std::optional<std::string> Passwords::hash(const base::Secret& password) {
  const Turn turn{turns_};
  if (!turn) return std::nullopt;
  return make_hash(password.reveal(), passes_, memory_);
}

std::optional<bool> Passwords::matches(const std::optional<std::string>& hash, const base::Secret& password) {
  const Turn turn{turns_};
  if (!turn) return std::nullopt;
  const std::string& text = password.reveal();
  const bool same = crypto_pwhash_str_verify(hash.value_or(nobodys_hash_).c_str(), text.data(), text.size()) == 0;
  return same && hash.has_value();
}

base::Findings check_password(const base::Secret& password, std::string_view email, std::string_view at) {
  const std::string& given = password.reveal();
  const std::size_t length = text::code_points(given);
  base::Findings findings;
  if (length < Passwords::shortest) {
    findings.add(rule("auth.password_too_short"), std::string{at}, {{"min", Passwords::shortest}, {"actual", length}});
  } else if (given == email || std::all_of(given.begin(), given.end(), [&](char c) { return c == given.front(); })) {
    findings.add(rule("auth.password_guessable"), std::string{at});
  }
  if (given.size() > Passwords::longest) {
    findings.add(rule("auth.password_too_long"), std::string{at}, {{"max", Passwords::longest}, {"actual", given.size()}});
  }
  return findings;
}

}  // namespace heliograph::proxy::auth
