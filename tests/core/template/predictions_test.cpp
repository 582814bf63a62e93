// SPDX-License-Identifier: Apache-2.0
#include <heliograph/template/links.hpp>
#include <heliograph/template/phrases.hpp>

#include "catch.hpp"
#include "core/template/samples.hpp"

using namespace heliograph;
using namespace heliograph::tests;

namespace {

Json body(const std::string& text, const char* category = "UTILITY", const char* language = "en_US") {
  Json whole = Json::parse(R"({"name":"a","components":[{"type":"BODY"}]})");
  whole["language"] = language;
  whole["category"] = category;
  whole["components"][0]["text"] = text;
  return whole;
}

Codes predicted(const Json& document, const template_::Context& context = {}) {
  return codes(document, context, base::Severity::notice);
}

}  // namespace

TEST_CASE("promotional words in a utility template are warned about, in several languages", "[template]") {
  CHECK(predicted(body("Your order comes with a Discount of 5 euros")) == Codes{"template.prediction.promotional"});
  CHECK(predicted(body("지금 주문하면 할인 혜택을 드립니다 감사합니다", "UTILITY", "ko")) ==
        Codes{"template.prediction.promotional"});
  CHECK(predicted(body("Your order is 20% off for you")) == Codes{"template.prediction.promotional"});
  CHECK(predicted(body("We discountinue nothing and send your parcel")).empty());
  CHECK(predicted(body("Your order is on the way")).empty());
  CHECK(found(body("Get a Discount today"), "template.prediction.promotional").args == Json{{"actual", "Discount"}});
}

TEST_CASE("one-time passwords belong to authentication templates", "[template]") {
  CHECK(predicted(body("Here is your verification code for the account")) ==
        Codes{"template.prediction.one_time_password"});
  CHECK(predicted(body("인증번호를 입력해 주세요 감사합니다 고객님", "UTILITY", "ko")) ==
        Codes{"template.prediction.one_time_password"});
}

TEST_CASE("a text in another script or language than declared is warned about", "[template]") {
  CHECK(predicted(body("안녕하세요 고객님 반갑습니다")) == Codes{"template.prediction.language"});
  CHECK(predicted(body("Your order is on its way to you", "UTILITY", "ar")) == Codes{"template.prediction.language"});
  CHECK(predicted(body("Bonjour, nous avons bien reçu votre colis pour vous avec une note et le bon", "UTILITY",
                       "en_US")) == Codes{"template.prediction.language"});
  CHECK(predicted(body("ご注文ありがとうございます。カートをご確認ください", "UTILITY", "ja")).empty());
  CHECK(predicted(body("Your parcel and the invoice come with this message", "UTILITY", "en_GB")).empty());
}

TEST_CASE("a marketing template better says how to stop", "[template]") {
  CHECK(predicted(body("Our new plants are here", "MARKETING")) == Codes{"template.prediction.no_opt_out"});
  CHECK(predicted(body("Our new plants are here. Reply STOP to end", "MARKETING")).empty());
  Json replies = body("Our new plants are here", "MARKETING");
  replies["components"].push_back(
      Json::parse(R"({"type":"BUTTONS","buttons":[{"type":"QUICK_REPLY","text":"Unsubscribe"}]})"));
  CHECK(predicted(replies).empty());
}

TEST_CASE("short and circular links in the body are warned about", "[template]") {
  CHECK(predicted(body("See your parcel at https://bit.ly/3x, please")) == Codes{"template.prediction.shortened_link"});
  CHECK(predicted(body("See your parcel at (bit.ly/3x)")) == Codes{"template.prediction.shortened_link"});
  CHECK(predicted(body("Write to us at https://wa.me/123 again")) == Codes{"template.prediction.whatsapp_link"});
  CHECK(predicted(body("See https://example.com/bit.ly/3x for your parcel")).empty());
}

TEST_CASE("asking for card numbers is warned about", "[template]") {
  CHECK(predicted(body("Please send us your credit card number again"))[0] == "template.prediction.sensitive_data");
}

TEST_CASE("a second template with the same body and footer is warned about", "[template]") {
  template_::Context context;
  context.siblings.push_back({"other", "en_US", "1", "Your order is on the way", {}, {}});
  CHECK(predicted(body("Your order is on the way"), context) == Codes{"template.prediction.duplicate"});
  CHECK(predicted(body("Your order is on its way"), context).empty());
}

TEST_CASE("hosts of links are read exactly", "[template]") {
  CHECK(template_::host_of("https://user@Example.com:8080/a?b#c") == "Example.com");
  CHECK(template_::host_of("http://example.com") == "example.com");
  CHECK(template_::host_of("example.com").empty());
  CHECK(template_::host_of("https://{{1}}").empty());
  CHECK(template_::is_shortener("www.bit.ly"));
  CHECK_FALSE(template_::is_shortener("habit.ly"));
}

TEST_CASE("phrases are found as words", "[template]") {
  const auto promotion = static_cast<std::size_t>(template_::Topic::promotion);
  CHECK(template_::find_phrases("a coupon, b")[promotion].count == 1);
  CHECK(template_::find_phrases("couponing")[promotion].count == 0);
  CHECK(template_::find_phrases("限时优惠!")[promotion].count == 2);
  CHECK(template_::find_phrases(repeated("x", 5000) + " coupon")[promotion].count == 0);
}
