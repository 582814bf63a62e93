// SPDX-License-Identifier: Apache-2.0
#include <cstdlib>
#include <heliograph/base/escape.hpp>
#include <heliograph/base/parse.hpp>
#include <heliograph/campaign/compile.hpp>
#include <heliograph/campaign/treatment.hpp>
#include <heliograph/campaign/value_text.hpp>
#include <heliograph/message/build.hpp>
#include <heliograph/template/read.hpp>

#include "catch.hpp"

using namespace heliograph;
using namespace heliograph::campaign;

namespace {

constexpr const char* offer =
    R"({"name":"offer","language":"fr","category":"MARKETING","status":"APPROVED","components":[
  {"type":"HEADER","format":"IMAGE","example":{"header_handle":["https://example.com/a.jpg"]}},
  {"type":"BODY","text":"Bonjour {{1}}, {{2}} vous attend.","example":{"body_text":[["Ann","un cadeau"]]}},
  {"type":"BUTTONS","buttons":[
    {"type":"URL","text":"Voir","url":"https://example.com/{{1}}","example":["https://example.com/x"]},
    {"type":"QUICK_REPLY","text":"Stop"}]}]})";

constexpr const char* code =
    R"({"name":"code","language":"en_US","category":"AUTHENTICATION","status":"APPROVED","components":[
  {"type":"BODY","add_security_recommendation":true},
  {"type":"BUTTONS","buttons":[{"type":"OTP","otp_type":"COPY_CODE","text":"Copy"}]}]})";

template_::Template read(const char* text) { return base::decode<template_::Template>(base::parse(text).value).value; }

Binding from(std::string key, std::string attribute, std::optional<std::string> fallback = std::nullopt) {
  Binding binding;
  binding.key = std::move(key);
  binding.attribute = std::move(attribute);
  binding.fallback = std::move(fallback);
  return binding;
}

Binding constant(std::string key, base::Json value) {
  Binding binding;
  binding.key = std::move(key);
  binding.value = std::move(value);
  return binding;
}

CompileRequest request() {
  return {read(offer),
          {constant("header.image", "https://example.com/b.jpg"), from("body.1", "first_name", "vous"),
           from("body.2", "gift"), from("button.0.1", "customer")},
          policy::Route::cloud,
          std::nullopt,
          std::nullopt};
}

audience::Profile person(std::string name, std::string gift, std::string customer) {
  audience::Profile profile;
  profile.phone = "33612345678";
  profile.attributes = {{"first_name", std::move(name)}, {"gift", std::move(gift)}, {"customer", std::move(customer)}};
  return profile;
}

/// The message made by building JSON, as it was before there was a compiled one.
std::string built(const CompileRequest& asked, const audience::Profile& profile, const std::string& message_id) {
  const BoundProfile bound = bind_profile(asked, profile, {});
  REQUIRE(bound.findings.empty());
  message::Addressing addressing;
  if (profile.phone) addressing.to = profile.phone;
  if (!profile.phone) addressing.recipient = profile.user_id;
  addressing.biz_opaque_callback_data = message_id;
  message::Message made = message::template_message(message::bind({asked.whole, bound.values}).send, addressing);
  if (asked.route == policy::Route::optimized) made.product_policy = message::ProductPolicy::CLOUD_API_FALLBACK;
  return base::to_text(base::encode(made));
}

}  // namespace

TEST_CASE("what cannot be optimized, and who is told of reads, is said on the optimized route only") {
  const audience::Profile profile = person("Ann", "tea", "7");
  CompileRequest asked = request();
  asked.product_policy = message::ProductPolicy::STRICT;
  asked.message_activity_sharing = false;
  std::string text;
  REQUIRE_FALSE(compile(asked).send.render({&profile, nullptr, {}, "m"}, text));
  CHECK_FALSE(base::parse(text).value.contains("product_policy"));
  CHECK_FALSE(base::parse(text).value.contains("message_activity_sharing"));
  asked.route = policy::Route::optimized;
  REQUIRE_FALSE(compile(asked).send.render({&profile, nullptr, {}, "m"}, text));
  CHECK(base::parse(text).value["product_policy"] == "STRICT");
  CHECK(base::parse(text).value["message_activity_sharing"] == false);
  asked.product_policy.reset();
  asked.message_activity_sharing.reset();
  REQUIRE_FALSE(compile(asked).send.render({&profile, nullptr, {}, "m"}, text));
  CHECK(base::parse(text).value["product_policy"] == "CLOUD_API_FALLBACK");
  CHECK_FALSE(base::parse(text).value.contains("message_activity_sharing"));
}

TEST_CASE("a compiled send gives what building the JSON gives, byte by byte") {
  const char* values[] = {"Zoé",
                          "\"quoted\" \\ back",
                          "line\r\nbreak\ttab",
                          "a      b",
                          "김민준 😀",
                          "\x01\x1f\x7f",
                          "50% off & <b>",
                          "%41%zz",
                          ("bad\xFF"
                           "utf\xC3"),
                          "{{1}}",
                          "https://x.y/?a=b c#d",
                          "\xEE\x80\x80"};
  for (const policy::Route route : {policy::Route::cloud, policy::Route::optimized}) {
    CompileRequest asked = request();
    asked.route = route;
    const Compiled compiled = compile(asked);
    REQUIRE(compiled.findings.empty());
    std::string text;
    for (const char* first : values) {
      for (const char* second : values) {
        audience::Profile profile = person(first, second, first);
        CAPTURE(first, second);
        REQUIRE_FALSE(compiled.send.render({&profile, nullptr, {}, "m-1"}, text));
        CHECK(text == built(asked, profile, "m-1"));
        profile.phone.reset();
        profile.user_id = "US.1\"2";
        REQUIRE_FALSE(compiled.send.render({&profile, nullptr, {}, "m\"1"}, text));
        CHECK(text == built(asked, profile, "m\"1"));
        CHECK_FALSE(base::parse(text).findings.has_errors());
      }
    }
  }
}

TEST_CASE("the code of an authentication template stands in its body and its button") {
  const CompileRequest asked{read(code), {from("body.1", "otp")}, policy::Route::cloud, std::nullopt, std::nullopt};
  const Compiled compiled = compile(asked);
  REQUIRE(compiled.findings.empty());
  audience::Profile profile;
  profile.phone = "821012345678";
  profile.attributes["otp"] = "123456";
  std::string text;
  REQUIRE_FALSE(compiled.send.render({&profile, nullptr, {}, "m"}, text));
  CHECK(text == built(asked, profile, "m"));
}

TEST_CASE("a missing value takes the fall-back, and without one tells the field") {
  const Compiled compiled = compile(request());
  std::string text;
  audience::Profile profile = person("", "un livre", "7");
  REQUIRE_FALSE(compiled.send.render({&profile, nullptr, {}, "m"}, text));
  CHECK_THAT(text, ContainsSubstring("\"vous\""));
  profile = person("   ", "\n", "7");
  const auto failure = compiled.send.render({&profile, nullptr, {}, "m"}, text);
  REQUIRE(failure);
  CHECK(failure->rule->code == "campaign.value_missing");
  CHECK(failure->key == "body.2");
  CHECK(failure->source == "gift");
  CHECK(bind_profile(request(), profile, {}).findings.has("campaign.value_missing"));
  CHECK(compiled.send.attributes() == std::vector<std::string>{"first_name", "gift", "customer"});
}

TEST_CASE("values may come from the call and links from the program") {
  CompileRequest asked = request();
  asked.bindings[2].from_call = true;
  asked.bindings[3] = Binding{};
  asked.bindings[3].key = "button.0.1";
  asked.bindings[3].link = "shop";
  const Compiled compiled = compile(asked);
  REQUIRE(compiled.findings.empty());
  const audience::Profile profile = person("Ann", "ignored", "7");
  const std::map<std::string, std::string> call{{"gift", "un train"}};
  const LinkCode codes[] = {{"other", "zz"}, {"shop", "r/ab12"}};
  std::string text;
  REQUIRE_FALSE(compiled.send.render({&profile, &call, codes, "m"}, text));
  CHECK_THAT(text, ContainsSubstring("un train"));
  CHECK_THAT(text, ContainsSubstring("\"r/ab12\""));
  CHECK(compiled.send.render({&profile, nullptr, codes, "m"}, text));
  CHECK(compiled.send.render({&profile, &call, {}, "m"}, text)->source == "shop");
}

TEST_CASE("what is wrong with bindings is told with its place") {
  CompileRequest asked = request();
  asked.bindings = {constant("header.image", 5), from("body.1", ""), from("body.1", "x"), from("body.9", "x"),
                    from("body.2", "gift")};
  asked.bindings[4].value = "both";
  const auto findings = compile(asked).findings;
  CHECK(findings.has("campaign.binding_value_malformed"));
  CHECK(findings.has("campaign.binding_empty"));
  CHECK(findings.has("campaign.binding_twice"));
  CHECK(findings.has("campaign.binding_unknown"));
  CHECK(findings.has("campaign.binding_ambiguous"));
  CHECK(findings.has("campaign.binding_missing"));
  for (const base::Finding& finding : findings) {
    CAPTURE(finding.code);
    CHECK(finding.at.substr(0, 9) == "/bindings");
  }
  asked = request();
  asked.bindings[1].attribute.reset();
  asked.bindings[1].link = "shop";
  CHECK(compile(asked).findings.has("campaign.binding_link_place"));
}

TEST_CASE("values are made what Meta takes") {
  CHECK(parameter_text("a\r\nb\tc") == "a b c");
  CHECK(parameter_text("a    b") == "a    b");
  CHECK(parameter_text("a     b") == "a    b");
  CHECK(is_parameter_text("a    b"));
  CHECK_FALSE(is_parameter_text("a     b"));
  CHECK_FALSE(is_parameter_text("a\n"));
  CHECK(address_text("a b/é?x=1&y=%20%") == "a%20b/%C3%A9?x=1&y=%20%25");
}

TEST_CASE("people are drawn evenly, always alike, and independently in each campaign") {
  std::vector<Treatment> treatments(2);
  treatments[0].percent = 50;
  treatments[1].percent = 30;
  int counts[3] = {};
  int both = 0;
  for (std::uint64_t person_id = 1; person_id <= 20'000; ++person_id) {
    const auto one = treatment_for(treatments, draw_of("campaign-1", person_id));
    const auto other = treatment_for(treatments, draw_of("campaign-2", person_id));
    CHECK(one == treatment_for(treatments, draw_of("campaign-1", person_id)));
    ++counts[one.value_or(2)];
    both += one == 0U && other == 0U ? 1 : 0;
  }
  CHECK(std::abs(counts[0] - 10'000) < 400);
  CHECK(std::abs(counts[1] - 6'000) < 400);
  CHECK(std::abs(counts[2] - 4'000) < 400);
  CHECK(std::abs(both - 5'000) < 400);
  CHECK(draw_of("a", "person") < 10'000);
  CHECK(draw_of("a", "person") != draw_of("b", "person"));
  CHECK(treatment_for(treatments, 4'999) == 0U);
  CHECK(treatment_for(treatments, 5'000) == 1U);
  CHECK(treatment_for(treatments, 7'999) == 1U);
  CHECK_FALSE(treatment_for(treatments, 8'000));
}

TEST_CASE("the language is the person's, or the nearest") {
  TemplateChoice choice;
  choice.languages = {"en_US", "pt_PT", "fr", "pt_BR"};
  choice.default_language = "en_US";
  CHECK(language_for(choice, "pt-BR") == "pt_BR");
  CHECK(language_for(choice, "pt_AO") == "pt_PT");
  CHECK(language_for(choice, "fr_CA") == "fr");
  CHECK(language_for(choice, "en_GB") == "en_US");
  CHECK(language_for(choice, "ko") == "en_US");
  CHECK(language_for(choice, "") == "en_US");
  CHECK(language_for({}, "fr").empty());
}
