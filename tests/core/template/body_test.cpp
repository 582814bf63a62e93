// SPDX-License-Identifier: Apache-2.0
#include "catch.hpp"
#include "core/template/samples.hpp"

using namespace heliograph;
using namespace heliograph::tests;

namespace {

/// A utility template whose body is `text`, with `samples` sample values.
Json body(const std::string& text, std::size_t samples = 0) {
  Json whole = Json::parse(R"({"name":"a","language":"en_US","category":"UTILITY","components":[{"type":"BODY"}]})");
  whole["components"][0]["text"] = text;
  if (samples == 0) return whole;
  Json row = Json::array();
  for (std::size_t i = 0; i < samples; ++i) row.push_back("sample");
  whole["components"][0]["example"]["body_text"] = Json::array({row});
  return whole;
}

Codes warnings(const Json& document) { return codes(document, {}, base::Severity::warning); }

}  // namespace

TEST_CASE("the template the tests start from has nothing wrong", "[template]") {
  CHECK(codes(order()).empty());
  CHECK(codes(one_time_password()).empty());
  CHECK(codes(offer()).empty());
  CHECK(codes(carousel()).empty());
}

TEST_CASE("a body has at most 1,024 characters, however many bytes they take", "[template]") {
  CHECK(codes(body(repeated("a", 1024))).empty());
  CHECK(codes(body(repeated("a", 1025))) == Codes{"template.body.too_long"});
  CHECK(codes(body(repeated("한", 1024))).empty());
  const auto finding = found(body(repeated("한", 1025)), "template.body.too_long");
  CHECK(finding.at == "/components/0/text");
  CHECK(finding.args == Json{{"max", 1024}, {"actual", 1025}});
}

TEST_CASE("a body whose UTF-16 units alone exceed the limit is warned about", "[template]") {
  const std::string text = repeated("a", 1020) + "🎉🎉🎉";
  CHECK(warnings(body(text)) == Codes{"template.text.utf16_too_long"});
  CHECK(warnings(body(repeated("a", 1018) + "🎉🎉🎉")).empty());
}

TEST_CASE("below a limited-time offer a body has 600 characters, on a card and below a product 160", "[template]") {
  CHECK(codes(with(offer(), "/components/2/text", repeated("a", 600))).empty());
  CHECK(codes(with(offer(), "/components/2/text", repeated("a", 601))) == Codes{"template.body.too_long"});
  const std::string card = "/components/1/cards/0/components/1/text";
  CHECK(codes(with(carousel(), card, repeated("a", 160))).empty());
  CHECK(codes(with(carousel(), card, repeated("a", 161))) == Codes{"template.body.too_long"});
  Json product = order();
  product["category"] = "MARKETING";
  product["components"][0] = {{"type", "HEADER"}, {"format", "PRODUCT"}};
  product["components"][1] = {{"type", "BODY"}, {"text", repeated("a", 160)}};
  CHECK(codes(product).empty());
  product["components"][1]["text"] = repeated("a", 161);
  CHECK(codes(product) == Codes{"template.body.too_long"});
}

TEST_CASE("two line breaks in a row are allowed, three are not", "[template]") {
  CHECK(codes(body("a\n\nb\n\nc")).empty());
  CHECK(codes(body("a\n\n\nb")) == Codes{"template.body.line_breaks"});
  CHECK(codes(body("a\r\n\r\nb")).empty());
}

TEST_CASE("a body has at most ten emoji, and a utility one better six", "[template]") {
  CHECK(warnings(body(repeated("🎉", 6) + " a")).empty());
  CHECK(warnings(body(repeated("🎉", 7) + " a")) == Codes{"template.body.many_emoji_for_utility"});
  CHECK(codes(body(repeated("👩‍👩‍👧", 10) + " a")).empty());
  CHECK(codes(body(repeated("👩‍👩‍👧", 11) + " a")) == Codes{"template.body.too_many_emoji"});
}

TEST_CASE("a body neither begins nor ends with a variable, markup left aside", "[template]") {
  CHECK(codes(body("Dear {{1}} we are glad", 1)).empty());
  CHECK(codes(body("{{1}} we are glad today", 1)) == Codes{"template.body.starts_with_variable"});
  CHECK(codes(body("*{{1}}* we are glad today", 1)) == Codes{"template.body.starts_with_variable"});
  CHECK(codes(body("We are so glad {{1}}", 1)) == Codes{"template.body.ends_with_variable"});
  CHECK(codes(body("We are so glad _{{1}}_ \n", 1)) == Codes{"template.body.ends_with_variable"});
  CHECK(codes(body("We are so glad \xE2\x80\x8B{{1}}\xE2\x80\x8B", 1)) == Codes{"template.body.ends_with_variable"});
}

TEST_CASE("punctuation alone beside a variable at the edge is warned about", "[template]") {
  CHECK(warnings(body("We are so glad {{1}}.", 1)) == Codes{"template.body.variable_near_end"});
  CHECK(warnings(body("« {{1}} » we are glad today", 1)) == Codes{"template.body.variable_near_start"});
  CHECK(warnings(body("안녕하세요 반갑습니다 고객 {{1}}님.", 1)).size() == 1);  // the language only
}

TEST_CASE("variables with only white space between them are refused", "[template]") {
  CHECK(codes(body("Dear {{1}} {{2}}, we are glad to see you here", 2)) == Codes{"template.body.adjacent_variables"});
  CHECK(codes(body("Dear {{1}}{{2}}, we are glad to see you here", 2)) == Codes{"template.body.adjacent_variables"});
  CHECK(codes(body("Dear {{1}}\n{{2}}, we are glad to see you here", 2)) == Codes{"template.body.adjacent_variables"});
  CHECK(codes(body("Dear {{1}}, {{2}}, we are glad to see you", 2)).empty());
}

TEST_CASE("a body has three words and one more for each variable", "[template]") {
  CHECK(codes(body("Hi {{1}} my friend", 1)).empty());
  CHECK(codes(body("Hi {{1}} friend", 1)) == Codes{"template.body.too_many_variables"});
  CHECK(codes(body("Hi {{1}}! {{2}} starts at {{3}}. Are you coming?", 3)) ==
        Codes{"template.body.too_many_variables"});
  CHECK(codes(body("Hi {{1}}! {{2}} starts at {{3}}. Are you coming too?", 3)).empty());
  const auto finding = found(body("Hi {{1}} friend", 1), "template.body.too_many_variables");
  CHECK(finding.args == Json{{"variables", 1}, {"actual", 3}, {"min", 4}});
}

TEST_CASE("a number counts once against the words, a name each time", "[template]") {
  CHECK(codes(body("Hi {{1}} and {{1}} and {{1}} hello", 1)).empty());
  Json named = body("Hi {{a}} and {{b}} or {{c}} hello");
  named["parameter_format"] = "NAMED";
  named["components"][0]["example"]["body_text_named_params"] = Json::parse(
      R"([{"param_name":"a","example":"1"},{"param_name":"b","example":"1"},{"param_name":"c","example":"1"}])");
  CHECK(codes(named) == Codes{"template.body.too_many_variables"});
}

TEST_CASE("where words are written without spaces only a clear excess is refused", "[template]") {
  Json chinese = body("您好{{1}}，订单{{2}}已发", 2);
  chinese["language"] = "zh_CN";
  CHECK(codes(chinese).empty());
  CHECK(warnings(chinese) == Codes{"template.body.perhaps_too_many_variables"});
  chinese["components"][0]["text"] = "好{{1}}，单{{2}}发";
  CHECK(codes(chinese) == Codes{"template.body.too_many_variables"});
  chinese["components"][0]["text"] = "您好{{1}}，您的订单{{2}}已发货。";
  CHECK(warnings(chinese).empty());
}

TEST_CASE("a body of variables alone is refused as such", "[template]") {
  CHECK(codes(body("{{1}}", 1)) == Codes{"template.body.only_variables"});
  CHECK(codes(body("*{{1}}*, {{2}}!", 2)) == Codes{"template.body.only_variables"});
}

TEST_CASE("a body without a text is refused, and one of a wrong type once only", "[template]") {
  CHECK(codes(body("")) == Codes{"template.body.text_missing"});
  CHECK(codes(without(body("a"), "/components/0/text")) == Codes{"template.body.text_missing"});
  CHECK(codes(with(body("a"), "/components/0/text", 5)) == Codes{"base.type_mismatch"});
  CHECK(codes(with(body("a"), "/components/0/text", nullptr)) == Codes{"template.body.text_missing"});
}
