// SPDX-License-Identifier: Apache-2.0
#include <heliograph/message/lint.hpp>

#include "core/message/fixtures.hpp"
#include "core/template/samples.hpp"

using namespace heliograph;
using base::Json;
using message::MessageForm;

TEST_CASE("a template with values is a template that is sent, whatever else stands beside it") {
  const Json send = Json::parse(R"({"name":"order","language":{"code":"en_US"}})");
  CHECK(message::recognise(send) == MessageForm::template_send);
  Json with_values = send;
  with_values["language"] = "en_US";
  CHECK_FALSE(message::recognise(with_values));
  with_values["components"] = Json::parse(R"([{"type":"body","parameters":[{"type":"text","text":"a"}]}])");
  CHECK(message::recognise(with_values) == MessageForm::template_send);
  with_values["category"] = "MARKETING";
  CHECK(message::recognise(with_values) == MessageForm::template_send);
  CHECK(message::lint(with_values).has("message.template.field_unknown"));
  with_values["components"] = Json::parse(R"([{"type":"carousel","cards":[{"components":[{"type":"body","parameters":[]}]}]}])");
  CHECK(message::recognise(with_values) == MessageForm::template_send);
}

TEST_CASE("a template that is created is no message, its carousel neither") {
  CHECK_FALSE(message::recognise(tests::order()));
  CHECK_FALSE(message::recognise(tests::carousel()));
  CHECK_FALSE(message::recognise(tests::without(tests::carousel(), "/category")));
}

TEST_CASE("what is said about a call is no message, a message without its type is one") {
  const Json call = Json::parse(R"({"messaging_product":"whatsapp","to":"14085551234","action":"reject"})");
  CHECK_FALSE(message::recognise(call));
  CHECK_FALSE(message::recognise(Json::parse(R"({"messaging_product":"whatsapp","to":"14085551234","connection":{}})")));
  CHECK(message::recognise(Json::parse(R"({"to":"14085551234","text":{"body":"Hi"}})")) == MessageForm::message);
  CHECK(message::recognise(Json::parse(R"({"to":"14085551234","type":"text","action":"reject"})")) == MessageForm::message);
}
