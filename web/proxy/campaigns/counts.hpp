// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <tuple>

#include "proxy/campaigns/rows.hpp"
#include "proxy/journeys/mailbox.hpp"
#include "proxy/storage/database.hpp"

namespace heliograph::proxy::campaigns {

/// What people do beside the states of their message.
namespace beside {
inline constexpr std::string_view control = "control";
inline constexpr std::string_view replied = "replied";
inline constexpr std::string_view clicked = "clicked";
inline constexpr std::string_view clicks = "clicks";
inline constexpr std::string_view stopped_marketing = "stopped_marketing";
// With a route as the name, and these as the code.
inline constexpr std::string_view delivered = "delivered";
inline constexpr std::string_view read = "read";
inline constexpr std::string_view priced = "priced";  ///< with `price_class` as the code
}  // namespace beside

/// Changes of counters, gathered while deliveries change and written with them: a report is read from few rows, however
/// many people there are.
class Counts {
 public:
  /// People appear in a state.
  void add(std::int64_t run, std::int64_t treatment, delivery::DispatchState state, std::string_view code,
           std::int64_t people = 1);
  /// Somebody goes from one state to another.
  void move(const DeliveryRow& before, const DeliveryRow& after);
  void add_beside(std::int64_t run, std::int64_t treatment, std::string_view name, std::string_view code,
                  std::int64_t people = 1);
  /// Something happened at a time; for the timeline.
  void happened(std::int64_t run, base::Instant at, delivery::DispatchState state);
  /// Something became of a message; whose journey it is of is told.
  void tell(journeys::DeliveryFate fate) { fates_.push_back(std::move(fate)); }
  /// Writes what was gathered, and forgets it.
  void write(storage::Transaction& transaction);

 private:
  // In one order everywhere, so that programs on one database never wait for each other in a circle.
  std::map<std::tuple<std::int64_t, std::int64_t, std::string, std::string>, std::int64_t> people_;
  std::map<std::tuple<std::int64_t, std::int64_t, std::string>, std::int64_t> minutes_;
  std::vector<journeys::DeliveryFate> fates_;
};

/// The code under which delivered messages of one country and `pricing_of` are counted.
[[nodiscard]] std::string price_class(std::string_view country, std::string_view pricing);

/// Meta's category and type of a price as one word. Words that are none of Meta's kind become `other`.
[[nodiscard]] std::string pricing_of(std::string_view category, std::string_view type);

/// Whether the message has been delivered: who has read it got it, whatever was told before.
[[nodiscard]] bool has_arrived(const DeliveryRow& row);

/// Counts what became of a message with those of its route. @param what beside::delivered, read or clicked
void count_on_route(const DeliveryRow& row, std::string_view what, Counts& counts, std::int64_t messages = 1);

/// The message goes, or went, another way: whatever was counted of it goes along. What has been accepted keeps its route
/// until another one is known.
void take_route(DeliveryRow& row, std::optional<policy::Route> route, Counts& counts);

/// What became of the messages of each route, of those that took any.
[[nodiscard]] std::vector<report::RouteCounts> to_routes(const std::vector<CountRow>& rows);

/// The delivered messages of rows by what Meta charges for them, most first.
[[nodiscard]] std::vector<report::PricedMessages> to_priced(const std::vector<CountRow>& rows);

/// The counters of rows, those of several runs or treatments together.
[[nodiscard]] report::Counters to_counters(const std::vector<CountRow>& rows);

}  // namespace heliograph::proxy::campaigns
