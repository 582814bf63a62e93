// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/base/finding.hpp>

namespace heliograph::template_ {

/// Where the rules come from.
namespace source {
inline constexpr std::string_view components = "Meta, template components, read 2026-09-11";
inline constexpr std::string_view overview = "Meta, template management overview, read 2026-09-11";
inline constexpr std::string_view review = "Meta, template review, read 2026-09-11";
inline constexpr std::string_view languages = "Meta, supported template languages, read 2026-09-11";
inline constexpr std::string_view categorization = "Meta, template categorization, read 2026-09-11";
inline constexpr std::string_view ttl = "Meta, time-to-live, read 2026-09-11";
inline constexpr std::string_view carousel = "Meta, media card carousel templates, read 2025-12-15";
inline constexpr std::string_view product_carousel = "Meta, product card carousel templates, read 2025-12-15";
inline constexpr std::string_view limited_time_offer = "Meta, limited-time offer templates, read 2025-12-15";
inline constexpr std::string_view authentication = "Meta, authentication templates, read 2025-12-15";
inline constexpr std::string_view library = "Meta, template library, read 2025-12-15";
inline constexpr std::string_view flows = "Meta, sending a flow in a template, read 2026-09-11";
inline constexpr std::string_view limits = "Meta, template limits, read 2026-09-11";
inline constexpr std::string_view editing = "Meta, template management: edit templates, read 2026-09-11";
inline constexpr std::string_view deleting = "Meta, template management: delete templates, read 2026-09-11";
inline constexpr std::string_view sdk = "Meta, official Business SDK, 2026-06-24";
inline constexpr std::string_view manager = "checks of WhatsApp Manager, which the API may not make";
inline constexpr std::string_view policy = "WhatsApp Business Messaging Policy, read 2026-09-11";
inline constexpr std::string_view meta_192 = "Meta, template components, read 2026-09-11; refused with 192";
inline constexpr std::string_view too_long = "Meta, template components, read 2026-09-11; refused with 100/2388040";
inline constexpr std::string_view missing = "Meta, template components, read 2026-09-11; refused with 100/2388043";
inline constexpr std::string_view header = "Meta, template components, read 2026-09-11; refused with 100/2388047";
inline constexpr std::string_view url = "Meta, template components, read 2026-09-11; refused with 100/2388052";
inline constexpr std::string_view body = "Meta, template components, read 2026-09-11; refused with 100/2388072";
inline constexpr std::string_view footer = "Meta, template components, read 2026-09-11; refused with 100/2388073";
inline constexpr std::string_view edges = "Meta, template review, read 2026-09-11; refused with 100/2388299";
inline constexpr std::string_view ratio =
    "checks of WhatsApp Manager and field reports of refusal 100/2388293: at most 0.33 variables per word";
inline constexpr std::string_view unit = "Meta does not say which unit it counts in";
inline constexpr std::string_view bound = "own bound";
}  // namespace source

/// What can be wrong with a template. Checks are in `rules/`, one file per subject.
inline constexpr base::Rule rules[] = {
    // The whole.
    {"template.not_recognised", base::Severity::error, "the document has the shape of no template"},
    {"template.name.missing", base::Severity::error, source::overview},
    {"template.name.malformed", base::Severity::error, source::overview},
    {"template.name.too_long", base::Severity::error, source::overview},
    {"template.name.test", base::Severity::warning, source::manager},
    {"template.name.taken", base::Severity::error,
     "Meta refuses a second content of one name and language: 100/2388024"},
    {"template.name.blocked", base::Severity::error,
     "Meta, template management: delete templates; refused with 100/2388023"},
    {"template.language.missing", base::Severity::error, source::languages},
    {"template.language.unknown", base::Severity::error, source::languages},
    {"template.language.misspelled", base::Severity::error, source::languages},
    {"template.language.repeated", base::Severity::error, source::languages},
    {"template.category.missing", base::Severity::error, source::categorization},
    {"template.category.unknown", base::Severity::error, source::categorization},
    {"template.category.change_always_allowed", base::Severity::notice, source::categorization},
    {"template.sub_category.unknown", base::Severity::warning, source::sdk},
    {"template.parameter_format.unknown", base::Severity::error, source::overview},
    {"template.ttl.out_of_range", base::Severity::error, source::ttl},
    {"template.field_unknown", base::Severity::notice, "not among the fields that Meta documents"},
    {"template.components.missing", base::Severity::error, source::overview},
    {"template.components.empty", base::Severity::error, source::overview},
    {"template.components.empty_edit", base::Severity::warning, source::editing},
    {"template.components.too_many", base::Severity::error, source::bound},
    {"template.component.type_missing", base::Severity::error, source::components},
    {"template.component.type_unknown", base::Severity::error, source::components},
    {"template.component.repeated", base::Severity::error, source::components},
    {"template.component.without_rules", base::Severity::notice, source::sdk},
    {"template.component.not_in_card", base::Severity::error, source::carousel},
    {"template.body.missing", base::Severity::error, source::components},

    // Header.
    {"template.header.format_missing", base::Severity::error, source::missing},
    {"template.header.format_unknown", base::Severity::error, source::components},
    {"template.header.text_missing", base::Severity::error, source::missing},
    {"template.header.too_long", base::Severity::error, source::header},
    {"template.header.line_break", base::Severity::error, source::header},
    {"template.header.emoji", base::Severity::error, source::header},
    {"template.header.markup", base::Severity::error, source::header},
    {"template.header.too_many_variables", base::Severity::error, source::header},
    {"template.header.sample_missing", base::Severity::error, source::missing},
    {"template.header.sample_is_link", base::Severity::warning,
     "Meta, resumable upload: the handle is asked for; links are what Graph answers with"},
    {"template.header.text_ignored", base::Severity::warning, source::components},
    {"template.header.category", base::Severity::error, source::components},
    {"template.header.product_without_button", base::Severity::warning, source::components},

    // Body.
    {"template.body.text_missing", base::Severity::error, source::missing},
    {"template.body.too_long", base::Severity::error, source::body},
    {"template.body.line_breaks", base::Severity::error, source::body},
    {"template.body.too_many_emoji", base::Severity::error, source::body},
    {"template.body.many_emoji_for_utility", base::Severity::warning, source::manager},
    {"template.body.only_variables", base::Severity::error, source::body},
    {"template.body.starts_with_variable", base::Severity::error, source::edges},
    {"template.body.ends_with_variable", base::Severity::error, source::edges},
    {"template.body.variable_near_start", base::Severity::warning, "field reports disagree on refusal 100/2388299"},
    {"template.body.variable_near_end", base::Severity::warning, "field reports disagree on refusal 100/2388299"},
    {"template.body.adjacent_variables", base::Severity::error,
     "Meta, template review, read 2026-09-11; accepted first, rejected later with INVALID_FORMAT"},
    {"template.body.too_many_variables", base::Severity::error, source::ratio},
    {"template.body.perhaps_too_many_variables", base::Severity::warning, source::ratio},

    // Variables and their samples, in every text.
    {"template.variable.empty", base::Severity::error, source::review},
    {"template.variable.spaces", base::Severity::error, source::review},
    {"template.variable.upper_case", base::Severity::error, source::overview},
    {"template.variable.special_characters", base::Severity::error, source::review},
    {"template.variable.single_braces", base::Severity::error, source::review},
    {"template.variable.unbalanced", base::Severity::error, source::review},
    {"template.variable.mixed", base::Severity::error, source::overview},
    {"template.variable.name_in_positional", base::Severity::error, source::overview},
    {"template.variable.number_in_named", base::Severity::error, source::overview},
    {"template.variable.not_consecutive", base::Severity::error, source::review},
    {"template.variable.name_too_long", base::Severity::error,
     "Meta, template management overview, read 2026-09-11; checks of WhatsApp Manager"},
    {"template.variable.name_repeated", base::Severity::error, source::overview},
    {"template.sample.missing", base::Severity::error, source::missing},
    {"template.sample.shape", base::Severity::error, source::components},
    {"template.sample.name_repeated", base::Severity::error, source::overview},
    {"template.sample.unused", base::Severity::warning, source::components},

    // Footer.
    {"template.footer.text_missing", base::Severity::error, source::missing},
    {"template.footer.too_long", base::Severity::error, source::footer},
    {"template.footer.variable", base::Severity::error, source::footer},
    {"template.footer.line_break", base::Severity::error, source::footer},
    {"template.footer.emoji", base::Severity::error, source::footer},

    // Buttons.
    {"template.buttons.missing", base::Severity::error, source::missing},
    {"template.buttons.too_many", base::Severity::error, source::components},
    {"template.buttons.too_many_of_type", base::Severity::error, source::components},
    {"template.buttons.grouping", base::Severity::error, source::components},
    {"template.button.type_missing", base::Severity::error, source::components},
    {"template.button.type_unknown", base::Severity::error, source::components},
    {"template.button.text_missing", base::Severity::error, source::missing},
    {"template.button.text_too_long", base::Severity::error, source::too_long},
    {"template.button.text_variable", base::Severity::error, "checks of WhatsApp Manager"},
    {"template.button.text_markup", base::Severity::error, "checks of WhatsApp Manager"},
    {"template.button.text_line_break", base::Severity::error, source::components},
    {"template.button.text_emoji", base::Severity::warning, source::components},
    {"template.button.text_repeated", base::Severity::warning, source::manager},
    {"template.url.missing", base::Severity::error, source::missing},
    {"template.url.too_long", base::Severity::error, source::too_long},
    {"template.url.malformed", base::Severity::error, source::url},
    {"template.url.too_many_variables", base::Severity::error, source::url},
    {"template.url.variable_not_last", base::Severity::error, source::url},
    {"template.url.whatsapp", base::Severity::warning, source::manager},
    {"template.url.shortened", base::Severity::warning, source::manager},
    {"template.phone.missing", base::Severity::error, source::missing},
    {"template.phone.too_long", base::Severity::error, source::meta_192},
    {"template.phone.malformed", base::Severity::error, source::meta_192},
    {"template.copy_code.sample_missing", base::Severity::error, source::missing},
    {"template.copy_code.too_long", base::Severity::error, "Meta, changelog of 2025-12-03"},
    {"template.copy_code.long", base::Severity::warning, "Meta, limited-time offer templates, read 2025-12-15"},
    {"template.flow.missing", base::Severity::error, source::flows},
    {"template.flow.ambiguous", base::Severity::warning, source::flows},
    {"template.flow.action_unknown", base::Severity::error, source::flows},
    {"template.flow.json_malformed", base::Severity::error, source::flows},
    {"template.spm.header", base::Severity::warning, "Meta, single-product templates, read 2025-12-15"},

    // One-time passwords.
    {"template.otp.category", base::Severity::error, source::authentication},
    {"template.otp.not_alone", base::Severity::error, source::authentication},
    {"template.otp.type_missing", base::Severity::error, source::authentication},
    {"template.otp.type_unknown", base::Severity::error, source::authentication},
    {"template.otp.apps_missing", base::Severity::error, source::authentication},
    {"template.otp.too_many_apps", base::Severity::error, source::authentication},
    {"template.otp.app_repeated", base::Severity::error, source::authentication},
    {"template.otp.package_missing", base::Severity::error, source::authentication},
    {"template.otp.package_malformed", base::Severity::error, source::authentication},
    {"template.otp.package_too_long", base::Severity::error, source::authentication},
    {"template.otp.hash_missing", base::Severity::error, source::authentication},
    {"template.otp.hash_length", base::Severity::error, source::authentication},
    {"template.otp.hash_characters", base::Severity::error, source::authentication},
    {"template.otp.hash_percent_encoded", base::Severity::error, source::authentication},
    {"template.otp.terms_not_accepted", base::Severity::error, source::authentication},
    {"template.otp.autofill_too_long", base::Severity::error, source::too_long},
    {"template.authentication.body_text", base::Severity::error,
     "Meta, authentication templates, read 2025-12-15; refused with 100/2388042"},
    {"template.authentication.footer_text", base::Severity::error, source::authentication},
    {"template.authentication.component", base::Severity::error, source::authentication},
    {"template.authentication.button_missing", base::Severity::error, source::authentication},
    {"template.authentication.expiration", base::Severity::error, source::authentication},

    // Limited-time offer.
    {"template.offer.category", base::Severity::error, source::limited_time_offer},
    {"template.offer.missing", base::Severity::error, source::limited_time_offer},
    {"template.offer.text_missing", base::Severity::error, source::limited_time_offer},
    {"template.offer.text_too_long", base::Severity::error,
     "Meta, limited-time offer templates, read 2025-12-15; refused with 100/2388040"},
    {"template.offer.footer", base::Severity::error, source::limited_time_offer},
    {"template.offer.header", base::Severity::error, source::limited_time_offer},
    {"template.offer.button", base::Severity::error, source::limited_time_offer},
    {"template.offer.button_order", base::Severity::error, source::limited_time_offer},

    // Carousel.
    {"template.carousel.category", base::Severity::error, source::carousel},
    {"template.carousel.cards_missing", base::Severity::error, source::carousel},
    {"template.carousel.too_few_cards", base::Severity::error, source::carousel},
    {"template.carousel.too_many_cards", base::Severity::error, source::carousel},
    {"template.carousel.many_product_cards", base::Severity::warning, source::product_carousel},
    {"template.carousel.header_missing", base::Severity::error, source::carousel},
    {"template.carousel.header_format", base::Severity::error, source::carousel},
    {"template.carousel.header_differs", base::Severity::error, source::carousel},
    {"template.carousel.body_differs", base::Severity::error, source::carousel},
    {"template.carousel.buttons_missing", base::Severity::error, source::carousel},
    {"template.carousel.too_many_buttons", base::Severity::error, source::carousel},
    {"template.carousel.button", base::Severity::error, source::carousel},
    {"template.carousel.buttons_differ", base::Severity::error, source::carousel},
    {"template.carousel.beside", base::Severity::warning, source::carousel},

    // Call permission.
    {"template.call_permission.category", base::Severity::error, "Meta, call permission requests, read 2026-09-11"},

    // Library.
    {"template.library.components", base::Severity::error, source::library},
    {"template.library.quick_reply", base::Severity::error, source::library},
    {"template.library.url_variable", base::Severity::error,
     "refused with 100/2388052 in a field report, though Meta's example shows it"},

    // The account.
    {"template.account.limit_reached", base::Severity::error,
     "Meta, template limits, read 2026-09-11; refused with 100/2388019"},
    {"template.account.limit_near", base::Severity::warning, source::limits},
    {"template.account.hourly_limit", base::Severity::error, source::limits},
    {"template.account.not_verified", base::Severity::error, "field report of refusal 100/2388185"},

    // What reviewers and classifiers usually act on.
    {"template.prediction.promotional", base::Severity::warning, source::categorization},
    {"template.prediction.one_time_password", base::Severity::warning, source::categorization},
    {"template.prediction.language", base::Severity::warning, source::review},
    {"template.prediction.no_opt_out", base::Severity::notice, source::policy},
    {"template.prediction.shortened_link", base::Severity::warning, source::manager},
    {"template.prediction.whatsapp_link", base::Severity::warning, source::manager},
    {"template.prediction.sensitive_data", base::Severity::warning, source::review},
    {"template.prediction.duplicate", base::Severity::warning, source::review},
    {"template.text.utf16_too_long", base::Severity::warning, source::unit},

    // Editing and deleting.
    {"template.edit.status", base::Severity::error,
     "Meta, template management: edit templates; refused with 100/2388039"},
    {"template.edit.category_approved", base::Severity::error, source::editing},
    {"template.edit.limit", base::Severity::error, source::editing},
    {"template.edit.field", base::Severity::error, source::editing},
    {"template.edit.large", base::Severity::warning, source::manager},
    {"template.edit.new_variables", base::Severity::warning, source::manager},
    {"template.delete.disabled", base::Severity::error, source::deleting},
    {"template.delete.pending", base::Severity::error, source::deleting},
    {"template.delete.name_blocked", base::Severity::notice, source::deleting},
};

/// The row with `code`; does not compile without one.
consteval const base::Rule& rule(std::string_view code) { return base::row(rules, code); }

}  // namespace heliograph::template_
