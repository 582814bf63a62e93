// SPDX-License-Identifier: Apache-2.0
#include <heliograph/message/window.hpp>

namespace heliograph::message {

ServiceWindow service_window(const WindowFacts& facts) {
  ServiceWindow window;
  if (!facts.last_inbound_at) return window;
  window.closes_at = base::Instant{facts.last_inbound_at->unix_ms + service_window_ms};
  window.is_open = facts.now < *window.closes_at;
  if (window.is_open) window.remaining_ms = window.closes_at->unix_ms - facts.now.unix_ms;
  return window;
}

}  // namespace heliograph::message
