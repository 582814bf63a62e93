// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/template/counts.hpp>
#include <heliograph/template/limits.hpp>
#include <heliograph/text/utf8.hpp>

namespace heliograph::template_ {

namespace {

class Counter {
 public:
  explicit Counter(const Template& whole) : whole_{whole} {}

  std::vector<TextCount> count() {
    const base::Place root;
    add(whole_.name, root, "name", limit::name);
    if (whole_.components) add_components(*whole_.components, base::Place{root, "components"}, false);
    return std::move(result_);
  }

 private:
  void add(const std::optional<std::string>& text, const base::Place& owner, std::string_view member, std::size_t max) {
    if (text) result_.push_back({base::Place{owner, member}.pointer(), text::code_points(*text), max});
  }

  void add_buttons(const std::vector<Button>& buttons, const base::Place& at) {
    for (std::size_t i = 0; i < std::min(buttons.size(), limit::judged); ++i) {
      const Button& button = buttons[i];
      const base::Place place{at, i};
      add(button.text, place, "text", limit::button_text);
      add(button.url, place, "url", limit::url);
      add(button.phone_number, place, "phone_number", limit::phone_number);
      add(button.autofill_text, place, "autofill_text", limit::button_text);
      const bool is_code = button.type && *button.type == ButtonType::COPY_CODE;
      const std::string* code = is_code && button.example ? button.example->first(0) : nullptr;
      if (code != nullptr) add(*code, place, "example", limit::copy_code);
    }
  }

  void add_components(const std::vector<Component>& components, const base::Place& at, bool in_card) {
    for (std::size_t i = 0; i < std::min(components.size(), limit::judged); ++i) {
      const Component& component = components[i];
      if (!component.type || !component.type->known) continue;
      const base::Place place{at, i};
      switch (*component.type->known) {
        case ComponentType::HEADER:
          add(component.text, place, "text", limit::header_text);
          break;
        case ComponentType::FOOTER:
          add(component.text, place, "text", limit::footer);
          break;
        case ComponentType::BODY:
          add(component.text, place, "text", in_card ? limit::body_of_card : longest_body(whole_));
          break;
        case ComponentType::BUTTONS:
          if (component.buttons) add_buttons(*component.buttons, base::Place{place, "buttons"});
          break;
        case ComponentType::LIMITED_TIME_OFFER:
          if (component.limited_time_offer) {
            add(component.limited_time_offer->text, base::Place{place, "limited_time_offer"}, "text",
                limit::offer_text);
          }
          break;
        case ComponentType::CAROUSEL:
          if (component.cards && !in_card) add_cards(*component.cards, base::Place{place, "cards"});
          break;
        default:
          break;
      }
    }
  }

  void add_cards(const std::vector<Card>& cards, const base::Place& at) {
    for (std::size_t i = 0; i < std::min(cards.size(), limit::told); ++i) {
      const base::Place card{at, i};
      if (cards[i].components) add_components(*cards[i].components, base::Place{card, "components"}, true);
    }
  }

  const Template& whole_;
  std::vector<TextCount> result_;
};

}  // namespace

std::vector<TextCount> counts(const Template& whole) { return Counter{whole}.count(); }

std::size_t longest_body(const Template& whole) {
  const Component* header = find_component(whole, ComponentType::HEADER);
  if (header != nullptr && header->format && *header->format == HeaderFormat::PRODUCT) return limit::body_of_card;
  const bool offer = find_component(whole, ComponentType::LIMITED_TIME_OFFER) != nullptr;
  return offer ? limit::body_with_offer : limit::body;
}

}  // namespace heliograph::template_
