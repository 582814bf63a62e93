// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/template/inspection.hpp>
#include <iterator>

namespace heliograph::template_ {

namespace {

/// Fields that the official Business SDK or Meta's documents know and that no rule here looks at.
constexpr std::string_view other_fields[] = {
    "bid_spec",
    "creative_sourcing_spec",
    "degrees_of_freedom_spec",
    "is_primary_device_delivery_only",
    "health_status",
    "messaging_product",
    "optimization_spec",
    "payment_link_preview",
    "product_set_id",
    "send_type",
};

/// Tells the members of `extra` that are no field of a T. Fields of a wrong type are kept there as well; about those
/// the reader has spoken.
template <class T>
void tell(const Inspection& in, const T& object, const base::Place& at) {
  if (!object.extra.is_object() || in.findings.size() > limit::judged) return;
  for (auto member = object.extra.begin(); member != object.extra.end(); ++member) {
    const std::string& key = member.key();
    const auto& fields = base::detail::members_of<T>;
    const bool known = std::any_of(fields.begin(), fields.end(), [&](const auto& field) { return field.name == key; });
    const bool other = std::find(std::begin(other_fields), std::end(other_fields), key) != std::end(other_fields);
    if (!known && !other) in.add(rule("template.field_unknown"), base::Place{at, key}, {{"field", key}});
  }
}

void tell_buttons(const Inspection& in, const std::vector<Button>& buttons, const base::Place& at) {
  for (std::size_t i = 0; i < std::min(buttons.size(), limit::told); ++i) tell(in, buttons[i], base::Place{at, i});
}

void tell_components(const Inspection& in, const std::vector<Component>& components, const base::Place& at) {
  for (std::size_t i = 0; i < std::min(components.size(), limit::told); ++i) {
    const Component& component = components[i];
    const base::Place place{at, i};
    tell(in, component, place);
    if (component.example) tell(in, *component.example, base::Place{place, "example"});
    if (component.limited_time_offer) tell(in, *component.limited_time_offer, base::Place{place, "limited_time_offer"});
    if (component.buttons) tell_buttons(in, *component.buttons, base::Place{place, "buttons"});
    if (!component.cards) continue;
    const base::Place cards{place, "cards"};
    for (std::size_t j = 0; j < std::min(component.cards->size(), limit::told); ++j) {
      const base::Place card{cards, j};
      const auto& inside = (*component.cards)[j].components;
      tell(in, (*component.cards)[j], card);
      if (inside) tell_components(in, *inside, base::Place{card, "components"});
    }
  }
}

}  // namespace

void check_unknown_fields(const Inspection& in) {
  if (!in.is_request()) return;
  const base::Place root;
  tell(in, in.whole, root);
  if (in.whole.components) tell_components(in, *in.whole.components, base::Place{root, "components"});
}

}  // namespace heliograph::template_
