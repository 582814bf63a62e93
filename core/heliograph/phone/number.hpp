// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe.hpp>
#include <heliograph/base/codec.hpp>
#include <heliograph/base/finding.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace heliograph::phone {

/// The fewest digits of an international number that this program accepts (the shortest in use have seven).
inline constexpr std::size_t min_digits = 7;
/// The most digits of an international number (ITU-T E.164).
inline constexpr std::size_t max_digits = 15;

/// A number as a person typed it.
struct Input {
  std::string text;
  /// The calling code, without `+`, that Meta puts in front of a number written without `+`: the business number's.
  std::optional<std::string> default_calling_code;
};
BOOST_DESCRIBE_STRUCT(Input, (), (text, default_calling_code))

/// What a typed number means. The fields are empty when it means nothing.
struct Number {
  std::string digits;        ///< with country code, without `+`: "821012345678"
  std::string e164;          ///< "+821012345678"
  std::string country;       ///< ISO 3166-1 alpha-2, "001" for worldwide codes
  std::string calling_code;  ///< without `+`
  bool is_us = false;        ///< +1 with an area code of the United States
  std::string display;       ///< for people: "+82 1012345678", "+1 415 555 0100"
  base::Findings findings;
};
BOOST_DESCRIBE_STRUCT(Number, (), (digits, e164, country, calling_code, is_us, display, findings))

/// Reads a number of a recipient: `+`, spaces, dashes, dots and brackets are taken as people write them, a leading `00` as
/// `+`. A number without `+` is a warning `phone.country_code_missing`: it is completed with the default calling code
/// unless it already begins with it. All findings are at "".
[[nodiscard]] Number read(const Input& input);

/// What is wrong with `text` as the sender number of a channel configuration (digits only, country code first, no `+`).
[[nodiscard]] base::Findings check_sender_number(std::string_view text, std::string_view at);

/// The digits of a number however it is written; everything else is dropped.
[[nodiscard]] std::string digits_of(std::string_view text);

/// `digits` (without `+`) as people read them.
[[nodiscard]] std::string display_form(std::string_view digits);

}  // namespace heliograph::phone
