// SPDX-License-Identifier: Apache-2.0
#include <heliograph/base/parse.hpp>
#include <heliograph/campaign/batch.hpp>

#include "catch.hpp"

using namespace heliograph;
using namespace heliograph::campaign;

namespace {

CompiledSend compiled() {
  constexpr const char* document = R"({"name":"offer","language":"fr","category":"MARKETING","components":[
    {"type":"BODY","text":"Bonjour {{1}}.","example":{"body_text":[["Ann"]]}},
    {"type":"BUTTONS","buttons":[{"type":"URL","text":"Voir","url":"https://example.com/{{1}}","example":["https://example.com/x"]}]}]})";
  CompileRequest request;
  request.whole = base::decode_text<template_::Template>(document).value;
  Binding name;
  name.key = "body.1";
  name.attribute = "name";
  Binding link;
  link.key = "button.0.1";
  link.link = "shop";
  request.bindings = {name, link};
  Compiled made = compile(request);
  REQUIRE(made.findings.empty());
  return made.send;
}

const std::vector<std::string> columns{"phone", "message_id", "name", "link.shop"};

std::string row(std::initializer_list<std::string_view> values) {
  std::string text;
  for (const std::string_view value : values) text += std::string{value} + field_end;
  return text;
}

}  // namespace

TEST_CASE("a batch gives each person the line that a single rendering gives") {
  const CompiledSend send = compiled();
  BatchRenderer renderer{send, columns};
  std::string lines = "from before";
  const auto failures = renderer.render(row({"33612345678", "m-1", "Zoé \"Z\"", "k1"}) +
                                            row({"821012345678", "m-2", "민지\n님", "k2"}),
                                        2, lines);
  REQUIRE(failures);
  CHECK(failures->empty());

  std::string expected;
  std::string one;
  for (const auto& [phone, id, name, code] :
       {std::tuple{"33612345678", "m-1", "Zoé \"Z\"", "k1"}, {"821012345678", "m-2", "민지\n님", "k2"}}) {
    audience::Profile profile;
    profile.phone = phone;
    profile.attributes = {{"name", name}};
    const LinkCode link{"shop", code};
    RenderInput input;
    input.profile = &profile;
    input.links = {&link, 1};
    input.message_id = id;
    REQUIRE_FALSE(send.render(input, one));
    expected += one + "\n";
  }
  CHECK(lines == expected);
}

TEST_CASE("who lacks a value gets an empty line and a failure, the others their messages") {
  BatchRenderer renderer{compiled(), columns};
  std::string lines;
  const auto failures =
      renderer.render(row({"1", "m", "", "k"}) + row({"2", "m", "B", "k"}) + row({"3", "m", "C", ""}), 3, lines);
  REQUIRE(failures);
  REQUIRE(failures->size() == 2);
  CHECK((*failures)[0].person == 0);
  CHECK((*failures)[0].source == "name");
  CHECK((*failures)[1].person == 2);
  CHECK((*failures)[1].key == "button.0.1");
  CHECK(lines.front() == '\n');
  CHECK(std::count(lines.begin(), lines.end(), '\n') == 3);
}

TEST_CASE("a batch without people has no lines, one with too few or too many values is refused") {
  BatchRenderer renderer{compiled(), columns};
  std::string lines;
  CHECK(renderer.render("", 0, lines));
  CHECK(lines.empty());
  const std::string person = row({"1", "m", "A", "k"});
  CHECK(renderer.render(person, 1, lines));
  CHECK_FALSE(renderer.render(person, 2, lines));
  CHECK_FALSE(renderer.render(person + person, 1, lines));
  CHECK_FALSE(renderer.render(person + field_end, 1, lines));
  CHECK_FALSE(renderer.render(person + "more", 1, lines));
}

TEST_CASE("values of every kind stand in a line as a single rendering writes them") {
  const CompiledSend send = compiled();
  BatchRenderer renderer{send, columns};
  for (const std::string value :
       {"plain", "12345678", "a \"quoted\" \\ value", "tab\there", "four    spaces", "five     spaces", "é", "민지",
        "👩‍👩‍👧", "\x7F", "\x01", "cut \xEB\xAF", "lone \x80", "surrogate \xED\xA0\x80", "high \xF5\x80\x80\x80", "\n"}) {
    CAPTURE(value);
    std::string lines;
    const auto failures = renderer.render(row({"33612345678", "m-1", value, "a b/ü"}), 1, lines);
    audience::Profile profile;
    profile.phone = "33612345678";
    profile.attributes = {{"name", value}};
    const LinkCode link{"shop", "a b/ü"};
    RenderInput input;
    input.profile = &profile;
    input.links = {&link, 1};
    input.message_id = "m-1";
    std::string one;
    const bool failed = send.render(input, one).has_value();
    REQUIRE(failures);
    CHECK(failures->empty() == !failed);
    CHECK(lines == (failed ? "" : one) + "\n");
  }
}

TEST_CASE("a batch longer than any room at the start is whole, and who has no phone number is addressed by user id") {
  BatchRenderer renderer{compiled(), {"user_id", "message_id", "name", "link.shop"}};
  std::string people;
  const std::string name(500, 'x');
  for (int i = 0; i < 2000; ++i) people += row({"US.1", "m-1", name, "k"});
  std::string lines;
  REQUIRE(renderer.render(people, 2000, lines));
  CHECK(std::count(lines.begin(), lines.end(), '\n') == 2000);
  CHECK(lines.substr(0, lines.find('\n')) == lines.substr(lines.rfind('\n', lines.size() - 2) + 1, lines.find('\n')));
  CHECK(lines.find("\"recipient\":\"US.1\"") != std::string::npos);
}
