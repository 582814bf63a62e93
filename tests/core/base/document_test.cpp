// SPDX-License-Identifier: Apache-2.0
#include <heliograph/base/codec.hpp>
#include <heliograph/base/document.hpp>
#include <heliograph/base/parse.hpp>
#include <string>
#include <utility>

#include "catch.hpp"

using namespace heliograph;
using base::Document;
using base::Json;
using base::Node;

namespace {

const std::string sample =
    R"({"a":[1,-2,2.5,true,false,null,"x"],"b":{"c":{},"d":[],"e\u00e9":"\n"},"":"","last":18446744073709551615})";

}  // namespace

TEST_CASE("a document is the same whether it was read or made of a value", "[json]") {
  const auto read = base::read_document(sample);
  REQUIRE(read.findings.empty());
  const Json json = base::parse(sample).value;
  CHECK(read.value.root().to_json() == json);
  CHECK(Document{json}.root().to_json() == json);
  CHECK(base::to_text(read.value.root().to_json()) == base::to_text(json));
}

TEST_CASE("members are found by name, in an object only, and null is told from absent", "[json]") {
  const auto read = base::read_document(sample);
  const Node root = read.value.root();
  CHECK(root.size() == 4);
  CHECK(root.find("b").find("e\u00e9").text() == "\n");
  CHECK(root.find("b").find("d").is_array());
  CHECK(root.find("").is_string());
  CHECK_FALSE(root.find("").is_absent());
  CHECK(root.find("z").is_absent());
  CHECK(root.find("z").is_null());
  CHECK(root.find("a").find("b").is_absent());
  CHECK(root.find("last").natural() == 18446744073709551615U);
  std::string kinds;
  for (const Node element : root.find("a")) {
    kinds += element.is_absent() ? "-" : std::to_string(static_cast<int>(element.kind()));
  }
  CHECK(kinds == "3241105");
  CHECK(Document{}.root().is_absent());
}

TEST_CASE("texts with escapes outlive the move of their document", "[json]") {
  const std::string text = R"(["\u00e9","plain","\"","\ud83c\udf38"])";
  auto read = base::read_document(text);
  const Document moved = std::move(read.value);
  std::string together;
  for (const Node element : moved.root()) together += element.text();
  CHECK(together == "\u00e9plain\"🌸");
}

TEST_CASE("a repeated member keeps the place of the first and the value of the last", "[json]") {
  const auto read = base::parse(R"({"a":1,"b":{"c":2},"a":[3],"d":4,"a":{"e":5}})");
  CHECK(base::to_text(read.value) == R"({"a":{"e":5},"b":{"c":2},"d":4})");
  CHECK(read.findings.size() == 2);
  std::string long_names = "{";
  for (int i = 0; i < 200; ++i) long_names += "\"name_" + std::to_string(i) + "\":" + std::to_string(i) + ",";
  CHECK(base::parse(long_names + "\"name_7\":0}").findings.size() == 1);
  CHECK(base::parse(long_names + "\"name_200\":0}").findings.empty());
}

TEST_CASE("findings about a long list are put in order in linear time", "[finding]") {
  Json list = Json::array();
  base::Findings findings;
  for (std::size_t i = 0; i < 20'000; ++i) {
    list.push_back(Json::object({{"a", 1}, {"b", 2}}));
    const std::size_t place = i < 10 ? 19'999 - i : i;
    findings.push_back({"x", base::Severity::notice, "/" + std::to_string(place) + "/b", Json::object(), ""});
    findings.push_back({"x", base::Severity::notice, "/" + std::to_string(place) + "/a", Json::object(), ""});
  }
  base::sort_by_document(findings, list);
  CHECK(findings.front().at == "/10/a");
  CHECK(findings[1].at == "/10/b");
  CHECK(findings.back().at == "/19999/b");
}
