// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace heliograph::base {

/// A moment, in milliseconds since 1970-01-01T00:00:00Z without leap seconds. In JSON: RFC 3339 text in UTC.
struct Instant {
  std::int64_t unix_ms = 0;

  auto operator<=>(const Instant&) const = default;
};

/// A day and time of day in the proleptic Gregorian calendar, UTC.
struct CivilTime {
  int year = 1970;
  int month = 1;   ///< 1 to 12
  int day = 1;     ///< 1 to 31
  int hour = 0;
  int minute = 0;
  int second = 0;
  int millisecond = 0;
};

/// The calendar form of `instant`.
[[nodiscard]] CivilTime to_civil(Instant instant);
/// The moment of a calendar form; its parts are taken as valid.
[[nodiscard]] Instant from_civil(const CivilTime& civil);

/// `2026-11-21T09:13:06.123Z`
[[nodiscard]] std::string to_rfc3339(Instant instant);
/// Reads RFC 3339 (with `Z` or an offset, fraction optional) and Graph's `+0000` form; nothing when malformed.
[[nodiscard]] std::optional<Instant> parse_rfc3339(std::string_view text);

}  // namespace heliograph::base
