// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/codec.hpp>

/// The customer service window: for 24 hours after a person's last message a business may write anything; outside it
/// only approved templates. Source: Meta, sending messages, read 2026-09-11; error 131047.
namespace heliograph::message {

inline constexpr std::int64_t service_window_ms = 24LL * 60 * 60 * 1000;

struct WindowFacts {
  base::Instant now;
  std::optional<base::Instant> last_inbound_at;  ///< when the person last wrote; absent: never
};
BOOST_DESCRIBE_STRUCT(WindowFacts, (), (now, last_inbound_at))

struct ServiceWindow {
  bool is_open = false;
  std::optional<base::Instant> closes_at;  ///< the moment from which it is closed; absent when it never was open
  std::int64_t remaining_ms = 0;           ///< 0 when closed
};
BOOST_DESCRIBE_STRUCT(ServiceWindow, (), (is_open, closes_at, remaining_ms))

/// The window at `facts.now`. A message that seems to come from the future, by clocks that differ, opens it.
[[nodiscard]] ServiceWindow service_window(const WindowFacts& facts);

}  // namespace heliograph::message
