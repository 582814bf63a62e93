// SPDX-License-Identifier: Apache-2.0
#include <heliograph/audience/columns.hpp>
#include <heliograph/audience/key_set.hpp>
#include <heliograph/audience/value.hpp>
#include <heliograph/phone/number.hpp>
#include <set>

#include "catch.hpp"

using namespace heliograph;
using namespace heliograph::audience;

namespace {

std::string read(std::string_view text, std::string_view code = "") {
  const PhoneReading reading = PhoneParser{code}.read(text);
  return reading.problem != nullptr ? std::string{reading.problem->code.substr(15)} : digits_of(reading.key);
}

}  // namespace

TEST_CASE("numbers are read as people, phones and spreadsheets write them") {
  CHECK(read("+82 10-1234-5678") == "821012345678");
  CHECK(read("0082 10 1234 5678") == "821012345678");
  CHECK(read("821012345678") == "821012345678");
  CHECK(read(" (+1) 415.555.0100 ") == "14155550100");
  CHECK(read("'+33612345678") == "33612345678");
  CHECK(read("821012345678.0") == "821012345678");
  CHECK(read("\xE2\x80\xAA+82\xC2\xA0"
             "10\xE2\x80\x91"
             "1234\xE2\x80\x91"
             "5678\xE2\x80\xAC") == "821012345678");
}

TEST_CASE("a national number takes the default country and loses its trunk prefix") {
  CHECK(read("010-1234-5678", "82") == "821012345678");
  CHECK(read("06 12 34 56 78", "33") == "33612345678");
  CHECK(read("06 1234 5678", "39") == "390612345678");
  CHECK(read("06 30 123 4567", "36") == "36301234567");
  CHECK(read("8 916 123-45-67", "7") == "79161234567");
  CHECK(read("(415) 555-0100", "1") == "14155550100");
  CHECK(read("14155550100", "1") == "14155550100");
  CHECK(read("+33612345678", "82") == "33612345678");
  CHECK(read("33612345678", "33") == "33612345678");
}

TEST_CASE("what is no number is told apart") {
  CHECK(read("n/a") == "characters");
  CHECK(read("8.21012E+11") == "scientific");
  CHECK(read("12345") == "too_short");
  CHECK(read("1234567890123456") == "too_long");
  CHECK(read("+0101234567") == "country");
  CHECK(read("+2105550100") == "country");
  CHECK(read("+1 415 555 010") == "area");
  CHECK(read("+1 115 555 0100") == "area");
  CHECK(read("+") == "too_short");
  CHECK(read("++821012345678") == "characters");
  CHECK(read("82+1012345678") == "characters");
  CHECK(read(std::string(500, '1')) == "too_long");
}

TEST_CASE("the room of phone numbers reads the same numbers") {
  const char* texts[] = {"+82 10-1234-5678", "0033612345678",   "+14155550100",    "+1 416 555 0100",
                         "+7 701 123 4567",  "+999123456789",   "+1 115 555 0100", "+12345",
                         "+44 20 7946 0958", "+1 787 555 0100", "+1 800 555 0100", "+49 (0) 30 1",
                         "+86 139 1099 8888"};
  for (const char* text : texts) {
    CAPTURE(text);
    const phone::Number number = phone::read({text, std::nullopt});
    const PhoneReading reading = PhoneParser{""}.read(text);
    CHECK(digits_of(reading.key) == number.digits);
    CHECK(reading.is_us == number.is_us);
    CHECK(is_us_number(reading.key) == number.is_us);
  }
}

TEST_CASE("Meta optimizes everywhere but in a few countries") {
  CHECK(is_optimizable(821012345678));
  CHECK(is_optimizable(77011234567));  // Kazakhstan
  for (const PhoneKey key : {5351234567ULL, 989121234567ULL, 79161234567ULL, 375291234567ULL, 963912345678ULL}) {
    CAPTURE(key);
    CHECK_FALSE(is_optimizable(key));
  }
}

TEST_CASE("keys are digits and back") {
  CHECK(key_of("999999999999999") == 999'999'999'999'999);
  CHECK(key_of("1000000000000000") == 0);
  CHECK(key_of("") == 0);
  CHECK(key_of("12a") == 0);
  CHECK(digits_of(0).empty());
}

TEST_CASE("locales and time zones have a shape") {
  for (const char* good : {"fr", "pt_BR", "pt-br", "zh-Hans-CN", "es_419", "fil", "sr-Latn"}) CHECK(is_locale(good));
  for (const char* bad : {"", "f", "french", "fr_", "_fr", "fr FR", "12", "fr__CA"}) CHECK_FALSE(is_locale(bad));
  for (const char* good :
       {"Asia/Seoul", "America/Argentina/Buenos_Aires", "UTC", "Etc/GMT+9", "+09:00", "-0330", "UTC+5"}) {
    CAPTURE(good);
    CHECK(is_time_zone(good));
  }
  for (const char* bad : {"", "Seoul", "Asia/", "+15:00", "+09:60", "Asia//Seoul", "9", "+"}) {
    CAPTURE(bad);
    CHECK_FALSE(is_time_zone(bad));
  }
  CHECK(fixed_offset_minutes("+09:00") == 540);
  CHECK(fixed_offset_minutes("UTC-3") == -180);
  CHECK(fixed_offset_minutes("-03:30") == -210);
  CHECK(fixed_offset_minutes("Z") == 0);
  CHECK_FALSE(fixed_offset_minutes("Asia/Seoul"));
}

TEST_CASE("consents are read in four languages, and nothing is guessed") {
  for (const char* yes : {"yes", "TRUE", "1", "Oui", "opted_in", "동의", "예", "是", " y "})
    CHECK(read_consent(yes) == Consent::granted);
  for (const char* no : {"no", "False", "0", "non", "opt-out", "unsubscribed", "거부", "否", "-"})
    CHECK(read_consent(no) == Consent::refused);
  CHECK(read_consent("  ") == Consent::unknown);
  CHECK_FALSE(read_consent("maybe"));
  CHECK_FALSE(read_consent(std::string(200, 'y')));
}

TEST_CASE("user ids have the shape of Meta's") {
  CHECK(is_user_id("US.1349123"));
  CHECK(is_user_id("US.ENT.99"));
  for (const char* bad : {"US.", "us.1", "1349", "US1349", "US.1 2", "US.1."}) CHECK_FALSE(is_user_id(bad));
}

TEST_CASE("headers in four languages say what a column is") {
  const std::pair<const char*, ColumnRole> cases[] = {
      {"Phone Number", ColumnRole::phone},
      {"phone_number", ColumnRole::phone},
      {"Téléphone", ColumnRole::phone},
      {"TÉLÉPHONE", ColumnRole::phone},
      {"Te\xCC\x81le\xCC\x81phone", ColumnRole::phone},
      {"휴대폰 번호", ColumnRole::phone},
      {"手机号码", ColumnRole::phone},
      {"Langue", ColumnRole::locale},
      {"语言", ColumnRole::locale},
      {"Fuseau horaire", ColumnRole::time_zone},
      {"시간대", ColumnRole::time_zone},
      {"customer-id", ColumnRole::external_id},
      {"First name", ColumnRole::attribute},
      {"Consentement", ColumnRole::consent},
      {"수신동의", ColumnRole::consent},
  };
  for (const auto& [header, role] : cases) {
    CAPTURE(header);
    const ColumnGuess guess = guess_columns({{header, "x"}}, {"news"});
    CHECK(guess.has_header);
    CHECK(base::name_of(guess.columns[0].role) == base::name_of(role));
  }
}

TEST_CASE("a column without a known header is a phone number when its values are") {
  const ColumnGuess guess = guess_columns({{"who", "reach"}, {"Ann", "+33612345678"}, {"Bob", "06 12 34 56 78"}}, {});
  CHECK(guess.has_header);
  CHECK(guess.columns[1].role == ColumnRole::phone);
  CHECK(guess.columns[0].name == "who");
}

TEST_CASE("a first row with a number is no header") {
  const ColumnGuess guess = guess_columns({{"+33612345678", "Ann"}, {"+33612345679", "Bob"}}, {});
  CHECK_FALSE(guess.has_header);
  CHECK(guess.columns[0].role == ColumnRole::phone);
  CHECK(guess.columns[1].name == "column_2");
}

TEST_CASE("a marketing action as header is its consent; two phones are one phone and an attribute") {
  const ColumnGuess guess =
      guess_columns({{"phone", "mobile", "Newsletter", "opt-in", "Name", "name"}}, {"newsletter", "offers"});
  CHECK(guess.columns[1].role == ColumnRole::attribute);
  CHECK(guess.columns[2].role == ColumnRole::consent);
  CHECK(guess.columns[2].name == "newsletter");
  CHECK(validate_columns(guess.columns).empty());
}

TEST_CASE("a guess has no errors but the lack of an address") {
  const std::vector<std::vector<std::string>> headers[] = {{{"", "", ""}},
                                                           {{"id", "id", "id"}},
                                                           {{"phone", "phone", "phone"}},
                                                           {{"a b", "a-b", "a_b"}},
                                                           {{"locale", "Locale", "optin", "consent"}}};
  for (const auto& rows : headers) {
    for (const base::Finding& finding : validate_columns(guess_columns(rows, {"news"}).columns)) {
      CHECK(finding.code == "audience.no_address_column");
    }
  }
}

TEST_CASE("a mapping is judged") {
  CHECK(validate_columns({{"a", ColumnRole::attribute, "a"}}).has("audience.no_address_column"));
  const auto findings = validate_columns({{"p", ColumnRole::phone, ""},
                                          {"q", ColumnRole::phone, ""},
                                          {"a", ColumnRole::attribute, ""},
                                          {"b", ColumnRole::attribute, "n"},
                                          {"c", ColumnRole::attribute, "n"},
                                          {"d", ColumnRole::attribute, "locale"},
                                          {"e", ColumnRole::consent, "n"}});
  CHECK(findings.size() == 4);
  CHECK(findings.has("audience.role_twice"));
  CHECK(findings.has("audience.column_name_missing"));
  CHECK(findings.has("audience.column_name_twice"));
  CHECK(findings.has("audience.column_name_reserved"));
}

TEST_CASE("a set of keys knows what it was given and nothing else") {
  KeySet set{42};
  std::set<std::uint64_t> wanted;
  for (std::uint64_t i = 0; i < 20'000; ++i) {
    const std::uint64_t key = i % 7 == 0 ? (i + 1) << 32U : mix(i % 9'000) | 1U;
    CHECK(set.insert(key) == wanted.insert(key).second);
  }
  CHECK(set.size() == wanted.size());
  CHECK(set.contains(*wanted.begin()));
  CHECK_FALSE(KeySet{1}.contains(5));
  CHECK(hash_text("US.1", 0) != hash_text("US.2", 0));
  CHECK(hash_text("", 0) != hash_text(std::string(1, '\0'), 0));
}
