// SPDX-License-Identifier: Apache-2.0
#include <heliograph/text/markup.hpp>

#include "catch.hpp"

using namespace heliograph;

namespace {

/// The tree as one line: bold[text] and so on, plain text as written.
std::string shown(const std::vector<text::MarkupNode>& nodes) {
  std::string line;
  for (const auto& node : nodes) {
    if (node.kind == text::MarkupKind::text) {
      line += *node.text;
    } else {
      line += base::name_of(node.kind);
      if (node.number) line += std::to_string(*node.number);
      line += '[' + (node.text ? *node.text : shown(node.children)) + ']';
    }
  }
  return line;
}

/// The tree of a text of one line, without its paragraph.
std::string line(std::string_view text) {
  const auto nodes = text::markup(text);
  REQUIRE(nodes.size() == 1);
  REQUIRE(nodes.front().kind == text::MarkupKind::paragraph);
  return shown(nodes.front().children);
}

std::string whole(std::string_view text) { return shown(text::markup(text)); }

}  // namespace

TEST_CASE("marks around text format it", "[text]") {
  CHECK(line("a *b* c") == "a bold[b] c");
  CHECK(line("_a_ ~b~") == "italic[a] strike[b]");
  CHECK(line("*bold _both_*") == "bold[bold italic[both]]");
  CHECK(line("(*a*), 한 *굵게*.") == "(bold[a]), 한 bold[굵게].");
  CHECK(line("`a *b*` and ```c```") == "code[a *b*] and code_block[c]");
}

TEST_CASE("marks inside words, beside white space or without a partner are text", "[text]") {
  CHECK(line("a*b*c snake_case_name") == "a*b*c snake_case_name");
  CHECK(line("2 * 3 * 4") == "2 * 3 * 4");
  CHECK(line("*a _b* c_") == "bold[a _b] c_");
  CHECK(line("*") == "*");
  CHECK(line("**") == "**");
  CHECK(line("`` `a") == "`` `a");
  CHECK(line("``````") == "``````");
  CHECK(line("*a `b* c`") == "*a code[b* c]");
}

TEST_CASE("marks do not reach over a line's end, code blocks do", "[text]") {
  CHECK(whole("*a\nb*") == "paragraph[*a]paragraph[b*]");
  CHECK(whole("```a\n> b```\nc") == "paragraph[code_block[a\n> b]]paragraph[c]");
}

TEST_CASE("lines become quotes and lists", "[text]") {
  CHECK(whole("> a\n> *b*\nc") == "quote[paragraph[a]paragraph[bold[b]]]paragraph[c]");
  CHECK(whole("* a\n- b") == "bullet_list[list_item[a]list_item[b]]");
  CHECK(whole("1. a\n2. b\n\n- c") == "numbered_list[list_item1[a]list_item2[b]]paragraph[]bullet_list[list_item[c]]");
  CHECK(whole(">a\n-b\n1.c\n- ") == "paragraph[>a]paragraph[-b]paragraph[1.c]paragraph[- ]");
}

TEST_CASE("a template's variables are nodes of their own", "[text]") {
  CHECK(shown(text::template_markup("Hi *{{1}}*, {{name}}!")) ==
        "paragraph[Hi bold[variable[{{1}}]], variable[{{name}}]!]");
}

TEST_CASE("marks in a value count as WhatsApp counts them", "[text]") {
  const text::Span value{3, 5};
  CHECK(shown(text::markup("Hi a*b* c", std::span{&value, 1})) == "paragraph[Hi variable[a*b* ]c]");
  const text::Span bold{3, 3};
  CHECK(shown(text::markup("Hi *b*!", std::span{&bold, 1})) == "paragraph[Hi bold[variable[b]]!]");
}

TEST_CASE("an empty text has no tree", "[text]") { CHECK(text::markup("").empty()); }

TEST_CASE("the tree of hostile text is made in linear time", "[text]") {
  for (const std::string_view piece : {"*a ", "_*~", "`", "```", "*_a_ ", "> *", "{{"}) {
    std::string text;
    while (text.size() < 1'000'000) text += piece;
    INFO(piece);
    CHECK_FALSE(text::template_markup(text).empty());
  }
}
