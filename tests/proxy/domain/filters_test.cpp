// SPDX-License-Identifier: Apache-2.0
#include "proxy/domain/filters.hpp"

#include "catch.hpp"

using namespace heliograph::proxy::domain;

TEST_CASE("a filter's words stand between commas") {
  CHECK(words_of("a, b ,,c") == std::vector<std::string>{"a", "b", "c"});
  CHECK(words_of("").empty());
  CHECK(words_of(" , ").empty());
  CHECK(listed({"a", "b"}) == ",a,b,");
  CHECK(listed({}) == ",");
}

TEST_CASE("a search means its characters, not SQL's") {
  CHECK(contains_pattern("50%_\\") == "%50\\%\\_\\\\%");
  CHECK(contains_pattern("") == "%%");
  CHECK(in_lower_case("ÉABC-9") == "Éabc-9");
}
