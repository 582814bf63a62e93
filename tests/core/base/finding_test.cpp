// SPDX-License-Identifier: Apache-2.0
#include <heliograph/base/codec.hpp>
#include <heliograph/base/finding.hpp>

#include "catch.hpp"

using namespace heliograph::base;

namespace {

constexpr Rule table[] = {{"test.error", Severity::error, "a page"}, {"test.warning", Severity::warning, "a page"}};

std::vector<std::string> places(const Findings& findings) {
  std::vector<std::string> result;
  for (const Finding& finding : findings) result.push_back(finding.at);
  return result;
}

}  // namespace

TEST_CASE("a finding carries its rule's code, severity and source") {
  Findings findings;
  findings.add(row(table, "test.warning"), "/a", {{"max", 3}});
  CHECK(findings[0].code == "test.warning");
  CHECK(findings[0].severity == Severity::warning);
  CHECK(findings[0].source == "a page");
  CHECK_FALSE(findings.has_errors());
  findings.add(row(table, "test.error"), "/b");
  CHECK(findings.has_errors());
  CHECK(findings.has("test.error"));
  CHECK_FALSE(findings.has("test"));
}

TEST_CASE("findings of a part are appended below the part's place") {
  Findings part;
  part.add(row(table, "test.error"), "/text");
  Findings whole;
  whole.append(part, "/cards/2");
  CHECK(whole[0].at == "/cards/2/text");
}

TEST_CASE("findings come in the order of the document, a whole before its parts") {
  const Json document = Json::parse(R"({"z":[{"q":1,"b":2},0,0,0,0,0,0,0,0,0,0],"a":1})");
  Findings findings;
  for (const char* at : {"/a", "/missing", "/z/10", "/z/2", "/z/0/b", "/z/0/q", "/z", ""})
    findings.add(row(table, "test.error"), std::string{at});
  sort_by_document(findings, document);
  CHECK(places(findings) == std::vector<std::string>{"", "/z", "/z/0/q", "/z/0/b", "/z/2", "/z/10", "/a", "/missing"});
}

TEST_CASE("findings at one place keep their order") {
  Findings findings;
  findings.add(row(table, "test.warning"), "/a", {{"n", 1}});
  findings.add(row(table, "test.error"), "/a", {{"n", 2}});
  sort_by_document(findings, Json::parse(R"({"a":1})"));
  CHECK(findings[0].args["n"] == 1);
}

TEST_CASE("a text is filled with words, numbers and lists; what is unknown stays") {
  const Json args = {{"max", 1024}, {"name", "이름"}, {"list", {"a", 2}}};
  CHECK(fill_text("{name}: at most {max}, one of {list}, not {other}", args) ==
        "이름: at most 1024, one of a, 2, not {other}");
  CHECK(fill_text("an open { brace", args) == "an open { brace");
}

TEST_CASE("findings are written as they are encoded") {
  Findings findings;
  CHECK(to_text(findings) == "[]");
  findings.add(row(table, "test.warning"), "/a\n\"b\"", {{"max", 3}, {"actual", "é\xFF"}});
  findings.add(row(table, "test.error"), "");
  findings.push_back({"notice", Severity::notice, "/c", nullptr, ""});
  CHECK(to_text(findings) == to_text(encode(findings)));
}
