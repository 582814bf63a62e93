// SPDX-License-Identifier: Apache-2.0
#include <heliograph/phone/country.hpp>
#include <heliograph/phone/number.hpp>

#include "catch.hpp"

using namespace heliograph;

namespace {

phone::Number typed(std::string text) { return phone::read({std::move(text), std::nullopt}); }

bool only(const base::Findings& findings, std::string_view code) {
  return findings.size() == 1 && findings.front().code == code;
}

}  // namespace

TEST_CASE("a recipient's number is read as people write it", "[phone]") {
  for (const char* text : {"+82 10-1234-5678", "0082 (10) 1234.5678", "  +821012345678", "+82/10/12345678"}) {
    const phone::Number number = typed(text);
    INFO(text);
    CHECK(number.findings.empty());
    CHECK(number.e164 == "+821012345678");
    CHECK(number.country == "KR");
    CHECK(number.calling_code == "82");
  }
}

TEST_CASE("a number without plus is completed by the business number's calling code and warned about", "[phone]") {
  const phone::Number completed = phone::read({"612345678", "33"});
  CHECK(completed.e164 == "+33612345678");
  CHECK(only(completed.findings, "phone.country_code_missing"));
  CHECK(phone::read({"33612345678", "33"}).e164 == "+33612345678");
}

TEST_CASE("a number has seven to fifteen digits", "[phone]") {
  CHECK(only(typed("+290123").findings, "phone.too_short"));
  CHECK(typed("+2901234").findings.empty());
  CHECK(typed("+861234567890123").findings.empty());
  const phone::Number longer = typed("+8612345678901234");
  CHECK(only(longer.findings, "phone.too_long"));
  CHECK(longer.findings.front().args == base::Json{{"max", 15}, {"actual", 16}});
  CHECK(longer.digits.empty());
}

TEST_CASE("a character that no number holds is shown whole, however many bytes it has", "[phone]") {
  const phone::Number number = typed("+82 10 12안34");
  REQUIRE(only(number.findings, "phone.characters"));
  CHECK(number.findings.front().args.at("actual") == "안");
  CHECK(only(typed("+1 415 555 0100 ext 5").findings, "phone.characters"));
  CHECK(only(typed("++33612345678").findings, "phone.characters"));
}

TEST_CASE("an empty number and an unassigned country code are refused", "[phone]") {
  CHECK(only(typed("").findings, "phone.missing"));
  CHECK(only(typed("  ( ) ").findings, "phone.missing"));
  CHECK(only(typed("+2101234567").findings, "phone.country_unknown"));
  CHECK(only(typed("+9991234567").findings, "phone.country_unknown"));
}

TEST_CASE("within plus one the area code tells the United States from its neighbours", "[phone]") {
  CHECK(phone::is_us_number("14155550100"));
  CHECK(phone::is_us_number("12125550100"));
  CHECK_FALSE(phone::is_us_number("14165550100"));
  CHECK(phone::country_of("14165550100").iso == "CA");
  CHECK(phone::country_of("18765550100").iso == "JM");
  CHECK(phone::country_of("17875550100").iso == "PR");
  CHECK(phone::country_of("18005550100").iso == "001");
  CHECK_FALSE(phone::is_us_number("441632960960"));
  CHECK_FALSE(phone::is_us_number("1415555010"));
  CHECK(only(typed("+1 415 555 010").findings, "phone.area_code_unknown"));
  CHECK(only(typed("+1 115 555 0100").findings, "phone.area_code_unknown"));
}

TEST_CASE("the longest calling code wins", "[phone]") {
  CHECK(phone::country_of("2121234567").iso == "MA");
  CHECK(phone::country_of("201234567").iso == "EG");
  CHECK(phone::country_of("77012345678").iso == "KZ");
  CHECK(phone::country_of("79012345678").iso == "RU");
  CHECK(phone::country_of("").calling_code.empty());
}

TEST_CASE("a sender number is digits only, and what it should be is suggested", "[phone]") {
  CHECK(phone::check_sender_number("821012345678", "/sender_number").empty());
  const auto plus = phone::check_sender_number("+82 10-1234-5678", "/sender_number");
  REQUIRE(only(plus, "phone.sender_plus"));
  CHECK(plus.front().at == "/sender_number");
  CHECK(plus.front().args.at("suggestion") == "821012345678");
  CHECK(only(phone::check_sender_number("82 1012345678", ""), "phone.sender_characters"));
  CHECK(only(phone::check_sender_number("", ""), "phone.missing"));
  CHECK(phone::check_sender_number("+12", "").size() == 2);
}
