// SPDX-License-Identifier: Apache-2.0
#include <heliograph/message/bind.hpp>
#include <heliograph/message/field_value.hpp>

namespace heliograph::message {

namespace {

bool is_for(const TemplatePart& part, const MessageField& field) {
  if (!part.type || !part.type->known) return false;
  switch (field.part) {
    case FieldPart::header: return *part.type == PartType::header;
    case FieldPart::body: return *part.type == PartType::body;
    case FieldPart::offer: return *part.type == PartType::limited_time_offer;
    case FieldPart::button: break;
  }
  return *part.type == PartType::button && part.index &&
         part.index->value == static_cast<std::int64_t>(field.button.value_or(0));
}

const TemplatePart* find_part(const std::vector<TemplatePart>& parts, const MessageField& field) {
  for (const TemplatePart& part : parts) {
    if (is_for(part, field)) return &part;
  }
  return nullptr;
}

const std::vector<TemplatePart>* parts_of(const TemplateSend& send, const MessageField& field) {
  if (!send.components) return nullptr;
  if (!field.card) return &*send.components;
  for (const TemplatePart& part : *send.components) {
    if (!part.cards || *field.card >= part.cards->size()) continue;
    const auto& components = (*part.cards)[*field.card].components;
    if (components) return &*components;
  }
  return nullptr;
}

/// The parameter for a field: by its name, or by its place among those of the same text.
const TemplateParameter* find_parameter(const TemplatePart& part, const MessageField& field, std::size_t place) {
  if (!part.parameters) return nullptr;
  if (!field.is_named) return place < part.parameters->size() ? &(*part.parameters)[place] : nullptr;
  for (const TemplateParameter& parameter : *part.parameters) {
    if (parameter.parameter_name == field.name) return &parameter;
  }
  return nullptr;
}

}  // namespace

Values values_of(const TemplateSend& send, const template_::Template& known) {
  Values values;
  const TemplatePart* previous = nullptr;
  std::size_t place = 0;
  for (const MessageField& field : fields_of(known)) {
    const std::vector<TemplatePart>* parts = parts_of(send, field);
    const TemplatePart* part = parts != nullptr ? find_part(*parts, field) : nullptr;
    if (part == nullptr) continue;
    place = part == previous ? place + 1 : 0;
    previous = part;
    const TemplateParameter* parameter = find_parameter(*part, field, place);
    if (parameter == nullptr) continue;
    base::Json value = to_value(field, *parameter);
    if (!is_no_value(value)) values[field.key] = std::move(value);
  }
  return values;
}

}  // namespace heliograph::message
