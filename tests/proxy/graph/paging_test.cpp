// SPDX-License-Identifier: Apache-2.0
#include "proxy/graph/paging.hpp"

#include "proxy/graph/fake_graph.hpp"
#include "support/catch.hpp"

using namespace heliograph;
using namespace heliograph::proxy;
using proxy::test::FakeGraph;

namespace {

graph::Request list_of(std::string path) {
  graph::Request request;
  request.path = std::move(path);
  request.query = {{"limit", "2"}};
  return request;
}

/// Answers with two items a page, `total` in all, and cursors that are numbers.
http::Response page_of(const http::Request& request, int total) {
  const int begin = std::stoi(std::string{request.query_value("after").value_or("0")});
  base::Json data = base::Json::array();
  for (int i = begin; i < std::min(begin + 2, total); ++i) data.push_back({{"id", std::to_string(i)}});
  base::Json body = {{"data", data}, {"summary", {{"total_count", total}}}};
  if (begin + 2 < total) {
    body["paging"] = {{"cursors", {{"before", std::to_string(begin)}, {"after", std::to_string(begin + 2)}}},
                      {"next", "https://elsewhere.example/v24.0/1/message_templates?access_token=T&after=x"}};
  } else {
    body["paging"] = {{"cursors", {{"before", "a"}, {"after", "b"}}}};
  }
  return http::Response::json(200, body);
}

}  // namespace

TEST_CASE("a list is followed to its last page, always below its own address") {
  FakeGraph fake([](const http::Request& request, std::size_t) { return page_of(request, 5); });
  graph::Client client(fake.client_options());
  const auto pages = graph::all_pages(client, list_of("1/message_templates"));
  REQUIRE(pages);
  CHECK(pages->is_complete);
  CHECK(pages->items.size() == 5);
  CHECK(pages->items.back() == base::Json{{"id", "4"}});
  CHECK(pages->summary == base::Json{{"total_count", 5}});
  REQUIRE(fake.requests().size() == 3);
  for (const auto& request : fake.requests()) {
    CHECK(request.query_value("limit") == "2");
    CHECK_FALSE(request.query_value("access_token"));
  }
}

TEST_CASE("a list is cut at its bounds, and says so") {
  FakeGraph fake([](const http::Request& request, std::size_t) { return page_of(request, 100); });
  graph::Client client(fake.client_options());
  const auto few_pages = graph::all_pages(client, list_of("1/list"), {3, 1'000});
  REQUIRE(few_pages);
  CHECK(few_pages->items.size() == 6);
  CHECK_FALSE(few_pages->is_complete);
  const auto few_items = graph::all_pages(client, list_of("1/list"), {100, 5});
  REQUIRE(few_items);
  CHECK(few_items->items.size() == 5);
  CHECK_FALSE(few_items->is_complete);
  const auto exact = graph::all_pages(client, list_of("1/list"), {50, 100});
  REQUIRE(exact);
  CHECK(exact->is_complete);
}

TEST_CASE("a list that leads back to itself ends") {
  FakeGraph fake([](const http::Request&, std::size_t) {
    return http::Response::json(200, {{"data", {{{"id", "1"}}}},
                                      {"paging", {{"cursors", {{"after", "same"}}}, {"next", "https://x/?after=same"}}}});
  });
  graph::Client client(fake.client_options());
  const auto pages = graph::all_pages(client, list_of("1/list"));
  REQUIRE(pages);
  CHECK(pages->items.size() == 2);
  CHECK_FALSE(pages->is_complete);
}

TEST_CASE("a page that fails fails the list, and so does one without data") {
  FakeGraph fake([](const http::Request& request, std::size_t) {
    if (request.path == "/v24.0/1/nothing") return http::Response::json(200, {{"id", "1"}});
    if (!request.query_value("after")) return page_of(request, 5);
    return http::Response::json(400, {{"error", {{"code", 190}, {"message", "expired"}}}});
  });
  graph::Client client(fake.client_options());
  const auto failed = graph::all_pages(client, list_of("1/list"));
  REQUIRE_FALSE(failed);
  CHECK(account::is_token_failure(failed.error().cause));
  const auto shapeless = graph::all_pages(client, list_of("1/nothing"));
  REQUIRE_FALSE(shapeless);
  CHECK(shapeless.error().cause.kind == account::FailureKind::malformed);
}

TEST_CASE("a link without cursors gives its own parameters, except the token") {
  const base::Json body = {{"paging", {{"next", "https://h/v24.0/1?access_token=T&offset=25&limit=7"}}}};
  CHECK(graph::next_query(body, {{"limit", "2"}, {"fields", "id"}}) ==
        http::Parameters{{"limit", "7"}, {"fields", "id"}, {"offset", "25"}});
  CHECK_FALSE(graph::next_query(base::Json{{"paging", {{"cursors", {{"after", "x"}}}}}}, {}));
  CHECK_FALSE(graph::next_query(base::Json{{"paging", {{"next", 5}}}}, {}));
  CHECK_FALSE(graph::next_query(base::Json::array(), {}));
}
