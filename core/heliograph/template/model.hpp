// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/codec.hpp>
#include <heliograph/template/enums.hpp>
#include <heliograph/template/loose.hpp>
#include <heliograph/template/word.hpp>
#include <optional>
#include <span>
#include <string>
#include <vector>

/// A message template exactly as Graph takes and gives it, field by field. Everything may be absent; what is not known
/// here, and what has another type than Graph documents, is kept in `extra`, so that any template is written again as
/// it was read. Source: Meta's template reference, read 2026-09-11, and the official Business SDK of 2026-06-24.
namespace heliograph::template_ {

/// The sample value of a named variable.
struct NamedExample {
  std::optional<std::string> param_name;
  std::optional<std::string> example;
  base::Json extra;
};
BOOST_DESCRIBE_STRUCT(NamedExample, (), (param_name, example, extra))

/// Sample values that Meta's reviewers see in place of variables and media.
struct Example {
  std::optional<Samples> header_text;
  std::optional<std::vector<NamedExample>> header_text_named_params;
  std::optional<Samples> header_handle;  ///< handles of the resumable upload; Graph answers with links
  std::optional<Samples> body_text;
  std::optional<std::vector<NamedExample>> body_text_named_params;
  base::Json extra;
};
BOOST_DESCRIBE_STRUCT(Example, (),
                      (header_text, header_text_named_params, header_handle, body_text, body_text_named_params, extra))

/// An Android app that may take a one-time password.
struct SupportedApp {
  std::optional<std::string> package_name;
  std::optional<std::string> signature_hash;  ///< 11 characters
  base::Json extra;
};
BOOST_DESCRIBE_STRUCT(SupportedApp, (), (package_name, signature_hash, extra))

/// An app that a URL button opens on Android.
struct AppDeepLink {
  std::optional<Id> meta_app_id;
  std::optional<std::string> android_deep_link;
  std::optional<std::string> android_fallback_playstore_url;
  base::Json extra;
};
BOOST_DESCRIBE_STRUCT(AppDeepLink, (), (meta_app_id, android_deep_link, android_fallback_playstore_url, extra))

/// A button. Which fields count depends on `type`.
struct Button {
  std::optional<Word<ButtonType>> type;
  std::optional<std::string> text;  ///< the label
  std::optional<std::string> url;
  std::optional<std::string> phone_number;
  std::optional<Samples> example;  ///< of a URL button's variable, or the code of a copy-code button
  std::optional<AppDeepLink> app_deep_link;
  std::optional<Word<OtpType>> otp_type;
  std::optional<std::string> autofill_text;
  std::optional<Flag> zero_tap_terms_accepted;
  std::optional<std::vector<SupportedApp>> supported_apps;
  std::optional<std::string> package_name;    ///< older form of `supported_apps`
  std::optional<std::string> signature_hash;  ///< older form of `supported_apps`
  std::optional<Id> flow_id;
  std::optional<std::string> flow_name;
  std::optional<std::string> flow_json;
  std::optional<Word<FlowAction>> flow_action;
  std::optional<std::string> navigate_screen;
  std::optional<std::string> icon;
  std::optional<Whole> ttl_minutes;
  base::Json extra;
};
BOOST_DESCRIBE_STRUCT(Button, (),
                      (type, text, url, phone_number, example, app_deep_link, otp_type, autofill_text,
                       zero_tap_terms_accepted, supported_apps, package_name, signature_hash, flow_id, flow_name,
                       flow_json, flow_action, navigate_screen, icon, ttl_minutes, extra))

/// What a limited-time offer says.
struct LimitedTimeOffer {
  std::optional<std::string> text;
  std::optional<Flag> has_expiration;
  base::Json extra;
};
BOOST_DESCRIBE_STRUCT(LimitedTimeOffer, (), (text, has_expiration, extra))

struct Component;

/// One card of a carousel.
struct Card {
  std::optional<std::vector<Component>> components;
  base::Json extra;
};

/// A part of a template. Which fields count depends on `type`.
struct Component {
  std::optional<Word<ComponentType>> type;
  std::optional<Word<HeaderFormat>> format;
  std::optional<std::string> text;
  std::optional<Example> example;
  std::optional<Flag> add_security_recommendation;
  std::optional<Whole> code_expiration_minutes;
  std::optional<LimitedTimeOffer> limited_time_offer;
  std::optional<std::vector<Button>> buttons;
  std::optional<std::vector<Card>> cards;
  base::Json extra;
};
BOOST_DESCRIBE_STRUCT(Component, (),
                      (type, format, text, example, add_security_recommendation, code_expiration_minutes,
                       limited_time_offer, buttons, cards, extra))
BOOST_DESCRIBE_STRUCT(Card, (), (components, extra))

/// What recipients think of a template.
struct QualityScore {
  std::optional<base::Open<Quality>> score;
  std::optional<std::int64_t> date;  ///< Unix seconds
  base::Json extra;
};
BOOST_DESCRIBE_STRUCT(QualityScore, (), (score, date, extra))

/// A template: what is sent to create or edit one, and what Graph answers.
struct Template {
  std::optional<std::string> name;
  std::optional<std::string> language;
  std::optional<std::vector<std::string>> languages;  ///< of an upsert, in place of `language`
  std::optional<Word<Category>> category;
  std::optional<Word<SubCategory>> sub_category;
  std::optional<std::string> display_format;
  std::optional<Word<ParameterFormat>> parameter_format;
  std::optional<Flag> allow_category_change;
  std::optional<Whole> message_send_ttl_seconds;
  std::optional<std::vector<Component>> components;
  std::optional<std::string> library_template_name;
  base::Json library_template_button_inputs;
  base::Json library_template_body_inputs;
  std::optional<Flag> cta_url_link_tracking_opted_out;
  // What only Graph writes.
  std::optional<Id> id;
  std::optional<base::Open<Status>> status;
  std::optional<std::string> previous_category;
  std::optional<std::string> correct_category;
  std::optional<base::Open<RejectionReason>> rejected_reason;
  std::optional<QualityScore> quality_score;
  base::Json extra;
};
BOOST_DESCRIBE_STRUCT(Template, (),
                      (name, language, languages, category, sub_category, display_format, parameter_format,
                       allow_category_change, message_send_ttl_seconds, components, library_template_name,
                       library_template_button_inputs, library_template_body_inputs, cta_url_link_tracking_opted_out,
                       id, status, previous_category, correct_category, rejected_reason, quality_score, extra))

/// The first component of `type`, or nullptr.
[[nodiscard]] const Component* find_component(const Template& whole, ComponentType type);
[[nodiscard]] const Component* find_component(std::span<const Component> components, ComponentType type);

/// Whether the variables of `whole` have names: as it declares, else as the first variable of its texts is.
[[nodiscard]] bool is_named(const Template& whole);

}  // namespace heliograph::template_
