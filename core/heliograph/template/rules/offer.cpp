// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/template/inspection.hpp>

namespace heliograph::template_ {

namespace {

/// The code is copied by the first button, the link opened by the one behind it.
void check_button_list(const Inspection& in, const std::vector<Button>& buttons, const base::Place& at) {
  bool seen_url = false;
  for (std::size_t i = 0; i < std::min(buttons.size(), limit::judged); ++i) {
    if (!buttons[i].type || !buttons[i].type->known) continue;
    const base::Place place{at, i};
    if (*buttons[i].type == ButtonType::URL) {
      seen_url = true;
    } else if (*buttons[i].type != ButtonType::COPY_CODE) {
      in.add(rule("template.offer.button"), place, {{"type", buttons[i].type->text}});
    } else if (seen_url) {
      in.add(rule("template.offer.button_order"), place);
    }
  }
}

}  // namespace

void check_offer(const Inspection& in, const Spot& spot) {
  if (in.is_not(Category::MARKETING)) in.add(rule("template.offer.category"), base::Place{spot.at, "type"});
  const auto& offer = spot.component.limited_time_offer;
  const base::Place at{spot.at, "limited_time_offer"};
  if (!offer) {
    if (!has_wrong_type(spot.component.extra, "limited_time_offer")) in.add(rule("template.offer.missing"), at);
  } else if (has_text(in, offer->text, offer->extra, at, "text", rule("template.offer.text_missing"))) {
    check_length(in, *offer->text, limit::offer_text, base::Place{at, "text"}, rule("template.offer.text_too_long"));
  }
}

void check_offer_surroundings(const Inspection& in) {
  if (find_component(in.whole, ComponentType::LIMITED_TIME_OFFER) == nullptr) return;
  const auto& components = *in.whole.components;
  const base::Place root;
  const base::Place list{root, "components"};
  for (std::size_t i = 0; i < std::min(components.size(), limit::judged); ++i) {
    const Component& component = components[i];
    if (!component.type) continue;
    const base::Place at{list, i};
    if (*component.type == ComponentType::FOOTER) in.add(rule("template.offer.footer"), at);
    const bool other_header = component.format && component.format->known &&
                              !(*component.format == HeaderFormat::IMAGE) &&
                              !(*component.format == HeaderFormat::VIDEO);
    if (*component.type == ComponentType::HEADER && other_header) {
      in.add(rule("template.offer.header"), base::Place{at, "format"},
             {{"actual", component.format->text}, {"allowed", "IMAGE, VIDEO"}});
    }
    if (*component.type == ComponentType::BUTTONS && component.buttons) {
      check_button_list(in, *component.buttons, base::Place{at, "buttons"});
    }
  }
}

}  // namespace heliograph::template_
