// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/finding.hpp>
#include <optional>
#include <string>
#include <vector>

/// What messages cost: Meta tells by webhook what it charges for, its rate cards tell how much.
namespace heliograph::report {

/// Delivered messages that Meta charges alike for.
struct PricedMessages {
  std::string country;   ///< ISO 3166-1 alpha-2 of the person's number; "" without one
  std::string category;  ///< Meta's: `marketing`, `marketing_lite`, `utility`, `authentication`, …
  std::string type;      ///< Meta's: `regular`, `free_customer_service`, `free_entry_point`
  std::int64_t messages = 0;
};
BOOST_DESCRIBE_STRUCT(PricedMessages, (), (country, category, type, messages))

/// Of one message.
struct Price {
  std::string country;   ///< ISO 3166-1 alpha-2; "" for every country without a price of its own
  std::string category;  ///< Meta's
  std::int64_t micros = 0;  ///< millionths of the currency's unit
};
BOOST_DESCRIBE_STRUCT(Price, (), (country, category, micros))

/// What an account pays, as its rate card says.
struct PriceList {
  std::optional<std::string> name;
  std::optional<std::string> currency;  ///< ISO 4217
  std::vector<Price> prices;
};
BOOST_DESCRIBE_STRUCT(PriceList, (), (name, currency, prices))

/// All that is wrong with a list; places are pointers into it. `names_taken` are those of the other lists.
[[nodiscard]] base::Findings validate_price_list(const PriceList& list, const std::vector<std::string>& names_taken);

/// The categories that a price may be for.
[[nodiscard]] std::vector<std::string> price_categories();

/// What messages cost by a list.
struct Costs {
  std::vector<std::optional<std::int64_t>> micros;  ///< of each of the messages given; absent without a price
  std::int64_t total_micros = 0;                    ///< of those with a price
  std::int64_t unpriced = 0;                        ///< messages without one
};
BOOST_DESCRIBE_STRUCT(Costs, (), (micros, total_micros, unpriced))

/// A price for the country goes before one for all; what Meta calls free costs nothing. A sum that no 64 bits hold counts as
/// unpriced.
[[nodiscard]] Costs costs_of(const std::vector<PricedMessages>& messages, const PriceList& list);

}  // namespace heliograph::report
