// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/message/bind.hpp>
#include <heliograph/message/field_value.hpp>
#include <heliograph/message/rule_table.hpp>

namespace heliograph::message {

namespace {

std::string value_at(std::string_view key) { return base::pointer_to("/values", key); }

PartType part_type(FieldPart part) {
  switch (part) {
    case FieldPart::header: return PartType::header;
    case FieldPart::button: return PartType::button;
    case FieldPart::offer: return PartType::limited_time_offer;
    case FieldPart::body: break;
  }
  return PartType::body;
}

ButtonSubType sub_type(FieldKind kind) {
  switch (kind) {
    case FieldKind::payload: return ButtonSubType::quick_reply;
    case FieldKind::code: return ButtonSubType::copy_code;
    case FieldKind::flow: return ButtonSubType::flow;
    case FieldKind::thumbnail: return ButtonSubType::catalog;
    case FieldKind::products: return ButtonSubType::mpm;
    case FieldKind::order_details: return ButtonSubType::order_details;
    default: return ButtonSubType::url;
  }
}

/// A list of parts and where it stands in the message.
struct Parts {
  std::vector<TemplatePart>& list;
  std::string at;
};

/// Whether the value of `field` goes into `part`, which is the last one made.
bool is_for(const TemplatePart& part, const MessageField& field) {
  if (*part.type != part_type(field.part)) return false;
  return field.part != FieldPart::button || part.index->value == static_cast<std::int64_t>(field.button.value_or(0));
}

/// The part that the value of `field` goes into: the last one made for the same place, or a new one.
TemplatePart& part_for(std::vector<TemplatePart>& parts, const MessageField& field) {
  if (!parts.empty() && is_for(parts.back(), field)) return parts.back();
  TemplatePart part;
  part.type = part_type(field.part);
  if (field.part == FieldPart::button) {
    part.sub_type = sub_type(field.kind);
    part.index = Whole{static_cast<std::int64_t>(field.button.value_or(0))};
  }
  part.parameters.emplace();
  return parts.emplace_back(std::move(part));
}

/// The parts of the card that `field` belongs to; the carousel and its cards are made as needed.
Parts parts_for(std::vector<TemplatePart>& parts, const MessageField& field) {
  const std::string root = "/template/components";
  if (!field.card) return {parts, root};
  if (parts.empty() || *parts.back().type != PartType::carousel) {
    TemplatePart carousel;
    carousel.type = PartType::carousel;
    carousel.cards.emplace();
    parts.push_back(std::move(carousel));
  }
  std::vector<TemplateCard>& cards = *parts.back().cards;
  while (cards.size() <= *field.card) {
    TemplateCard card;
    card.card_index = Whole{static_cast<std::int64_t>(cards.size())};
    card.components.emplace();
    cards.push_back(std::move(card));
  }
  const std::string cards_at = base::pointer_to(base::pointer_to(root, parts.size() - 1), "cards");
  return {*cards[*field.card].components,
          base::pointer_to(base::pointer_to(cards_at, std::size_t{*field.card}), "components")};
}

const base::Json* find_value(const Values& values, const std::string& key) {
  const auto found = values.find(key);
  return found != values.end() && !is_no_value(found->second) ? &found->second : nullptr;
}

/// The key of the value for a field: its own, or for the button of a one-time password without one that of the body.
std::string key_of(const BindRequest& request, const MessageField& field) {
  const bool is_code = field.kind == FieldKind::url_suffix && request.whole.category &&
                       *request.whole.category == template_::Category::AUTHENTICATION;
  return is_code && find_value(request.values, field.key) == nullptr ? "body.1" : field.key;
}

void put(BoundTemplate& bound, std::vector<TemplatePart>& parts, const MessageField& field, const std::string& key,
         TemplateParameter parameter) {
  const Parts target = parts_for(parts, field);
  TemplatePart& part = part_for(target.list, field);
  const std::string part_at = base::pointer_to(target.at, target.list.size() - 1);
  bound.bound.push_back(
      {key, base::pointer_to(base::pointer_to(part_at, "parameters"), part.parameters->size())});
  part.parameters->push_back(std::move(parameter));
}

void find_unknown(const BindRequest& request, const std::vector<MessageField>& fields, base::Findings& findings) {
  for (const auto& [key, value] : request.values) {
    const auto same = [&name = key](const MessageField& field) { return field.key == name; };
    if (std::none_of(fields.begin(), fields.end(), same)) {
      findings.add(rule("message.value_unknown"), value_at(key), {{"key", key}});
    }
  }
}

}  // namespace

BoundTemplate bind(const BindRequest& request) {
  BoundTemplate bound;
  bound.send.name = request.whole.name;
  bound.send.language = TemplateLanguage{request.whole.language, std::nullopt, {}};
  std::vector<TemplatePart> parts;
  const std::vector<MessageField> fields = fields_of(request.whole);
  for (const MessageField& field : fields) {
    const std::string key = key_of(request, field);
    const base::Json* value = find_value(request.values, key);
    if (value == nullptr) {
      if (!field.is_required) continue;
      bound.findings.add(rule("message.value_missing"), value_at(field.key),
                         {{"key", field.key}, {"name", field.name}, {"part", base::name_of(field.part)}});
      continue;
    }
    if (auto parameter = to_parameter(field, *value)) {
      put(bound, parts, field, key, std::move(*parameter));
    } else {
      bound.findings.add(rule("message.value_malformed"), value_at(field.key),
                         {{"key", field.key}, {"kind", base::name_of(field.kind)}});
    }
  }
  find_unknown(request, fields, bound.findings);
  if (!parts.empty()) bound.send.components = std::move(parts);
  return bound;
}

base::Findings lead_back(const base::Findings& findings, const std::vector<BoundValue>& bound) {
  base::Findings led;
  for (const base::Finding& finding : findings) {
    led.push_back(finding);
    for (const BoundValue& value : bound) {
      const std::string prefix = value.at + "/";
      if (finding.at.compare(0, prefix.size(), prefix) != 0) continue;
      // Behind the parameter comes the member named after its kind, which the value itself does not have.
      const std::size_t member_end = std::min(finding.at.find('/', prefix.size()), finding.at.size());
      led.back().at = value_at(value.key) + finding.at.substr(member_end);
      break;
    }
  }
  return led;
}

}  // namespace heliograph::message
