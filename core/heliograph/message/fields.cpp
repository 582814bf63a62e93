// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/message/fields.hpp>
#include <heliograph/template/read.hpp>
#include <heliograph/template/variables.hpp>
#include <tuple>

namespace heliograph::message {

namespace {

using template_::Button;
using template_::ButtonType;
using template_::Component;
using template_::ComponentType;
using template_::HeaderFormat;
using template_::Template;

constexpr std::size_t most_cards = 64;    // bounds what a hostile template can make grow
constexpr std::size_t most_buttons = 64;

/// Collects the fields that are no variables of texts, and gives those of texts their place.
class Collector {
 public:
  explicit Collector(const Template& whole) : whole_{whole} {}

  std::vector<MessageField> collect() {
    add_variables();
    if (whole_.components) add_components(*whole_.components);
    std::stable_sort(fields_.begin(), fields_.end(), [](const MessageField& left, const MessageField& right) {
      return std::tie(left.card, left.part, left.button) < std::tie(right.card, right.part, right.button);
    });
    return std::move(fields_);
  }

 private:
  void add_variables() {
    for (const template_::Variable& variable : template_::variables(whole_)) {
      MessageField field;
      field.key = variable.key;
      field.name = variable.name;
      field.is_named = !variable.name.empty() && (variable.name.front() < '0' || variable.name.front() > '9');
      field.card = variable.card;
      field.button = variable.button;
      field.example = variable.example;
      if (variable.part == template_::Part::header) field.part = FieldPart::header;
      if (variable.part == template_::Part::button) {
        field.part = FieldPart::button;
        field.kind = FieldKind::url_suffix;
        field.is_named = false;
      }
      fields_.push_back(std::move(field));
    }
  }

  void add_components(const std::vector<Component>& components) {
    for (const Component& component : components) {
      if (!component.type || !component.type->known) continue;
      switch (*component.type->known) {
        case ComponentType::HEADER: add_header(component); break;
        case ComponentType::BODY: add_generated_body(component); break;
        case ComponentType::BUTTONS:
          if (component.buttons) add_buttons(*component.buttons);
          break;
        case ComponentType::LIMITED_TIME_OFFER: add_offer(component); break;
        case ComponentType::CAROUSEL:
          if (component.cards && !card_) add_cards(*component.cards);
          break;
        default: break;
      }
    }
  }

  void add_header(const Component& component) {
    if (!component.format || !component.format->known) return;
    switch (*component.format->known) {
      case HeaderFormat::IMAGE: add_media(FieldKind::image, component); break;
      case HeaderFormat::VIDEO: add_media(FieldKind::video, component); break;
      case HeaderFormat::GIF: add_media(FieldKind::gif, component); break;
      case HeaderFormat::DOCUMENT: add_media(FieldKind::document, component); break;
      case HeaderFormat::LOCATION: add(FieldPart::header, FieldKind::location, true); break;
      case HeaderFormat::PRODUCT: add(FieldPart::header, FieldKind::product, true); break;
      case HeaderFormat::TEXT: break;
    }
  }

  void add_media(FieldKind kind, const Component& component) {
    add(FieldPart::header, kind, true);
    if (!component.example || !component.example->header_handle) return;
    if (const std::string* sample = component.example->header_handle->first(0)) fields_.back().example = *sample;
  }

  /// Meta writes the body of an authentication template itself; the code is its one variable.
  void add_generated_body(const Component& component) {
    const bool is_code = whole_.category && *whole_.category == template_::Category::AUTHENTICATION;
    if (!is_code || component.text) return;
    add(FieldPart::body, FieldKind::text, true);
    fields_.back().key = "body.1";
    fields_.back().name = "1";
  }

  void add_buttons(const std::vector<Button>& buttons) {
    for (std::size_t i = 0; i < buttons.size() && i < most_buttons; ++i) {
      const Button& button = buttons[i];
      if (!button.type || !button.type->known) continue;
      button_ = static_cast<std::uint32_t>(i);
      switch (*button.type->known) {
        case ButtonType::QUICK_REPLY: add(FieldPart::button, FieldKind::payload, false); break;
        case ButtonType::COPY_CODE: add(FieldPart::button, FieldKind::code, true); break;
        case ButtonType::FLOW: add(FieldPart::button, FieldKind::flow, false); break;
        case ButtonType::CATALOG: add(FieldPart::button, FieldKind::thumbnail, false); break;
        case ButtonType::MPM: add(FieldPart::button, FieldKind::products, true); break;
        case ButtonType::ORDER_DETAILS: add(FieldPart::button, FieldKind::order_details, true); break;
        case ButtonType::OTP: add(FieldPart::button, FieldKind::url_suffix, true); break;
        default: button_.reset(); continue;
      }
      const std::string* sample = button.example ? button.example->first(0) : nullptr;
      if (*button.type == ButtonType::COPY_CODE && sample != nullptr) fields_.back().example = *sample;
      button_.reset();
    }
    label_buttons(buttons);
  }

  /// The fields of addresses were made from the texts; their labels stand in the buttons.
  void label_buttons(const std::vector<Button>& buttons) {
    for (MessageField& field : fields_) {
      if (field.part != FieldPart::button || field.card != card_ || !field.button || *field.button >= buttons.size()) continue;
      field.label = buttons[*field.button].text.value_or(std::string{});
    }
  }

  void add_offer(const Component& component) {
    const auto& offer = component.limited_time_offer;
    if (!offer || !offer->has_expiration || !offer->has_expiration->value) return;
    add(FieldPart::offer, FieldKind::offer_end, true);
    fields_.back().key = "offer.end";
  }

  void add_cards(const std::vector<template_::Card>& cards) {
    for (std::size_t i = 0; i < cards.size() && i < most_cards; ++i) {
      card_ = static_cast<std::uint32_t>(i);
      if (cards[i].components) add_components(*cards[i].components);
    }
    card_.reset();
  }

  void add(FieldPart part, FieldKind kind, bool is_required) {
    MessageField field;
    field.part = part;
    field.kind = kind;
    field.is_required = is_required;
    field.card = card_;
    field.button = button_;
    field.name = kind == FieldKind::url_suffix ? "1" : std::string{base::name_of(kind)};
    const auto where = part == FieldPart::button ? template_::Part::button
                       : part == FieldPart::body ? template_::Part::body
                                                : template_::Part::header;
    field.key = template_::variable_key(where, card_, button_, field.name);
    fields_.push_back(std::move(field));
  }

  const Template& whole_;
  std::optional<std::uint32_t> card_;
  std::optional<std::uint32_t> button_;
  std::vector<MessageField> fields_;
};

}  // namespace

std::vector<MessageField> fields_of(const Template& whole) { return Collector{whole}.collect(); }

std::vector<MessageField> fields_of_document(const base::Json& document) {
  return fields_of(template_::read(document).value);
}

}  // namespace heliograph::message
