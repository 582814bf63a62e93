// SPDX-License-Identifier: Apache-2.0
#include <heliograph/base/json.hpp>

#include "catch.hpp"

using namespace heliograph::base;

TEST_CASE("a place gives its JSON Pointer only when asked, keys escaped") {
  const Place root;
  const Place components{root, "components"};
  const Place third{components, 2U};
  CHECK(root.pointer().empty());
  CHECK(Place{third, "text"}.pointer() == "/components/2/text");
  CHECK(Place{root, "a/b~c"}.pointer() == "/a~1b~0c");
  CHECK(pointer_to("/a", "한국어") == "/a/한국어");
  CHECK(pointer_to("/a", std::size_t{10}) == "/a/10");
}

TEST_CASE("JSON text keeps the order of members and replaces bytes that are no UTF-8") {
  CHECK(to_text(Json::parse(R"({"b":1,"a":2})")) == R"({"b":1,"a":2})");
  CHECK(to_text(Json("\xff")) == "\"\xEF\xBF\xBD\"");
}

TEST_CASE("a member is found only in an object that has it") {
  const Json object = {{"a", 1}};
  REQUIRE(find_member(object, "a") != nullptr);
  CHECK(*find_member(object, "a") == 1);
  CHECK(find_member(object, "b") == nullptr);
  CHECK(find_member(Json::array({1}), "a") == nullptr);
}

TEST_CASE("two values are the same whatever the order of their members, not of their elements") {
  CHECK(same_value(Json::parse(R"({"a":{"x":1,"y":2},"b":[1,2]})"), Json::parse(R"({"b":[1,2],"a":{"y":2,"x":1}})")));
  CHECK_FALSE(same_value(Json::parse("[1,2]"), Json::parse("[2,1]")));
  CHECK_FALSE(same_value(Json::parse(R"({"a":1})"), Json::parse(R"({"a":1,"b":null})")));
}
