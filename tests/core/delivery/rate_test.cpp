// SPDX-License-Identifier: Apache-2.0
#include <heliograph/delivery/rate.hpp>
#include <heliograph/delivery/retry.hpp>

#include "catch.hpp"

using namespace heliograph;
using delivery::Bucket;
using delivery::Rate;

namespace {

constexpr base::Instant start{1'795'000'000'000};
base::Instant later(std::int64_t ms) { return {start.unix_ms + ms}; }

}  // namespace

TEST_CASE("a bucket gives what it holds and says when there is more") {
  auto grant = delivery::take({80, start}, 80, 1, 100, start);
  CHECK(grant.granted == 80);
  CHECK(grant.wait_ms == 13);  // an eightieth of a second, rounded up
  grant = delivery::take(grant.bucket, 80, 1, 1, later(12));
  CHECK(grant.granted == 0);
  grant = delivery::take(grant.bucket, 80, 1, 1, later(13));
  CHECK(grant.granted == 1);
  CHECK(grant.wait_ms == 0);
}

TEST_CASE("a bucket holds no more than its burst, and a clock that goes back changes nothing") {
  CHECK(delivery::take({0, start}, 80, 1, 1'000, later(60'000)).granted == 80);
  CHECK(delivery::take({0, start}, 0.5, 1, 5, later(60'000)).granted == 1);
  const auto back = delivery::take({3, start}, 80, 1, 5, later(-10'000));
  CHECK(back.granted == 3);
  CHECK(back.bucket.at == start);
}

TEST_CASE("over any time a bucket gives no more than its rate and its burst") {
  Bucket bucket{20, start};
  std::int64_t given = 0;
  for (std::int64_t ms = 0; ms <= 10'000; ms += 7) {
    auto grant = delivery::take(bucket, 20, 1, 3, later(ms));
    given += grant.granted;
    bucket = grant.bucket;
  }
  CHECK(given <= 20 + 200);
  CHECK(given >= 200 + 18);
}

TEST_CASE("a refusal halves the rate once, and time restores it by tenths") {
  const Rate full{80, 80, start};
  const Rate slowed = delivery::slow_down(full, later(5'000));
  CHECK(slowed.present == 40);
  CHECK(delivery::slow_down(slowed, later(5'999)).present == 40);
  CHECK(delivery::slow_down(slowed, later(6'000)).present == 20);
  CHECK(delivery::restore(slowed, later(14'999)).present == 40);
  CHECK(delivery::restore(slowed, later(15'000)).present == 48);
  CHECK(delivery::restore(slowed, later(500'000)).present == 80);
}

TEST_CASE("the rate never falls under one message a second") {
  Rate rate{80, 80, start};
  for (int i = 1; i < 20; ++i) rate = delivery::slow_down(rate, later(i * 2'000));
  CHECK(rate.present == 1);
}

TEST_CASE("a number that Meta allows more uses it") {
  CHECK(delivery::with_full({80, 80, start}, 1'000, start).present == 1'000);
  CHECK(delivery::with_full({80, 40, start}, 1'000, start).present == 500);
  CHECK(delivery::with_full({1'000, 1'000, start}, 20, start).present == 20);
}

TEST_CASE("durations are rounded up") {
  CHECK(delivery::duration_ms(1'000'000, 80) == 12'500'000);
  CHECK(delivery::duration_ms(1, 3) == 334);
  CHECK(delivery::duration_ms(0, 80) == 0);
}

TEST_CASE("delays grow, are spread over the upper half of the step, and end") {
  const auto& schedule = delivery::usual_schedule();
  CHECK(delivery::retry_delay_ms(schedule, 1, 0.0) == 1'000);
  CHECK(delivery::retry_delay_ms(schedule, 1, 0.999999) == 1'999);
  CHECK(delivery::retry_delay_ms(schedule, 2, 0.0) == 2'000);
  CHECK(delivery::retry_delay_ms(schedule, 7, 0.0) == 64'000);
  CHECK_FALSE(delivery::retry_delay_ms(schedule, 8, 0.0));
  CHECK_FALSE(delivery::retry_delay_ms(schedule, 0, 0.0));
  CHECK(delivery::retry_delay_ms(schedule, 1, 0.5, 30'000) == 30'000);
}

TEST_CASE("a person who got too much is written to after powers of four seconds") {
  const auto& schedule = delivery::pair_rate_schedule();
  CHECK(delivery::retry_delay_ms(schedule, 1, 1.0) == 4'000);
  CHECK(delivery::retry_delay_ms(schedule, 2, 1.0) == 16'000);
  CHECK(delivery::retry_delay_ms(schedule, 3, 1.0) == 64'000);
}

TEST_CASE("a delay is never longer than the longest") {
  const delivery::RetrySchedule schedule{1'000, 10.0, 5'000, 1'000};
  for (int attempt = 4; attempt < 1'000; attempt += 101) {
    CHECK(delivery::retry_delay_ms(schedule, attempt, 1.0) == 5'000);
  }
}
