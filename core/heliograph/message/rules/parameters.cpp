// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/message/inspection.hpp>
#include <heliograph/text/character.hpp>
#include <heliograph/text/utf8.hpp>

namespace heliograph::message {

namespace {

using P = ParameterType;

constexpr P in_header[] = {P::text,  P::currency, P::date_time, P::image,  P::video,
                           P::gif,   P::document, P::location,  P::product};
constexpr P in_body[] = {P::text, P::currency, P::date_time};
constexpr P in_quick_reply[] = {P::payload, P::text};
constexpr P in_url[] = {P::text, P::payload};
constexpr P in_copy_code[] = {P::coupon_code};
constexpr P in_flow[] = {P::action, P::payload};
constexpr P in_products[] = {P::action};
constexpr P in_offer[] = {P::limited_time_offer};
constexpr P in_order_status[] = {P::order_status};
constexpr P in_tap_target[] = {P::tap_target_configuration};

/// The kinds of values that a part takes; empty when nothing is known about it.
std::span<const P> allowed_in(const TemplatePart& part) {
  switch (*part.type->known) {
    case PartType::header: return in_header;
    case PartType::body: return in_body;
    case PartType::limited_time_offer: return in_offer;
    case PartType::order_status: return in_order_status;
    case PartType::tap_target_configuration: return in_tap_target;
    case PartType::button: break;
    default: return {};
  }
  if (!part.sub_type || !part.sub_type->known) return {};
  switch (*part.sub_type->known) {
    case ButtonSubType::quick_reply: return in_quick_reply;
    case ButtonSubType::url: return in_url;
    case ButtonSubType::copy_code: return in_copy_code;
    case ButtonSubType::flow: return in_flow;
    case ButtonSubType::catalog:
    case ButtonSubType::mpm:
    case ButtonSubType::spm: return in_products;
    default: return {};
  }
}

bool is_button(const TemplatePart& part, ButtonSubType sub_type) {
  return part.sub_type && *part.sub_type == sub_type && *part.type == PartType::button;
}

std::string names_of(std::span<const P> types) {
  std::string names;
  for (const P type : types) {
    if (!names.empty()) names += ", ";
    names += base::name_of(type);
  }
  return names;
}

/// What may stand in the address of a button without encoding.
bool is_url_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view{"-._~%/?#[]@!$&'()*+,;=:"}.find(c) != std::string_view::npos;
}

std::size_t longest_spaces(std::string_view text) {
  std::size_t longest = 0;
  std::size_t run = 0;
  for (const char c : text) {
    run = c == ' ' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  return longest;
}

bool has_line_break(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    const text::CodePoint point = text::code_point_at(text, offset);
    if (text::is_line_break(point.value)) return true;
    offset += point.length;
  }
  return false;
}

void check_text_value(const Inspection& in, const TemplateParameter& parameter, const TemplatePart& part,
                      const base::Place& at) {
  const base::Place text_at{at, "text"};
  if (is_button(part, ButtonSubType::quick_reply)) {
    in.add(rule("message.parameter.quick_reply_text"), base::Place{at, "type"});
    if (!parameter.text.is_string() && !parameter.text.is_null()) {
      in.add(rule("message.parameter.text_not_text"), text_at);
      return;
    }
  }
  if (!parameter.text.is_string() || parameter.text.get_ref<const std::string&>().empty()) {
    in.add(rule("message.parameter.text_missing"), text_at);
    return;
  }
  const std::string& text = parameter.text.get_ref<const std::string&>();
  check_value(in, text, text_at);
  if (is_button(part, ButtonSubType::url) && !std::all_of(text.begin(), text.end(), is_url_character)) {
    in.add(rule("message.parameter.url_encoding"), text_at, {{"actual", text}});
  }
}

void check_currency(const Inspection& in, const Currency& currency, const base::Place& at) {
  has_text(in, currency.fallback_value, currency.extra, "fallback_value", at,
           rule("message.parameter.fallback_missing"));
  const std::string code = currency.code.value_or(std::string{});
  const bool is_code = code.size() == 3 && std::all_of(code.begin(), code.end(), [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  });
  if (!is_code && !has_wrong_type(currency.extra, "code")) {
    in.add(rule("message.parameter.currency_code"), base::Place{at, "code"}, {{"actual", code}});
  }
  if (!currency.amount_1000 && !has_wrong_type(currency.extra, "amount_1000")) {
    in.add(rule("message.parameter.amount_missing"), base::Place{at, "amount_1000"});
  }
}

void check_coupon(const Inspection& in, const TemplateParameter& parameter, const base::Place& at) {
  if (!has_text(in, parameter.coupon_code, parameter.extra, "coupon_code", at,
                rule("message.parameter.coupon_missing"))) {
    return;
  }
  const base::Place code{at, "coupon_code"};
  if (check_length(in, *parameter.coupon_code, limit::coupon_code, code, rule("message.parameter.coupon_too_long"))) {
    check_length(in, *parameter.coupon_code, limit::coupon_code_old, code, rule("message.parameter.coupon_long"));
  }
}

void check_offer_end(const Inspection& in, const TemplateParameter& parameter, const base::Place& at) {
  constexpr std::int64_t first_plausible_ms = 100'000'000'000;  // as seconds it would lie beyond the year 5000
  const base::Place offer{at, "limited_time_offer"};
  const base::Place end{offer, "expiration_time_ms"};
  const bool is_told = has_wrong_type(parameter.extra, "limited_time_offer") ||
                       (parameter.limited_time_offer &&
                        has_wrong_type(parameter.limited_time_offer->extra, "expiration_time_ms"));
  if (!parameter.limited_time_offer || !parameter.limited_time_offer->expiration_time_ms) {
    if (!is_told) in.add(rule("message.parameter.offer_end_missing"), end);
  } else if (parameter.limited_time_offer->expiration_time_ms->value < first_plausible_ms) {
    in.add(rule("message.parameter.offer_end_in_seconds"), end,
           {{"actual", parameter.limited_time_offer->expiration_time_ms->value}});
  }
}

/// Whether the member that a value is named after is there. Otherwise says so.
bool has_content(const Inspection& in, bool present, const TemplateParameter& parameter, P type, const base::Place& at) {
  const std::string_view name = base::name_of(type);
  if (!present && !has_wrong_type(parameter.extra, name)) {
    in.add(rule("message.parameter.content_missing"), base::Place{at, name}, {{"field", name}});
  }
  return present;
}

void check_media_value(const Inspection& in, const std::optional<Media>& media, const TemplateParameter& parameter,
                       P type, const base::Place& at) {
  if (has_content(in, media.has_value(), parameter, type, at)) {
    check_media(in, *media, base::Place{at, base::name_of(type)}, {.caption = true, .filename = type == P::document});
  }
}

void check_typed(const Inspection& in, const TemplateParameter& parameter, const TemplatePart& part, P type,
                 const base::Place& at) {
  const base::Place content{at, base::name_of(type)};
  switch (type) {
    case P::text: check_text_value(in, parameter, part, at); break;
    case P::currency:
      if (has_content(in, parameter.currency.has_value(), parameter, type, at)) {
        check_currency(in, *parameter.currency, content);
      }
      break;
    case P::date_time:
      if (has_content(in, parameter.date_time.has_value(), parameter, type, at)) {
        has_text(in, parameter.date_time->fallback_value, parameter.date_time->extra, "fallback_value", content,
                 rule("message.parameter.fallback_missing"));
      }
      break;
    case P::image: check_media_value(in, parameter.image, parameter, type, at); break;
    case P::video: check_media_value(in, parameter.video, parameter, type, at); break;
    case P::gif: check_media_value(in, parameter.gif, parameter, type, at); break;
    case P::document: check_media_value(in, parameter.document, parameter, type, at); break;
    case P::location:
      if (has_content(in, parameter.location.has_value(), parameter, type, at)) {
        check_location(in, *parameter.location, content);
      }
      break;
    case P::product:
      if (has_content(in, parameter.product.has_value(), parameter, type, at)) {
        has_text(in, parameter.product->product_retailer_id, parameter.product->extra, "product_retailer_id", content,
                 rule("message.products.product_missing"));
      }
      break;
    case P::payload:
      if (!parameter.payload.is_object() && (!parameter.payload.is_string() || parameter.payload == "")) {
        in.add(rule("message.parameter.payload_missing"), content);
      }
      break;
    case P::coupon_code: check_coupon(in, parameter, at); break;
    case P::limited_time_offer: check_offer_end(in, parameter, at); break;
    case P::action: has_content(in, parameter.action.is_object(), parameter, type, at); break;
    default: has_content(in, has_wrong_type(parameter.extra, base::name_of(type)), parameter, type, at); break;
  }
}

void check_unknown_fields(const Inspection& in, const TemplateParameter& parameter, const base::Place& at) {
  if (!parameter.extra.is_object()) return;
  const auto& known = base::detail::members_of<TemplateParameter>;
  for (auto field = parameter.extra.begin(); field != parameter.extra.end(); ++field) {
    const std::string& name = field.key();
    const bool is_known = name == "payment_link_preview" || (parameter.type && parameter.type->text == name) ||
                          std::any_of(known.begin(), known.end(), [&](const auto& row) { return row.name == name; });
    if (!is_known) in.add(rule("message.parameter.field_unknown"), base::Place{at, name}, {{"field", name}});
  }
}

}  // namespace

void check_value(const Inspection& in, std::string_view text, const base::Place& at) {
  check_length(in, text, limit::parameter_text, at, rule("message.parameter.text_too_long"));
  if (has_line_break(text)) in.add(rule("message.parameter.line_break"), at);
  if (text.find('\t') != std::string_view::npos) in.add(rule("message.parameter.tab"), at);
  const std::size_t spaces = longest_spaces(text);
  if (spaces > limit::parameter_spaces) {
    in.add(rule("message.parameter.spaces"), at, {{"max", limit::parameter_spaces}, {"actual", spaces}});
  }
}

void check_parameter(const Inspection& in, const TemplateParameter& parameter, const TemplatePart& part,
                     const base::Place& at) {
  const base::Place type_at{at, "type"};
  if (!parameter.type) {
    if (!has_wrong_type(parameter.extra, "type")) in.add(rule("message.parameter.type_missing"), type_at);
    return;
  }
  if (!parameter.type->known) {
    in.add(rule("message.parameter.type_unknown"), type_at,
           {{"actual", parameter.type->text}, {"allowed", template_::joined(template_::words_of<ParameterType>)}});
    return;
  }
  const P type = *parameter.type->known;
  const std::span<const P> allowed = allowed_in(part);
  if (!allowed.empty() && std::find(allowed.begin(), allowed.end(), type) == allowed.end()) {
    in.add(rule("message.parameter.type_not_here"), type_at,
           {{"actual", parameter.type->text}, {"allowed", names_of(allowed)}});
  }
  check_typed(in, parameter, part, type, at);
  check_unknown_fields(in, parameter, at);
}

}  // namespace heliograph::message
