// SPDX-License-Identifier: Apache-2.0
#include <heliograph/base/schema.hpp>

#include "catch.hpp"

using namespace heliograph::base;

namespace schema_test {

enum class Size { small, large };
BOOST_DESCRIBE_ENUM(Size, small, large)

struct Leaf {
  std::string name;
  std::optional<Open<Size>> size;
};
BOOST_DESCRIBE_STRUCT(Leaf, (), (name, size))

struct Tree {
  std::vector<Leaf> leaves;
  std::vector<Tree> branches;
  Json extra;
};
BOOST_DESCRIBE_STRUCT(Tree, (), (leaves, branches, extra))

}  // namespace schema_test

TEST_CASE("a schema is made from the description, a type may contain itself") {
  Json definitions = Json::object();
  const Json reference = schema_of<schema_test::Tree>(definitions, "#/$defs/");
  CHECK(reference == Json{{"$ref", "#/$defs/Tree"}});
  CHECK(definitions["Tree"]["properties"]["branches"]["items"]["$ref"] == "#/$defs/Tree");
  CHECK(definitions["Leaf"]["required"] == Json::array({"name"}));
  CHECK(definitions["Size"]["enum"] == Json::array({"small", "large"}));
}

TEST_CASE("only a struct that keeps what it does not know allows more members") {
  Json definitions = Json::object();
  (void)schema_of<schema_test::Tree>(definitions, "#/$defs/");
  CHECK(definitions["Leaf"]["additionalProperties"] == false);
  CHECK_FALSE(definitions["Tree"].contains("additionalProperties"));
  CHECK_FALSE(definitions["Tree"]["properties"].contains("extra"));
}
