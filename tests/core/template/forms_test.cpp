// SPDX-License-Identifier: Apache-2.0
#include <heliograph/template/build.hpp>
#include <heliograph/template/lint.hpp>
#include <heliograph/template/read.hpp>

#include "catch.hpp"
#include "core/template/samples.hpp"

using namespace heliograph;
using namespace heliograph::tests;
using template_::Form;

namespace {

Json existing() {
  Json node = order();
  node["id"] = "920070352646140";
  node["status"] = "APPROVED";
  node["quality_score"] = {{"score", "GREEN"}, {"date", 1700000000}};
  return node;
}

}  // namespace

TEST_CASE("the form of a document is told by its shape", "[template]") {
  CHECK(template_::recognise(order()) == Form::create);
  CHECK(template_::recognise(without(order(), "/name")) == Form::create);
  CHECK(template_::recognise(existing()) == Form::existing);
  CHECK(template_::recognise(Json{{"components", Json::array()}}) == Form::edit);
  CHECK(template_::recognise(Json{{"name", "a"}, {"languages", {"fr"}}, {"components", Json::array()}}) ==
        Form::upsert);
  CHECK(template_::recognise(Json{{"name", "a"}, {"library_template_name", "b"}}) == Form::create_library);
  CHECK(template_::recognise(order()["components"][1]) == Form::component);
  CHECK_FALSE(template_::recognise(Json{{"type", "body"}, {"parameters", Json::array()}}));
  CHECK_FALSE(template_::recognise(Json{{"name", "a"}, {"language", {{"code", "en"}}}, {"components", Json::array()}}));
  CHECK_FALSE(template_::recognise(Json::array()));
  const Json in_library = {{"name", "a"}, {"language", "en"}, {"category", "UTILITY"}, {"topic", "PAYMENTS"}};
  CHECK_FALSE(template_::recognise(in_library));
  CHECK(template_::recognise(without(in_library, "/topic")) == Form::create);
}

TEST_CASE("a document that is no template is refused as such", "[template]") {
  CHECK(codes(Json{{"messaging_product", "whatsapp"}}) == Codes{"template.not_recognised"});
  CHECK(codes(Json("text")) == Codes{"template.not_recognised"});
  CHECK(codes(Json()) == Codes{"template.not_recognised"});
}

TEST_CASE("what Meta has accepted is never refused, what it lacks today is said", "[template]") {
  Json old = without(existing(), "/components/1/example");
  old["components"][1]["text"] = "Hello {{1}}";
  old["category"] = "ISSUE_RESOLUTION";
  CHECK(codes(old).empty());
  CHECK(codes(old, {}, base::Severity::warning).size() == 3);
  template_::Context create;
  create.form = Form::create;
  CHECK(codes(old, create).size() == 4);
}

TEST_CASE("a page of templates is judged one by one", "[template]") {
  Json page = {{"data", Json::array({existing(), with(existing(), "/components/1/text", "Hello {{1}}")})}};
  const auto findings = template_::lint(page);
  CHECK_FALSE(findings.has_errors());
  REQUIRE_FALSE(findings.empty());
  CHECK(findings.front().at == "/data/1/components/1/text");
}

TEST_CASE("an edit judges what it holds", "[template]") {
  Json edit = {{"components", order()["components"]}};
  CHECK(codes(edit).empty());
  edit["message_send_ttl_seconds"] = 29;
  CHECK(codes(edit) == Codes{"template.ttl.out_of_range"});
  CHECK(codes(Json{{"components", Json::array()}}).empty());
  Json named = Json::parse(R"({"components":[{"type":"BODY","text":"Dear {{name}}, your order is here",
    "example":{"body_text_named_params":[{"param_name":"name","example":"Ann"}]}}]})");
  CHECK(codes(named).empty());
}

TEST_CASE("a component is judged by itself, with places inside it", "[template]") {
  Json body = order()["components"][1];
  CHECK(codes(body).empty());
  body["text"] = "{{1}} has an order number {{2}} for you";
  const auto findings = template_::lint(body);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].at == "/text");
}

TEST_CASE("a field that Meta does not document is noticed, and kept", "[template]") {
  const Json whole = with(with(order(), "/colour", "red"), "/components/3/buttons/0/size", 4);
  CHECK(codes(whole, {}, base::Severity::notice) == Codes{"template.field_unknown", "template.field_unknown"});
  CHECK(base::same_value(template_::write(template_::read(whole).value), whole));
  CHECK(codes(with(order(), "/bid_spec", Json::object()), {}, base::Severity::notice).empty());
}

TEST_CASE("any document is written again as it was read", "[template]") {
  const char* documents[] = {
      R"({"name": 5, "components": "none", "category": null, "id": 12345678901234567890})",
      R"({"components": [{"type": "body", "text": ["a"], "example": {"body_text": [["a"], "b"]}}, 7, null]})",
      R"({"components": [{"type": "CAROUSEL", "cards": [{"components": [{"type": "HEADER", "x": {"y": [1, 2.5]}}]}]}]})",
      R"({"message_send_ttl_seconds": "060", "allow_category_change": "TRUE", "status": "BRAND_NEW"})",
      R"({"message_send_ttl_seconds": "60", "allow_category_change": "true", "quality_score": {"score": "BLUE"}})",
      R"({"components": [{"type": "BUTTONS", "buttons": [{"type": "FLOW", "flow_id": 99, "example": []}]}]})",
  };
  for (const char* text : documents) {
    const Json document = Json::parse(text);
    INFO(text);
    CHECK(base::same_value(template_::write(template_::read(document).value), document));
  }
}

TEST_CASE("the request to create leaves out what only Meta writes", "[template]") {
  const auto request = template_::build(existing());
  REQUIRE(request);
  CHECK(request->method == "POST");
  CHECK(request->path == "{waba_id}/message_templates");
  CHECK(base::same_value(request->body, order()));
}

TEST_CASE("the request to edit holds category, components and time to live", "[template]") {
  template_::Context context;
  context.form = Form::edit;
  context.id = "77";
  Json whole = order();
  whole["message_send_ttl_seconds"] = 60;
  const auto request = template_::build(whole, context);
  REQUIRE(request);
  CHECK(request->path == "77");
  CHECK(request->body.size() == 3);
  CHECK(request->body["components"] == order()["components"]);
}

TEST_CASE("nothing is built of a template with errors", "[template]") {
  const auto request = template_::build(without(order(), "/name"));
  REQUIRE_FALSE(request);
  CHECK(request.error().has("template.name.missing"));
}

TEST_CASE("one language or all of a name are deleted", "[template]") {
  CHECK(template_::delete_request("order_update", std::nullopt).path ==
        "{waba_id}/message_templates?name=order_update");
  CHECK(template_::delete_request("a b", "7").path == "{waba_id}/message_templates?hsm_id=7&name=a%20b");
}

TEST_CASE("a review tells form, findings, variables and counts at once", "[template]") {
  const auto review = template_::review(with(order(), "/components/2/text", "한국어"));
  CHECK(review.form == Form::create);
  CHECK(review.variables.size() == 3);
  const auto count = [&](const std::string& at) {
    for (const auto& one : review.counts) {
      if (one.at == at) return std::pair{one.length, one.max};
    }
    return std::pair<std::size_t, std::size_t>{};
  };
  CHECK(count("/name") == std::pair<std::size_t, std::size_t>{18, 512});
  CHECK(count("/components/2/text") == std::pair<std::size_t, std::size_t>{3, 60});
  CHECK(count("/components/3/buttons/0/phone_number").second == 20);
  CHECK(count("/components/3/buttons/1/url").second == 2000);
  CHECK(template_::review(Json(5)).findings.has("template.not_recognised"));
}
