// SPDX-License-Identifier: Apache-2.0
#include "proxy/domain/lanes.hpp"

#include <algorithm>
#include <heliograph/account/limits.hpp>

namespace heliograph::proxy::domain {

namespace {
// What is sure to be allowed while Meta has not told more.
constexpr int least_per_second = 20;
// A message takes about half a second at Meta; so many wait for their answer at full rate, with as many again in reserve.
constexpr std::size_t fewest_in_flight = 16;
}  // namespace

void set_lanes(graph::Client& client, const account::AccountFacts& facts) {
  for (const account::PhoneNumber& number : facts.phone_numbers.value_or(std::vector<account::PhoneNumber>{})) {
    if (!number.id) continue;
    const int per_second = account::messages_per_second(number).value.value_or(least_per_second);
    graph::LaneLimits limits;
    limits.per_second = per_second;
    limits.burst = std::max(1.0, per_second / 8.0);
    limits.concurrency = std::max(fewest_in_flight, static_cast<std::size_t>(per_second));
    client.set_lane(*number.id, limits);
  }
}

}  // namespace heliograph::proxy::domain
