// SPDX-License-Identifier: Apache-2.0
#include <heliograph/webhook/model.hpp>

#include "catch.hpp"

using namespace heliograph;

TEST_CASE("a delivery is read with everything it does not name kept", "[webhook]") {
  const base::Json body = base::Json::parse(R"({"object":"whatsapp_business_account","entry":[{"id":"1","time":17,"changes":[
    {"field":"messages","value":{"messaging_product":"whatsapp","statuses":[{"id":"wamid.A","status":"sent","new":[1]}]}},
    {"field":"brand_new","value":[1,2],"more":true}]}],"later":"x"})");
  const auto envelope = base::decode<webhook::Envelope>(body);
  CHECK(envelope.findings.empty());
  CHECK(base::same_value(base::encode(envelope.value), body));
  const auto value = base::decode<webhook::MessagesValue>(envelope.value.entry->front().changes->front().value).value;
  CHECK(value.statuses->front().status == "sent");
  CHECK(value.statuses->front().extra == base::Json{{"new", {1}}});
}

TEST_CASE("ids, languages and times are read in the forms that webhooks use", "[webhook]") {
  CHECK(webhook::id_text(base::Json(1689556908129832)) == "1689556908129832");
  CHECK(webhook::id_text(base::Json("12")) == "12");
  CHECK(webhook::id_text(base::Json(nullptr)).empty());
  CHECK(webhook::api_language("zh-CN") == "zh_CN");
  CHECK(webhook::api_language("en_US") == "en_US");
  CHECK(webhook::instant_of("1763716386")->unix_ms == 1'763'716'386'000);
  CHECK_FALSE(webhook::instant_of("soon"));
  CHECK_FALSE(webhook::instant_of("12x"));
  CHECK_FALSE(webhook::instant_of("-1"));
  CHECK(webhook::instant_of("253402300799"));
  CHECK_FALSE(webhook::instant_of("253402300800"));
}
