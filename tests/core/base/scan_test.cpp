// SPDX-License-Identifier: Apache-2.0
#include <heliograph/base/parse.hpp>
#include <heliograph/base/scan.hpp>
#include <heliograph/text/utf8.hpp>
#include <string>

#include "catch.hpp"

using namespace heliograph;

TEST_CASE("a byte is found wherever it stands among eight", "[text]") {
  for (std::size_t at = 0; at < 25; ++at) {
    std::string text(25, '|');  // one bit away from a brace
    CHECK(base::find_byte(text, 0, '{', '}') == text.size());
    text[at] = '}';
    CHECK(base::find_byte(text, 0, '{', '}') == at);
    CHECK(base::find_byte(text, at, '{', '}') == at);
    CHECK(base::find_byte(text, at + 1, '{', '}') == text.size());
    text[at] = '\xE2';
    CHECK(base::find_byte(text, 0, '\n', '\xE2') == at);
    CHECK(base::first_beyond_ascii(text) == at);
    CHECK(text::is_ascii(text.substr(0, at)));
    CHECK_FALSE(text::is_ascii(text));
  }
  CHECK(base::find_byte("", 0, 'a') == 0);
}

TEST_CASE("the rest of a text is read and filled up, however short the text is", "[base]") {
  const std::string text = "abcdefghijklmnopqrstu";
  for (std::size_t size = 1; size <= text.size(); ++size) {
    const std::string_view part = std::string_view{text}.substr(0, size);
    for (std::size_t left = 1; left < std::min<std::size_t>(size + 1, base::block_size); ++left) {
      std::string expected{part.substr(size - left)};
      expected.resize(base::block_size, '!');
      CHECK(base::rest_at(part, size - left, '!') == base::block_at(expected.data()));
    }
  }
}

TEST_CASE("bytes are marked at both ends of a range, at any place among eight", "[base]") {
  for (std::size_t at = 0; at < base::block_size; ++at) {
    for (int byte = 0; byte < 0x80; ++byte) {
      std::string text(base::block_size, '~');
      text[at] = static_cast<char>(byte);
      const base::Block block = base::block_at(text.data());
      const base::Block mark = base::Block{0x80} << 8 * at;
      CHECK(base::ascii_in(block, '0', '9') == (byte >= '0' && byte <= '9' ? mark : 0));
      const bool is_letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
      CHECK(base::ascii_letters(block) == (is_letter ? mark : 0));
      CHECK(base::below(block, 0x20) == (byte < 0x20 ? mark : 0));
      CHECK((base::equal_to(block, '"') & mark) == (byte == '"' ? mark : 0));
    }
  }
}

TEST_CASE("marks are counted, and their beginnings found over the border of eight bytes", "[base]") {
  for (unsigned pattern = 0; pattern < 0x10000; pattern += 37) {
    bool before = false;
    std::size_t marks = 0;
    std::size_t begun = 0;
    for (unsigned half = 0; half < 2; ++half) {
      base::Block block = 0;
      for (unsigned i = 0; i < 8; ++i) {
        if ((pattern >> (8 * half + i) & 1U) != 0) block |= base::Block{0x80} << 8 * i;
      }
      marks += base::count_marks(block);
      begun += base::count_marks(base::beginnings(block, before));
    }
    std::size_t expected = 0;
    std::size_t expected_begun = 0;
    for (unsigned i = 0; i < 16; ++i) {
      const bool is_marked = (pattern >> i & 1U) != 0;
      expected += is_marked;
      expected_begun += is_marked && (i == 0 || (pattern >> (i - 1) & 1U) == 0);
    }
    CHECK(marks == expected);
    CHECK(begun == expected_begun);
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
