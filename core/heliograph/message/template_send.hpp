// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/message/enums.hpp>
#include <heliograph/message/media.hpp>

/// A template with its values, as it is sent. Source: Meta, template messages, read 2025-12-15 and 2026-09-11.
namespace heliograph::message {

/// An amount that WhatsApp writes after the recipient's habits.
struct Currency {
  std::optional<std::string> fallback_value;
  std::optional<std::string> code;  ///< ISO 4217
  std::optional<Whole> amount_1000;
  base::Json extra;
};
BOOST_DESCRIBE_STRUCT(Currency, (), (fallback_value, code, amount_1000, extra))

/// A date; Meta shows `fallback_value` whatever else is given.
struct DateTime {
  std::optional<std::string> fallback_value;
  base::Json extra;
};
BOOST_DESCRIBE_STRUCT(DateTime, (), (fallback_value, extra))

/// When a limited-time offer ends.
struct OfferEnd {
  std::optional<Whole> expiration_time_ms;  ///< milliseconds since 1970
  base::Json extra;
};
BOOST_DESCRIBE_STRUCT(OfferEnd, (), (expiration_time_ms, extra))

/// One value. Which field counts depends on `type`.
struct TemplateParameter {
  std::optional<Word<ParameterType>> type;
  std::optional<std::string> parameter_name;  ///< of a named variable
  base::Json text;                            ///< text; Meta's own examples show true and false as well
  std::optional<Currency> currency;
  std::optional<DateTime> date_time;
  std::optional<Media> image;
  std::optional<Media> video;
  std::optional<Media> gif;
  std::optional<Media> document;
  std::optional<Location> location;
  std::optional<ProductReference> product;
  base::Json payload;  ///< text, or an object for a flow
  std::optional<std::string> coupon_code;
  std::optional<OfferEnd> limited_time_offer;
  base::Json action;  ///< of a flow, catalogue or product button
  base::Json extra;
};
BOOST_DESCRIBE_STRUCT(TemplateParameter, (),
                      (type, parameter_name, text, currency, date_time, image, video, gif, document, location, product,
                       payload, coupon_code, limited_time_offer, action, extra))

struct TemplateCard;

/// The values of one part of the template.
struct TemplatePart {
  std::optional<Word<PartType>> type;
  std::optional<Word<ButtonSubType>> sub_type;
  std::optional<Whole> index;  ///< of a button, from 0
  std::optional<std::vector<TemplateParameter>> parameters;
  std::optional<std::vector<TemplateCard>> cards;
  base::Json extra;
};

/// The values of one card.
struct TemplateCard {
  std::optional<Whole> card_index;  ///< from 0
  std::optional<std::vector<TemplatePart>> components;
  base::Json extra;
};
BOOST_DESCRIBE_STRUCT(TemplatePart, (), (type, sub_type, index, parameters, cards, extra))
BOOST_DESCRIBE_STRUCT(TemplateCard, (), (card_index, components, extra))

struct TemplateLanguage {
  std::optional<std::string> code;
  std::optional<std::string> policy;  ///< `deterministic`, the only one
  base::Json extra;
};
BOOST_DESCRIBE_STRUCT(TemplateLanguage, (), (code, policy, extra))

/// The member `template` of a message.
struct TemplateSend {
  std::optional<std::string> name;
  std::optional<TemplateLanguage> language;
  std::optional<std::vector<TemplatePart>> components;
  base::Json extra;
};
BOOST_DESCRIBE_STRUCT(TemplateSend, (), (name, language, components, extra))

}  // namespace heliograph::message
