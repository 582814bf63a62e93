// SPDX-License-Identifier: Apache-2.0
#include "core/message/fixtures.hpp"

using namespace heliograph;
using namespace heliograph::tests;
using base::Json;

namespace {

Json body_value(const std::string& text) {
  Json json = template_with(R"([{"type":"body","parameters":[{"type":"text"}]}])");
  json["template"]["components"][0]["parameters"][0]["text"] = text;
  return json;
}

Json parameter(const char* part, const char* value) {
  Json json = template_with("[{}]");
  json["template"]["components"][0] = Json::parse(part);
  json["template"]["components"][0]["parameters"] = Json::array({Json::parse(value)});
  return json;
}

message::MessageContext knowing(const char* whole) {
  message::MessageContext context;
  context.templates = {base::decode<template_::Template>(Json::parse(whole)).value};
  return context;
}

constexpr const char* order = R"({"name":"order_confirmation","language":"en_US","status":"APPROVED","category":"MARKETING",
  "components":[
    {"type":"HEADER","format":"IMAGE"},
    {"type":"BODY","text":"Hello {{1}}, order {{2}} is on its way."},
    {"type":"BUTTONS","buttons":[
      {"type":"QUICK_REPLY","text":"Stop"},
      {"type":"URL","text":"Track","url":"https://example.com/{{1}}"},
      {"type":"COPY_CODE","example":"SAVE20"}]}]})";

constexpr const char* order_values = R"([
  {"type":"header","parameters":[{"type":"image","image":{"id":"1"}}]},
  {"type":"body","parameters":[{"type":"text","text":"Ada"},{"type":"text","text":"17"}]},
  {"type":"button","sub_type":"url","index":"1","parameters":[{"type":"text","text":"17"}]},
  {"type":"button","sub_type":"copy_code","index":2,"parameters":[{"type":"coupon_code","coupon_code":"SAVE20"}]}])";

}  // namespace

TEST_CASE("a template is named with a language") {
  Json json = template_with("[]");
  CHECK(judge(json).empty());
  json["template"].erase("name");
  json["template"].erase("language");
  CHECK(judge(json) == Codes{"message.template.name_missing", "message.template.language_missing"});
  json["template"] = json_of(R"({"name":"Hello World","language":{"code":"en-us","policy":"fallback"}})");
  CHECK(judge(json) == Codes{"message.template.name_malformed", "message.template.language_unknown",
                             "message.template.policy_unknown"});
  json["template"] = json_of(R"({"name":"hello","language":"en_US"})");
  CHECK(judge(json) == Codes{"base.type_mismatch"});
}

TEST_CASE("a field that a template message lacks is refused") {
  Json json = template_with("[]");
  json["template"]["category"] = "MARKETING";
  json["template"]["namespace"] = "old";
  CHECK(judge(json) == Codes{"message.template.field_unknown"});
}

TEST_CASE("a value holds no line break, no tab and at most four spaces in a row") {
  CHECK(judge(body_value("a    b")).empty());
  CHECK(judge(body_value("a     b")) == Codes{"message.parameter.spaces"});
  CHECK(judge(body_value("a\nb")) == Codes{"message.parameter.line_break"});
  CHECK(judge(body_value("a\xE2\x80\xA8" "b")) == Codes{"message.parameter.line_break"});
  CHECK(judge(body_value("a\tb\n     c")) ==
        Codes{"message.parameter.line_break", "message.parameter.tab", "message.parameter.spaces"});
  CHECK(judge(body_value("")) == Codes{"message.parameter.text_missing"});
}

TEST_CASE("each kind of value belongs to some parts only") {
  CHECK(judge(parameter(R"({"type":"body"})", R"({"type":"currency","currency":{"fallback_value":"$1","code":"USD","amount_1000":1000}})"))
            .empty());
  CHECK(judge(parameter(R"({"type":"body"})", R"({"type":"image","image":{"id":"1"}})")) ==
        Codes{"message.parameter.type_not_here"});
  CHECK(judge(parameter(R"({"type":"body"})", R"({"type":"foo"})")) == Codes{"message.parameter.type_unknown"});
  CHECK(judge(parameter(R"({"type":"HEADER"})", R"({"type":"IMAGE","image":{"id":"1"}})")).empty());
  CHECK(judge(parameter(R"({"type":"header"})", R"({"type":"image"})")) == Codes{"message.parameter.content_missing"});
}

TEST_CASE("an amount and a date have a text to fall back on") {
  CHECK(judge(parameter(R"({"type":"body"})", R"({"type":"currency","currency":{"code":"dollars"}})")) ==
        Codes{"message.parameter.fallback_missing", "message.parameter.currency_code", "message.parameter.amount_missing"});
  CHECK(judge(parameter(R"({"type":"body"})", R"({"type":"currency","currency":{"fallback_value":"x","code":"USD","amount_1000":"a"}})")) ==
        Codes{"base.type_mismatch"});
  CHECK(judge(parameter(R"({"type":"body"})", R"({"type":"date_time","date_time":{}})")) ==
        Codes{"message.parameter.fallback_missing"});
}

TEST_CASE("a header and a button take one value, a button is named by its place") {
  CHECK(judge(template_with(R"([{"type":"header","parameters":[{"type":"text","text":"a"},{"type":"text","text":"b"}]}])")) ==
        Codes{"message.template.one_parameter"});
  CHECK(judge(template_with(R"([{"type":"button","parameters":[{"type":"text","text":"a"}]}])")) ==
        Codes{"message.template.sub_type_missing", "message.template.index_missing"});
  CHECK(judge(template_with(R"([{"type":"button","sub_type":"url","index":9,"parameters":[{"type":"text","text":"a"}]}])")).empty());
  CHECK(judge(template_with(R"([{"type":"button","sub_type":"url","index":10,"parameters":[{"type":"text","text":"a"}]}])")) ==
        Codes{"message.template.index_out_of_range"});
  CHECK(judge(template_with(R"([{"type":"button","sub_type":"flow","index":0},{"type":"button","sub_type":"flow","index":"0"}])")) ==
        Codes{"message.template.index_taken"});
}

TEST_CASE("a part may occur once, and its values are a list") {
  CHECK(judge(template_with(R"([{"type":"body","parameters":[{"type":"text","text":"a"}]},{"type":"body","parameters":[{"type":"text","text":"b"}]}])")) ==
        Codes{"message.template.part_repeated"});
  CHECK(judge(template_with(R"([{"type":"body","parameters":null}])")) == Codes{"message.template.parameters_malformed"});
  CHECK(judge(template_with(R"([{"type":"body"}])")) == Codes{"message.template.parameters_empty"});
  CHECK(judge(template_with("[{}]")) == Codes{"message.template.part_type_missing"});
  CHECK(judge(template_with(R"([{"type":"poem"}])")) == Codes{"message.template.part_type_unknown"});
}

TEST_CASE("values name their variables all or none, and none twice") {
  CHECK(judge(template_with(R"([{"type":"body","parameters":[
    {"type":"text","parameter_name":"a","text":"1"},{"type":"text","parameter_name":"a","text":"2"}]}])")) ==
        Codes{"message.parameter.name_repeated"});
  CHECK(judge(template_with(R"([{"type":"body","parameters":[
    {"type":"text","parameter_name":"a","text":"1"},{"type":"text","text":"2"}]}])")) == Codes{"message.parameter.names_mixed"});
}

TEST_CASE("a code has up to twenty characters, above fifteen with a warning") {
  const auto code = [](std::size_t length) {
    Json json = parameter(R"({"type":"button","sub_type":"copy_code","index":0})", R"({"type":"coupon_code"})");
    json["template"]["components"][0]["parameters"][0]["coupon_code"] = times(length, "A");
    return json;
  };
  CHECK(judge(code(15)).empty());
  CHECK(judge(code(16)) == Codes{"message.parameter.coupon_long"});
  CHECK(judge(code(20)) == Codes{"message.parameter.coupon_long"});
  CHECK(judge(code(21)) == Codes{"message.parameter.coupon_too_long"});
}

TEST_CASE("an address's end is percent-encoded, an offer ends at a time in milliseconds") {
  CHECK(judge(parameter(R"({"type":"button","sub_type":"url","index":0})", R"({"type":"text","text":"주문 17"})")) ==
        Codes{"message.parameter.url_encoding"});
  CHECK(judge(parameter(R"({"type":"limited_time_offer"})", R"({"type":"limited_time_offer","limited_time_offer":{"expiration_time_ms":1795000000}})")) ==
        Codes{"message.parameter.offer_end_in_seconds"});
  CHECK(judge(parameter(R"({"type":"limited_time_offer"})", R"({"type":"limited_time_offer","limited_time_offer":{}})")) ==
        Codes{"message.parameter.offer_end_missing"});
}

TEST_CASE("a card is numbered, and holds no carousel") {
  CHECK(judge(template_with(R"([{"type":"carousel","cards":[{"components":[{"type":"carousel"}]}]}])")) ==
        Codes{"message.template.card_index_missing", "message.template.part_type_unknown"});
}

TEST_CASE("values that match the known template are accepted") {
  CHECK(judge(template_with(order_values), knowing(order)).empty());
}

TEST_CASE("a template that does not exist, not in this language or not approved, is refused") {
  CHECK(judge(template_with(order_values), knowing(R"({"name":"other","language":"en_US"})")) ==
        Codes{"message.template.does_not_exist"});
  CHECK(judge(template_with(order_values), knowing(R"({"name":"order_confirmation","language":"ko"})")) ==
        Codes{"message.template.not_in_language"});
  message::MessageContext paused = knowing(order);
  paused.templates->front().status = template_::Status::PAUSED;
  CHECK(judge(template_with(order_values), paused) == Codes{"message.template.not_approved"});
}

TEST_CASE("missing values are found in every component, not only in the body") {
  CHECK(judge(template_with("[]"), knowing(order)) ==
        Codes{"message.template.value_missing", "message.template.count_differs", "message.template.value_missing",
              "message.template.value_missing"});
}

TEST_CASE("values of the wrong kind or for the wrong button are found") {
  CHECK(judge(template_with(R"([
    {"type":"header","parameters":[{"type":"video","video":{"id":"1"}}]},
    {"type":"body","parameters":[{"type":"text","text":"a"},{"type":"text","text":"b"}]},
    {"type":"button","sub_type":"quick_reply","index":1,"parameters":[{"type":"payload","payload":"x"}]},
    {"type":"button","sub_type":"copy_code","index":2,"parameters":[{"type":"coupon_code","coupon_code":"A"}]},
    {"type":"button","sub_type":"url","index":5,"parameters":[{"type":"text","text":"a"}]}])"), knowing(order)) ==
        Codes{"message.template.media_differs", "message.template.sub_type_differs", "message.template.part_not_in_template"});
}

TEST_CASE("named variables are matched by their names") {
  const auto context = knowing(R"({"name":"order_confirmation","language":"en_US","parameter_format":"NAMED",
    "components":[{"type":"BODY","text":"Hi {{first_name}}, order {{order_number}} left."}]})");
  CHECK(judge(template_with(R"([{"type":"body","parameters":[
    {"type":"text","parameter_name":"order_number","text":"1"},{"type":"text","parameter_name":"first_name","text":"2"}]}])"),
              context).empty());
  CHECK(judge(template_with(R"([{"type":"body","parameters":[
    {"type":"text","parameter_name":"order_number","text":"1"},{"type":"text","parameter_name":"nickname","text":"2"}]}])"),
              context) == Codes{"message.template.value_unknown"});
}

TEST_CASE("a marketing route takes marketing templates, a user id no authentication template") {
  message::MessageContext context = knowing(R"({"name":"order_confirmation","language":"en_US","category":"AUTHENTICATION",
    "components":[]})");
  context.endpoint = message::Endpoint::marketing_messages;
  CHECK(judge(template_with("[]"), context) == Codes{"message.marketing.category"});
  context.endpoint.reset();
  Json json = template_with("[]");
  json.erase("to");
  json["recipient"] = "US.1349";
  CHECK(judge(json, context) == Codes{"message.user_id_for_authentication"});
}
