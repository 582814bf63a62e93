// SPDX-License-Identifier: Apache-2.0
#include <heliograph/base/escape.hpp>
#include <heliograph/base/parse.hpp>
#include <limits>

#include "catch.hpp"

using namespace heliograph::base;

TEST_CASE("every kind of value is written in its shortest form") {
  CHECK(to_text(nullptr) == "null");
  CHECK(to_text(true) == "true");
  CHECK(to_text(-7) == "-7");
  CHECK(to_text(std::numeric_limits<std::int64_t>::min()) == "-9223372036854775808");
  CHECK(to_text(std::numeric_limits<std::uint64_t>::max()) == "18446744073709551615");
  CHECK(to_text(0.1) == "0.1");
  CHECK(to_text(37.566535) == "37.566535");
  CHECK(to_text(1e300) == "1e+300");
  CHECK(to_text(Json::array()) == "[]");
  CHECK(to_text(Json::object()) == "{}");
  CHECK(to_text(Json::parse(R"([1,[2],{"a":{}}])")) == R"([1,[2],{"a":{}}])");
}

TEST_CASE("a number that is none is written as null") {
  CHECK(to_text(std::numeric_limits<double>::infinity()) == "null");
  CHECK(to_text(std::numeric_limits<double>::quiet_NaN()) == "null");
}

TEST_CASE("quotes, backslashes and control characters are escaped, everything else stays") {
  CHECK(to_text("\"\\/\b\f\n\r\t") == R"("\"\\/\b\f\n\r\t")");
  CHECK(to_text(std::string{"\0\x1f\x7f", 3}) == "\"\\u0000\\u001f\x7f\"");
  CHECK(to_text("é 한 👩‍👧") == "\"é 한 👩‍👧\"");
}

TEST_CASE("each byte that belongs to no UTF-8 sequence becomes U+FFFD") {
  CHECK(to_text("a\xed\xa0\x80z") == "\"a\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBDz\"");
  CHECK(to_text("\xf0\x9f\x98") == "\"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\"");
}

TEST_CASE("text is appended as it stands inside a string, without the quotes") {
  std::string text = "\"to\":\"";
  append_escaped(text, "a\"b\n\xC3\xA9\xC3");
  append_escaped(text, "");
  CHECK(text == "\"to\":\"a\\\"b\\n\xC3\xA9\xEF\xBF\xBD");
}

TEST_CASE("pretty text indents by two and leaves empty values on one line") {
  CHECK(to_pretty_text(Json::parse(R"({"a":[1,{}],"b":[]})")) ==
        "{\n  \"a\": [\n    1,\n    {}\n  ],\n  \"b\": []\n}");
}
