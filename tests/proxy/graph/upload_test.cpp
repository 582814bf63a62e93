// SPDX-License-Identifier: Apache-2.0
#include "proxy/graph/upload.hpp"

#include "proxy/graph/fake_graph.hpp"
#include "support/catch.hpp"

using namespace heliograph;
using namespace heliograph::proxy;
using proxy::test::FakeGraph;

namespace {
const base::Secret token{"EAAtoken-1234567890"};
const graph::Upload picture{"été.png", "image/png", std::string("\x89PNG\0\r\n--", 9) + std::string(100, 'p')};
}  // namespace

TEST_CASE("a sample is announced and then sent whole, with the OAuth scheme and its offset as a header") {
  FakeGraph fake([](const http::Request& request, std::size_t) {
    if (request.path == "/v24.0/77/uploads") return http::Response::json(200, {{"id", "upload:MTphd=?sig=ARZ-x"}});
    return http::Response::json(200, {{"h", "4:ABC\n4:DEF"}});
  });
  graph::Client client(fake.client_options());
  CHECK(graph::upload_sample(client, "77", token, picture) == "4:ABC\n4:DEF");
  const auto requests = fake.requests();
  REQUIRE(requests.size() == 2);
  CHECK(requests[0].query_value("file_name") == "été.png");
  CHECK(requests[0].query_value("file_length") == "109");
  CHECK(requests[0].query_value("file_type") == "image/png");
  CHECK(requests[1].target == "/v24.0/upload:MTphd=?sig=ARZ-x");
  CHECK(requests[1].header("authorization") == "OAuth EAAtoken-1234567890");
  CHECK(requests[1].header("file_offset") == "0");
  CHECK(requests[1].body == picture.data);
}

TEST_CASE("a sample whose transfer broke off is resumed where Meta stopped") {
  FakeGraph fake([](const http::Request& request, std::size_t count) {
    if (count == 0) return http::Response::json(200, {{"id", "upload:1"}});
    if (count == 1) return http::Response::drop_connection();
    if (request.method == "GET") return http::Response::json(200, {{"id", "upload:1"}, {"file_offset", 40}});
    return http::Response::json(200, {{"h", "4:ABC"}});
  });
  graph::Client client(fake.client_options());
  CHECK(graph::upload_sample(client, "77", token, picture) == "4:ABC");
  const auto requests = fake.requests();
  REQUIRE(requests.size() == 4);
  CHECK(requests[3].header("file_offset") == "40");
  CHECK(requests[3].body == picture.data.substr(40));
}

TEST_CASE("a refused sample is Graph's refusal") {
  FakeGraph fake([](const http::Request&, std::size_t) {
    return http::Response::json(400, {{"error", {{"code", 100}, {"message", "bad type"}}}});
  });
  graph::Client client(fake.client_options());
  const auto handle = graph::upload_sample(client, "77", token, picture);
  REQUIRE_FALSE(handle);
  CHECK(handle.error().cause.error->code == 100);
  CHECK(fake.requests().size() == 1);
}

TEST_CASE("media goes as a form whose headers no file name can end") {
  FakeGraph fake([](const http::Request&, std::size_t) { return http::Response::json(200, {{"id", "991"}}); });
  graph::Client client(fake.client_options());
  graph::Upload upload = picture;
  upload.file_name = "a\"\r\nX: y.png";
  CHECK(graph::upload_media(client, "55", token, upload) == "991");
  const auto request = fake.requests().at(0);
  CHECK(request.path == "/v24.0/55/media");
  CHECK_THAT(std::string{request.header("content-type")}, ContainsSubstring("multipart/form-data; boundary="));
  CHECK_THAT(request.body, ContainsSubstring("filename=\"a___X: y.png\"\r\nContent-Type: image/png\r\n\r\n"));
  CHECK_THAT(request.body, ContainsSubstring("name=\"messaging_product\"\r\n\r\nwhatsapp\r\n"));
  CHECK(request.body.find(picture.data) != std::string::npos);
}
