// SPDX-License-Identifier: Apache-2.0
#include "catch.hpp"
#include "core/template/samples.hpp"

using namespace heliograph;
using namespace heliograph::tests;

namespace {

Json header(const std::string& text) { return with(order(), "/components/0/text", text); }
Json footer(const std::string& text) { return with(order(), "/components/2/text", text); }
Json media(const std::string& format) {
  return with(order(), "/components/0",
              {{"type", "HEADER"}, {"format", format}, {"example", {{"header_handle", Json::array({"4::aW"})}}}});
}

}  // namespace

TEST_CASE("a header has at most 60 characters on one line, without emoji and marks", "[template]") {
  CHECK(codes(header(repeated("가", 60))).empty());
  CHECK(codes(header(repeated("가", 61))) == Codes{"template.header.too_long"});
  CHECK(codes(header("a\nb")) == Codes{"template.header.line_break"});
  CHECK(codes(header("Sale 🎉")) == Codes{"template.header.emoji"});
  CHECK(codes(header("Sale™")).empty());
  for (const char* mark : {"*", "_", "~", "```"})
    CHECK(codes(header(std::string{"a "} + mark)) == Codes{"template.header.markup"});
}

TEST_CASE("a header has at most one variable, whose name may hold underscores", "[template]") {
  Json one = header("For {{1}}");
  one["components"][0]["example"]["header_text"] = Json::array({"you"});
  CHECK(codes(one).empty());
  one["components"][0]["example"]["header_text"] = "you";
  CHECK(codes(one).empty());
  Json two = header("{{1}} for {{2}}");
  two["components"][0]["example"]["header_text"] = Json::array({"a", "b"});
  CHECK(codes(two) == Codes{"template.header.too_many_variables"});
  Json named = Json::parse(R"({"name":"a","language":"en_US","category":"UTILITY","parameter_format":"NAMED",
    "components":[{"type":"HEADER","format":"TEXT","text":"For {{first_name}}",
      "example":{"header_text_named_params":[{"param_name":"first_name","example":"Ann"}]}},
      {"type":"BODY","text":"Hello"}]})");
  CHECK(codes(named).empty());
}

TEST_CASE("a header's file needs a sample, a place and a product need none", "[template]") {
  for (const char* format : {"IMAGE", "video", "DOCUMENT"}) CHECK(codes(media(format)).empty());
  CHECK(codes(with(media("IMAGE"), "/components/0/example", Json::object())) ==
        Codes{"template.header.sample_missing"});
  CHECK(codes(without(media("VIDEO"), "/components/0/example")) == Codes{"template.header.sample_missing"});
  CHECK(codes(without(media("LOCATION"), "/components/0/example")).empty());
  CHECK(found(with(media("IMAGE"), "/components/0/example/header_handle", Json::array({"https://example.com/a.jpg"})),
              "template.header.sample_is_link")
            .severity == base::Severity::warning);
}

TEST_CASE("a header's format is known, and fits the category", "[template]") {
  CHECK(codes(media("AUDIO")) == Codes{"template.header.format_unknown"});
  CHECK(codes(without(order(), "/components/0/format")) == Codes{"template.header.format_missing"});
  CHECK(codes(media("GIF")) == Codes{"template.header.category"});
  Json marketing = media("GIF");
  marketing["category"] = "MARKETING";
  CHECK(codes(marketing).empty());
}

TEST_CASE("a footer has at most 60 characters on one line, without emoji and variables", "[template]") {
  CHECK(codes(footer(repeated("é", 60))).empty());
  CHECK(codes(footer(repeated("é", 61))) == Codes{"template.footer.too_long"});
  CHECK(codes(footer("a\nb")) == Codes{"template.footer.line_break"});
  CHECK(codes(footer("a 🎉")) == Codes{"template.footer.emoji"});
  CHECK(codes(footer("Hi {{1}}")) == Codes{"template.footer.variable"});
  CHECK(codes(footer("")) == Codes{"template.footer.text_missing"});
}

TEST_CASE("a template has one body, and no component twice", "[template]") {
  Json whole = order();
  whole["components"].erase(1);
  CHECK(codes(whole) == Codes{"template.body.missing"});
  CHECK(codes(with(order(), "/components/-", {{"type", "footer"}, {"text", "again"}})) ==
        Codes{"template.component.repeated"});
  CHECK(codes(with(order(), "/components", Json::array())) == Codes{"template.components.empty"});
  CHECK(codes(without(order(), "/components")) == Codes{"template.components.missing"});
  CHECK(codes(with(order(), "/components/0/type", "HEAD")) == Codes{"template.component.type_unknown"});
  CHECK(codes(without(order(), "/components/0/type")) == Codes{"template.component.type_missing"});
}

TEST_CASE("findings come in the order of the document", "[template]") {
  Json whole = Json::object();
  whole["components"] =
      Json::parse(R"([{"type":"FOOTER","text":""},{"type":"BODY","text":"{{1}} is your code number"}])");
  whole["category"] = "NEWS";
  whole["name"] = "A";
  whole["language"] = "en-US";
  CHECK(codes(whole) == Codes{"template.footer.text_missing", "template.body.starts_with_variable",
                              "template.sample.missing", "template.category.unknown", "template.name.malformed",
                              "template.language.misspelled"});
}

TEST_CASE("a document that is too large to look at is refused, not walked for ever", "[template]") {
  Json many = order();
  for (int i = 0; i < 20'000; ++i) many["components"].push_back({{"type", "X"}});
  CHECK(found(many, "template.components.too_many").args == Json{{"max", 100}, {"actual", 20'004}});
  CHECK(codes(many).size() < 200);
  Json braces = with(order(), "/components/1/text", repeated("{{x y}} ", 200'000));
  CHECK(codes(braces).size() < 40);
  Json adjacent = with(order(), "/components/1/text", repeated("{{1}}", 200'000));
  CHECK(codes(adjacent).size() < 40);
}
