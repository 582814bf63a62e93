// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/campaign/schedule.hpp>
#include <optional>
#include <string>

namespace heliograph::proxy::campaigns {

/// The clock of a time zone: an IANA name, read from the system's own files, or an offset such as `+09:00`. Nothing when
/// there is no such zone. May be called from any thread.
/// @see RFC 8536
[[nodiscard]] std::optional<campaign::ZoneClock> zone_clock(const std::string& name);

/// Minutes east of UTC that the zone's clock shows at `at`; nothing when there is no such zone.
[[nodiscard]] std::optional<std::int64_t> offset_minutes(const std::string& name, base::Instant at);

}  // namespace heliograph::proxy::campaigns
