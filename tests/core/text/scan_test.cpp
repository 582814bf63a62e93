// SPDX-License-Identifier: Apache-2.0
#include <heliograph/base/parse.hpp>
#include <heliograph/text/emoji.hpp>
#include <heliograph/text/scan.hpp>
#include <heliograph/text/utf8.hpp>
#include <string>

#include "catch.hpp"

using namespace heliograph;

TEST_CASE("a byte is found wherever it stands among eight", "[text]") {
  for (std::size_t at = 0; at < 25; ++at) {
    std::string text(25, '|');  // one bit away from a brace
    CHECK(text::find_byte(text, 0, '{', '}') == text.size());
    text[at] = '}';
    CHECK(text::find_byte(text, 0, '{', '}') == at);
    CHECK(text::find_byte(text, at, '{', '}') == at);
    CHECK(text::find_byte(text, at + 1, '{', '}') == text.size());
    text[at] = '\xE2';
    CHECK(text::find_byte(text, 0, '\n', '\xE2') == at);
    CHECK(text::first_beyond_ascii(text) == at);
    CHECK(text::is_ascii(text.substr(0, at)));
    CHECK_FALSE(text::is_ascii(text));
  }
  CHECK(text::find_byte("", 0, 'a') == 0);
}

TEST_CASE("an emoji is found behind any number of letters, a keycap with its base", "[text]") {
  for (std::size_t letters = 0; letters < 20; ++letters) {
    const std::string before(letters, '7');
    CHECK(text::first_emoji(before + "🌸") == letters);
    CHECK(text::first_emoji(before + "x7️⃣") == letters + 1);
    CHECK(text::first_emoji(before + "가é世⭐") == letters + 8);
    CHECK_FALSE(text::first_emoji(before + "가é世7"));
  }
}

TEST_CASE("a string of JSON ends where its quotation mark stands, at any length", "[json]") {
  for (std::size_t letters = 0; letters < 20; ++letters) {
    const std::string plain(letters, 'a');
    for (const std::string middle : {"", "é", "\x7F", "世界🌸"}) {
      const auto read = base::parse('"' + plain + middle + "\\\"" + plain + '"');
      CHECK(read.findings.empty());
      CHECK(read.value == plain + middle + '"' + plain);
    }
    for (const std::string wrong : {"\x1F", "\n", "\xFF", "\xC3", "\\x"}) {
      CHECK(base::parse('"' + plain + wrong + plain + '"').findings.has("base.json_syntax"));
    }
  }
}
