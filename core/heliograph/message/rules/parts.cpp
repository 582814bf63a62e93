// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/message/inspection.hpp>

namespace heliograph::message {

namespace {

/// Whether a part needs values to mean anything.
bool needs_parameters(PartType type) { return type == PartType::header || type == PartType::body; }

/// A header and a button take one value.
bool takes_one(PartType type) { return type == PartType::header || type == PartType::button; }

void check_button(const Inspection& in, const TemplatePart& part, const base::Place& at) {
  const base::Place sub_type{at, "sub_type"};
  if (!part.sub_type) {
    if (!has_wrong_type(part.extra, "sub_type")) in.add(rule("message.template.sub_type_missing"), sub_type);
  } else if (!part.sub_type->known) {
    in.add(rule("message.template.sub_type_unknown"), sub_type,
           {{"actual", part.sub_type->text}, {"allowed", template_::joined(template_::words_of<ButtonSubType>)}});
  }
  const base::Place index{at, "index"};
  if (!part.index) {
    if (!has_wrong_type(part.extra, "index")) in.add(rule("message.template.index_missing"), index);
  } else if (part.index->value < 0 || part.index->value > limit::button_index_max) {
    in.add(rule("message.template.index_out_of_range"), index,
           {{"min", 0}, {"max", limit::button_index_max}, {"actual", part.index->value}});
  }
}

void check_names(const Inspection& in, const std::vector<TemplateParameter>& parameters, const base::Place& at) {
  std::size_t named = 0;
  for (std::size_t i = 0; i < parameters.size() && i < limit::parts; ++i) {
    const auto& name = parameters[i].parameter_name;
    if (!name) continue;
    ++named;
    const auto same = [&](const TemplateParameter& other) { return other.parameter_name == name; };
    if (std::any_of(parameters.begin(), parameters.begin() + static_cast<std::ptrdiff_t>(i), same)) {
      in.add(rule("message.parameter.name_repeated"), base::Place{base::Place{at, i}, "parameter_name"},
             {{"name", *name}});
    }
  }
  if (named > 0 && named < std::min(parameters.size(), limit::parts)) in.add(rule("message.parameter.names_mixed"), at);
}

void check_parameters(const Inspection& in, const TemplatePart& part, PartType type, const base::Place& at) {
  const base::Place parameters{at, "parameters"};
  const base::Json* kept = base::find_member(part.extra, "parameters");
  if (kept != nullptr && kept->is_null()) {
    in.add(rule("message.template.parameters_malformed"), parameters);
    return;
  }
  if (!part.parameters) {
    if (needs_parameters(type) && kept == nullptr) in.add(rule("message.template.parameters_empty"), parameters);
    return;
  }
  if (part.parameters->empty() && needs_parameters(type)) {
    in.add(rule("message.template.parameters_empty"), parameters);
  }
  if (takes_one(type) && part.parameters->size() > 1) {
    in.add(rule("message.template.one_parameter"), parameters, {{"actual", part.parameters->size()}});
  }
  for (std::size_t i = 0; i < part.parameters->size(); ++i) {
    check_parameter(in, (*part.parameters)[i], part, base::Place{parameters, i});
  }
  check_names(in, *part.parameters, parameters);
}

void check_cards_of(const Inspection& in, const TemplatePart& part, const base::Place& at) {
  if (!part.cards) return;
  const base::Place cards{at, "cards"};
  for (std::size_t i = 0; i < part.cards->size() && i < limit::parts; ++i) {
    const TemplateCard& card = (*part.cards)[i];
    const base::Place card_at{cards, i};
    if (!card.card_index && !has_wrong_type(card.extra, "card_index")) {
      in.add(rule("message.template.card_index_missing"), base::Place{card_at, "card_index"});
    }
    if (card.components) check_parts(in, *card.components, base::Place{card_at, "components"}, true);
  }
}

/// Whether two parts are for the same place of the template.
bool is_same_place(const TemplatePart& left, const TemplatePart& right) {
  if (!left.type || !right.type || left.type->known != right.type->known) return false;
  if (*left.type != PartType::button) return true;
  return left.index && right.index && left.index->value == right.index->value;
}

void check_repeated(const Inspection& in, const std::vector<TemplatePart>& parts, std::size_t index,
                    const base::Place& at) {
  const TemplatePart& part = parts[index];
  if (!part.type->known) return;
  for (std::size_t i = 0; i < index; ++i) {
    if (!is_same_place(parts[i], part)) continue;
    if (*part.type == PartType::button) {
      in.add(rule("message.template.index_taken"), base::Place{at, "index"}, {{"index", part.index->value}});
    } else {
      in.add(rule("message.template.part_repeated"), at, {{"type", part.type->text}});
    }
    return;
  }
}

}  // namespace

void check_parts(const Inspection& in, const std::vector<TemplatePart>& parts, const base::Place& at, bool in_card) {
  for (std::size_t i = 0; i < parts.size() && i < limit::parts; ++i) {
    const TemplatePart& part = parts[i];
    const base::Place here{at, i};
    const base::Place type_at{here, "type"};
    if (!part.type) {
      if (!has_wrong_type(part.extra, "type")) in.add(rule("message.template.part_type_missing"), type_at);
      continue;
    }
    const bool is_nested = in_card && part.type->known == PartType::carousel;
    if (!part.type->known || is_nested) {
      in.add(rule("message.template.part_type_unknown"), type_at,
             {{"actual", part.type->text}, {"allowed", template_::joined(template_::words_of<PartType>)}});
      continue;
    }
    check_repeated(in, parts, i, here);
    if (*part.type == PartType::button) check_button(in, part, here);
    check_parameters(in, part, *part.type->known, here);
    if (*part.type == PartType::carousel) check_cards_of(in, part, here);
  }
}

}  // namespace heliograph::message
