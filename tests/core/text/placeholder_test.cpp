// SPDX-License-Identifier: Apache-2.0
#include <heliograph/text/placeholder.hpp>

#include "catch.hpp"

using namespace heliograph;
using text::PlaceholderKind;

namespace {

PlaceholderKind only_kind(std::string_view text) {
  const auto found = text::placeholders(text);
  INFO(text);
  REQUIRE(found.size() == 1);
  return found.front().kind;
}

}  // namespace

TEST_CASE("numbered and named variables are found with their bytes", "[text]") {
  const auto found = text::placeholders("é {{1}}, {{first_name}}!");
  REQUIRE(found.size() == 2);
  CHECK(found[0].kind == PlaceholderKind::positional);
  CHECK(found[0].number == 1);
  CHECK(found[0].offset == 3);
  CHECK(found[0].length == 5);
  CHECK(found[1].kind == PlaceholderKind::named);
  CHECK(found[1].name == "first_name");
  CHECK(found[1].end() == 24);
}

TEST_CASE("braces that hold no variable are told apart", "[text]") {
  CHECK(only_kind("a {{}} b") == PlaceholderKind::empty);
  CHECK(only_kind("a {{ }} b") == PlaceholderKind::empty);
  CHECK(only_kind("a {{ 1 }} b") == PlaceholderKind::spaces);
  CHECK(only_kind("a {{name }} b") == PlaceholderKind::spaces);
  CHECK(only_kind("a {{FirstName}} b") == PlaceholderKind::upper_case);
  CHECK(only_kind("a {{first name}} b") == PlaceholderKind::special_characters);
  CHECK(only_kind("a {{price-$}} b") == PlaceholderKind::special_characters);
  CHECK(only_kind("a {{이름}} b") == PlaceholderKind::special_characters);
  CHECK(only_kind("a {{01}} b") == PlaceholderKind::special_characters);
  CHECK(only_kind("a {{1.5}} b") == PlaceholderKind::special_characters);
  CHECK(only_kind("a {{1234567890}} b") == PlaceholderKind::special_characters);
  CHECK(only_kind("a {1} b") == PlaceholderKind::single_braces);
  CHECK(only_kind("a {name} b") == PlaceholderKind::single_braces);
  CHECK(only_kind("a {{1} b") == PlaceholderKind::unbalanced);
  CHECK(only_kind("a {1}} b") == PlaceholderKind::unbalanced);
  CHECK(only_kind("a {{1 b") == PlaceholderKind::unbalanced);
  CHECK(only_kind("a 1}} b") == PlaceholderKind::unbalanced);
  CHECK(only_kind("a {{{1}}} b") == PlaceholderKind::unbalanced);
}

TEST_CASE("ordinary single braces are text", "[text]") {
  CHECK(text::placeholders("a {some words, here} b").empty());
  CHECK(text::placeholders("{ } } {").empty());
}

TEST_CASE("a variable behind broken braces is still found", "[text]") {
  const auto found = text::placeholders("{{ {{2}} }");
  REQUIRE(found.size() == 2);
  CHECK(found[0].kind == PlaceholderKind::unbalanced);
  CHECK(found[1].kind == PlaceholderKind::positional);
}
