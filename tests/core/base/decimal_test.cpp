// SPDX-License-Identifier: Apache-2.0
#include <cmath>
#include <cstdlib>
#include <heliograph/base/decimal.hpp>
#include <random>
#include <string>

#include "catch.hpp"

using heliograph::base::read_decimal;

namespace {

double library(const std::string& text) { return std::strtod(text.c_str(), nullptr); }

}  // namespace

TEST_CASE("a decimal becomes the nearest double, as the C library reads it") {
  for (const std::string text :
       {"0", "1", "-1", "0.1", "37.566535", "126.9779692", "1e22", "1e23", "8.5e22", "9007199254740993",
        "9007199254740992.5", "0.000000000000000000000000000001e30", "1.5E+3", "123456789012345678901234567890"}) {
    CAPTURE(text);
    CHECK(read_decimal(text) == library(text));
  }
}

TEST_CASE("the smallest and the largest double are read exactly, just beyond them come zero and infinity") {
  CHECK(read_decimal("4.9e-324") == 4.9e-324);
  CHECK(read_decimal("2.4703282292062328e-324") == 4.9e-324);
  CHECK(read_decimal("2.4703282292062327e-324") == 0);
  CHECK(read_decimal("2.2250738585072011e-308") == 2.2250738585072011e-308);
  CHECK(read_decimal("1.7976931348623158e308") == 1.7976931348623157e308);
  CHECK(std::isinf(read_decimal("1.7976931348623159e308")));
  CHECK(std::isinf(read_decimal("1e99999999999999999999")));
  CHECK(read_decimal("1e-99999999999999999999") == 0);
  CHECK(read_decimal("0e99999999999999999999") == 0);
}

TEST_CASE("a zero keeps its sign") { CHECK(std::signbit(read_decimal("-0.0"))); }

TEST_CASE("exactly between two doubles the even one is taken, a digit far behind decides otherwise") {
  const std::string middle = "9007199254740993";
  CHECK(read_decimal(middle + ".0") == 9007199254740992.0);
  CHECK(read_decimal(middle + "." + std::string(1000, '0') + "1") == 9007199254740994.0);
}

TEST_CASE("ten million digits are read in passing") {
  const std::string digits(10'000'000, '9');
  CHECK(std::isinf(read_decimal(digits)));
  CHECK(read_decimal("0." + digits) == 1.0);
}

TEST_CASE("random decimals of every length and size agree with the C library") {
  std::mt19937 random{7};
  const auto digits = [&random](std::size_t count) {
    std::string text;
    while (text.size() < count) text += static_cast<char>('0' + random() % 10);
    return text;
  };
  for (int round = 0; round < 20'000; ++round) {
    std::string text = random() % 2 == 0 ? "-" : "";
    text += static_cast<char>('1' + random() % 9);
    text += digits(random() % 25);
    if (random() % 2 == 0) text += "." + digits(1 + random() % 25);
    if (random() % 2 == 0) text += "e" + std::to_string(static_cast<int>(random() % 700) - 350);
    CAPTURE(text);
    if (read_decimal(text) != library(text)) FAIL_CHECK();
  }
}
