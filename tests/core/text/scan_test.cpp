// SPDX-License-Identifier: Apache-2.0
#include <heliograph/text/emoji.hpp>
#include <heliograph/text/utf8.hpp>
#include <heliograph/text/words.hpp>
#include <string>

#include "catch.hpp"

using namespace heliograph;

TEST_CASE("an emoji is found behind any number of letters, a keycap with its base", "[text]") {
  for (std::size_t letters = 0; letters < 20; ++letters) {
    const std::string before(letters, '7');
    CHECK(text::first_emoji(before + "🌸") == letters);
    CHECK(text::first_emoji(before + "x7️⃣") == letters + 1);
    CHECK(text::first_emoji(before + "가é世⭐") == letters + 8);
    CHECK_FALSE(text::first_emoji(before + "가é世7"));
  }
}

TEST_CASE("words, letters and code points are counted alike at any place among eight bytes", "[text]") {
  for (std::size_t letters = 0; letters < 20; ++letters) {
    const std::string before = letters == 0 ? "" : std::string(letters, 'a') + ' ';
    const std::size_t words = letters == 0 ? 0 : 1;
    CHECK(text::count_words(before + "one two\tthree", {}).count == words + 3);
    CHECK(text::count_words(before + "one\x0Btwo\r\n three ", {}).count == words + 3);
    CHECK(text::count_words(before + "é one\u2003two 🌸", {}).count == words + 4);
    CHECK(text::count_words(before + "one\u200Btwo", {}).count == words + 1);
    CHECK(text::code_points(before + "é世🌸한" + before) == 2 * before.size() + 4);
    CHECK(text::main_script(before + "кириллица кириллица кириллица", {}) == text::Script::cyrillic);
    CHECK(text::main_script(before + "1234567[@`{", {}) == (letters == 0 ? text::Script::common : text::Script::latin));
  }
  const std::string named = "한국 {{abcdefghijklmnop}} 어";
  CHECK(text::main_script(named, text::placeholders(named)) == text::Script::hangul);
}
