// SPDX-License-Identifier: Apache-2.0
#include <core/journey/judging.hpp>
#include <heliograph/journey/limits.hpp>

#include "catch.hpp"

using namespace heliograph;
using namespace heliograph::journey;
using namespace heliograph::journey::drawing;

TEST_CASE("what is wrong with a message stands below its node") {
  JourneyNode send = sending("s", {{"next", "end"}});
  send.whatsapp->configuration_id.reset();
  send.whatsapp->treatments[0].content->languages.clear();
  CHECK(said({entry("s"), send, end()}) ==
        Lines{"campaign.language_required /nodes/1/whatsapp/treatments/0/content/languages",
              "campaign.configuration_required /nodes/1/whatsapp/configuration_id"});
  send = sending("s", {{"next", "end"}});
  JourneyForm form = form_of({entry("s"), send, end()});
  form.context.sending.emplace().templates.emplace();
  CHECK(said(form) == Lines{"campaign.template_unknown /nodes/1/whatsapp/treatments/0/content/languages/0"});
  form.context.sending.reset();
  for (const auto& [seconds, is_fine] :
       {std::pair<std::int64_t, bool>{0, false}, {1, true}, {259'200, true}, {259'201, false}}) {
    form.journey.nodes[1].whatsapp->timeout_seconds = seconds;
    CHECK(said(form) == (is_fine ? Lines{} : Lines{"out_of_range /nodes/1/whatsapp/timeout_seconds"}));
  }
}

TEST_CASE("values of a call fill templates only in a journey that a call begins") {
  JourneyNode send = sending("s", {{"next", "end"}});
  campaign::Binding binding;
  binding.key = "body.1";
  binding.attribute = "order";
  binding.fallback = "-";
  binding.from_call = true;
  send.whatsapp->treatments[0].content->bindings = {binding};
  CHECK(said({entry("s"), send, end()}).empty());
  CHECK(said({writing("s"), send, end()}) ==
        Lines{"campaign.binding_call_only /nodes/1/whatsapp/treatments/0/content/bindings/0/from_call"});
}

TEST_CASE("a free-form message is judged as Graph would, without whom it goes to") {
  CHECK(said({writing("s"), saying("s", "", {{"next", "end"}}), end()}).size() == 1);
  JourneyNode none = saying("s", "x", {{"next", "end"}});
  none.free_form->message.reset();
  CHECK(said({writing("s"), none, end()}) == Lines{"field_missing /nodes/1/free_form/message"});
  JourneyNode templated = saying("s", "x", {{"next", "end"}});
  templated.free_form->message->type = message::MessageType::template_;
  CHECK(said({writing("s"), templated, end()}) == Lines{"template_in_free_form /nodes/1/free_form/message"});
  CHECK(said({entry("s"), saying("s", "x", {{"next", "end"}}), end()}) == Lines{"window_unsure /nodes/1/free_form"});
  CHECK(said({entry("s"), saying("s", "x", {{"next", "end"}, {"closed", "b"}}), end(), end("b")}).empty());
}

TEST_CASE("a change of a profile says what becomes what") {
  CHECK(with(updating("x", {}, "end")) == Lines{"field_missing /nodes/1/update_profile/changes"});
  CHECK(with(updating("x", std::vector(20, change("a", "b")), "end")).empty());
  CHECK(with(updating("x", std::vector(21, change("a", "b")), "end")) ==
        Lines{"too_many /nodes/1/update_profile/changes"});
  const std::string at = "/nodes/1/update_profile/changes/0/";
  CHECK(with(updating("x", {change("phone", "1")}, "end")) == Lines{"malformed " + at + "attribute"});
  JourneyProfileChange empty;
  CHECK(with(updating("x", {empty}, "end")) ==
        Lines{"field_missing " + at + "attribute", "field_missing " + at + "value"});
  JourneyProfileChange consent;
  consent.marketing_action = "news";
  CHECK(with(updating("x", {consent}, "end")) == Lines{"field_missing " + at + "consent"});
  consent.consent = audience::Consent::refused;
  CHECK(with(updating("x", {consent}, "end")).empty());
}

TEST_CASE("an outgoing call goes to a safe address with plain headers") {
  JourneyNode call = calling("x", {{"next", "end"}});
  CHECK(with(call).empty());
  call.webhook->url = "http://example.com";
  CHECK(with(call) == Lines{"malformed /nodes/1/webhook/url"});
  call.webhook->url = "https://";
  CHECK(with(call) == Lines{"malformed /nodes/1/webhook/url"});
  call.webhook->url = "https://example.com/" + std::string(1980, 'x');
  CHECK(with(call).empty());
  call.webhook->url->push_back('x');
  CHECK(with(call) == Lines{"too_long /nodes/1/webhook/url"});
  call = calling("x", {{"next", "end"}});
  call.webhook->headers = {{"X-Key", "값"}};
  CHECK(with(call).empty());
  call.webhook->headers = {{"X Key", "a\nb"}, {"", ""}};
  CHECK(with(call) == Lines{"malformed /nodes/1/webhook/headers/0/name", "malformed /nodes/1/webhook/headers/0/value",
                            "field_missing /nodes/1/webhook/headers/1/name"});
  for (const auto& [seconds, is_fine] : {std::pair{0, false}, {1, true}, {60, true}, {61, false}}) {
    call = calling("x", {{"next", "end"}});
    call.webhook->timeout_seconds = seconds;
    CHECK(with(call).empty() == is_fine);
  }
}
