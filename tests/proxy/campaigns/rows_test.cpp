// SPDX-License-Identifier: Apache-2.0
#include "proxy/campaigns/counts.hpp"
#include "proxy/campaigns/zones.hpp"

#include "catch.hpp"

using namespace heliograph;
using namespace heliograph::proxy::campaigns;

TEST_CASE("a message's id names its run and delivery, and nothing else passes for one") {
  const auto parts = read_message_id(message_id("0123456789abcdef01", 9'007'199'254'740'993));
  REQUIRE(parts);
  CHECK(parts->tag == "0123456789abcdef01");
  CHECK(parts->delivery == 9'007'199'254'740'993);
  for (const char* other : {"", "0123", "019abc-def", "tag.", "tag.12x", ".x"}) CHECK_FALSE(read_message_id(other));
}

TEST_CASE("zones are read from the system's files, offsets as they are written") {
  const base::Instant winter{1'768'000'000'000};  // 2026-01-09
  const base::Instant summer{1'784'000'000'000};  // 2026-07-14
  CHECK(offset_minutes("+09:00", winter) == 540);
  CHECK_FALSE(offset_minutes("Nowhere/At_All", winter));
  CHECK_FALSE(offset_minutes("../../etc/passwd", winter));
  REQUIRE(zone_clock("Europe/Paris"));
  CHECK(offset_minutes("Europe/Paris", winter) == 60);
  CHECK(offset_minutes("Europe/Paris", summer) == 120);
  CHECK(offset_minutes("Asia/Seoul", summer) == 540);
}
