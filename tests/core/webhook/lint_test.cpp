// SPDX-License-Identifier: Apache-2.0
#include <heliograph/webhook/lint.hpp>

#include "catch.hpp"

using namespace heliograph;
using base::Json;

namespace {

Json delivery() {
  return Json::parse(R"({"object":"whatsapp_business_account","entry":[{"id":"1","changes":[
    {"field":"messages","value":{"messaging_product":"whatsapp","statuses":[{"id":"wamid.1","status":"sent"}]}},
    {"field":"message_template_status_update","value":{"event":"APPROVED","message_template_id":1}},
    {"field":"flows","value":{"event":7}}]}]})");
}

std::vector<std::pair<std::string, std::string>> told(const Json& document) {
  std::vector<std::pair<std::string, std::string>> result;
  for (const base::Finding& finding : webhook::lint(document)) result.emplace_back(finding.code, finding.at);
  return result;
}

using Told = std::vector<std::pair<std::string, std::string>>;

Json with(const char* at, Json value) {
  Json document = delivery();
  document[Json::json_pointer{at}] = std::move(value);
  return document;
}

}  // namespace

TEST_CASE("a webhook is recognised by its entries or its object", "[webhook]") {
  CHECK(webhook::recognise(delivery()));
  CHECK(webhook::recognise(Json{{"entry", Json::array()}}));
  CHECK(webhook::recognise(Json{{"object", "whatsapp_business_account"}}));
  CHECK_FALSE(webhook::recognise(Json{{"object", "page"}}));
  CHECK_FALSE(webhook::recognise(Json::array({"entry"})));
  CHECK(told(Json::object()) == Told{{"webhook.not_recognised", ""}});
}

TEST_CASE("a webhook that can be read has no findings", "[webhook]") { CHECK(told(delivery()).empty()); }

TEST_CASE("what cannot be read of a webhook is told with its place", "[webhook]") {
  CHECK(told(with("/entry/0/changes/0/value/statuses/0/id", 5)) ==
        Told{{"base.type_mismatch", "/entry/0/changes/0/value/statuses/0/id"}});
  CHECK(told(with("/entry/0/changes/1/value/event", false)) ==
        Told{{"base.type_mismatch", "/entry/0/changes/1/value/event"}});
  CHECK(told(with("/entry/0/changes", "none")) == Told{{"base.type_mismatch", "/entry/0/changes"}});
  CHECK(told(with("/entry/0/changes/0/value", "none")) == Told{{"base.type_mismatch", "/entry/0/changes/0/value"}});
}

TEST_CASE("a webhook that lacks a part is told of it", "[webhook]") {
  CHECK(told(with("/object", "page")) == Told{{"webhook.object_unknown", "/object"}});
  CHECK(told(with("/entry", Json::array())) == Told{{"webhook.entry_missing", "/entry"}});
  CHECK(told(with("/entry/0/changes", Json::array())) == Told{{"webhook.changes_missing", "/entry/0/changes"}});
  Json nameless = delivery();
  nameless.erase("object");
  nameless["entry"][0]["changes"][2].erase("field");
  CHECK(told(nameless) == Told{{"webhook.field_missing", "/entry/0/changes/2/field"}, {"webhook.object_missing", "/object"}});
  CHECK_FALSE(webhook::lint(nameless).has_errors());
}
