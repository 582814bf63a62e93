// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <cstdint>
#include <string>
#include <string_view>

namespace heliograph::sandbox {

/// Makes ids that look like Meta's and are the same for the same seed and the same sequence of calls.
class Ids {
 public:
  explicit Ids(std::uint64_t seed) : seed_(seed) {}

  /// A number of 15 digits as text, fixed by seed and `of`; does not advance the sequence.
  std::string named(std::string_view of) const;

  /// Letters and digits fixed by seed and `of`.
  std::string named_text(std::string_view of, std::size_t length) const;

  /// The next number of 15 or 16 digits as text.
  std::string next();

  /// The next message id: `wamid.` and Base64 of the person's number and a random part.
  /// @param outgoing sent by the business rather than by the person
  std::string next_message(std::string_view wa_id, bool outgoing);

  /// The next `fbtrace_id`.
  std::string next_trace();

 private:
  std::uint64_t draw() { return mixed(seed_ ^ 0x5eed'0000'0000'0000ULL ^ ++drawn_); }
  static std::uint64_t mixed(std::uint64_t value);

  const std::uint64_t seed_;
  std::atomic<std::uint64_t> drawn_{0};
};

}  // namespace heliograph::sandbox
