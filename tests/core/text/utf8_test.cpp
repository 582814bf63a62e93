// SPDX-License-Identifier: Apache-2.0
#include <heliograph/text/utf8.hpp>

#include "catch.hpp"

using namespace heliograph;

TEST_CASE("code points and UTF-16 units of multibyte text are counted", "[text]") {
  CHECK(text::code_points("") == 0);
  CHECK(text::code_points("abc") == 3);
  CHECK(text::code_points("한국어") == 3);
  CHECK(text::utf16_units("한국어") == 3);
  CHECK(text::code_points("a🎉b") == 3);
  CHECK(text::utf16_units("a🎉b") == 4);
  CHECK(text::code_points("👩‍👩‍👧") == 5);
  CHECK(text::utf16_units("👩‍👩‍👧") == 8);
}

TEST_CASE("the first byte that is not UTF-8 is found", "[text]") {
  CHECK_FALSE(text::first_invalid_byte("é한🎉"));
  CHECK(text::first_invalid_byte("ab\x80") == 2);
  CHECK(text::first_invalid_byte("a\xC3") == 1);
  CHECK(text::first_invalid_byte("\xC0\xAF") == 0);
  CHECK(text::first_invalid_byte("\xE0\x80\xAF") == 0);
  CHECK(text::first_invalid_byte("é\xED\xA0\x80") == 2);
  CHECK(text::first_invalid_byte("\xF4\x90\x80\x80") == 0);
  CHECK_FALSE(text::first_invalid_byte("\xF4\x8F\xBF\xBF"));
}

TEST_CASE("a text is walked in both directions", "[text]") {
  const std::string_view word = "é한🎉";
  CHECK(text::code_point_at(word, 0).value == 0xE9);
  CHECK(text::code_point_at(word, 2).value == 0xD55C);
  CHECK(text::code_point_at(word, 5).value == 0x1F389);
  CHECK(text::code_point_at(word, 9).length == 0);
  CHECK(text::code_point_before(word, 9).value == 0x1F389);
  CHECK(text::code_point_before(word, 5).value == 0xD55C);
  CHECK(text::code_point_before(word, 0).length == 0);
  CHECK_FALSE(text::code_point_before("\x80", 1).valid);
}
