// SPDX-License-Identifier: Apache-2.0
#include <heliograph/text/count.hpp>
#include <heliograph/text/words.hpp>

#include "catch.hpp"

using namespace heliograph;

namespace {

text::Words words(std::string_view text) { return text::count_words(text, text::placeholders(text)); }
text::Script script(std::string_view text) { return text::main_script(text, text::placeholders(text)); }

}  // namespace

TEST_CASE("in Latin script words are what stands between white space, variables included", "[text]") {
  CHECK(words("Hi {{1}}! {{2}} starts at {{3}}. Are you coming?").count == 9);
  CHECK(words("Dear Guest, Reservation {{1}} arriving from {{2}} departs on {{3}}.").count == 10);
  CHECK(words("  two\n\twords  ").count == 2);
  CHECK(words("one\xE2\x80\x8Bword").count == 1);
  CHECK(words("à l'été").count == 2);
  CHECK(words("").count == 0);
}

TEST_CASE("in other scripts words are runs of letters and digits, and each variable is one more", "[text]") {
  CHECK(words("안녕하세요 {{1}}님, 주문 {{2}}번이 준비됐어요!").count == 7);
  CHECK(words("Здравствуйте, {{1}} - заказ 3.5 кг готов.").count == 6);
  CHECK(words("مرحبا، {{1}}").count == 2);
}

TEST_CASE("seven Thai characters count as one word", "[text]") {
  CHECK(words("กกกกกกก").count == 1);
  CHECK(words("กกกกกกกก").count == 2);
  CHECK(words("กกกกกกก{{1}}").count == 2);
}

TEST_CASE("words of Chinese and Japanese are estimated, with an upper bound", "[text]") {
  const auto counted = words("您好{{1}}，您的订单{{2}}已发货。");
  CHECK(counted.count == 7);
  CHECK(counted.most == 11);
  CHECK(words("コーヒー").count == 1);
  CHECK(words("OK谢谢").count == 2);
}

TEST_CASE("the script of most letters is the text's", "[text]") {
  CHECK(script("Bonjour {{1}}") == text::Script::latin);
  CHECK(script("안녕하세요 OK") == text::Script::hangul);
  CHECK(script("订单") == text::Script::han);
  CHECK(script("مرحبا") == text::Script::arabic);
  CHECK(script("123 {{name}} !") == text::Script::common);
}

TEST_CASE("a text is measured in all units at once", "[text]") {
  const auto counts = text::count("Hi {{1}} 🎉");
  CHECK(counts.code_points == 10);
  CHECK(counts.utf16_units == 11);
  CHECK(counts.bytes == 13);
  CHECK(counts.emoji == 1);
  CHECK(counts.words == 3);
  CHECK(counts.variables == 1);
}
