// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/template/inspection.hpp>

namespace heliograph::template_ {

namespace {

/// The parts of a card that are compared with those of the first card.
struct Parts {
  const Component* header = nullptr;
  const Component* body = nullptr;
  const std::vector<Button>* buttons = nullptr;
};

Parts parts_of(const Card& card) {
  Parts parts;
  if (!card.components) return parts;
  parts.header = find_component(*card.components, ComponentType::HEADER);
  parts.body = find_component(*card.components, ComponentType::BODY);
  const Component* buttons = find_component(*card.components, ComponentType::BUTTONS);
  if (buttons != nullptr && buttons->buttons) parts.buttons = &*buttons->buttons;
  return parts;
}

std::optional<HeaderFormat> format_of(const Parts& parts) {
  return parts.header != nullptr && parts.header->format ? parts.header->format->known : std::nullopt;
}

/// Where the component `wanted` of `card` stands, or its list when there is none.
template <class Use>
void at_component(const Card& card, const Component* wanted, const base::Place& at, Use use) {
  const base::Place list{at, "components"};
  if (wanted == nullptr || !card.components) {
    use(list);
    return;
  }
  use(base::Place{list, static_cast<std::size_t>(wanted - card.components->data())});
}

bool is_allowed(ButtonType type, bool product) {
  if (product) return type == ButtonType::SPM || type == ButtonType::URL;
  return type == ButtonType::QUICK_REPLY || type == ButtonType::URL || type == ButtonType::PHONE_NUMBER;
}

bool same_types(const std::vector<Button>* left, const std::vector<Button>* right) {
  const std::size_t left_size = left == nullptr ? 0 : left->size();
  const std::size_t right_size = right == nullptr ? 0 : right->size();
  if (left_size != right_size) return false;
  for (std::size_t i = 0; i < left_size; ++i) {
    const auto& first = (*left)[i].type;
    const auto& second = (*right)[i].type;
    if (first && second && first->known != second->known) return false;
  }
  return true;
}

void check_card_buttons(const Inspection& in, const std::vector<Button>& buttons, bool product, const base::Place& at) {
  if (buttons.size() > limit::card_buttons) {
    in.add(rule("template.carousel.too_many_buttons"), at, {{"max", limit::card_buttons}, {"actual", buttons.size()}});
  }
  for (std::size_t i = 0; i < std::min(buttons.size(), limit::told); ++i) {
    if (!buttons[i].type || !buttons[i].type->known || is_allowed(*buttons[i].type->known, product)) continue;
    in.add(rule("template.carousel.button"), base::Place{at, i},
           {{"actual", buttons[i].type->text}, {"allowed", product ? "SPM, URL" : "QUICK_REPLY, URL, PHONE_NUMBER"}});
  }
}

void check_card(const Inspection& in, const Card& card, const Parts& first, const base::Place& at) {
  const Parts parts = parts_of(card);
  const auto format = format_of(parts);
  at_component(card, parts.header, at, [&](const base::Place& header) {
    const base::Place place{header, "format"};
    if (parts.header == nullptr) {
      in.add(rule("template.carousel.header_missing"), header);
    } else if (format && *format != HeaderFormat::IMAGE && *format != HeaderFormat::VIDEO &&
               *format != HeaderFormat::PRODUCT) {
      in.add(rule("template.carousel.header_format"), place,
             {{"actual", parts.header->format->text}, {"allowed", "IMAGE, VIDEO, PRODUCT"}});
    } else if (format && format_of(first) && format != format_of(first)) {
      in.add(rule("template.carousel.header_differs"), place, {{"actual", parts.header->format->text}});
    }
  });
  if ((parts.body == nullptr) != (first.body == nullptr)) {
    at_component(card, parts.body, at,
                 [&](const base::Place& place) { in.add(rule("template.carousel.body_differs"), place); });
  }
  const Component* holder = card.components ? find_component(*card.components, ComponentType::BUTTONS) : nullptr;
  at_component(card, holder, at, [&](const base::Place& place) {
    if (holder == nullptr) {
      in.add(rule("template.carousel.buttons_missing"), place);
      return;
    }
    const base::Place list{place, "buttons"};
    if (parts.buttons != nullptr) check_card_buttons(in, *parts.buttons, format == HeaderFormat::PRODUCT, list);
    if (parts.buttons != nullptr && !same_types(parts.buttons, first.buttons)) {
      in.add(rule("template.carousel.buttons_differ"), list);
    }
  });
}

void check_card_components(const Inspection& in, const Card& card, const base::Place& at) {
  if (!card.components) return;
  const base::Place list{at, "components"};
  for (std::size_t i = 0; i < std::min(card.components->size(), limit::judged); ++i) {
    check_component(in, {(*card.components)[i], base::Place{list, i}, *card.components, true});
  }
}

void check_count(const Inspection& in, const std::vector<Card>& cards, const base::Place& at) {
  const std::size_t count = cards.size();
  if (count < limit::cards_min) {
    in.add(rule("template.carousel.too_few_cards"), at, {{"min", limit::cards_min}, {"actual", count}});
  } else if (count > limit::cards_max) {
    in.add(rule("template.carousel.too_many_cards"), at, {{"max", limit::cards_max}, {"actual", count}});
  } else if (count > limit::product_cards && format_of(parts_of(cards.front())) == HeaderFormat::PRODUCT) {
    in.add(rule("template.carousel.many_product_cards"), at, {{"max", limit::product_cards}, {"actual", count}});
  }
}

}  // namespace

void check_carousel(const Inspection& in, const Spot& spot) {
  if (in.is_not(Category::MARKETING)) in.add(rule("template.carousel.category"), base::Place{spot.at, "type"});
  for (std::size_t i = 0; i < std::min(spot.siblings.size(), limit::told); ++i) {
    const auto& type = spot.siblings[i].type;
    if (!type || !type->known || *type == ComponentType::BODY || *type == ComponentType::CAROUSEL) continue;
    in.add(rule("template.carousel.beside"), spot.at, {{"type", type->text}});
  }
  const base::Place at{spot.at, "cards"};
  const auto& cards = spot.component.cards;
  if (!cards || cards->empty()) {
    if (!has_wrong_type(spot.component.extra, "cards")) in.add(rule("template.carousel.cards_missing"), at);
    return;
  }
  check_count(in, *cards, at);
  const Parts first = parts_of(cards->front());
  for (std::size_t i = 0; i < std::min(cards->size(), limit::told); ++i) {
    const base::Place card{at, i};
    check_card_components(in, (*cards)[i], card);
    check_card(in, (*cards)[i], first, card);
  }
}

}  // namespace heliograph::template_
