// SPDX-License-Identifier: Apache-2.0
#include <heliograph/base/time.hpp>

#include "catch.hpp"

using namespace heliograph::base;

TEST_CASE("a moment is written in UTC with milliseconds") {
  CHECK(to_rfc3339(Instant{0}) == "1970-01-01T00:00:00.000Z");
  CHECK(to_rfc3339(Instant{-1}) == "1969-12-31T23:59:59.999Z");
  CHECK(to_rfc3339(Instant{1'709'164'800'000}) == "2024-02-29T00:00:00.000Z");
}

TEST_CASE("RFC 3339 is read with Z, with an offset, with a fraction and in Graph's form") {
  const Instant noon{1'767'182'400'000};
  CHECK(parse_rfc3339("2025-12-31T12:00:00Z") == noon);
  CHECK(parse_rfc3339("2025-12-31T21:00:00+09:00") == noon);
  CHECK(parse_rfc3339("2025-12-31T12:00:00+0000") == noon);
  CHECK(parse_rfc3339("2025-12-31T12:00:00.0009Z") == noon);
  CHECK(parse_rfc3339("2025-12-31T12:00:00.5Z") == Instant{noon.unix_ms + 500});
}

TEST_CASE("what is no date or no time of day is not read") {
  for (const char* text : {"", "2025-12-31", "2025-13-01T00:00:00Z", "2025-02-29T00:00:00Z", "2025-01-00T00:00:00Z",
                           "2025-01-01T24:00:00Z", "2025-01-01T00:60:00Z", "2025-01-01T00:00:00", "2025-01-01T00:00:00Zx"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_rfc3339(text));
  }
  CHECK(parse_rfc3339("2024-02-29T00:00:00Z"));
}

TEST_CASE("calendar form and moment agree over four centuries") {
  for (std::int64_t day = -100'000; day < 46'097; day += 37) {
    const Instant instant{day * 86'400'000 + 12'345'678};
    REQUIRE(from_civil(to_civil(instant)) == instant);
    REQUIRE(parse_rfc3339(to_rfc3339(instant)) == instant);
  }
}
