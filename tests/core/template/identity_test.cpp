// SPDX-License-Identifier: Apache-2.0
#include <heliograph/template/languages.hpp>

#include "catch.hpp"
#include "core/template/samples.hpp"

using namespace heliograph;
using namespace heliograph::tests;

TEST_CASE("a name has 1 to 512 lower-case letters, digits and underscores", "[template]") {
  CHECK(codes(with(order(), "/name", repeated("a", 512))).empty());
  CHECK(codes(with(order(), "/name", repeated("a", 513))) == Codes{"template.name.too_long"});
  CHECK(codes(with(order(), "/name", "a_9")).empty());
  for (const char* name : {"A", "a b", "a-b", "a.b", "안녕", "é"}) {
    CHECK(codes(with(order(), "/name", name)) == Codes{"template.name.malformed"});
  }
  CHECK(found(with(order(), "/name", "안녕"), "template.name.malformed").args == Json{{"actual", "안"}});
  CHECK(codes(with(order(), "/name", "")) == Codes{"template.name.missing"});
  CHECK(found(without(order(), "/name"), "template.name.missing").at == "/name");
}

TEST_CASE("a template called test is warned about unless it is Meta's greeting", "[template]") {
  CHECK(found(with(order(), "/name", "test"), "template.name.test").severity == base::Severity::warning);
  CHECK(found(order(), "template.name.test").code.empty());
}

TEST_CASE("a language is one of Meta's, and another spelling is put right", "[template]") {
  CHECK(template_::language_codes().size() == 111);
  for (const auto code : template_::language_codes()) CHECK(template_::is_language(code));
  CHECK(codes(with(order(), "/language", "en-US")) == Codes{"template.language.misspelled"});
  CHECK(found(with(order(), "/language", "EN_us"), "template.language.misspelled").args.at("suggestion") == "en_US");
  CHECK(found(with(order(), "/language", "ko-KR"), "template.language.misspelled").args.at("suggestion") == "ko");
  CHECK(codes(with(order(), "/language", "tlh")) == Codes{"template.language.unknown"});
  CHECK(codes(without(order(), "/language")) == Codes{"template.language.missing"});
}

TEST_CASE("languages know their script and direction", "[template]") {
  CHECK(template_::script_of_language("ko") == text::Script::hangul);
  CHECK(template_::script_of_language("ar_EG") == text::Script::arabic);
  CHECK(template_::script_of_language("prs_AF") == text::Script::arabic);
  CHECK(template_::script_of_language("pt_BR") == text::Script::latin);
  CHECK(template_::is_right_to_left("he"));
  CHECK_FALSE(template_::is_right_to_left("zh_CN"));
}

TEST_CASE("a category is read in any case", "[template]") {
  CHECK(codes(with(order(), "/category", "utility")).empty());
  CHECK(codes(with(order(), "/category", "TRANSACTIONAL")) == Codes{"template.category.unknown"});
  CHECK(codes(without(order(), "/category")) == Codes{"template.category.missing"});
  CHECK(codes(with(order(), "/category", 1)) == Codes{"base.type_mismatch"});
}

TEST_CASE("a message lives as long as its category allows", "[template]") {
  struct Case {
    const char* category;
    Json seconds;
    bool allowed;
  };
  const Case cases[] = {
      {"UTILITY", 29, false},        {"UTILITY", 30, true},      {"UTILITY", 43200, true},
      {"UTILITY", 43201, false},     {"UTILITY", -1, true},      {"UTILITY", "60", true},
      {"MARKETING", 43199, false},   {"MARKETING", 43200, true}, {"MARKETING", 2592000, true},
      {"MARKETING", 2592001, false}, {"MARKETING", -1, false},   {"MARKETING", "120", false},
  };
  for (const Case& one : cases) {
    Json whole = with(order(), "/category", one.category);
    whole["message_send_ttl_seconds"] = one.seconds;
    INFO(one.category << ' ' << one.seconds);
    CHECK(codes(whole).empty() == one.allowed);
  }
  CHECK(codes(with(one_time_password(), "/message_send_ttl_seconds", 900)).empty());
  CHECK(codes(with(one_time_password(), "/message_send_ttl_seconds", 901)) == Codes{"template.ttl.out_of_range"});
  CHECK(codes(with(one_time_password(), "/message_send_ttl_seconds", 29)) == Codes{"template.ttl.out_of_range"});
  CHECK(codes(with(one_time_password(), "/message_send_ttl_seconds", -1)).empty());
}

TEST_CASE("several languages are put in at once by an upsert", "[template]") {
  Json upsert = without(order(), "/language");
  upsert["languages"] = Json::array({"en_US", "fr"});
  CHECK(codes(upsert).empty());
  upsert["languages"] = Json::array({"en_US", "fr", "fr", "xx"});
  CHECK(codes(upsert) == Codes{"template.language.repeated", "template.language.unknown"});
  upsert["languages"] = Json::array();
  CHECK(codes(upsert) == Codes{"template.language.missing"});
}

TEST_CASE("a copy from the library brings no components of its own", "[template]") {
  Json copy = Json::parse(R"({"name":"a","language":"en_US","category":"UTILITY","library_template_name":"delivery",
    "library_template_button_inputs":[{"type":"URL","url":{"base_url":"https://example.com/","url_suffix_example":"x"}},
                                      {"type":"PHONE_NUMBER","phone_number":"+16315551010"}]})");
  CHECK(codes(copy).empty());
  copy["library_template_button_inputs"][0]["url"]["base_url"] = "https://example.com/{{1}}";
  CHECK(codes(copy) == Codes{"template.library.url_variable"});
  copy["library_template_button_inputs"] = Json::parse(R"([{"type":"QUICK_REPLY"}])");
  CHECK(codes(copy) == Codes{"template.library.quick_reply"});
  copy.erase("library_template_button_inputs");
  copy["components"] = order()["components"];
  CHECK(codes(copy) == Codes{"template.library.components"});
}

TEST_CASE("what is known about the account is judged as well", "[template]") {
  template_::Context context;
  context.template_count = 249;
  CHECK(codes(order(), context).empty());
  CHECK(found(order(), "template.account.limit_near", context).severity == base::Severity::warning);
  context.template_count = 250;
  CHECK(codes(order(), context) == Codes{"template.account.limit_reached"});
  context.is_verified = true;
  context.has_approved_display_name = true;
  CHECK(codes(order(), context).empty());
  context.template_limit = 100;
  CHECK(codes(order(), context) == Codes{"template.account.limit_reached"});
  template_::Context hourly;
  hourly.created_last_hour = 99;
  CHECK(codes(order(), hourly).empty());
  hourly.created_last_hour = 100;
  CHECK(codes(order(), hourly) == Codes{"template.account.hourly_limit"});
  template_::Context unverified;
  unverified.is_verified = false;
  CHECK(codes(one_time_password(), unverified) == Codes{"template.account.not_verified"});
  CHECK(codes(order(), unverified).empty());
}

TEST_CASE("a name stands once per language and stays blocked for thirty days after deletion", "[template]") {
  template_::Context context;
  context.siblings.push_back({"order_confirmation", "en_US", "7", {}, {}, {}});
  CHECK(codes(order(), context) == Codes{"template.name.taken"});
  CHECK(codes(with(order(), "/language", "fr"), context).empty());
  context.id = "7";
  CHECK(codes(order(), context).empty());
  template_::Context deleted;
  constexpr std::int64_t day = 86'400'000;
  deleted.now = base::Instant{100 * day};
  deleted.siblings.push_back({"order_confirmation", "en_US", {}, {}, {}, base::Instant{71 * day}});
  CHECK(found(order(), "template.name.blocked", deleted).args.at("days") == 1);
  deleted.siblings[0].deleted_at = base::Instant{70 * day};
  CHECK(codes(order(), deleted).empty());
}
