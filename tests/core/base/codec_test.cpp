// SPDX-License-Identifier: Apache-2.0
#include <heliograph/base/codec.hpp>

#include "catch.hpp"

using namespace heliograph::base;

namespace {

enum class Colour { red, green, default_ };
BOOST_DESCRIBE_ENUM(Colour, red, green, default_)

struct Inner {
  std::string text;
  std::optional<std::uint8_t> small;
};
BOOST_DESCRIBE_STRUCT(Inner, (), (text, small))

struct Outer {
  Colour colour = Colour::red;
  std::optional<Open<Colour>> open;
  std::vector<Inner> list;
  std::map<std::string, int> counts;
  std::optional<Instant> at;
  Json extra;
};
BOOST_DESCRIBE_STRUCT(Outer, (), (colour, open, list, counts, at, extra))

Json round_trip(const Json& json) { return encode(decode<Outer>(json).value); }

}  // namespace

TEST_CASE("a described struct is read and written back with the same value") {
  const Json json = Json::parse(
      R"({"colour":"green","open":"red","list":[{"text":"한글","small":255}],"counts":{"a":1},"at":"2026-01-31T09:30:00.000Z"})");
  const auto read = decode<Outer>(json);
  CHECK(read.findings.empty());
  CHECK(read.value.colour == Colour::green);
  CHECK(read.value.open->known == Colour::red);
  CHECK(read.value.list.at(0).small == 255);
  CHECK(same_value(encode(read.value), json));
}

TEST_CASE("every defect is found at once, each at its place") {
  const auto read = decode<Outer>(Json::parse(
      R"({"colour":"blue","list":[{"text":1},{"small":256,"text":"x","odd":true}],"counts":{"a":"b"},"at":"yesterday"})"));
  REQUIRE(read.findings.size() == 6);
  CHECK(read.findings[0].at == "/colour");
  CHECK(read.findings[0].code == "base.value_unknown");
  CHECK(read.findings[0].args["allowed"] == Json::array({"red", "green", "default"}));
  CHECK(read.findings[1].at == "/list/0/text");
  CHECK(read.findings[1].args["expected"] == "string");
  CHECK(read.findings[2].code == "base.number_out_of_range");
  CHECK(read.findings[2].at == "/list/1/small");
  CHECK(read.findings[3].code == "base.field_unknown");
  CHECK(read.findings[4].at == "/counts/a");
  CHECK(read.findings[5].code == "base.time_malformed");
}

TEST_CASE("a required field that is missing is found at its object") {
  const auto read = decode<Outer>(Json::object());
  REQUIRE(read.findings.size() == 1);
  CHECK(read.findings[0].code == "base.field_missing");
  CHECK(read.findings[0].at.empty());
  CHECK(read.findings[0].args["field"] == "colour");
}

TEST_CASE("what a struct does not know, and what has the wrong type, survives in extra") {
  const Json json = Json::parse(R"({"colour":"red","list":"none","future":{"a":[1]},"open":null,"counts":{}})");
  const auto read = decode<Outer>(json);
  CHECK(read.findings.has("base.type_mismatch"));
  CHECK(read.value.extra["list"] == "none");
  CHECK(read.value.extra["future"] == Json::parse(R"({"a":[1]})"));
  CHECK(round_trip(json)["future"] == json["future"]);
  CHECK(round_trip(json).contains("open"));
}

TEST_CASE("an open enumeration keeps a value it does not know") {
  const auto read = decode<Open<Colour>>(Json("PURPLE"));
  CHECK(read.findings.empty());
  CHECK_FALSE(read.value.known);
  CHECK(encode(read.value) == "PURPLE");
}

TEST_CASE("an enumerator's trailing underscore is no part of its name") {
  CHECK(name_of(Colour::default_) == "default");
  CHECK(enum_from<Colour>("default") == Colour::default_);
  CHECK_FALSE(enum_from<Colour>("default_"));
}

TEST_CASE("integers are taken at the ends of their type and refused beyond") {
  CHECK(decode<std::int8_t>(Json(-128)).findings.empty());
  CHECK(decode<std::int8_t>(Json(127)).findings.empty());
  CHECK(decode<std::int8_t>(Json(128)).findings.has("base.number_out_of_range"));
  CHECK(decode<std::int8_t>(Json(-129)).findings.has("base.number_out_of_range"));
  CHECK(decode<std::int64_t>(Json(UINT64_MAX)).findings.has("base.number_out_of_range"));
  CHECK(decode<int>(Json(1.5)).findings.has("base.type_mismatch"));
}

TEST_CASE("text that is no JSON gives the syntax finding and nothing else") {
  const auto read = decode_text<Outer>("{");
  REQUIRE(read.findings.size() == 1);
  CHECK(read.findings[0].code == "base.json_syntax");
}
