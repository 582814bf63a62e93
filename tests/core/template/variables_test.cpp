// SPDX-License-Identifier: Apache-2.0
#include <heliograph/template/read.hpp>
#include <heliograph/template/variables.hpp>

#include "catch.hpp"
#include "core/template/samples.hpp"

using namespace heliograph;
using namespace heliograph::tests;

namespace {

Json body(const std::string& text) { return with(order(), "/components/1/text", text); }

Json named() {
  return Json::parse(R"({
    "name": "a", "language": "en_US", "category": "UTILITY", "parameter_format": "named",
    "components": [{"type": "BODY", "text": "Thank you, {{first_name}}! Your order {{order_number}} is here.",
      "example": {"body_text_named_params": [{"param_name": "first_name", "example": "Pablo"},
                                             {"param_name": "order_number", "example": "860198"}]}}]})");
}

const std::string text_place = "/components/0/text";

}  // namespace

TEST_CASE("broken braces are refused, each kind for its own reason", "[template]") {
  CHECK(codes(body("Dear {{ 1 }}, your order is here")) == Codes{"template.variable.spaces"});
  CHECK(codes(body("Dear {{}}, your order is here")) == Codes{"template.variable.empty"});
  CHECK(codes(body("Dear {{Name}}, your order is here")) == Codes{"template.variable.upper_case"});
  CHECK(codes(body("Dear {{na#me}}, your order is here")) == Codes{"template.variable.special_characters"});
  CHECK(codes(body("Dear {1}, your order is here")) == Codes{"template.variable.single_braces"});
  CHECK(codes(body("Dear {{1}, your order is here")) == Codes{"template.variable.unbalanced"});
  CHECK(found(body("Dear {{ 1 }}, your order is here"), "template.variable.spaces").args ==
        Json{{"actual", "{{ 1 }}"}});
}

TEST_CASE("numbers run from one without a gap, in any order", "[template]") {
  CHECK(codes(body("Dear {{2}}, your order {{1}} is here")).empty());
  CHECK(codes(body("Dear {{1}}, your order {{1}} is here, {{2}} too")).empty());
  CHECK(codes(body("Dear {{1}}, your order {{3}} is here")) == Codes{"template.variable.not_consecutive"});
  CHECK(codes(body("Dear {{2}}, your order {{3}} is here")) == Codes{"template.variable.not_consecutive"});
  CHECK(codes(body("Dear {{0}}, your order {{1}} is here")) == Codes{"template.variable.not_consecutive"});
  CHECK(found(body("Dear {{1}}, your order {{3}} is here"), "template.variable.not_consecutive").args ==
        Json{{"expected", 2}, {"actual", 3}});
}

TEST_CASE("numbers and names are not mixed, and fit what the template declares", "[template]") {
  CHECK(codes(named()).empty());
  CHECK(codes(body("Dear {{name}}, your order {{1}} is here")) == Codes{"template.variable.mixed"});
  CHECK(codes(without(named(), "/parameter_format")) == Codes{"template.variable.name_in_positional"});
  CHECK(codes(with(order(), "/parameter_format", "NAMED")) == Codes{"template.variable.number_in_named"});
  CHECK(codes(with(named(), "/parameter_format", "LETTERS"))[0] == "template.parameter_format.unknown");
}

TEST_CASE("a button's link keeps its number where the texts have names", "[template]") {
  Json whole = named();
  whole["components"].push_back(order()["components"][3]);
  CHECK(codes(whole).empty());
  whole["components"][1]["buttons"][1]["url"] = "https://example.com/{{code}}";
  CHECK(codes(whole).empty());
}

TEST_CASE("a name has at most 32 characters and stands once", "[template]") {
  const auto with_name = [](const std::string& name) {
    Json whole = with(named(), text_place, "Thank you, {{first_name}}! Your order {{" + name + "}} is here.");
    whole["components"][0]["example"]["body_text_named_params"][1]["param_name"] = name;
    return whole;
  };
  CHECK(codes(with_name(repeated("a", 32))).empty());
  CHECK(codes(with_name(repeated("a", 33))) == Codes{"template.variable.name_too_long"});
  CHECK(codes(with(named(), text_place,
                   "Thank you, {{first_name}}! {{order_number}} is here for you now, {{first_name}}, as you asked.")) ==
        Codes{"template.variable.name_repeated"});
}

TEST_CASE("every variable needs a sample, missed at the place where it belongs", "[template]") {
  const auto short_row = with(order(), "/components/1/example/body_text", Json::parse(R"([["Pablo"]])"));
  CHECK(codes(short_row) == Codes{"template.sample.missing"});
  CHECK(found(short_row, "template.sample.missing").at == "/components/1/example/body_text/0/1");
  CHECK(codes(without(order(), "/components/1/example")) ==
        Codes{"template.sample.missing", "template.sample.missing"});
  CHECK(codes(with(order(), "/components/1/example/body_text", Json::parse(R"([["Pablo", ""]])"))) ==
        Codes{"template.sample.missing"});
  CHECK(codes(with(order(), "/components/1/example/body_text", Json::parse(R"(["Pablo", "1"])"))) ==
        Codes{"template.sample.shape"});
  CHECK(codes(with(order(), "/components/1/example/body_text", Json::parse(R"([["a", "b"], ["c"]])"))) ==
        Codes{"template.sample.missing"});
  CHECK(codes(without(order(), "/components/3/buttons/1/example")) == Codes{"template.sample.missing"});
}

TEST_CASE("one variable may have its sample without the inner list", "[template]") {
  Json whole = body("Thank you for your order {{1}} which is here");
  whole["components"][1]["example"]["body_text"] = Json::parse(R"(["Pablo"])");
  CHECK(codes(whole).empty());
  whole["components"][1]["example"]["body_text"] = "Pablo";
  CHECK(codes(whole).empty());
}

TEST_CASE("a name's sample is found by its name", "[template]") {
  CHECK(codes(with(named(), "/components/0/example/body_text_named_params/1/param_name", "other")) ==
        Codes{"template.sample.missing"});
  CHECK(codes(with(named(), "/components/0/example/body_text_named_params/1/example", "")) ==
        Codes{"template.sample.missing"});
  CHECK(codes(with(named(), "/components/0/example/body_text_named_params/1/param_name", "first_name")) ==
        Codes{"template.sample.name_repeated", "template.sample.missing"});
  const auto positional = with(named(), "/components/0/example", Json::parse(R"({"body_text": [["a", "b"]]})"));
  CHECK(codes(positional) == Codes{"template.sample.missing", "template.sample.missing"});
  CHECK(found(positional, "template.sample.missing").at == "/components/0/example/body_text_named_params/0/example");
}

TEST_CASE("variables are listed with their places and samples", "[template]") {
  Json whole = carousel();
  whole["components"].push_back({{"type", "HEADER"}, {"format", "TEXT"}, {"text", "For {{1}}"}});
  const auto list = template_::variables(template_::read(whole).value);
  REQUIRE(list.size() == 3);
  CHECK(list[0].key == "card.0.button.1.1");
  CHECK(list[0].at == "/components/1/cards/0/components/2/buttons/1/url");
  CHECK(list[0].example_at == "/components/1/cards/0/components/2/buttons/1/example/0");
  CHECK(list[0].example == "aloe");
  CHECK(list[1].card == 1);
  CHECK(list[2].key == "header.1");
  CHECK(list[2].example_at == "/components/2/example/header_text/0");
  CHECK_FALSE(list[2].example);
}

TEST_CASE("numbers are listed in order, names as they appear", "[template]") {
  const auto names = [](const Json& document) {
    Codes result;
    for (const auto& variable : template_::variables(template_::read(document).value)) result.push_back(variable.name);
    return result;
  };
  CHECK(names(body("a {{2}} b {{1}} c {{2}} d")) == Codes{"1", "2", "1"});
  CHECK(names(with(named(), text_place, "a {{z}} b {{a}} c {{z}}")) == Codes{"z", "a"});
}

TEST_CASE("a sample is put where it belongs, and those of vanished variables go", "[template]") {
  const Json filled = template_::with_example(body("Dear {{1}} of {{2}} and {{3}}"), "/components/1/text", "2", "Mars");
  CHECK(filled["components"][1]["example"]["body_text"] == Json::parse(R"([["Pablo", "Mars", ""]])"));
  const Json shorter = template_::with_example(body("Dear {{1}} here"), "/components/1/text", "1", "Ann");
  CHECK(shorter["components"][1]["example"]["body_text"] == Json::parse(R"([["Ann"]])"));
  const Json link = template_::with_example(order(), "/components/3/buttons/1/url", "1", "77");
  CHECK(link["components"][3]["buttons"][1]["example"] == Json::parse(R"(["77"])"));
  const Json name = template_::with_example(named(), text_place, "first_name", "Ann");
  CHECK(name["components"][0]["example"]["body_text_named_params"][0]["example"] == "Ann");
  CHECK(name["components"][0]["example"]["body_text_named_params"][1]["example"] == "860198");
  CHECK(template_::with_example(order(), "/nowhere/text", "1", "x") == order());
  CHECK(template_::with_example(order(), "broken", "1", "x") == order());
}

TEST_CASE("the next variable is one that the text lacks", "[template]") {
  CHECK(template_::next_variable(order(), "/components/1/text") == "{{3}}");
  CHECK(template_::next_variable(order(), "/components/0/text") == "{{1}}");
  CHECK(template_::next_variable(named(), text_place) == "{{variable_1}}");
  CHECK(template_::next_variable(with(named(), text_place, "a {{variable_1}} b"), text_place) == "{{variable_2}}");
  CHECK(template_::next_variable(Json::object(), "/components/0/text") == "{{1}}");
}
