// SPDX-License-Identifier: Apache-2.0
#include <heliograph/base/utf8.hpp>
#include <heliograph/text/utf8.hpp>
#include <heliograph/webhook/fold.hpp>
#include <random>

#include "catch.hpp"

using namespace heliograph;
using webhook::fold;

TEST_CASE("capitals make no difference in any script that has them", "[webhook]") {
  CHECK(fold("StOp") == "stop");
  CHECK(fold("ARRÊT") == "arrêt");
  CHECK(fold("DÉSINSCRIRE") == fold("désinscrire"));
  CHECK(fold("ŁÓDŹ ŸŽ") == "łódź ÿž");
  CHECK(fold("СТОП Ёж ҐЇ") == "стоп ёж ґї");
  CHECK(fold("ԲԱՐԵՒ") == fold("բարեւ"));
  CHECK(fold("HỦY") == fold("hủy"));
  CHECK(fold("Straße") == fold("STRASSE"));
  CHECK(fold("GROẞ") == "gross");
}

TEST_CASE("Greek capitals lose their stress and small letters their last form", "[webhook]") {
  CHECK(fold("ΔΙΑΓΡΑΦΗ") == fold("διαγραφή"));
  CHECK(fold("ΣΤΟΠΣ") == fold("στοπς"));
  CHECK(fold("Ά\u03B1\u0301") == "αα");
  CHECK(fold("ΐ") == fold("ϊ"));
}

TEST_CASE("the Turkish letters with and without dot are one", "[webhook]") {
  CHECK(fold("İPTAL") == "iptal");
  CHECK(fold("ıPTAL") == "iptal");
  CHECK(fold("I\u0307PTAL") == "iptal");
  CHECK(fold("IPTAL") == "iptal");
}

TEST_CASE("separate accents and jamo are composed", "[webhook]") {
  CHECK(fold("arre\u0302t") == "arrêt");
  CHECK(fold("DE\u0301SABONNER") == "désabonner");
  CHECK(fold("a\u0302\u0301") == "ấ");
  CHECK(fold("и\u0306") == "й");
  CHECK(fold("\u110C\u116E\u11BC\u110C\u1175") == "중지");
  CHECK(fold("\u1100\u1161") == "가");
  CHECK(fold("\u1161\u1161") == "\u1161\u1161");
  CHECK(fold("q\u0301") == "q\u0301");
}

TEST_CASE("full-width forms are the usual ones, and what has no capitals stays", "[webhook]") {
  CHECK(fold("ＳＴＯＰ！") == "stop");
  CHECK(fold("退订。") == "退订");
  CHECK(fold("　수신거부 ") == "수신거부");
  CHECK(fold("إيقاف") == "إيقاف");
  CHECK(fold("רוצה") == "רוצה");
}

TEST_CASE("what stands around a word is not looked at, what stands within is", "[webhook]") {
  CHECK(fold(" \t“Stop!”\r\n") == "stop");
  CHECK(fold("¡Para!") == "para");
  CHECK(fold("stop   all\nnow") == "stop all now");
  CHECK(fold("don’t") == "don't");
  CHECK(fold("stop-it") == "stop-it");
  CHECK(fold("st op") != fold("stop"));
  CHECK(fold("❤\uFE0F") == "❤");
  CHECK(fold("👍🏽") == "👍");
  CHECK(fold("st\u200Bop\u200E") == "stop");
  CHECK(fold("?!… ") == "");
  CHECK(fold("") == "");
}

TEST_CASE("bytes that are no text are folded to something, too", "[webhook]") {
  CHECK(text::first_invalid_byte(fold("sto\xFFp\xC3")) == std::nullopt);
}

TEST_CASE("folding what was folded changes nothing, whatever it was", "[webhook]") {
  constexpr char32_t interesting[] = {'I',    'i',    's',    ' ',    '!',    0xA0,   0xC9,   0xDF,    0x130,   0x131,  0x178,
                                      0x300,  0x301,  0x302,  0x303,  0x307,  0x308,  0x323,  0x327,   0x386,   0x3AC,  0x3C2,
                                      0x3CA,  0x418,  0x306,  0x1100, 0x1161, 0x11A8, 0xAC00, 0x1E9E,  0x200B,  0x2019, 0x3000,
                                      0x4E2D, 0xFE0F, 0xFF21, 0xFF01, 0xFFFD, 0x1EA1, 0x1F44D, 0x1F3FD, 0x10FFFF};
  std::mt19937 random{11};
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    for (std::size_t length = random() % 9; length > 0; --length) {
      const char32_t value = random() % 2 == 0 ? interesting[random() % std::size(interesting)] : random() % 0xD800;
      base::append_utf8(text, value);
    }
    const std::string once = fold(text);
    if (fold(once) != once) {
      CAPTURE(text, once);
      FAIL("folded anew");
    }
  }
  for (char32_t value = 0; value < 0x3000; ++value) {
    std::string letter;
    base::append_utf8(letter, value);
    const std::string once = fold(letter);
    if (fold(once) != once) FAIL("U+" << std::hex << static_cast<unsigned>(value));
  }
  SUCCEED("all stay");
}
