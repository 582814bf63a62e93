// SPDX-License-Identifier: Apache-2.0
#include "proxy/clock.hpp"

#include <chrono>

namespace heliograph::proxy {

base::Instant system_time() {
  using std::chrono::milliseconds;
  return {std::chrono::duration_cast<milliseconds>(std::chrono::system_clock::now().time_since_epoch()).count()};
}

}  // namespace heliograph::proxy
