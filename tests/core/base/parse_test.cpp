// SPDX-License-Identifier: Apache-2.0
#include <heliograph/base/parse.hpp>
#include <limits>

#include "catch.hpp"

using namespace heliograph::base;

namespace {

std::string nested(std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); }

std::string object_of(std::size_t members) {
  std::string text = "{";
  for (std::size_t i = 0; i < members; ++i) text += (i == 0 ? "\"k" : ",\"k") + std::to_string(i) + "\":0";
  return text + "}";
}

std::string array_of(std::size_t elements) {
  std::string text = "[";
  for (std::size_t i = 0; i < elements; ++i) text += i == 0 ? "0" : ",0";
  return text + "]";
}

}  // namespace

TEST_CASE("a syntax error names its line and column") {
  const auto read = parse("{\n  \"a\": 1,\n  oops\n}");
  REQUIRE(read.findings.size() == 1);
  CHECK(read.findings[0].code == "base.json_syntax");
  CHECK(read.findings[0].args["line"] == 3);
  CHECK(read.findings[0].args["column"] == 3);
  CHECK(read.value.is_null());
}

TEST_CASE("empty text, half a text and two texts are no JSON") {
  CHECK(parse("").findings.has("base.json_syntax"));
  CHECK(parse("{\"a\":").findings.has("base.json_syntax"));
  CHECK(parse("{} {}").findings.has("base.json_syntax"));
}

TEST_CASE("nesting is taken up to the bound and refused one level deeper") {
  CHECK(parse(nested(64)).findings.empty());
  const auto refused = parse(nested(65));
  REQUIRE(refused.findings.size() == 1);
  CHECK(refused.findings[0].code == "base.json_too_deep");
  CHECK(refused.findings[0].args["max"] == 64);
}

TEST_CASE("an object is taken up to the bound on members and refused with one more") {
  CHECK(parse(object_of(256)).findings.empty());
  CHECK(parse(object_of(257)).findings.has("base.json_too_many_members"));
}

TEST_CASE("a document is taken up to the bound on values and refused with one more") {
  CHECK(parse(array_of(9), ParseLimits{.depth = 64, .members = 256, .values = 10}).findings.empty());
  CHECK(parse(array_of(10), ParseLimits{.depth = 64, .members = 256, .values = 10}).findings.has("base.json_too_large"));
}

TEST_CASE("a member given twice is found where it stands") {
  const auto read = parse(R"({"a":[{"이름":1,"이름":2}]})");
  REQUIRE(read.findings.size() == 1);
  CHECK(read.findings[0].code == "base.json_duplicate_member");
  CHECK(read.findings[0].at == "/a/0/이름");
}

TEST_CASE("whole numbers stay whole as far as 64 bits reach, larger ones become doubles") {
  CHECK(parse("18446744073709551615").value == std::numeric_limits<std::uint64_t>::max());
  CHECK(parse("-9223372036854775808").value == std::numeric_limits<std::int64_t>::min());
  CHECK(parse("18446744073709551616").value.is_number_float());
  CHECK(parse("-9223372036854775809").value.is_number_float());
  CHECK(parse("1.0").value.is_number_float());
  CHECK(parse("0").value.is_number_integer());
}

TEST_CASE("a number is written as RFC 8259 says or not at all") {
  for (const auto* text : {"0", "-0", "10", "0.5", "-1.25e+3", "1E-2"}) {
    CAPTURE(text);
    CHECK(parse(text).findings.empty());
  }
  for (const auto* text : {"01", "+1", "-", ".5", "1.", "1e", "1e+", "0x1", "1_000", "NaN", "Infinity", "1e999"}) {
    CAPTURE(text);
    CHECK(parse(text).findings.has("base.json_syntax"));
  }
}

TEST_CASE("escapes are read, pairs of surrogates as one character, halves not at all") {
  CHECK(parse(R"("\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00\u0000")").value ==
        std::string{"\"\\/\b\f\n\r\té😀\0", 15});
  for (const auto* text : {R"("\ud83d")", R"("\ude00")", R"("\ud83dx")", R"("\ud83d\u0041")", R"("\u12g4")", R"("\u12")",
                           R"("\x41")", R"("\")", "\"\n\"", "\"\x1f\"", R"("open)"}) {
    CAPTURE(text);
    CHECK(parse(text).findings.has("base.json_syntax"));
  }
}

TEST_CASE("text that is no UTF-8 is refused where it stands") {
  for (const auto* text : {"\"\x80\"", "\"\xc1\xbf\"", "\"\xe0\x9f\xbf\"", "\"\xed\xa0\x80\"", "\"\xf0\x8f\xbf\xbf\"",
                           "\"\xf4\x90\x80\x80\"", "\"\xf5\x80\x80\x80\"", "\"\xe2\x82\"", "\"\xf0\x9f\x98\""}) {
    const auto read = parse(text);
    REQUIRE(read.findings.size() == 1);
    CHECK(read.findings[0].args["column"] == 2);
  }
  CHECK(parse("\"\xc2\x80\xdf\xbf\xe0\xa0\x80\xed\x9f\xbf\xee\x80\x80\xf0\x90\x80\x80\xf4\x8f\xbf\xbf\"").findings.empty());
}

TEST_CASE("space of the four kinds is taken around every token, a byte order mark at the front only") {
  CHECK(parse(" \t\r\n{ \"a\" : [ 1 , 2 ] } ").findings.empty());
  CHECK(parse("\xEF\xBB\xBF{}").findings.empty());
  CHECK(parse("{}\xEF\xBB\xBF").findings.has("base.json_syntax"));
  CHECK(parse("\xC2\xA0{}").findings.has("base.json_syntax"));
}

TEST_CASE("commas and colons stand between values only") {
  for (const auto* text : {"[1,]", "[,1]", "[1 2]", "{\"a\":1,}", "{,}", "{\"a\" 1}", "{\"a\":}", "{a:1}", "{1:1}", "[", "{", "]",
                           "tru", "nul", "True", "'a'", "// comment\n1"}) {
    CAPTURE(text);
    CHECK(parse(text).findings.has("base.json_syntax"));
    CHECK(parse(text).findings.size() == 1);
  }
}

TEST_CASE("of a member given twice the last value is kept") {
  CHECK(parse(R"({"a":1,"b":2,"a":{"c":3}})").value == Json::parse(R"({"a":{"c":3},"b":2})"));
}

TEST_CASE("the name of a member is bounded", "[base]") {
  const auto object_with = [](std::size_t length) { return "{\"" + std::string(length, 'n') + "\":1}"; };
  CHECK(parse(object_with(1024)).findings.empty());
  const auto refused = parse(object_with(1025));
  REQUIRE(refused.findings.has("base.json_name_too_long"));
  CHECK(refused.findings.front().args["max"] == 1024);
  CHECK(refused.value.is_null());
}

TEST_CASE("of many repeated members the first hundred are told", "[base]") {
  std::string text = "{\"a\":0";
  for (int i = 0; i < 1000; ++i) text += ",\"a\":1";
  const auto read = parse(text + "}");
  CHECK(read.findings.size() == 100);
  CHECK(read.value["a"] == 1);
}
