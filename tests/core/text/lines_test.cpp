// SPDX-License-Identifier: Apache-2.0
#include <heliograph/text/lines.hpp>

#include "catch.hpp"

using namespace heliograph;

TEST_CASE("line breaks in a row are counted, CR LF as one", "[text]") {
  CHECK(text::longest_line_breaks("one line").count == 0);
  CHECK(text::longest_line_breaks("a\nb\n\nc").count == 2);
  CHECK(text::longest_line_breaks("é\n\n\nb").count == 3);
  CHECK(text::longest_line_breaks("é\n\n\nb").offset == 2);
  CHECK(text::longest_line_breaks("a\r\n\r\nb").count == 2);
  CHECK(text::longest_line_breaks("a\n \n\nb").count == 2);
  CHECK(text::longest_line_breaks("a\xE2\x80\xA8\xE2\x80\xA9\nb").count == 3);
  CHECK(text::count_line_breaks("a\r\nb\n\nc") == 3);
}

TEST_CASE("white space and invisible characters are trimmed at both ends", "[text]") {
  CHECK(text::trim(" \t\n a b \xE2\x80\x8B\xC2\xA0") == "a b");
  CHECK(text::trim("한") == "한");
  CHECK(text::trim(" \xE2\x80\x8B ").empty());
}
