// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/message/inspection.hpp>
#include <heliograph/message/fields.hpp>

namespace heliograph::message {

namespace {

using template_::ButtonType;
using template_::Component;
using template_::ComponentType;
using template_::HeaderFormat;
using template_::Template;

/// One list of parts and what the template has there: the message itself, or one card.
struct Side {
  const std::vector<TemplatePart>& parts;
  const base::Place& at;
  const std::vector<MessageField>& fields;  ///< of the whole template
  std::optional<std::uint32_t> card;
};

std::vector<const MessageField*> fields_in(const Side& side, FieldPart part, std::optional<std::uint32_t> button = {}) {
  std::vector<const MessageField*> found;
  for (const MessageField& field : side.fields) {
    if (field.part == part && field.card == side.card && (!button || field.button == button)) found.push_back(&field);
  }
  return found;
}

/// The index of the part of `type` (and button `button`), or nothing.
std::optional<std::size_t> find_part(const Side& side, PartType type, std::optional<std::uint32_t> button = {}) {
  for (std::size_t i = 0; i < side.parts.size(); ++i) {
    const TemplatePart& part = side.parts[i];
    if (!part.type || part.type->known != type) continue;
    if (!button || (part.index && part.index->value == static_cast<std::int64_t>(*button))) return i;
  }
  return std::nullopt;
}

std::string names_of(const std::vector<const MessageField*>& fields) {
  std::string names;
  for (const MessageField* field : fields) {
    if (!names.empty()) names += ", ";
    names += field->name;
  }
  return names;
}

bool has_name(const std::vector<const MessageField*>& fields, const std::string& name) {
  return std::any_of(fields.begin(), fields.end(), [&](const MessageField* field) { return field->name == name; });
}

/// Compares the values of one text with its variables.
void compare_texts(const Inspection& in, const Side& side, PartType type, FieldPart field_part) {
  const auto wanted = fields_in(side, field_part);
  const auto index = find_part(side, type);
  const std::size_t actual = index && side.parts[*index].parameters ? side.parts[*index].parameters->size() : 0;
  const base::Place part_at = index ? base::Place{side.at, *index} : side.at;
  const base::Place at = index ? base::Place{part_at, "parameters"} : part_at;
  if (actual != wanted.size()) {
    in.add(rule("message.template.count_differs"), at,
           {{"part", base::name_of(type)}, {"expected", wanted.size()}, {"actual", actual}, {"names", names_of(wanted)}});
    return;
  }
  if (wanted.empty() || !wanted.front()->is_named) return;
  for (std::size_t i = 0; i < actual; ++i) {
    const auto& name = (*side.parts[*index].parameters)[i].parameter_name;
    if (name && has_name(wanted, *name)) continue;
    in.add(rule("message.template.value_unknown"), base::Place{base::Place{at, i}, "parameter_name"},
           {{"actual", name.value_or("")}, {"allowed", names_of(wanted)}});
  }
}

/// The kind of value that a header field takes.
ParameterType parameter_of(FieldKind kind) {
  switch (kind) {
    case FieldKind::image: return ParameterType::image;
    case FieldKind::video: return ParameterType::video;
    case FieldKind::gif: return ParameterType::gif;
    case FieldKind::document: return ParameterType::document;
    case FieldKind::location: return ParameterType::location;
    case FieldKind::product: return ParameterType::product;
    default: return ParameterType::text;
  }
}

void compare_header(const Inspection& in, const Side& side) {
  const auto wanted = fields_in(side, FieldPart::header);
  const auto index = find_part(side, PartType::header);
  if (wanted.empty()) {
    if (index) {
      in.add(rule("message.template.part_not_in_template"), base::Place{side.at, *index}, {{"part", "header"}});
    }
    return;
  }
  if (wanted.front()->kind == FieldKind::text) {
    compare_texts(in, side, PartType::header, FieldPart::header);
    return;
  }
  const ParameterType expected = parameter_of(wanted.front()->kind);
  if (!index || !side.parts[*index].parameters || side.parts[*index].parameters->empty()) {
    in.add(rule("message.template.value_missing"), index ? base::Place{side.at, *index} : side.at,
           {{"part", "header"}, {"expected", base::name_of(expected)}});
    return;
  }
  const auto& type = side.parts[*index].parameters->front().type;
  if (type && type->known && *type->known != expected) {
    const base::Place part_at{side.at, *index};
    const base::Place parameters{part_at, "parameters"};
    in.add(rule("message.template.media_differs"), base::Place{base::Place{parameters, 0U}, "type"},
           {{"expected", base::name_of(expected)}, {"actual", type->text}});
  }
}

/// The `sub_type` that values of a button of the template are sent with.
std::optional<ButtonSubType> sub_type_of(const template_::Button& button) {
  if (!button.type || !button.type->known) return std::nullopt;
  switch (*button.type->known) {
    case ButtonType::QUICK_REPLY: return ButtonSubType::quick_reply;
    case ButtonType::URL:
    case ButtonType::OTP: return ButtonSubType::url;
    case ButtonType::COPY_CODE: return ButtonSubType::copy_code;
    case ButtonType::FLOW: return ButtonSubType::flow;
    case ButtonType::CATALOG: return ButtonSubType::catalog;
    case ButtonType::MPM: return ButtonSubType::mpm;
    case ButtonType::SPM: return ButtonSubType::spm;
    case ButtonType::PHONE_NUMBER: return ButtonSubType::phone_number;
    case ButtonType::VOICE_CALL: return ButtonSubType::voice_call;
    default: return std::nullopt;
  }
}

void compare_buttons(const Inspection& in, const Side& side, const std::vector<template_::Button>& buttons) {
  for (std::size_t i = 0; i < side.parts.size(); ++i) {
    const TemplatePart& part = side.parts[i];
    if (!part.type || *part.type != PartType::button || !part.index) continue;
    const base::Place part_at{side.at, i};
    if (part.index->value < 0 || static_cast<std::size_t>(part.index->value) >= buttons.size()) {
      in.add(rule("message.template.part_not_in_template"), base::Place{part_at, "index"}, {{"part", "button"}});
      continue;
    }
    const auto expected = sub_type_of(buttons[static_cast<std::size_t>(part.index->value)]);
    if (expected && part.sub_type && part.sub_type->known && *part.sub_type->known != *expected &&
        *part.sub_type != ButtonSubType::otp) {
      in.add(rule("message.template.sub_type_differs"), base::Place{part_at, "sub_type"},
             {{"expected", base::name_of(*expected)}, {"actual", part.sub_type->text}});
    }
  }
  for (const MessageField* field : fields_in(side, FieldPart::button)) {
    if (!field->is_required) continue;
    const auto index = find_part(side, PartType::button, field->button);
    const bool given = index && side.parts[*index].parameters && !side.parts[*index].parameters->empty();
    if (given) continue;
    in.add(rule("message.template.value_missing"), index ? base::Place{side.at, *index} : side.at,
           {{"part", "button"}, {"expected", field->key}});
  }
}

const std::vector<template_::Button>& buttons_in(const std::vector<Component>& components) {
  static const std::vector<template_::Button> none;
  const Component* buttons = template_::find_component(components, ComponentType::BUTTONS);
  return buttons != nullptr && buttons->buttons ? *buttons->buttons : none;
}

void compare_side(const Inspection& in, const Side& side, const std::vector<Component>& components) {
  compare_header(in, side);
  compare_texts(in, side, PartType::body, FieldPart::body);
  compare_buttons(in, side, buttons_in(components));
}

void compare_cards(const Inspection& in, const Side& side, const Component& carousel) {
  const auto index = find_part(side, PartType::carousel);
  const std::size_t expected = carousel.cards ? carousel.cards->size() : 0;
  const std::size_t actual = index && side.parts[*index].cards ? side.parts[*index].cards->size() : 0;
  const base::Place part_at = index ? base::Place{side.at, *index} : side.at;
  const base::Place cards_at = index ? base::Place{part_at, "cards"} : part_at;
  if (actual != expected) {
    in.add(rule("message.template.card_count_differs"), cards_at, {{"expected", expected}, {"actual", actual}});
  }
  static const std::vector<TemplatePart> nothing;
  for (std::size_t i = 0; i < std::min(actual, expected); ++i) {
    const TemplateCard& given = (*side.parts[*index].cards)[i];
    const auto& components = (*carousel.cards)[i].components;
    if (!components) continue;
    const base::Place card_at{cards_at, i};
    const base::Place parts_at{card_at, "components"};
    compare_side(in, Side{given.components ? *given.components : nothing, parts_at, side.fields,
                          static_cast<std::uint32_t>(i)},
                 *components);
  }
}

}  // namespace

void check_against_template(const Inspection& in, const TemplateSend& send, const Template& known,
                            const base::Place& at) {
  if (!known.components || has_wrong_type(send.extra, "components")) return;
  static const std::vector<TemplatePart> nothing;
  const std::vector<MessageField> fields = fields_of(known);
  const base::Place components_at{at, "components"};
  const Side side{send.components ? *send.components : nothing, components_at, fields, std::nullopt};
  compare_side(in, side, *known.components);
  if (const Component* carousel = template_::find_component(known, ComponentType::CAROUSEL)) {
    compare_cards(in, side, *carousel);
  }
  for (const MessageField* field : fields_in(side, FieldPart::offer)) {
    if (find_part(side, PartType::limited_time_offer)) continue;
    in.add(rule("message.template.value_missing"), components_at,
           {{"part", "limited_time_offer"}, {"expected", field->key}});
  }
}

}  // namespace heliograph::message
