// SPDX-License-Identifier: Apache-2.0
#include "catch.hpp"
#include "core/template/samples.hpp"

using namespace heliograph;
using namespace heliograph::tests;

namespace {

Json products(std::size_t count) {
  Json whole = carousel(0);
  for (std::size_t i = 0; i < count; ++i) {
    whole["components"][1]["cards"].push_back(Json::parse(R"({"components":[
      {"type":"HEADER","format":"PRODUCT"},{"type":"BUTTONS","buttons":[{"type":"SPM","text":"View"}]}]})"));
  }
  return whole;
}

const std::string second = "/components/1/cards/1/components";

}  // namespace

TEST_CASE("a carousel has two to ten cards", "[template]") {
  CHECK(codes(carousel(2)).empty());
  CHECK(codes(carousel(10)).empty());
  CHECK(codes(carousel(1)) == Codes{"template.carousel.too_few_cards"});
  CHECK(codes(carousel(11)) == Codes{"template.carousel.too_many_cards"});
  CHECK(codes(carousel(0)) == Codes{"template.carousel.cards_missing"});
}

TEST_CASE("a carousel of products is created with two cards", "[template]") {
  CHECK(codes(products(2), {}, base::Severity::warning).empty());
  CHECK(codes(products(3), {}, base::Severity::warning) == Codes{"template.carousel.many_product_cards"});
}

TEST_CASE("all cards look alike: header, body and buttons", "[template]") {
  CHECK(codes(with(carousel(), second + "/0/format", "VIDEO")) == Codes{"template.carousel.header_differs"});
  CHECK(codes(with(carousel(), second + "/0/format", "DOCUMENT"))[0] == "template.carousel.header_format");
  Json bare = carousel();
  bare["components"][1]["cards"][1]["components"].erase(1);
  CHECK(codes(bare) == Codes{"template.carousel.body_differs"});
  bare["components"][1]["cards"][0]["components"].erase(1);
  CHECK(codes(bare).empty());
  Json swapped = carousel();
  std::swap(swapped["components"][1]["cards"][1]["components"][2]["buttons"][0],
            swapped["components"][1]["cards"][1]["components"][2]["buttons"][1]);
  CHECK(codes(swapped) == Codes{"template.carousel.buttons_differ"});
  Json headless = carousel();
  headless["components"][1]["cards"][1]["components"].erase(0);
  CHECK(codes(headless) == Codes{"template.carousel.header_missing"});
}

TEST_CASE("a card has one or two buttons of the kinds cards know", "[template]") {
  const Json third = {{"type", "PHONE_NUMBER"}, {"text", "Call"}, {"phone_number", "+15550051310"}};
  Json three = carousel();
  for (auto& one : three["components"][1]["cards"]) one["components"][2]["buttons"].push_back(third);
  CHECK(codes(three) == Codes{"template.carousel.too_many_buttons", "template.carousel.too_many_buttons"});
  Json none = carousel();
  for (auto& one : none["components"][1]["cards"]) one["components"].erase(2);
  CHECK(codes(none) == Codes{"template.carousel.buttons_missing", "template.carousel.buttons_missing"});
  CHECK(codes(with(carousel(), second + "/2/buttons/0", {{"type", "CATALOG"}, {"text", "View"}})) ==
        Codes{"template.carousel.buttons_differ", "template.carousel.button"});
}

TEST_CASE("a card holds no footer, and a carousel stands in marketing only", "[template]") {
  CHECK(codes(with(carousel(), second + "/-", {{"type", "FOOTER"}, {"text", "x"}})) ==
        Codes{"template.component.not_in_card"});
  CHECK(codes(with(carousel(), "/category", "UTILITY")) == Codes{"template.carousel.category"});
  CHECK(codes(with(carousel(), "/components/-", {{"type", "FOOTER"}, {"text", "x"}}), {}, base::Severity::warning) ==
        Codes{"template.carousel.beside"});
}

TEST_CASE("a limited-time offer has its text, its header and its buttons in order", "[template]") {
  const std::string text = "/components/1/limited_time_offer/text";
  CHECK(codes(with(offer(), text, repeated("가", 16))).empty());
  CHECK(codes(with(offer(), text, repeated("가", 17))) == Codes{"template.offer.text_too_long"});
  CHECK(codes(without(offer(), text)) == Codes{"template.offer.text_missing"});
  CHECK(codes(without(offer(), "/components/1/limited_time_offer")) == Codes{"template.offer.missing"});
  CHECK(codes(with(offer(), "/category", "UTILITY")) == Codes{"template.offer.category"});
  CHECK(codes(with(offer(), "/components/-", {{"type", "FOOTER"}, {"text", "x"}})) == Codes{"template.offer.footer"});
  CHECK(codes(with(offer(), "/components/0/format", "DOCUMENT")) == Codes{"template.offer.header"});
  CHECK(codes(with(offer(), "/components/3/buttons/-", {{"type", "QUICK_REPLY"}, {"text", "x"}})) ==
        Codes{"template.offer.button"});
  Json swapped = offer();
  std::swap(swapped["components"][3]["buttons"][0], swapped["components"][3]["buttons"][1]);
  CHECK(codes(swapped) == Codes{"template.offer.button_order"});
}

TEST_CASE("a request for permission to call is no authentication", "[template]") {
  Json whole = order();
  whole["components"].push_back({{"type", "call_permission_request"}});
  CHECK(codes(whole).empty());
}
