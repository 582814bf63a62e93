// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <heliograph/template/inspection.hpp>

namespace heliograph::template_ {

namespace {

/// What is special about one type of component.
struct ComponentRow {
  ComponentType type;
  bool in_card;                                           ///< may stand in a carousel's card
  void (*check)(const Inspection& in, const Spot& spot);  ///< nullptr: Meta has published no rule
};

/// One row per type, in the enumeration's order.
constexpr ComponentRow component_rows[] = {
    {ComponentType::HEADER, true, &check_header},
    {ComponentType::BODY, true, &check_body},
    {ComponentType::FOOTER, false, &check_footer},
    {ComponentType::BUTTONS, true, &check_buttons},
    {ComponentType::CAROUSEL, false, &check_carousel},
    {ComponentType::LIMITED_TIME_OFFER, false, &check_offer},
    {ComponentType::CALL_PERMISSION_REQUEST, false, &check_call_permission},
    {ComponentType::GREETING, false, nullptr},
    {ComponentType::ALBUM, false, nullptr},
    {ComponentType::TAP_TARGET_CONFIGURATION, false, nullptr},
    {ComponentType::ATTACHMENT, false, nullptr},
};
static_assert(std::size(component_rows) == words_of<ComponentType>.size());

/// Each type stands at most once: a finding at every further one.
bool is_repeated(const Spot& spot) {
  for (const Component& earlier : spot.siblings) {
    if (&earlier == &spot.component) return false;
    if (earlier.type && earlier.type->known == spot.component.type->known) return true;
  }
  return false;
}

}  // namespace

void check_component(const Inspection& in, const Spot& spot) {
  const Component& component = spot.component;
  const base::Place at{spot.at, "type"};
  if (!component.type) {
    if (!has_wrong_type(component.extra, "type")) in.add(rule("template.component.type_missing"), at);
    return;
  }
  if (!component.type->known) {
    const std::string allowed = joined(words_of<ComponentType>);
    in.add(rule("template.component.type_unknown"), at, {{"actual", component.type->text}, {"allowed", allowed}});
    return;
  }
  const ComponentRow& row = component_rows[static_cast<std::size_t>(*component.type->known)];
  const std::string_view name = words_of<ComponentType>[static_cast<std::size_t>(row.type)];
  if (spot.in_card && !row.in_card) {
    in.add(rule("template.component.not_in_card"), at, {{"type", name}});
    return;
  }
  if (is_repeated(spot)) in.add(rule("template.component.repeated"), spot.at, {{"type", name}});
  if (row.check != nullptr) {
    row.check(in, spot);
  } else if (in.is_request()) {
    in.add(rule("template.component.without_rules"), at, {{"type", name}});
  }
}

void check_structure(const Inspection& in) {
  const base::Place root;
  const base::Place at{root, "components"};
  const auto& components = in.whole.components;
  if (in.form == Form::create_library) return;
  if (!components) {
    const bool optional = in.form == Form::edit || in.form == Form::existing;
    if (!optional && !has_wrong_type(in.whole.extra, "components")) in.add(rule("template.components.missing"), at);
    return;
  }
  if (components->empty()) {
    in.add(in.form == Form::edit ? rule("template.components.empty_edit") : rule("template.components.empty"), at);
    return;
  }
  if (find_component(*components, ComponentType::BODY) == nullptr) in.add(rule("template.body.missing"), at);
  if (components->size() > limit::judged) {
    in.add(rule("template.components.too_many"), at, {{"max", limit::judged}, {"actual", components->size()}});
  }
  for (std::size_t i = 0; i < std::min(components->size(), limit::judged); ++i) {
    check_component(in, {(*components)[i], base::Place{at, i}, *components, false});
  }
}

void check_call_permission(const Inspection& in, const Spot& spot) {
  if (in.is(Category::AUTHENTICATION)) in.add(rule("template.call_permission.category"), base::Place{spot.at, "type"});
}

}  // namespace heliograph::template_
