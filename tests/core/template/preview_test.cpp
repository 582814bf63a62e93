// SPDX-License-Identifier: Apache-2.0
#include <heliograph/template/preview.hpp>
#include <heliograph/template/read.hpp>

#include "catch.hpp"
#include "core/template/samples.hpp"

using namespace heliograph;
using namespace heliograph::tests;

namespace {

std::string plain(const std::vector<text::MarkupNode>& nodes) {
  std::string result;
  for (const auto& node : nodes) {
    if (node.kind == text::MarkupKind::variable) result += '[';
    result += node.text ? *node.text : plain(node.children);
    if (node.kind == text::MarkupKind::variable) result += ']';
  }
  return result;
}

template_::PreviewMessage shown(const Json& document, const template_::Values& values = {}) {
  return template_::preview(template_::read(document).value, values);
}

}  // namespace

TEST_CASE("the preview shows samples where no value is given", "[template]") {
  const auto message = shown(order(), {{"body.1", "Ann"}});
  CHECK(plain(*message.header->text) == "Order update");
  CHECK(plain(*message.body) == "Thank you for your order, [Ann]! Your number is [860198] and we keep you posted.");
  CHECK(message.footer == "Lucky Shrub");
  REQUIRE(message.buttons.size() == 2);
  CHECK(message.buttons[0].kind == "phone_number");
  CHECK(message.buttons[1].text == "Track");
}

TEST_CASE("a variable without value and sample is shown as it is written", "[template]") {
  CHECK(plain(*shown(without(order(), "/components/1/example")).body) ==
        "Thank you for your order, [{{1}}]! Your number is [{{2}}] and we keep you posted.");
}

TEST_CASE("a header's file is shown where its link is known", "[template]") {
  const auto sample = shown(offer());
  CHECK(sample.header->kind == "image");
  CHECK_FALSE(sample.header->url);
  CHECK(shown(offer(), {{"header", "https://example.com/a.jpg"}}).header->url == "https://example.com/a.jpg");
  CHECK(shown(with(offer(), "/components/0/example/header_handle", Json::array({"https://example.com/b.jpg"})))
            .header->url == "https://example.com/b.jpg");
}

TEST_CASE("an offer shows its title, code and end", "[template]") {
  const auto message = shown(offer());
  REQUIRE(message.offer);
  CHECK(message.offer->title == "Expiring offer!");
  CHECK(message.offer->code == "CARIBE25");
  CHECK(message.offer->expires);
  CHECK(shown(offer(), {{"code", "OTHER"}}).offer->code == "OTHER");
}

TEST_CASE("cards show their own header, body and buttons", "[template]") {
  const auto message = shown(carousel(3), {{"card.1.header", "https://example.com/1.jpg"}});
  REQUIRE(message.cards);
  REQUIRE(message.cards->size() == 3);
  CHECK(message.cards->at(1).header->url == "https://example.com/1.jpg");
  CHECK_FALSE(message.cards->at(0).header->url);
  CHECK(plain(*message.cards->at(2).body) == "A plant");
  CHECK(message.cards->at(2).buttons.size() == 2);
}

TEST_CASE("an authentication template shows Meta's words in its language", "[template]") {
  const auto message = shown(one_time_password(), {{"code", "987654"}});
  CHECK(message.is_fixed);
  CHECK(plain(*message.body) == "987654 is your verification code. For your security, do not share this code.");
  CHECK(message.footer == "This code expires in 10 minutes.");
  CHECK(message.buttons[0].text == "Autofill");
  CHECK(plain(*shown(with(one_time_password(), "/language", "ko")).body).find("인증 코드") == 0);
  CHECK(plain(*shown(with(one_time_password(), "/language", "sq")).body).find("123456 is") == 0);
}

TEST_CASE("a message in a language from right to left says so", "[template]") {
  CHECK(shown(with(order(), "/language", "ar")).is_right_to_left);
  CHECK_FALSE(shown(order()).is_right_to_left);
}

TEST_CASE("the preview of anything is a message", "[template]") {
  CHECK_FALSE(template_::preview_of(Json(5), std::nullopt).body);
  CHECK(template_::preview_of(Json::parse(R"({"components":[{"type":"BODY"},{"type":"CAROUSEL"},{"type":"BUTTONS"}]})"),
                              std::nullopt)
            .buttons.empty());
}
