// SPDX-License-Identifier: Apache-2.0
#include "proxy/auth/throttle.hpp"

#include "catch.hpp"

using namespace heliograph;
using heliograph::proxy::auth::Throttle;
using namespace std::chrono_literals;

TEST_CASE("a throttle admits its number of attempts in any span of its length") {
  Throttle throttle{2, 10s};
  CHECK_FALSE(throttle.admit("a", {0}));
  CHECK_FALSE(throttle.admit("a", {4'000}));
  CHECK(throttle.admit("a", {5'000}) == 5s);
  CHECK(throttle.admit("a", {9'999}) == 1s);
  CHECK_FALSE(throttle.admit("a", {10'000}));
  CHECK(throttle.admit("a", {10'001}) == 4s);
  CHECK_FALSE(throttle.admit("a", {14'000}));
}

TEST_CASE("names are throttled apart, and a success takes its attempt back") {
  Throttle throttle{1, 10s};
  CHECK_FALSE(throttle.admit("a", {0}));
  CHECK_FALSE(throttle.admit("b", {0}));
  CHECK(throttle.admit("a", {1}));
  throttle.forgive("a");
  CHECK_FALSE(throttle.admit("a", {2}));
  throttle.forgive("unknown");
}

TEST_CASE("a throttle forgets all attempts of a name when told to") {
  Throttle throttle{2, 10s};
  CHECK_FALSE(throttle.admit("a", {0}));
  CHECK_FALSE(throttle.admit("a", {0}));
  throttle.clear("a");
  CHECK_FALSE(throttle.admit("a", {0}));
  CHECK_FALSE(throttle.admit("a", {0}));
  CHECK(throttle.admit("a", {0}));
}

TEST_CASE("a flood of names does not make a throttle forget one that was busy just now") {
  Throttle throttle{1, 10s};
  for (int i = 0; i < 19'999; ++i) CHECK_FALSE(throttle.admit("old " + std::to_string(i), {0}));
  CHECK_FALSE(throttle.admit("recent", {10'000}));
  CHECK_FALSE(throttle.admit("one more", {10'001}));
  CHECK(throttle.admit("recent", {10'002}));
}
