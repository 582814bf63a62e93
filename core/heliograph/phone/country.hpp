// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace heliograph::phone {

/// What the leading digits of an international number say.
struct Country {
  std::string_view calling_code;  ///< without `+`: "1", "82"; "" when not assigned
  std::string_view iso;           ///< ISO 3166-1 alpha-2 of the country or, for shared codes, of the main one; "001" for worldwide codes
};

/// The country of an international number, by its calling code and, within +1, by its area code. `digits` holds the
/// number's digits without `+`. Source: ITU-T E.164 assignments; NANPA area codes.
[[nodiscard]] Country country_of(std::string_view digits);

/// Whether `digits` (without `+`) is a +1 number whose area code belongs to a state of the USA or to Washington, DC: the
/// numbers to which Meta has paused marketing templates since 2025-04-01. Canada, the Caribbean, the US territories and the
/// non-geographic codes of +1 are not.
[[nodiscard]] bool is_us_number(std::string_view digits);

}  // namespace heliograph::phone
