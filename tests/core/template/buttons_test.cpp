// SPDX-License-Identifier: Apache-2.0
#include "catch.hpp"
#include "core/template/samples.hpp"

using namespace heliograph;
using namespace heliograph::tests;

namespace {

Json with_buttons(const Json& buttons) { return with(order(), "/components/3/buttons", buttons); }
Json replies(std::size_t count) {
  Json buttons = Json::array();
  for (std::size_t i = 0; i < count; ++i) {
    buttons.push_back({{"type", "QUICK_REPLY"}, {"text", "Answer " + std::to_string(i)}});
  }
  return buttons;
}
Json link(const std::string& url) { return with(order(), "/components/3/buttons/1/url", url); }
Json call(const std::string& number) { return with(order(), "/components/3/buttons/0/phone_number", number); }
Json parsed(const char* text) { return with_buttons(Json::parse(text)); }

Codes warnings(const Json& document) { return codes(document, {}, base::Severity::warning); }

}  // namespace

TEST_CASE("a template has at most ten buttons", "[template]") {
  CHECK(codes(with_buttons(replies(10))).empty());
  CHECK(codes(with_buttons(replies(11))) == Codes{"template.buttons.too_many"});
  CHECK(codes(with_buttons(Json::array())) == Codes{"template.buttons.missing"});
}

TEST_CASE("two buttons open links, one of every other kind does its work", "[template]") {
  const Json url = {{"type", "URL"}, {"text", "Open"}, {"url", "https://example.com"}};
  CHECK(codes(with_buttons(Json::array({url, url}))).empty());
  CHECK(codes(with_buttons(Json::array({url, url, url}))) == Codes{"template.buttons.too_many_of_type"});
  for (const char* type : {"CATALOG", "MPM", "VOICE_CALL", "ORDER_DETAILS", "REQUEST_CONTACT_INFO", "APP"}) {
    const Json button = {{"type", type}, {"text", "Do it"}};
    INFO(type);
    CHECK(codes(with_buttons(Json::array({button}))).empty());
    CHECK(codes(with_buttons(Json::array({button, button}))) == Codes{"template.buttons.too_many_of_type"});
  }
}

TEST_CASE("quick replies stand together, first or last", "[template]") {
  const char* open = R"({"type":"URL","text":"Open","url":"https://example.com"})";
  const char* reply = R"({"type":"QUICK_REPLY","text":"Yes"})";
  const auto order_of = [&](const std::string& letters) {
    Json buttons = Json::array();
    for (const char letter : letters) buttons.push_back(Json::parse(letter == 'U' ? open : reply));
    return codes(with_buttons(buttons));
  };
  CHECK(order_of("QQ").empty());
  CHECK(order_of("UUQQ").empty());
  CHECK(order_of("QQU").empty());
  CHECK(order_of("QUQ") == Codes{"template.buttons.grouping"});
  CHECK(order_of("UQU") == Codes{"template.buttons.grouping"});
  CHECK(order_of("QUQU") == Codes{"template.buttons.grouping"});
}

TEST_CASE("a label has 1 to 25 characters on one line, without variables and marks", "[template]") {
  const auto label = [](const std::string& text) { return with(order(), "/components/3/buttons/1/text", text); };
  CHECK(codes(label(repeated("é", 25))).empty());
  CHECK(codes(label(repeated("é", 26))) == Codes{"template.button.text_too_long"});
  CHECK(codes(label("")) == Codes{"template.button.text_missing"});
  CHECK(codes(label("  ")) == Codes{"template.button.text_missing"});
  CHECK(codes(without(order(), "/components/3/buttons/1/text")) == Codes{"template.button.text_missing"});
  CHECK(codes(label("Go {{1}}")) == Codes{"template.button.text_variable"});
  CHECK(codes(label("*Go*")) == Codes{"template.button.text_markup"});
  CHECK(codes(label("Go\non")) == Codes{"template.button.text_line_break"});
  CHECK(warnings(label("Go 🎉")) == Codes{"template.button.text_emoji"});
  CHECK(warnings(label("Call")) == Codes{"template.button.text_repeated"});
}

TEST_CASE("a link is a web address of at most 2,000 characters", "[template]") {
  const Json plain = without(order(), "/components/3/buttons/1/example");
  const auto address = [&](const std::string& url) { return with(plain, "/components/3/buttons/1/url", url); };
  const std::string start = "https://example.com/";
  CHECK(codes(address(start + repeated("a", 2000 - start.size()))).empty());
  CHECK(codes(address(start + repeated("a", 2001 - start.size()))) == Codes{"template.url.too_long"});
  for (const char* url : {"www.example.com", "ftp://example.com", "https://", "https:///x", "https://exa mple.com",
                          "https://example.com/a b", "tel:123"}) {
    INFO(url);
    CHECK(codes(address(url)) == Codes{"template.url.malformed"});
  }
  CHECK(codes(address("HTTP://Example.com:8080/x?y#z")).empty());
  CHECK(codes(address("")) == Codes{"template.url.missing"});
}

TEST_CASE("a link has one variable, at its end", "[template]") {
  CHECK(codes(link("https://example.com/?code={{1}}")).empty());
  CHECK(codes(link("https://example.com/{{1}}/track")) == Codes{"template.url.variable_not_last"});
  CHECK(codes(link("https://example.com/{{1}}/{{2}}")) == Codes{"template.url.too_many_variables"});
  CHECK(codes(link("https://example.com/{{2}}")) == Codes{"template.variable.not_consecutive"});
  CHECK(codes(link("https://example.com/{1}")) == Codes{"template.variable.single_braces"});
  CHECK(codes(with(order(), "/components/3/buttons/1/example", "1")).empty());
}

TEST_CASE("links that hide or lead back are warned about", "[template]") {
  CHECK(warnings(link("https://bit.ly/{{1}}")) == Codes{"template.url.shortened"});
  CHECK(warnings(link("https://wa.me/{{1}}")) == Codes{"template.url.whatsapp"});
  CHECK(warnings(link("https://chat.whatsapp.com/{{1}}")) == Codes{"template.url.whatsapp"});
  CHECK(warnings(link("https://notbit.ly.example.com/{{1}}")).empty());
}

TEST_CASE("a phone button calls a number of at most 20 characters", "[template]") {
  CHECK(codes(call("+1 (555) 005-13.10")).empty());
  CHECK(codes(call("15550051310")).empty());
  CHECK(codes(call("+1234567890123456789")).empty());
  CHECK(codes(call("+12345678901234567890")) == Codes{"template.phone.too_long"});
  CHECK(codes(call("CALL-ME")) == Codes{"template.phone.malformed"});
  CHECK(codes(call("1555+051310")) == Codes{"template.phone.malformed"});
  CHECK(codes(call("1234")) == Codes{"template.phone.malformed"});
  CHECK(codes(call("")) == Codes{"template.phone.missing"});
}

TEST_CASE("a copied code has at most 20 characters, 15 to be safe", "[template]") {
  const auto code = [](std::size_t length) {
    return with_buttons(Json::array({{{"type", "COPY_CODE"}, {"example", repeated("A", length)}}}));
  };
  CHECK(warnings(code(15)).empty());
  CHECK(warnings(code(16)) == Codes{"template.copy_code.long"});
  CHECK(codes(code(20)).empty());
  CHECK(codes(code(21)) == Codes{"template.copy_code.too_long"});
  CHECK(codes(code(0)) == Codes{"template.copy_code.sample_missing"});
  CHECK(codes(parsed(R"([{"type":"COPY_CODE","example":["SAVE"]}])")).empty());
}

TEST_CASE("a flow button says which flow, and its JSON can be read", "[template]") {
  CHECK(codes(parsed(R"([{"type":"FLOW","text":"Go","flow_id":"1"}])")).empty());
  CHECK(codes(parsed(R"([{"type":"FLOW","text":"Go","flow_id":1}])")).empty());
  CHECK(codes(parsed(R"([{"type":"FLOW","text":"Go"}])")) == Codes{"template.flow.missing"});
  CHECK(codes(parsed(R"([{"type":"FLOW","text":"Go","flow_id":"1","flow_action":"jump"}])")) ==
        Codes{"template.flow.action_unknown"});
  CHECK(codes(parsed(R"([{"type":"FLOW","text":"Go","flow_json":"{"}])")) == Codes{"template.flow.json_malformed"});
  CHECK(warnings(parsed(R"([{"type":"FLOW","text":"Go","flow_id":"1","flow_json":"{}"}])")) ==
        Codes{"template.flow.ambiguous"});
}

TEST_CASE("a button's type is known", "[template]") {
  CHECK(codes(parsed(R"([{"type":"LINK","text":"Go"}])")) == Codes{"template.button.type_unknown"});
  CHECK(codes(parsed(R"([{"text":"Go"}])")) == Codes{"template.button.type_missing"});
  CHECK(codes(parsed(R"([{"type":"quick_reply","text":"Go"}])")).empty());
}

TEST_CASE("a product and its button come together", "[template]") {
  CHECK(warnings(parsed(R"([{"type":"SPM","text":"View"}])")) == Codes{"template.spm.header"});
  Json product =
      with(parsed(R"([{"type":"SPM","text":"View"}])"), "/components/0", {{"type", "HEADER"}, {"format", "PRODUCT"}});
  CHECK(warnings(product).empty());
  CHECK(warnings(with(order(), "/components/0", {{"type", "HEADER"}, {"format", "PRODUCT"}})) ==
        Codes{"template.header.product_without_button"});
}
