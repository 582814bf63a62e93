// SPDX-License-Identifier: Apache-2.0
#include <heliograph/message/bind.hpp>
#include <heliograph/message/compose.hpp>

#include "core/message/fixtures.hpp"

using namespace heliograph;
using namespace heliograph::tests;
using base::Json;

namespace {

constexpr const char* offer = R"({"name":"summer_offer","language":"en_US","category":"MARKETING","status":"APPROVED",
  "parameter_format":"NAMED","components":[
    {"type":"HEADER","format":"DOCUMENT","example":{"header_handle":["4:abc"]}},
    {"type":"BODY","text":"Hi {{first_name}}, {{discount}} off until Friday, only for you.",
     "example":{"body_text_named_params":[{"param_name":"first_name","example":"Ada"},{"param_name":"discount","example":"20%"}]}},
    {"type":"LIMITED_TIME_OFFER","limited_time_offer":{"text":"Ends soon","has_expiration":true}},
    {"type":"BUTTONS","buttons":[
      {"type":"COPY_CODE","example":"SUMMER20"},
      {"type":"URL","text":"Shop","url":"https://example.com/{{1}}","example":["https://example.com/a"]},
      {"type":"QUICK_REPLY","text":"Stop"}]}]})";

constexpr const char* carousel = R"({"name":"cards","language":"en_US","components":[
  {"type":"BODY","text":"See {{1}} today, friend."},
  {"type":"CAROUSEL","cards":[
    {"components":[{"type":"HEADER","format":"IMAGE"},{"type":"BODY","text":"Rare {{1}} for you."},
                   {"type":"BUTTONS","buttons":[{"type":"QUICK_REPLY","text":"More"},{"type":"URL","text":"Buy","url":"https://x.example/{{1}}"}]}]},
    {"components":[{"type":"HEADER","format":"IMAGE"},{"type":"BODY","text":"Rare {{1}} for you."},
                   {"type":"BUTTONS","buttons":[{"type":"QUICK_REPLY","text":"More"},{"type":"URL","text":"Buy","url":"https://x.example/{{1}}"}]}]}]}]})";

template_::Template read_template(const char* text) {
  return base::decode<template_::Template>(Json::parse(text)).value;
}

message::BoundTemplate bind(const char* whole, const char* values) {
  message::BindRequest request;
  request.whole = read_template(whole);
  request.values = base::decode<message::Values>(Json::parse(values)).value;
  return message::bind(request);
}

/// A whole message around what was bound.
message::Message message_of(const message::BoundTemplate& bound) {
  return base::decode<message::Message>(message_with("template", base::encode(bound.send))).value;
}

std::vector<std::string> keys(const std::vector<message::MessageField>& fields) {
  std::vector<std::string> result;
  for (const auto& field : fields) result.push_back(field.key);
  return result;
}

std::vector<std::string> places(const base::Findings& findings) {
  std::vector<std::string> result;
  for (const auto& finding : findings) result.push_back(finding.code + " " + finding.at);
  return result;
}

constexpr const char* offer_values = R"({"header.document":{"link":"https://example.com/a.pdf","filename":"a.pdf"},
  "body.first_name":"민지","body.discount":"20%","offer.end":"2026-12-31T00:00:00Z","button.0.code":"SUMMER20",
  "button.1.1":"x7","button.2.payload":"stop"})";

}  // namespace

TEST_CASE("the fields of a template are those of every component, in the order of their parts") {
  const auto fields = message::fields_of(read_template(offer));
  CHECK(keys(fields) == std::vector<std::string>{"header.document", "body.first_name", "body.discount", "button.0.code",
                                                 "button.1.1", "button.2.payload", "offer.end"});
  CHECK(fields[0].kind == message::FieldKind::document);
  CHECK(fields[0].example == "4:abc");
  CHECK(fields[1].is_named);
  CHECK(fields[1].example == "Ada");
  CHECK(fields[3].example == "SUMMER20");
  CHECK(fields[4].label == "Shop");
  CHECK(fields[4].is_required);
  CHECK_FALSE(fields[5].is_required);
}

TEST_CASE("the fields of cards name their card") {
  CHECK(keys(message::fields_of(read_template(carousel))) ==
        std::vector<std::string>{"body.1", "card.0.header.image", "card.0.body.1", "card.0.button.0.payload",
                                 "card.0.button.1.1", "card.1.header.image", "card.1.body.1", "card.1.button.0.payload",
                                 "card.1.button.1.1"});
}

TEST_CASE("binding fills every component, not only the body") {
  const auto bound = bind(offer, offer_values);
  CHECK(bound.findings.empty());
  CHECK(base::encode(bound.send) == Json::parse(R"({"name":"summer_offer","language":{"code":"en_US"},"components":[
      {"type":"header","parameters":[{"type":"document","document":{"link":"https://example.com/a.pdf","filename":"a.pdf"}}]},
      {"type":"body","parameters":[{"type":"text","parameter_name":"first_name","text":"민지"},
                                   {"type":"text","parameter_name":"discount","text":"20%"}]},
      {"type":"button","sub_type":"copy_code","index":0,"parameters":[{"type":"coupon_code","coupon_code":"SUMMER20"}]},
      {"type":"button","sub_type":"url","index":1,"parameters":[{"type":"text","text":"x7"}]},
      {"type":"button","sub_type":"quick_reply","index":2,"parameters":[{"type":"payload","payload":"stop"}]},
      {"type":"limited_time_offer","parameters":[{"type":"limited_time_offer","limited_time_offer":{"expiration_time_ms":1798675200000}}]}]})"));
}

TEST_CASE("what is bound from a template is accepted against that template") {
  message::MessageContext context;
  context.templates = {read_template(offer)};
  CHECK(places(message::validate(message_of(bind(offer, offer_values)), context)).empty());
  context.templates = {read_template(carousel)};
  const auto cards = bind(carousel, R"({"body.1":"aloes","card.0.header.image":"17","card.0.body.1":"a",
    "card.0.button.1.1":"b","card.1.header.image":"https://x.example/i.png","card.1.body.1":"c","card.1.button.1.1":"d"})");
  CHECK(cards.findings.empty());
  CHECK(places(message::validate(message_of(cards), context)).empty());
  const Json second = base::encode(cards.send)["components"][1]["cards"][1];
  CHECK(second["card_index"] == 1);
  CHECK(second["components"][0]["parameters"][0]["image"]["link"] == "https://x.example/i.png");
}

TEST_CASE("every missing, malformed and unknown value is found at once, by its key") {
  CHECK(places(bind(offer, R"({"header.document":7,"body.first_name":"","offer.end":"soon","button.9.code":"x"})").findings) ==
        std::vector<std::string>{"message.value_malformed /values/header.document",
                                 "message.value_missing /values/body.first_name",
                                 "message.value_missing /values/body.discount",
                                 "message.value_missing /values/button.0.code",
                                 "message.value_missing /values/button.1.1",
                                 "message.value_malformed /values/offer.end",
                                 "message.value_unknown /values/button.9.code"});
}

TEST_CASE("a one-time password is given once and fills body and button") {
  constexpr const char* otp = R"({"name":"code","language":"en_US","category":"AUTHENTICATION","components":[
    {"type":"BODY","add_security_recommendation":true},{"type":"BUTTONS","buttons":[{"type":"OTP","otp_type":"COPY_CODE"}]}]})";
  const auto bound = bind(otp, R"({"body.1":"J$FpnYnP"})");
  CHECK(bound.findings.empty());
  CHECK(base::encode(bound.send)["components"] == Json::parse(R"([
    {"type":"body","parameters":[{"type":"text","text":"J$FpnYnP"}]},
    {"type":"button","sub_type":"url","index":0,"parameters":[{"type":"text","text":"J$FpnYnP"}]}])"));
}

TEST_CASE("products, flows and catalogues are given as text or as Graph takes them") {
  constexpr const char* shop = R"({"name":"shop","language":"en_US","components":[{"type":"BODY","text":"Hi"},
    {"type":"BUTTONS","buttons":[{"type":"MPM","text":"View"},{"type":"FLOW","text":"Book"},{"type":"CATALOG","text":"All"}]}]})";
  const auto bound = bind(shop, R"({"button.0.products":"a, b","button.1.flow":"token-1","button.2.thumbnail":"c"})");
  CHECK(bound.findings.empty());
  const Json parts = base::encode(bound.send)["components"];
  CHECK(parts[0]["parameters"][0]["action"] == Json::parse(R"({"thumbnail_product_retailer_id":"a","sections":[
    {"title":"View","product_items":[{"product_retailer_id":"a"},{"product_retailer_id":"b"}]}]})"));
  CHECK(parts[1]["parameters"][0]["action"] == Json::parse(R"({"flow_token":"token-1"})"));
  CHECK(parts[2]["parameters"][0]["action"] == Json::parse(R"({"thumbnail_product_retailer_id":"c"})"));
}

TEST_CASE("an order to pay is given as Graph takes it or as its JSON text") {
  constexpr const char* invoice = R"({"name":"invoice","language":"en_US","sub_category":"ORDER_DETAILS","components":[
    {"type":"BODY","text":"Hi"},{"type":"BUTTONS","buttons":[{"type":"ORDER_DETAILS","text":"Pay"}]}]})";
  const auto as_json = bind(invoice, R"({"button.0.order_details":{"reference_id":"가-1"}})");
  const auto as_text = bind(invoice, R"({"button.0.order_details":"{\"reference_id\":\"가-1\"}"})");
  CHECK(as_json.findings.empty());
  CHECK(as_text.findings.empty());
  const Json part = base::encode(as_text.send)["components"][0];
  CHECK(part == base::encode(as_json.send)["components"][0]);
  CHECK(part["sub_type"] == "order_details");
  CHECK(part["parameters"][0] == Json::parse(R"({"type":"action","action":{"order_details":{"reference_id":"가-1"}}})"));
  CHECK(message::values_of(as_json.send, read_template(invoice)).at("button.0.order_details") ==
        Json::parse(R"({"reference_id":"가-1"})"));
  CHECK(bind(invoice, R"({"button.0.order_details":"{"})").findings.has("message.value_malformed"));
  CHECK(bind(invoice, "{}").findings.has("message.value_missing"));
}

TEST_CASE("the values of a message are read back from it") {
  const auto bound = bind(offer, offer_values);
  const auto values = message::values_of(bound.send, read_template(offer));
  CHECK(values.at("body.first_name") == "민지");
  CHECK(values.at("header.document") == Json::parse(R"({"link":"https://example.com/a.pdf","filename":"a.pdf"})"));
  CHECK(values.at("offer.end") == 1798675200000);
  CHECK(values.size() == 7);
  message::BindRequest again;
  again.whole = read_template(offer);
  again.values = values;
  CHECK(base::encode(message::bind(again).send) == base::encode(bound.send));
}

TEST_CASE("composing a draft leads every finding back to what was typed") {
  message::MessageDraft draft;
  draft.to = "not a number";
  draft.template_ = Json::parse(offer);
  draft.values = base::decode<message::Values>(Json::parse(offer_values)).value;
  draft.values["body.discount"] = "20\n%";
  draft.values["header.document"]["link"] = "a.pdf";
  const auto result = message::compose(draft);
  CHECK(places(result.findings) == std::vector<std::string>{"phone.characters /to",
                                                            "message.media.link_malformed /values/header.document/link",
                                                            "message.parameter.line_break /values/body.discount"});
  CHECK(result.request.is_null());
  CHECK(result.preview.body);
}

TEST_CASE("the preview of a draft shows the names of its document, place and products") {
  message::MessageDraft draft;
  draft.template_ = Json::parse(offer);
  draft.values = base::decode<message::Values>(Json::parse(offer_values)).value;
  const auto document = message::compose(draft).preview;
  REQUIRE(document.header);
  CHECK(document.header->name == "a.pdf");

  draft.template_ = Json::parse(R"({"name":"p","language":"en","category":"UTILITY","components":[
      {"type":"HEADER","format":"LOCATION"},{"type":"BODY","text":"Here"}]})");
  draft.values = base::decode<message::Values>(Json::parse(R"({"header.location":{
      "latitude":"37.5","longitude":"127","name":"우리 가게","address":"세종대로 1"}})")).value;
  const auto place = message::compose(draft).preview;
  REQUIRE(place.header);
  CHECK(place.header->name == "우리 가게");
  CHECK(place.header->detail == "세종대로 1");
  draft.values["header.location"]["name"] = "";
  CHECK_FALSE(message::compose(draft).preview.header->name);

  draft.template_ = Json::parse(R"({"name":"c","language":"en","category":"MARKETING","components":[
      {"type":"BODY","text":"Two"},{"type":"CAROUSEL","cards":[
        {"components":[{"type":"HEADER","format":"PRODUCT"},{"type":"BUTTONS","buttons":[{"type":"SPM","text":"View"}]}]},
        {"components":[{"type":"HEADER","format":"PRODUCT"},{"type":"BUTTONS","buttons":[{"type":"SPM","text":"View"}]}]}]}]})");
  draft.values = base::decode<message::Values>(Json::parse(R"({"card.1.header.product":{
      "product_retailer_id":"cup-02","catalog_id":"1"}})")).value;
  const auto cards = message::compose(draft).preview.cards;
  REQUIRE(cards);
  REQUIRE(cards->size() == 2);
  CHECK_FALSE((*cards)[0].header->name);
  CHECK((*cards)[1].header->name == "cup-02");
}

TEST_CASE("a composed draft without errors is the request itself") {
  message::MessageDraft draft;
  draft.to = "+82 10-1234-5678";
  draft.text = "*안녕하세요* https://example.com";
  const auto result = message::compose(draft);
  CHECK(result.findings.empty());
  CHECK(result.request["type"] == "text");
  CHECK(result.request["text"]["preview_url"] == true);
  REQUIRE(result.preview.body);
  draft.text = "";
  CHECK(places(message::compose(draft).findings) == std::vector<std::string>{"message.text.body_missing /text"});
  draft.text = "Hi";
  draft.is_window_open = false;
  CHECK(message::compose(draft).findings.has("message.window_closed"));
}

TEST_CASE("a draft of a template that is not approved is not sent") {
  message::MessageDraft draft;
  draft.to = "+82 10-1234-5678";
  draft.template_ = Json::parse(offer);
  draft.template_["status"] = "PENDING";
  draft.values = base::decode<message::Values>(Json::parse(offer_values)).value;
  const auto result = message::compose(draft);
  CHECK(places(result.findings) == std::vector<std::string>{"message.template.not_approved /template"});
  CHECK(result.request.is_null());
}
