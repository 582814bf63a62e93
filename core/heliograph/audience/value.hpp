// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <heliograph/audience/profile.hpp>
#include <heliograph/base/finding.hpp>
#include <string_view>

/// Single values of a row, read without any allocation.
namespace heliograph::audience {

/// A phone number as a number: its digits with country code, at most 15 of them. 0 is none.
using PhoneKey = std::uint64_t;

/// The digits of `key`; "" for 0.
[[nodiscard]] std::string digits_of(PhoneKey key);
/// The key of a number's digits; 0 when `digits` is not 1 to 15 digits.
[[nodiscard]] PhoneKey key_of(std::string_view digits);

/// Whether the number is one of the United States: see phone::is_us_number.
[[nodiscard]] bool is_us_number(PhoneKey key);
/// Whether Meta optimizes the delivery of marketing messages to the number: not in Cuba, Iran, North Korea, Syria and
/// Venezuela, and not in Russia and Belarus. Source: Meta, Marketing Messages API, read 2026-09-11.
[[nodiscard]] bool is_optimizable(PhoneKey key);

/// A phone number that was read.
struct PhoneReading {
  PhoneKey key = 0;                     ///< 0: it means no number
  const base::Rule* problem = nullptr;  ///< why it means none, or what was assumed
  bool is_us = false;                   ///< see phone::is_us_number
  bool is_optimizable = true;           ///< false where Meta does not optimize delivery
};

/// Reads phone numbers of one file: the numbers that phone::read reads, and beside them national numbers with the trunk
/// prefix of the default country (`010-1234-5678` with 82).
class PhoneParser {
 public:
  /// `default_calling_code` completes numbers without `+`; "" leaves them as they are.
  explicit PhoneParser(std::string_view default_calling_code);

  [[nodiscard]] PhoneReading read(std::string_view text) const;

 private:
  std::string default_code_;
  std::string_view trunk_prefix_;
};

/// Whether `text` has the shape of a locale: `fr`, `pt_BR`, `zh-Hans-CN`.
[[nodiscard]] bool is_locale(std::string_view text);
/// Whether `text` has the shape of a time zone: an IANA name such as `Asia/Seoul`, `UTC`, or an offset such as
/// `+09:00`.
[[nodiscard]] bool is_time_zone(std::string_view text);
/// The minutes east of UTC that an offset such as `+09:00`, `UTC-3` or `Z` writes; nothing for a name.
[[nodiscard]] std::optional<std::int32_t> fixed_offset_minutes(std::string_view text);
/// Whether `text` has the shape of a business-scoped user id: `US.1349…`.
[[nodiscard]] bool is_user_id(std::string_view text);
/// What a consent column says, in English, French, Korean or Chinese; nothing when it cannot be read.
[[nodiscard]] std::optional<Consent> read_consent(std::string_view text);

/// `text` without white space at its ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);

}  // namespace heliograph::audience
