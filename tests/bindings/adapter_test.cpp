// SPDX-License-Identifier: Apache-2.0
#include "adapter.hpp"

#include <stdexcept>

#include "calls.hpp"
#include "campaign_exports.hpp"
#include "catch.hpp"
#include "exports.hpp"

using namespace heliograph;
using base::Json;

namespace {

struct Point {
  int x = 0;
  std::optional<int> y;
};
BOOST_DESCRIBE_STRUCT(Point, (), (x, y))

int sum(const Point& point, int factor) { return (point.x + point.y.value_or(0)) * factor; }
int fails(int) { throw std::runtime_error{"a broken promise"}; }
tl::expected<int, base::Findings> refuses(int value) {
  if (value > 0) return value;
  base::Findings findings;
  findings.add(base::rule("base.value_unknown"), "");
  return tl::unexpected(findings);
}

Json run(std::string (*call)(std::string_view), std::string_view arguments) { return Json::parse(call(arguments)); }

}  // namespace

TEST_CASE("a call decodes described arguments and encodes the result") {
  CHECK(run(&bindings::call<&sum>, R"([{"x":2,"y":3},4])") == Json{{"result", 20}});
  CHECK(run(&bindings::call<&sum>, R"([{"x":2},4])") == Json{{"result", 8}});
}

TEST_CASE("an argument that does not fit is refused with its place in the arguments") {
  const Json answer = run(&bindings::call<&sum>, R"([{"x":"two"},4])");
  REQUIRE(answer.contains("findings"));
  CHECK(answer["findings"][0]["code"] == "base.type_mismatch");
  CHECK(answer["findings"][0]["at"] == "/0/x");
}

TEST_CASE("all arguments that do not fit are refused at once") {
  const Json answer = run(&bindings::call<&sum>, R"([{},"four"])");
  CHECK(answer["findings"].size() == 2);
}

TEST_CASE("an argument left out counts as null, one too many is refused") {
  CHECK(run(&bindings::call<&sum>, R"([{"x":1}])")["findings"][0]["at"] == "/1");
  CHECK(run(&bindings::call<&sum>, R"([{"x":1},2,3])")["findings"][0]["at"] == "");
}

TEST_CASE("arguments that are no JSON are refused") {
  CHECK(run(&bindings::call<&sum>, "[{")["findings"][0]["code"] == "base.json_syntax");
  CHECK(run(&bindings::call<&sum>, "7")["findings"][0]["code"] == "base.type_mismatch");
}

TEST_CASE("an exception becomes the finding base.internal") {
  const Json answer = run(&bindings::call<&fails>, "[1]");
  CHECK(answer["findings"][0]["code"] == "base.internal");
  CHECK(answer["findings"][0]["args"]["what"] == "a broken promise");
}

TEST_CASE("an expected value is given with no findings, an unexpected one with its findings and null") {
  CHECK(run(&bindings::call<&refuses>, "[1]") == Json::parse(R"({"result":{"value":1,"findings":[]}})"));
  const Json refused = run(&bindings::call<&refuses>, "[0]");
  CHECK(refused["result"]["value"].is_null());
  CHECK(refused["result"]["findings"].size() == 1);
}

TEST_CASE("a function is found by its name, and only by its name") {
  CHECK(bindings::call_by_name("base_fill_text", R"j(["at most {max}",{"max":1024}])j") ==
        R"j({"result":"at most 1024"})j");
  CHECK(Json::parse(bindings::call_by_name("nothing", "[]"))["findings"][0]["code"] == "base.internal");
}

TEST_CASE("each exported name is unique, starts with its room and names every parameter") {
  std::vector<std::string_view> names;
  const auto check = [&](auto row) {
    using Arguments = typename bindings::Signature<decltype(+decltype(row)::function)>::Arguments;
    CAPTURE(row.name);
    CHECK(std::find(names.begin(), names.end(), row.name) == names.end());
    CHECK(row.name.find('_') != std::string_view::npos);
    const auto commas = std::count(row.parameters.begin(), row.parameters.end(), ',');
    CHECK(static_cast<std::size_t>(commas) + (row.parameters.empty() ? 0U : 1U) == std::tuple_size_v<Arguments>);
    names.push_back(row.name);
  };
  bindings::CoreExports::each(check);
  CHECK(names.size() == bindings::calls().size());
  bindings::CampaignExports::each(check);
  CHECK(names.size() == bindings::calls().size() + bindings::campaign_calls().size());
}
