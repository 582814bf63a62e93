// SPDX-License-Identifier: Apache-2.0
#include "proxy/graph/token_bucket.hpp"

#include "support/catch.hpp"

using heliograph::proxy::graph::TokenBucket;
using namespace std::chrono_literals;

namespace {
const TokenBucket::Time start{1h};

std::size_t taken_at(TokenBucket& bucket, TokenBucket::Time now) {
  std::size_t count = 0;
  while (bucket.obtain(now)) ++count;
  return count;
}
}  // namespace

TEST_CASE("a bucket grants its burst at once and then its rate") {
  TokenBucket bucket(80, 20, start);
  CHECK(taken_at(bucket, start) == 20);
  std::size_t in_a_second = 0;
  for (int i = 1; i <= 100; ++i) in_a_second += taken_at(bucket, start + 10ms * i);
  CHECK(in_a_second == 80);
}

TEST_CASE("a bucket keeps no more than its burst however long nothing was taken") {
  TokenBucket bucket(80, 20, start);
  CHECK(taken_at(bucket, start + 24h) == 20);
}

TEST_CASE("the time a bucket names is enough, and a millisecond less is not") {
  TokenBucket bucket(80, 1, start);
  REQUIRE(bucket.obtain(start));
  const auto wait = bucket.wait(start);
  CHECK(wait == 13ms);
  CHECK(bucket.available(start + wait - 1ms) == 0);
  CHECK(bucket.available(start + wait) == 1);
}

TEST_CASE("a bucket that was told to slow down halves its rate and takes it back in steps") {
  TokenBucket bucket(80, 20, start);
  bucket.slow_down(start);
  CHECK(bucket.available(start) == 0);
  CHECK(bucket.rate(start) == Approx(40));
  CHECK(bucket.rate(start + 5s) == Approx(60));
  CHECK(bucket.rate(start + 10s) == Approx(80));
  CHECK(bucket.rate(start + 60s) == Approx(80));
}

TEST_CASE("a bucket never stops altogether") {
  TokenBucket bucket(80, 20, start);
  for (int i = 0; i < 50; ++i) bucket.slow_down(start);
  CHECK(bucket.rate(start) == Approx(5));
}

TEST_CASE("a number that was given a higher throughput uses it at once") {
  TokenBucket bucket(80, 20, start);
  bucket.set_rate(1'000, 100, start);
  CHECK(taken_at(bucket, start) == 20);
  CHECK(taken_at(bucket, start + 1s) == 100);
}
