// SPDX-License-Identifier: Apache-2.0
#include <heliograph/message/request.hpp>

#include "core/message/fixtures.hpp"

using namespace heliograph;
using namespace heliograph::tests;
using base::Json;

TEST_CASE("a message leads to a request to the endpoint that takes it") {
  Json message = template_with("[]");
  const auto plain = message::request_for(message);
  REQUIRE(plain);
  CHECK(plain->method == "POST");
  CHECK(plain->path == "{phone_number_id}/messages");
  CHECK(base::same_value(plain->body, message));
  message["message_activity_sharing"] = true;
  const auto marketing = message::request_for(message);
  REQUIRE(marketing);
  CHECK(marketing->path == "{phone_number_id}/marketing_messages");
}

TEST_CASE("the context decides on the endpoint, and its rules hold") {
  message::MessageContext context;
  context.endpoint = message::Endpoint::marketing_messages;
  const auto refused = message::request_for(message_with("text", json_of(R"({"body":"Hi"})")), context);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().has("message.marketing.not_template"));
}

TEST_CASE("a message with errors leads to its findings") {
  const auto refused = message::request_for(Json::array());
  REQUIRE_FALSE(refused);
  CHECK(refused.error().has_errors());
}
