// SPDX-License-Identifier: Apache-2.0
#include <heliograph/base/position.hpp>

#include "catch.hpp"

using namespace heliograph::base;

namespace {

std::string at(std::string_view text, std::string pointer) {
  const TextPosition position = locate(text, {std::move(pointer)}).front();
  return std::to_string(position.line) + ":" + std::to_string(position.column);
}

constexpr std::string_view document = R"({
  "name": "한글", "list": [1, {"a/b": true}, [ ]],
  "after\n": {"x": null}
})";

}  // namespace

TEST_CASE("a pointer is found at the line and column where its value begins", "[base]") {
  CHECK(at(document, "") == "1:1");
  CHECK(at(document, "/name") == "2:11");
  CHECK(at(document, "/list") == "2:25");
  CHECK(at(document, "/list/0") == "2:26");
  CHECK(at(document, "/list/1/a~1b") == "2:37");
  CHECK(at(document, "/list/2") == "2:44");
  CHECK(at(document, "/after\n/x") == "3:20");
}

TEST_CASE("a place that does not exist is where the nearest value around it begins", "[base]") {
  CHECK(at(document, "/list/1/missing") == "2:29");
  CHECK(at(document, "/list/7/x") == "2:25");
  CHECK(at(document, "/nothing") == "1:1");
  CHECK(at(" \n 5", "/x") == "2:2");
  CHECK(at("", "/x") == "1:1");
}

TEST_CASE("many pointers are answered in their order", "[base]") {
  const auto positions = locate(document, {"/after\n", "/name", "/after\n"});
  REQUIRE(positions.size() == 3);
  CHECK(positions[0].line == 3);
  CHECK(positions[1].line == 2);
  CHECK(positions[2].line == 3);
}

TEST_CASE("millions of nested values are walked over once", "[base]") {
  const std::size_t depth = 2'000'000;
  std::string deep = "{\"a\": " + std::string(depth, '[') + std::string(depth, ']') + ",\n\"b\": 1}";
  CHECK(at(deep, "/b") == "2:6");
  CHECK(at(deep, "/a/0/0/0") == "1:10");
}
