// SPDX-License-Identifier: Apache-2.0
#include "core/message/fixtures.hpp"

using namespace heliograph;
using namespace heliograph::tests;
using base::Json;

TEST_CASE("a plain text has nothing to be said about") { CHECK(judge(text_of("Hi")).empty()); }

TEST_CASE("the product must be whatsapp, which only Meta's own order examples leave out") {
  Json json = text_of("Hi");
  json["messaging_product"] = "telegram";
  CHECK(judge(json) == Codes{"message.product_unknown"});
  json.erase("messaging_product");
  CHECK(judge(json) == Codes{"message.product_missing"});
  Json order = message_with("interactive", json_of(R"({"type":"order_status","action":{"name":"review_order"}})"));
  order.erase("messaging_product");
  CHECK(judge(order) == Codes{"message.product_missing_in_order"});
}

TEST_CASE("a message names a phone number or a user id, and is warned about both") {
  Json json = text_of("Hi");
  json.erase("to");
  CHECK(judge(json) == Codes{"message.recipient_missing"});
  json["recipient"] = "US.13491208655302741918";
  CHECK(judge(json).empty());
  json["recipient"] = "US.ENT.11815799212886844830";
  CHECK(judge(json).empty());
  json["recipient"] = "13491208655302741918";
  CHECK(judge(json) == Codes{"message.user_id_malformed"});
  json = text_of("Hi");
  json["recipient"] = "US.13491208655302741918";
  CHECK(judge(json) == Codes{"message.recipient_twice"});
}

TEST_CASE("a recipient is taken as people write it; what is not sent yet is only warned about") {
  Json json = text_of("Hi");
  for (const char* to : {"16505551234", "+1 (650) 555-1234", "123"}) {
    json["to"] = to;
    CAPTURE(to);
    CHECK(judge(json).empty());
  }
  json["to"] = "PHONE_NUMBER";
  CHECK(judge(json) == Codes{"message.recipient_placeholder"});
  json["to"] = "91xxxxxxxxxx";
  CHECK(judge(json) == Codes{"message.recipient_malformed"});
  message::MessageContext sending;
  sending.is_sending = true;
  CHECK(judge(json, sending) == Codes{"phone.characters"});
  json["to"] = 16505551234U;
  CHECK(judge(json).empty());
}

TEST_CASE("the sender cannot write to itself") {
  message::MessageContext context;
  context.sender_number = "16505551234";
  CHECK(judge(text_of("Hi"), context) == Codes{"message.recipient_is_sender"});
}

TEST_CASE("callback data may have 512 characters, counted as characters") {
  Json json = text_of("Hi");
  json["biz_opaque_callback_data"] = times(512, "한");
  CHECK(judge(json).empty());
  json["biz_opaque_callback_data"] = times(513, "한");
  CHECK(judge(json) == Codes{"message.callback_data_too_long"});
}

TEST_CASE("a text that only JavaScript counts as too long is warned about") {
  Json json = text_of("Hi");
  json["biz_opaque_callback_data"] = times(400, "😀");
  CHECK(judge(json) == Codes{"message.utf16_too_long"});
}

TEST_CASE("a type needs its content, and content of another type is ignored by Meta") {
  Json json = text_of("Hi");
  json["type"] = "image";
  CHECK(judge(json) == Codes{"message.content_of_other_type", "message.content_missing"});
  json["type"] = "fax";
  CHECK(judge(json) == Codes{"message.type_unknown"});
  json.erase("type");
  CHECK(judge(json).empty());
  json.erase("text");
  CHECK(judge(json) == Codes{"message.type_missing"});
}

TEST_CASE("content of a wrong type is said once") {
  Json json = text_of("Hi");
  json["text"] = "Hi";
  CHECK(judge(json) == Codes{"base.type_mismatch"});
}

TEST_CASE("a member of a message that Meta does not document is noticed, and kept") {
  Json json = text_of("Hi");
  json["priority"] = 7;
  CHECK(judge(json) == Codes{"message.field_unknown"});
  CHECK(base::same_value(base::encode(base::decode<message::Message>(json).value), json));
}

TEST_CASE("outside the window only a template may be sent") {
  message::MessageContext context;
  context.is_window_open = false;
  CHECK(judge(text_of("Hi"), context) == Codes{"message.window_closed"});
  CHECK(judge(template_with("[]"), context).empty());
  context.is_window_open = true;
  CHECK(judge(text_of("Hi"), context).empty());
}

TEST_CASE("a mark as read names the message, and may show typing") {
  Json json = json_of(R"({"messaging_product":"whatsapp","status":"read","message_id":"wamid.1"})");
  CHECK(judge(json).empty());
  json["typing_indicator"] = {{"type", "voice"}};
  json["status"] = "seen";
  json.erase("message_id");
  CHECK(judge(json) ==
        Codes{"message.read.status_unknown", "message.read.message_missing", "message.read.typing_unknown"});
}

TEST_CASE("marketing messages are templates of the category marketing, to single people") {
  message::MessageContext context;
  context.endpoint = message::Endpoint::marketing_messages;
  CHECK(judge(text_of("Hi"), context) == Codes{"message.marketing.not_template"});
  Json json = template_with("[]");
  json["product_policy"] = "STRICT";
  json["message_activity_sharing"] = true;
  CHECK(judge(json, context).empty());
  json["product_policy"] = "SOMETIMES";
  json["recipient_type"] = "group";
  CHECK(judge(json, context) == Codes{"message.marketing.policy_unknown", "message.marketing.group"});
  context.endpoint = message::Endpoint::messages;
  json["product_policy"] = "STRICT";
  json["recipient_type"] = "individual";
  CHECK(judge(json, context) == Codes{"message.marketing.field_elsewhere"});
}

TEST_CASE("every defect of a message is found at once") {
  const Json json = json_of(R"({"recipient_type":"everyone","type":"text","text":{"body":""},"context":{}})");
  CHECK(judge(json) == Codes{"message.product_missing", "message.recipient_missing", "message.recipient_type_unknown",
                             "message.answered_message_missing", "message.text.body_missing"});
}
