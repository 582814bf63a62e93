// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <heliograph/base/time.hpp>

namespace heliograph::proxy {

/// What time it is. Everything in the proxy asks this, so that tests can set it.
using Clock = std::function<base::Instant()>;

/// The machine's clock.
[[nodiscard]] base::Instant system_time();

}  // namespace heliograph::proxy
