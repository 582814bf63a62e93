// SPDX-License-Identifier: Apache-2.0
#include <heliograph/text/character.hpp>

#include "catch.hpp"

using namespace heliograph;

TEST_CASE("letters belong to scripts, punctuation and digits to none", "[text]") {
  CHECK(text::script_of(U'a') == text::Script::latin);
  CHECK(text::script_of(U'ÿ') == text::Script::latin);
  CHECK(text::script_of(U'я') == text::Script::cyrillic);
  CHECK(text::script_of(U'한') == text::Script::hangul);
  CHECK(text::script_of(U'漢') == text::Script::han);
  CHECK(text::script_of(U'か') == text::Script::hiragana);
  CHECK(text::script_of(U'ก') == text::Script::thai);
  CHECK(text::script_of(U'×') == text::Script::common);
  CHECK(text::script_of(U'،') == text::Script::common);
  CHECK(text::script_of(U'1') == text::Script::common);
  CHECK(text::script_of(0x10FFFF) == text::Script::common);
}

TEST_CASE("white space, punctuation and word characters are told apart", "[text]") {
  CHECK(text::is_space(0x3000));
  CHECK_FALSE(text::is_space(0x200B));
  CHECK(text::is_invisible(0x200B));
  CHECK(text::is_punctuation(U'。'));
  CHECK(text::is_punctuation(U'_'));
  CHECK(text::is_punctuation(U'؟'));
  CHECK_FALSE(text::is_punctuation(U'a'));
  CHECK(text::is_word_character(U'٣'));
  CHECK(text::is_word_character(U'9'));
  CHECK_FALSE(text::is_word_character(U'!'));
}
