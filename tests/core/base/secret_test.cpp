// SPDX-License-Identifier: Apache-2.0
#include <heliograph/base/secret.hpp>

#include "catch.hpp"

using namespace heliograph::base;

TEST_CASE("a secret shows its last four characters, and none of a short one") {
  CHECK(Secret{"EAAG-0123456789"}.tail() == "6789");
  CHECK(Secret{"12345678901"}.tail().empty());
  CHECK(Secret{"123456789012"}.tail() == "9012");
  CHECK(Secret{}.empty());
  CHECK(Secret{"x"}.reveal() == "x");
}
