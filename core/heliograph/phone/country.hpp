// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe.hpp>
#include <span>
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

/// What Meta does with marketing messages to a country.
enum class MarketingReach {
  optimized,      ///< either way
  not_optimized,  ///< by the Cloud API only
  sanctioned,     ///< not by the Marketing Messages API, neither from there nor to there
  paused          ///< not at all
};
BOOST_DESCRIBE_ENUM(MarketingReach, optimized, not_optimized, sanctioned, paused)

/// A country where marketing does not go as elsewhere. Crimea, Donetsk and Luhansk, which are sanctioned too, share their
/// numbers with Russia and Ukraine.
struct MarketingRegion {
  std::string_view iso;  ///< ISO 3166-1 alpha-2
  MarketingReach reach = MarketingReach::optimized;
  std::string_view source;
};

/// The countries of the table. Source: Meta, Marketing Messages API, read 2026-09-11.
[[nodiscard]] std::span<const MarketingRegion> marketing_regions();

/// What Meta does with marketing messages to the country `iso`; `optimized` where the table has no word of it.
[[nodiscard]] MarketingReach marketing_reach(std::string_view iso);

}  // namespace heliograph::phone
