// SPDX-License-Identifier: Apache-2.0
#include <heliograph/template/lint.hpp>
#include <heliograph/template/read.hpp>

#include "catch.hpp"
#include "corpus/corpus.hpp"

using namespace heliograph;

namespace {

/// What a rule of the manifest, known by the words its name begins with, must be refused by.
struct Expectation {
  std::string_view rule;
  std::vector<std::string_view> codes;  ///< any of these
};

/// The first row that fits counts, so longer beginnings stand first.
const std::vector<Expectation> expectations = {
    {"AUTH_body", {"template.authentication.body_text"}},
    {"AUTH_exp", {"template.authentication.expiration"}},
    {"AUTH_hash_char", {"template.otp.hash_characters", "template.otp.hash_percent_encoded"}},
    {"AUTH_hash", {"template.otp.hash_length", "template.otp.hash_missing"}},
    {"AUTH_header", {"template.authentication.component"}},
    {"AUTH_package",
     {"template.otp.package_malformed", "template.otp.package_too_long", "template.otp.package_missing"}},
    {"AUTH_6_apps", {"template.otp.too_many_apps"}},
    {"AUTH_no_apps", {"template.otp.apps_missing"}},
    {"AUTH_app", {"template.otp.apps_missing", "template.otp.too_many_apps", "template.otp.app_repeated"}},
    {"AUTH_zero", {"template.otp.terms_not_accepted"}},
    {"AUTH_terms", {"template.otp.terms_not_accepted"}},
    {"AUTH_button", {"template.otp.not_alone", "template.authentication.button_missing"}},
    {"AUTH_url", {"template.otp.not_alone"}},
    {"AUTH_footer", {"template.authentication.footer_text"}},
    {"AUTH_otp", {"template.otp.type_unknown", "template.otp.type_missing", "template.authentication.button_missing"}},
    {"ZERO", {"template.otp.terms_not_accepted"}},
    {"OTP", {"template.otp.category", "template.otp.not_alone", "template.otp.type_unknown"}},
    {"BODY_emoji", {"template.body.too_many_emoji"}},
    {"BODY_ends", {"template.body.ends_with_variable"}},
    {"BODY_starts", {"template.body.starts_with_variable"}},
    {"BODY_EDGE", {"template.body.starts_with_variable", "template.body.ends_with_variable"}},
    {"BODY_example", {"template.sample.missing"}},
    {"BODY_no_example", {"template.sample.missing"}},
    {"BODY_missing", {"template.body.missing"}},
    {"BODY_mixed", {"template.variable.mixed"}},
    {"BODY_single", {"template.variable.single_braces"}},
    {"BODY_adjacent", {"template.body.adjacent_variables"}},
    {"BODY_ratio", {"template.body.too_many_variables"}},
    {"BODY_only", {"template.body.only_variables"}},
    {"BODY_3_newlines", {"template.body.line_breaks"}},
    {"BODY_newline", {"template.body.line_breaks"}},
    {"BODY_triple", {"template.body.line_breaks"}},
    {"BODY_gap", {"template.variable.not_consecutive"}},
    {"BODY_skip", {"template.variable.not_consecutive"}},
    {"BODY_sequence", {"template.variable.not_consecutive"}},
    {"BODY_nonseq", {"template.variable.not_consecutive"}},
    {"BODY_special", {"template.variable.special_characters"}},
    {"BODY_unbalanced", {"template.variable.unbalanced"}},
    {"BODY_twice", {"template.component.repeated"}},
    {"BODY_empty", {"template.body.text_missing"}},
    {"BODY_LENGTH", {"template.body.too_long"}},
    {"BODY_1025", {"template.body.too_long"}},
    {"BTN_2_copy", {"template.buttons.too_many_of_type"}},
    {"BTN_2_phone", {"template.buttons.too_many_of_type"}},
    {"BTN_3_url", {"template.buttons.too_many_of_type"}},
    {"BTN_MAX", {"template.buttons.too_many_of_type"}},
    {"BTN_COUNT", {"template.buttons.too_many"}},
    {"BTN_11", {"template.buttons.too_many"}},
    {"BTN_inter", {"template.buttons.grouping"}},
    {"BTN_GROUP", {"template.buttons.grouping"}},
    {"BTN_label_empty", {"template.button.text_missing"}},
    {"BTN_label_missing", {"template.button.text_missing"}},
    {"BTN_label_var", {"template.button.text_variable"}},
    {"BTN_label_emoji", {"template.button.text_emoji"}},
    {"BTN_label_new", {"template.button.text_line_break"}},
    {"BTN_label_bold", {"template.button.text_markup"}},
    {"BTN_label", {"template.button.text_too_long", "template.button.text_markup"}},
    {"BTN_phone_missing", {"template.phone.missing"}},
    {"BTN_phone_letters", {"template.phone.malformed"}},
    {"BTN_phone", {"template.phone.too_long", "template.phone.malformed"}},
    {"BTN_type_missing", {"template.button.type_missing"}},
    {"BTN_type", {"template.button.type_unknown"}},
    {"BTN_url_missing", {"template.url.missing"}},
    {"BTN_url_not_http", {"template.url.malformed"}},
    {"BTN_url_two", {"template.url.too_many_variables"}},
    {"BTN_url_var", {"template.url.variable_not_last"}},
    {"BTN_url_2001", {"template.url.too_long"}},
    {"BTN_url_len", {"template.url.too_long"}},
    {"BTN_url_no_example", {"template.sample.missing"}},
    {"BTN_URL_EXAMPLE", {"template.sample.missing"}},
    {"BTN_copy", {"template.copy_code.too_long", "template.copy_code.sample_missing"}},
    {"BTN_empty", {"template.buttons.missing"}},
    {"peer_only", {"template.copy_code.long"}},
    {"CAROUSEL_11", {"template.carousel.too_many_cards"}},
    {"CAROUSEL_1_card", {"template.carousel.too_few_cards"}},
    {"CAROUSEL_body", {"template.carousel.body_differs"}},
    {"CAROUSEL_card_3", {"template.carousel.too_many_buttons"}},
    {"CAROUSEL_card_body", {"template.body.too_long"}},
    {"CAROUSEL_mixed_b", {"template.carousel.buttons_differ"}},
    {"CAROUSEL_mixed_h", {"template.carousel.header_differs"}},
    {"CAROUSEL_header",
     {"template.carousel.header_differs", "template.carousel.header_missing", "template.carousel.header_format"}},
    {"CAROUSEL_mixed", {"template.carousel.header_differs", "template.carousel.buttons_differ"}},
    {"CAROUSEL_utility", {"template.carousel.category"}},
    {"CAROUSEL_cat", {"template.carousel.category"}},
    {"CAROUSEL_no_b", {"template.carousel.buttons_missing"}},
    {"CATEGORY_missing", {"template.category.missing"}},
    {"CATEGORY", {"template.category.unknown"}},
    {"COMPONENTS_empty", {"template.components.empty"}},
    {"COMPONENTS", {"template.components.missing", "template.component.type_unknown"}},
    {"FOOTER_var", {"template.footer.variable"}},
    {"FOOTER_new", {"template.footer.line_break"}},
    {"FOOTER_emoji", {"template.footer.emoji"}},
    {"FOOTER_twice", {"template.component.repeated"}},
    {"FOOTER_empty", {"template.footer.text_missing"}},
    {"FOOTER", {"template.footer.too_long"}},
    {"HEADER_aster", {"template.header.markup"}},
    {"HEADER_mark", {"template.header.markup"}},
    {"HEADER_under", {"template.header.markup"}},
    {"HEADER_bad", {"template.header.format_unknown"}},
    {"HEADER_gif", {"template.header.category"}},
    {"HEADER_newline", {"template.header.line_break"}},
    {"HEADER_emoji", {"template.header.emoji"}},
    {"HEADER_twice", {"template.component.repeated"}},
    {"HEADER_two", {"template.header.too_many_variables"}},
    {"HEADER_EXAMPLE", {"template.sample.missing", "template.header.sample_missing"}},
    {"HEADER_no_example", {"template.sample.missing", "template.header.sample_missing"}},
    {"HEADER_image_no", {"template.header.sample_missing"}},
    {"HEADER_media", {"template.header.sample_missing"}},
    {"HEADER_text_missing", {"template.header.text_missing"}},
    {"HEADER_format_missing", {"template.header.format_missing"}},
    {"HEADER_61", {"template.header.too_long"}},
    {"LANG_missing", {"template.language.missing"}},
    {"LANG", {"template.language.unknown", "template.language.misspelled"}},
    {"LTO_text_missing", {"template.offer.text_missing"}},
    {"LTO_text", {"template.offer.text_too_long"}},
    {"LTO_with_footer", {"template.offer.footer"}},
    {"LTO_footer", {"template.offer.footer"}},
    {"LTO_body", {"template.body.too_long"}},
    {"LTO_utility", {"template.offer.category"}},
    {"LTO_cat", {"template.offer.category"}},
    {"LTO_button", {"template.offer.button_order", "template.offer.button"}},
    {"LTO_header", {"template.offer.header"}},
    {"LTO_doc", {"template.offer.header"}},
    {"NAME_missing", {"template.name.missing"}},
    {"NAME_513", {"template.name.too_long"}},
    {"NAME_long", {"template.name.too_long"}},
    {"NAME_empty", {"template.name.missing"}},
    {"NAME_", {"template.name.malformed"}},
    {"NAMED_33", {"template.variable.name_too_long"}},
    {"NAMED_upper", {"template.variable.upper_case"}},
    {"NAMED_dup", {"template.variable.name_repeated", "template.sample.name_repeated"}},
    {"NAMED_no_example", {"template.sample.missing"}},
    {"NAMED_example", {"template.sample.missing"}},
    {"NAMED_mixed", {"template.variable.mixed", "template.variable.number_in_named"}},
    {"NAMED_in_pos", {"template.variable.name_in_positional"}},
    {"NAMED",
     {"template.variable.special_characters", "template.variable.number_in_named",
      "template.variable.name_in_positional"}},
    {"TTL", {"template.ttl.out_of_range"}},
    {"ADJACENT", {"template.body.adjacent_variables"}},
    {"EDGE+RATIO", {"template.body.ends_with_variable", "template.body.starts_with_variable"}},
    {"EDGE with", {"template.body.variable_near_end"}},
    {"EDGE", {"template.body.starts_with_variable", "template.body.ends_with_variable"}},
    {"RATIO", {"template.body.too_many_variables"}},
};

/// Where the sources disagree, a warning says what Meta might refuse.
bool is_disputed(const corpus::Body& body) {
  return body.rule == "peer_only" || body.rule == "EDGE with trailing full stop" || body.rule == "BTN_label_emoji";
}

bool names_the_defect(const corpus::Body& body, const base::Findings& findings) {
  for (const Expectation& expected : expectations) {
    if (!body.rule.starts_with(expected.rule)) continue;
    for (const base::Finding& finding : findings) {
      const bool counts = finding.severity == base::Severity::error || is_disputed(body);
      for (const std::string_view code : expected.codes) {
        if (counts && finding.code == code) return true;
      }
    }
    return false;
  }
  return findings.has_errors();
}

std::string shown(const base::Findings& findings) {
  std::string text;
  for (const auto& finding : findings) text += "\n  " + base::to_text(base::encode(finding));
  return text;
}

}  // namespace

TEST_CASE("every valid template of the corpus is accepted and written again field for field", "[corpus][template]") {
  for (const char* kind :
       {"template_create", "template_edit", "template_upsert", "template_create_library", "template_node"}) {
    for (const corpus::Body& body : corpus::bodies("valid", kind)) {
      const base::Findings findings = template_::lint(body.json);
      INFO(body.file << shown(findings));
      CHECK_FALSE(findings.has_errors());
      CHECK(base::same_value(template_::write(template_::read(body.json).value), body.json));
    }
  }
}

TEST_CASE("every valid component of the corpus is accepted and written again field for field", "[corpus][template]") {
  for (const corpus::Body& body : corpus::bodies("valid", "component")) {
    const auto read = base::decode<template_::Component>(body.json);
    INFO(body.file << shown(read.findings));
    CHECK(base::same_value(base::encode(read.value), body.json));
    if (!body.json.contains("parameters")) CHECK_FALSE(template_::lint(body.json).has_errors());
  }
}

TEST_CASE("every list of templates in the corpus is read without an error", "[corpus][template]") {
  for (const corpus::Body& body : corpus::bodies("valid", "list_response")) {
    for (const base::Json& item : body.json.value("data", base::Json::array())) {
      if (template_::recognise(item) != template_::Form::existing) continue;
      INFO(body.file);
      CHECK_FALSE(template_::lint(item).has_errors());
      CHECK(base::same_value(template_::write(template_::read(item).value), item));
    }
  }
}

TEST_CASE("every invalid template of the corpus is refused for its very defect", "[corpus][template]") {
  for (const corpus::Body& body : corpus::bodies("invalid", "template_create")) {
    const base::Findings findings = template_::lint(body.json);
    INFO(body.file << " (" << body.rule << ')' << shown(findings));
    CHECK(names_the_defect(body, findings));
    CHECK((findings.has_errors() || is_disputed(body)));
  }
}

TEST_CASE("templates with placeholders in the corpus are written again field for field", "[corpus][template]") {
  for (const char* kind : {"template_create", "template_create_library"}) {
    for (const corpus::Body& body : corpus::bodies("syntax", kind)) {
      INFO(body.file);
      CHECK(template_::recognise(body.json).has_value());
      CHECK(base::same_value(template_::write(template_::read(body.json).value), body.json));
    }
  }
}
