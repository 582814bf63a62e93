// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/template/inspection.hpp>

namespace heliograph::template_ {

namespace {

void check_body(const Inspection& in, const Component& body, const base::Place& at) {
  if (body.text && !body.text->empty()) {
    in.add(rule("template.authentication.body_text"), base::Place{at, "text"});
  }
}

void check_footer(const Inspection& in, const Component& footer, const base::Place& at) {
  if (footer.text && !footer.text->empty()) {
    in.add(rule("template.authentication.footer_text"), base::Place{at, "text"});
  }
  if (!footer.code_expiration_minutes) return;
  const std::int64_t minutes = footer.code_expiration_minutes->value;
  if (minutes < limit::expiration_min || minutes > limit::expiration_max) {
    in.add(rule("template.authentication.expiration"), base::Place{at, "code_expiration_minutes"},
           {{"min", limit::expiration_min}, {"max", limit::expiration_max}, {"actual", minutes}});
  }
}

bool is_otp(const Button& button) { return button.type && *button.type == ButtonType::OTP; }

void check_button_list(const Inspection& in, const std::vector<Button>& buttons, const base::Place& at) {
  if (std::none_of(buttons.begin(), buttons.end(), is_otp)) {
    in.add(rule("template.authentication.button_missing"), at);
  }
  for (std::size_t i = 0; i < std::min(buttons.size(), limit::judged); ++i) {
    if (!is_otp(buttons[i])) in.add(rule("template.otp.not_alone"), base::Place{at, i});
  }
}

}  // namespace

void check_authentication(const Inspection& in) {
  if (!in.is(Category::AUTHENTICATION) || !in.whole.components) return;
  // Graph answers with the texts that Meta wrote.
  if (!in.is_request()) return;
  const auto& components = *in.whole.components;
  const base::Place root;
  const base::Place list{root, "components"};
  bool has_buttons = false;
  for (std::size_t i = 0; i < std::min(components.size(), limit::judged); ++i) {
    const Component& component = components[i];
    if (!component.type || !component.type->known) continue;
    const base::Place at{list, i};
    switch (*component.type->known) {
      case ComponentType::BODY:
        check_body(in, component, at);
        break;
      case ComponentType::FOOTER:
        check_footer(in, component, at);
        break;
      case ComponentType::BUTTONS:
        has_buttons = true;
        if (component.buttons && !component.buttons->empty()) {
          check_button_list(in, *component.buttons, base::Place{at, "buttons"});
        }
        break;
      default:
        in.add(rule("template.authentication.component"), at, {{"type", component.type->text}});
    }
  }
  if (!has_buttons && !components.empty()) in.add(rule("template.authentication.button_missing"), list);
}

}  // namespace heliograph::template_
