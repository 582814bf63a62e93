// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/template/model.hpp>

/// What of a template each message fills in, in every component.
namespace heliograph::message {

/// Which part of the template a field belongs to.
enum class FieldPart { header, body, button, offer };
BOOST_DESCRIBE_ENUM(FieldPart, header, body, button, offer)

/// What fills a field.
enum class FieldKind {
  text,         ///< a variable of the header or body
  image,
  video,
  gif,
  document,
  location,
  product,
  url_suffix,   ///< what comes at the end of a button's address
  code,         ///< the coupon that a button copies
  payload,      ///< what comes back when a quick reply is tapped
  flow,         ///< token and data that a flow opens with
  thumbnail,    ///< the product shown for a catalogue
  products,     ///< sections of products
  order_details, ///< the order that a button asks to pay
  offer_end     ///< when a limited-time offer ends
};
BOOST_DESCRIBE_ENUM(FieldKind, text, image, video, gif, document, location, product, url_suffix, code, payload, flow,
                    thumbnail, products, order_details, offer_end)

/// One place to fill.
struct MessageField {
  /// Names it among the values: `body.1`, `header.first_name`, `header.image`, `button.0.1`, `button.2.code`,
  /// `card.1.body.1`, `card.0.header.image`, `offer.end`. Variables have the keys of template_::Variable.
  std::string key;
  FieldPart part = FieldPart::body;
  FieldKind kind = FieldKind::text;
  std::string name;                     ///< the variable, or the kind's name
  bool is_named = false;                ///< the variable has a name rather than a number
  bool is_required = true;              ///< without it Meta refuses the message
  std::optional<std::uint32_t> card;    ///< the carousel's card, from 0
  std::optional<std::uint32_t> button;  ///< the button, from 0
  std::string label;                    ///< of a button
  std::optional<std::string> example;   ///< the template's sample value
};
BOOST_DESCRIBE_STRUCT(MessageField, (),
                      (key, part, kind, name, is_named, is_required, card, button, label, example))

/// Every field of `whole`: header, body, buttons, offer, then card by card.
[[nodiscard]] std::vector<MessageField> fields_of(const template_::Template& whole);

/// The same of Graph's JSON of a template, as far as it can be read.
[[nodiscard]] std::vector<MessageField> fields_of_document(const base::Json& document);

}  // namespace heliograph::message
