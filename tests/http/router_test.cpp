// SPDX-License-Identifier: Apache-2.0
#include "http/router.hpp"

#include "support/catch.hpp"

using namespace heliograph::http;

namespace {

Router table() {
  const auto nothing = [](const Request&) { return Response::empty(); };
  Router router;
  router.get("/", nothing);
  router.get("/a/{x}", nothing);
  router.post("/a/b", nothing);
  router.get("/a/{x}/c", nothing);
  router.get("/a/{rest...}", nothing);
  router.put("/files/{folder}/{path...}", nothing);
  return router;
}

}  // namespace

TEST_CASE("a literal segment is preferred to a parameter and a parameter to a rest") {
  const auto router = table();
  CHECK(router.resolve("POST", "/a/b").route->pattern == "/a/b");
  CHECK(router.resolve("GET", "/a/z").route->pattern == "/a/{x}");
  CHECK(router.resolve("GET", "/a/z/c").route->pattern == "/a/{x}/c");
  CHECK(router.resolve("GET", "/a/z/d").route->pattern == "/a/{rest...}");
  CHECK(router.resolve("GET", "/").route->pattern == "/");
}

TEST_CASE("a method that the nearest pattern lacks is looked for in the next") {
  CHECK(table().resolve("GET", "/a/b").route->pattern == "/a/{x}");
}

TEST_CASE("a rest takes all segments that are left") {
  const auto found = table().resolve("PUT", "/files/f/x/y%20z/");
  REQUIRE(found.route);
  CHECK(found.parameters == Parameters{{"folder", "f"}, {"path", "x/y z/"}});
}

TEST_CASE("an unknown path allows nothing, a known one says what it allows") {
  const auto router = table();
  CHECK(router.resolve("GET", "/b").allowed.empty());
  CHECK(router.resolve("DELETE", "/a/b").allowed == std::vector<std::string>{"GET", "HEAD", "POST"});
  CHECK(router.resolve("GET", "/a/").route->pattern == "/a/{rest...}");
}

TEST_CASE("the same method and pattern cannot be added twice") {
  auto router = table();
  CHECK_THROWS_AS(router.get("/a/{y}", [](const Request&) { return Response::empty(); }), std::logic_error);
}

TEST_CASE("percent-decoding accepts both cases and refuses broken escapes") {
  CHECK(percent_decoded("%c3%A9+", Plus::literal) == "é+");
  CHECK(percent_decoded("a+b", Plus::space) == "a b");
  CHECK_FALSE(percent_decoded("%", Plus::literal));
  CHECK_FALSE(percent_decoded("%4", Plus::literal));
  CHECK_FALSE(percent_decoded("%4g", Plus::literal));
  CHECK_FALSE(percent_decoded("%00", Plus::literal));
  CHECK(percent_encoded("é/a~") == "%C3%A9%2Fa~");
}

TEST_CASE("a query keeps its order, its repetitions and its empty values") {
  CHECK(query_parameters("a=1&&b&a=2&=x") == Parameters{{"a", "1"}, {"b", ""}, {"a", "2"}, {"", "x"}});
  CHECK_FALSE(query_parameters("a=%"));
}
