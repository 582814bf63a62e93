// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/template/limits.hpp>
#include <heliograph/template/variables.hpp>
#include <heliograph/text/placeholder.hpp>

namespace heliograph::template_ {

namespace {

using text::Placeholder;

/// The distinct variables of `text`: numbers ascending, then names as they appear.
std::vector<Placeholder> distinct_variables(std::string_view text) {
  std::vector<Placeholder> result;
  for (const Placeholder& found : text::placeholders(text)) {
    if (!found.is_variable() || result.size() >= limit::judged) continue;
    const bool numbered = found.kind == text::PlaceholderKind::positional;
    auto place = result.begin();
    while (place != result.end() && place->name != found.name &&
           !(numbered && (place->kind != found.kind || place->number > found.number))) {
      ++place;
    }
    if (place == result.end() || place->name != found.name) result.insert(place, found);
  }
  return result;
}

/// Where the sample of a numbered variable stands, and its value.
void find_sample(Variable& variable, const std::optional<Samples>& samples, std::size_t column, Samples::Shape shape,
                 std::string pointer) {
  if (samples && !(samples->rows.empty() && samples->shape == Samples::Shape::list)) shape = samples->shape;
  if (shape == Samples::Shape::rows) pointer = base::pointer_to(pointer, std::size_t{0});
  if (shape != Samples::Shape::text) pointer = base::pointer_to(pointer, column);
  variable.example_at = std::move(pointer);
  const std::string* value = samples ? samples->first(column) : nullptr;
  if (value != nullptr) variable.example = *value;
}

/// The same of a named variable; `missing` counts those that have no entry yet.
void find_named_sample(Variable& variable, const std::optional<std::vector<NamedExample>>& params, std::size_t& missing,
                       std::string_view pointer) {
  const std::size_t size = params ? params->size() : 0;
  std::size_t index = 0;
  while (index < size && (*params)[index].param_name != variable.name) ++index;
  if (index < size) {
    variable.example = (*params)[index].example;
  } else {
    index += missing++;
  }
  variable.example_at = base::pointer_to(base::pointer_to(pointer, index), "example");
}

class Collector {
 public:
  void add_components(const std::vector<Component>& components, const std::string& at) {
    for (std::size_t i = 0; i < std::min(components.size(), limit::judged); ++i) {
      const Component& component = components[i];
      if (!component.type || !component.type->known) continue;
      const std::string place = base::pointer_to(at, i);
      switch (*component.type->known) {
        case ComponentType::HEADER:
          if (component.format && *component.format == HeaderFormat::TEXT) add_text(component, Part::header, place);
          break;
        case ComponentType::BODY:
          add_text(component, Part::body, place);
          break;
        case ComponentType::BUTTONS:
          if (component.buttons) add_buttons(*component.buttons, base::pointer_to(place, "buttons"));
          break;
        case ComponentType::CAROUSEL:
          if (component.cards && !card_) add_cards(*component.cards, base::pointer_to(place, "cards"));
          break;
        default:
          break;
      }
    }
  }

  std::vector<Variable> take() { return std::move(result_); }

 private:
  void add_cards(const std::vector<Card>& cards, const std::string& at) {
    for (std::size_t i = 0; i < std::min(cards.size(), limit::told); ++i) {
      if (!cards[i].components) continue;
      card_ = static_cast<std::uint32_t>(i);
      add_components(*cards[i].components, base::pointer_to(base::pointer_to(at, i), "components"));
    }
    card_.reset();
  }

  Variable& add(const Placeholder& found, Part part, std::optional<std::uint32_t> button, std::string at) {
    Variable variable;
    variable.key = variable_key(part, card_, button, found.name);
    variable.name = found.name;
    variable.part = part;
    variable.card = card_;
    variable.button = button;
    variable.at = std::move(at);
    return result_.emplace_back(std::move(variable));
  }

  void add_text(const Component& component, Part part, const std::string& place) {
    if (!component.text) return;
    static const Example none;
    const Example& example = component.example ? *component.example : none;
    const bool header = part == Part::header;
    const std::string at = base::pointer_to(place, "text");
    const std::string samples = base::pointer_to(place, "example");
    std::size_t column = 0;
    std::size_t missing = 0;
    for (const Placeholder& found : distinct_variables(*component.text)) {
      Variable& variable = add(found, part, std::nullopt, at);
      if (found.kind == text::PlaceholderKind::positional) {
        find_sample(variable, header ? example.header_text : example.body_text, column++,
                    header ? Samples::Shape::list : Samples::Shape::rows,
                    base::pointer_to(samples, header ? "header_text" : "body_text"));
      } else {
        find_named_sample(variable, header ? example.header_text_named_params : example.body_text_named_params, missing,
                          base::pointer_to(samples, header ? "header_text_named_params" : "body_text_named_params"));
      }
    }
  }

  void add_buttons(const std::vector<Button>& buttons, const std::string& at) {
    for (std::size_t i = 0; i < std::min(buttons.size(), limit::judged); ++i) {
      const Button& button = buttons[i];
      if (!button.type || !(*button.type == ButtonType::URL) || !button.url) continue;
      const std::string place = base::pointer_to(at, i);
      std::size_t column = 0;
      for (const Placeholder& found : distinct_variables(*button.url)) {
        Variable& variable = add(found, Part::button, static_cast<std::uint32_t>(i), base::pointer_to(place, "url"));
        find_sample(variable, button.example, column++, Samples::Shape::list, base::pointer_to(place, "example"));
      }
    }
  }

  std::vector<Variable> result_;
  std::optional<std::uint32_t> card_;
};

}  // namespace

std::string variable_key(Part part, std::optional<std::uint32_t> card, std::optional<std::uint32_t> button,
                         std::string_view name) {
  std::string key;
  if (card) key = "card." + std::to_string(*card) + '.';
  key += base::name_of(part);
  if (button) key += '.' + std::to_string(*button);
  key += '.';
  key += name;
  return key;
}

std::vector<Variable> variables(const Template& whole) {
  Collector collector;
  if (whole.components) collector.add_components(*whole.components, "/components");
  return collector.take();
}

}  // namespace heliograph::template_
