// SPDX-License-Identifier: Apache-2.0
#include <heliograph/text/emoji.hpp>

#include "catch.hpp"

using namespace heliograph;

TEST_CASE("an emoji made of several code points counts once", "[text]") {
  CHECK(text::count_emoji("no emoji, é한") == 0);
  CHECK(text::count_emoji("🎉") == 1);
  CHECK(text::count_emoji("🎉🎉 and 🎉") == 3);
  CHECK(text::count_emoji("👩‍👩‍👧") == 1);
  CHECK(text::count_emoji("👍🏽") == 1);
  CHECK(text::count_emoji("🇰🇷🇫🇷") == 2);
  CHECK(text::count_emoji("1️⃣2️⃣") == 2);
  CHECK(text::count_emoji("❤️‍🔥") == 1);
  CHECK(text::count_emoji("🏴󠁧󠁢󠁥󠁮󠁧󠁿") == 1);
  CHECK(text::count_emoji("☝🏽") == 1);
}

TEST_CASE("a sign is an emoji only when it is asked to be a picture", "[text]") {
  CHECK(text::count_emoji("© ® ™ 1 # *") == 0);
  CHECK(text::count_emoji("©️") == 1);
  CHECK(text::count_emoji("☎️") == 1);
  CHECK(text::count_emoji("⌚︎") == 0);
  CHECK(text::count_emoji("→ ✓ ★ …") == 0);
}

TEST_CASE("the first emoji's place is told in bytes", "[text]") {
  CHECK(text::first_emoji("é🎉") == 2);
  CHECK_FALSE(text::first_emoji("é"));
}
