// SPDX-License-Identifier: Apache-2.0
#include <heliograph/template/model.hpp>
#include <heliograph/text/placeholder.hpp>

namespace heliograph::template_ {

namespace {

/// Whether the first variable of `text` has a name; nothing without a variable.
std::optional<bool> first_has_name(const std::optional<std::string>& text) {
  if (!text || text->find("{{") == std::string::npos) return std::nullopt;
  for (const text::Placeholder& found : text::placeholders(*text)) {
    if (found.is_variable()) return found.kind == text::PlaceholderKind::named;
  }
  return std::nullopt;
}

}  // namespace

const Component* find_component(std::span<const Component> components, ComponentType type) {
  for (const Component& component : components) {
    if (component.type && *component.type == type) return &component;
  }
  return nullptr;
}

const Component* find_component(const Template& whole, ComponentType type) {
  return whole.components ? find_component(*whole.components, type) : nullptr;
}

bool is_named(const Template& whole) {
  if (whole.parameter_format && whole.parameter_format->known) {
    return *whole.parameter_format == ParameterFormat::NAMED;
  }
  if (!whole.components) return false;
  for (const Component& component : *whole.components) {
    if (const auto named = first_has_name(component.text)) return *named;
  }
  return false;
}

}  // namespace heliograph::template_
