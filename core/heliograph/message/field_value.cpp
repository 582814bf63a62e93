// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/base/parse.hpp>
#include <heliograph/message/field_value.hpp>

namespace heliograph::message {

namespace {

using base::Json;
using Made = std::optional<TemplateParameter>;

bool is_digits(std::string_view text) { return text.find_first_not_of("0123456789") == std::string_view::npos; }

TemplateParameter of_type(ParameterType type) {
  TemplateParameter parameter;
  parameter.type = type;
  return parameter;
}

/// The text of `value`; numbers are taken as they are written.
std::optional<std::string> text_of(const Json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_number()) return base::to_text(value);
  return std::nullopt;
}

std::optional<Media> media_of(const Json& value) {
  if (value.is_object()) {
    auto read = base::decode<Media>(value);
    return read.findings.has_errors() ? std::nullopt : std::optional{std::move(read.value)};
  }
  if (!value.is_string()) return std::nullopt;
  Media media;
  const std::string text = value.get<std::string>();
  if (is_digits(text)) {
    media.id = Id{text};
  } else {
    media.link = text;
  }
  return media;
}

std::optional<ProductReference> product_of(const Json& value) {
  if (value.is_string()) return ProductReference{value.get<std::string>(), std::nullopt, {}};
  if (!value.is_object()) return std::nullopt;
  auto read = base::decode<ProductReference>(value);
  return read.findings.has_errors() ? std::nullopt : std::optional{std::move(read.value)};
}

std::optional<std::int64_t> milliseconds_of(const Json& value) {
  if (value.is_number_integer()) return value.get<std::int64_t>();
  if (!value.is_string()) return std::nullopt;
  const auto instant = base::parse_rfc3339(value.get_ref<const std::string&>());
  return instant ? std::optional{instant->unix_ms} : std::nullopt;
}

/// One section of the products whose ids stand in `text`, separated by commas; the first of them is the picture.
Json products_of(std::string_view text, const std::string& title) {
  Json items = Json::array();
  while (!text.empty()) {
    const std::size_t comma = std::min(text.find(','), text.size());
    std::string_view id = text.substr(0, comma);
    text.remove_prefix(std::min(comma + 1, text.size()));
    while (!id.empty() && id.front() == ' ') id.remove_prefix(1);
    while (!id.empty() && id.back() == ' ') id.remove_suffix(1);
    if (!id.empty()) items.push_back({{"product_retailer_id", std::string{id}}});
  }
  if (items.empty()) return nullptr;
  const Json first = items.front()["product_retailer_id"];
  Json section = Json::object();
  section["title"] = title;
  section["product_items"] = std::move(items);
  Json sections = Json::array();
  sections.push_back(std::move(section));
  return {{"thumbnail_product_retailer_id", first}, {"sections", std::move(sections)}};
}

Made make_media(ParameterType type, std::optional<Media> TemplateParameter::*member, const Json& value) {
  auto media = media_of(value);
  if (!media) return std::nullopt;
  TemplateParameter parameter = of_type(type);
  parameter.*member = std::move(media);
  return parameter;
}

Made make_text(const MessageField& field, const Json& value) {
  auto text = text_of(value);
  if (!text) return std::nullopt;
  TemplateParameter parameter = of_type(ParameterType::text);
  if (field.is_named) parameter.parameter_name = field.name;
  parameter.text = std::move(*text);
  return parameter;
}

Made make_action(Json action) {
  if (!action.is_object()) return std::nullopt;
  TemplateParameter parameter = of_type(ParameterType::action);
  parameter.action = std::move(action);
  return parameter;
}

/// An order as Graph takes it, or the JSON text of one.
Made make_order(const Json& value) {
  Json order = value.is_string() ? base::parse(value.get_ref<const std::string&>()).value : value;
  if (!order.is_object()) return std::nullopt;
  return make_action({{"order_details", std::move(order)}});
}

Made make_thumbnail(const Json& value) {
  const auto product = product_of(value);
  if (!product || !product->product_retailer_id) return std::nullopt;
  return make_action({{"thumbnail_product_retailer_id", *product->product_retailer_id}});
}

}  // namespace

bool is_no_value(const Json& value) {
  return value.is_null() || (value.is_object() && value.empty()) || (value.is_string() && value == "");
}

std::optional<TemplateParameter> to_parameter(const MessageField& field, const Json& value) {
  switch (field.kind) {
    case FieldKind::text:
    case FieldKind::url_suffix: return make_text(field, value);
    case FieldKind::image: return make_media(ParameterType::image, &TemplateParameter::image, value);
    case FieldKind::video: return make_media(ParameterType::video, &TemplateParameter::video, value);
    case FieldKind::gif: return make_media(ParameterType::gif, &TemplateParameter::gif, value);
    case FieldKind::document: return make_media(ParameterType::document, &TemplateParameter::document, value);
    case FieldKind::thumbnail: return make_thumbnail(value);
    case FieldKind::flow:
      return make_action(value.is_string() ? Json{{"flow_token", value}} : value);
    case FieldKind::products:
      return make_action(value.is_string() ? products_of(value.get_ref<const std::string&>(), field.label) : value);
    case FieldKind::order_details: return make_order(value);
    case FieldKind::location: {
      auto read = base::decode<Location>(value);
      if (read.findings.has_errors()) return std::nullopt;
      TemplateParameter parameter = of_type(ParameterType::location);
      parameter.location = std::move(read.value);
      return parameter;
    }
    case FieldKind::product: {
      TemplateParameter parameter = of_type(ParameterType::product);
      parameter.product = product_of(value);
      return parameter.product ? Made{std::move(parameter)} : std::nullopt;
    }
    case FieldKind::payload: {
      TemplateParameter parameter = of_type(ParameterType::payload);
      if (auto text = text_of(value)) parameter.payload = std::move(*text);
      return parameter.payload.is_null() ? std::nullopt : Made{std::move(parameter)};
    }
    case FieldKind::code: {
      TemplateParameter parameter = of_type(ParameterType::coupon_code);
      parameter.coupon_code = text_of(value);
      return parameter.coupon_code ? Made{std::move(parameter)} : std::nullopt;
    }
    case FieldKind::offer_end: {
      const auto end = milliseconds_of(value);
      if (!end) return std::nullopt;
      TemplateParameter parameter = of_type(ParameterType::limited_time_offer);
      parameter.limited_time_offer = OfferEnd{Whole{*end}, {}};
      return parameter;
    }
  }
  return std::nullopt;
}

Json to_value(const MessageField& field, const TemplateParameter& parameter) {
  switch (field.kind) {
    case FieldKind::image: return parameter.image ? base::encode(*parameter.image) : Json();
    case FieldKind::video: return parameter.video ? base::encode(*parameter.video) : Json();
    case FieldKind::gif: return parameter.gif ? base::encode(*parameter.gif) : Json();
    case FieldKind::document: return parameter.document ? base::encode(*parameter.document) : Json();
    case FieldKind::location: return parameter.location ? base::encode(*parameter.location) : Json();
    case FieldKind::product: return parameter.product ? base::encode(*parameter.product) : Json();
    case FieldKind::payload: return parameter.payload;
    case FieldKind::code: return parameter.coupon_code ? Json(*parameter.coupon_code) : Json();
    case FieldKind::flow:
    case FieldKind::products: return parameter.action;
    case FieldKind::thumbnail: {
      const Json* product = base::find_member(parameter.action, "thumbnail_product_retailer_id");
      return product != nullptr ? *product : Json();
    }
    case FieldKind::order_details: {
      const Json* order = base::find_member(parameter.action, "order_details");
      return order != nullptr ? *order : Json();
    }
    case FieldKind::offer_end: {
      const auto& offer = parameter.limited_time_offer;
      return offer && offer->expiration_time_ms ? Json(offer->expiration_time_ms->value) : Json();
    }
    case FieldKind::text:
    case FieldKind::url_suffix: break;
  }
  if (parameter.text.is_string()) return parameter.text;
  if (parameter.currency && parameter.currency->fallback_value) return *parameter.currency->fallback_value;
  if (parameter.date_time && parameter.date_time->fallback_value) return *parameter.date_time->fallback_value;
  return nullptr;
}

}  // namespace heliograph::message
