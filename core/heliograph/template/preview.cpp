// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/template/languages.hpp>
#include <heliograph/template/limits.hpp>
#include <heliograph/template/preview.hpp>
#include <heliograph/template/preview_texts.hpp>
#include <heliograph/template/read.hpp>
#include <heliograph/template/variables.hpp>
#include <heliograph/text/placeholder.hpp>

namespace heliograph::template_ {

namespace {

using text::MarkupNode;

std::string lower_case(std::string_view text) {
  std::string result{text};
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return result;
}

class Painter {
 public:
  Painter(const Template& whole, const Values& values) : whole_{whole}, values_{values}, variables_{variables(whole)} {}

  PreviewMessage paint() {
    PreviewMessage message;
    message.is_right_to_left = whole_.language && is_right_to_left(*whole_.language);
    message.is_fixed = whole_.category && *whole_.category == Category::AUTHENTICATION;
    if (!whole_.components) return message;
    for (std::size_t i = 0; i < std::min(whole_.components->size(), limit::judged); ++i) {
      const Component& component = (*whole_.components)[i];
      if (component.type && component.type->known) add(message, component);
    }
    if (message.offer) message.offer->code = code();
    return message;
  }

 private:
  void add(PreviewMessage& message, const Component& component) {
    switch (*component.type->known) {
      case ComponentType::HEADER:
        message.header = header(component);
        break;
      case ComponentType::BODY:
        message.body = message.is_fixed ? fixed_body(component) : marked(component, Part::body);
        break;
      case ComponentType::FOOTER:
        message.footer = message.is_fixed ? fixed_footer(component) : component.text;
        break;
      case ComponentType::BUTTONS:
        add_buttons(message.buttons, component);
        break;
      case ComponentType::LIMITED_TIME_OFFER:
        message.offer = offer(component);
        break;
      case ComponentType::CAROUSEL:
        message.cards = cards(component);
        break;
      case ComponentType::CALL_PERMISSION_REQUEST:
        message.buttons.push_back({"call_permission_request", ""});
        break;
      default:
        break;
    }
  }

  [[nodiscard]] const std::string* value(const std::string& key) const {
    const auto found = values_.find(key);
    return found == values_.end() || found->second.empty() ? nullptr : &found->second;
  }

  /// What stands in place of a variable; nullptr when nothing is known.
  [[nodiscard]] const std::string* filling(Part part, std::string_view name) const {
    const std::string key = variable_key(part, card_, std::nullopt, name);
    if (const std::string* given = value(key)) return given;
    const auto found = std::find_if(variables_.begin(), variables_.end(),
                                    [&](const Variable& variable) { return variable.key == key; });
    const bool has_sample = found != variables_.end() && found->example && !found->example->empty();
    return has_sample ? &*found->example : nullptr;
  }

  /// A text with its variables filled in, as WhatsApp draws it.
  [[nodiscard]] std::vector<MarkupNode> marked(const Component& component, Part part) const {
    if (!component.text) return {};
    const std::string_view text = *component.text;
    std::string filled;
    std::vector<text::Span> spans;
    std::size_t begin = 0;
    for (const text::Placeholder& found : text::placeholders(text)) {
      if (!found.is_variable()) continue;
      filled += text.substr(begin, found.offset - begin);
      const std::string* given = filling(part, found.name);
      const std::string_view shown =
          given != nullptr ? std::string_view{*given} : text.substr(found.offset, found.length);
      spans.push_back({filled.size(), shown.size()});
      filled += shown;
      begin = found.end();
    }
    filled += text.substr(begin);
    return text::markup(filled, spans);
  }

  [[nodiscard]] PreviewHeader header(const Component& component) const {
    PreviewHeader header;
    header.kind = component.format ? lower_case(component.format->text) : "text";
    if (header.kind == "text") {
      header.text = plain(component);
      return header;
    }
    const auto& example = component.example;
    const std::string* handle = example && example->header_handle ? example->header_handle->first(0) : nullptr;
    const std::string* given = value(card_ ? "card." + std::to_string(*card_) + ".header" : "header");
    if (given != nullptr) {
      header.url = *given;
    } else if (handle != nullptr && handle->starts_with("https://")) {
      header.url = *handle;
    }
    return header;
  }

  /// A header's text: WhatsApp does not read markup there, so only its variables are told apart.
  [[nodiscard]] std::vector<MarkupNode> plain(const Component& component) const {
    std::vector<MarkupNode> nodes;
    if (!component.text) return nodes;
    const std::string_view text = *component.text;
    std::size_t begin = 0;
    const auto add_text = [&](std::size_t end) {
      if (end > begin) nodes.push_back({text::MarkupKind::text, std::string{text.substr(begin, end - begin)}, {}, {}});
    };
    for (const text::Placeholder& found : text::placeholders(text)) {
      if (!found.is_variable()) continue;
      add_text(found.offset);
      const std::string* given = filling(Part::header, found.name);
      nodes.push_back({text::MarkupKind::variable,
                       given != nullptr ? *given : std::string{text.substr(found.offset, found.length)},
                       {},
                       {}});
      begin = found.end();
    }
    add_text(text.size());
    return nodes;
  }

  /// The code that an offer's button copies.
  [[nodiscard]] std::optional<std::string> code() const {
    if (const std::string* given = value("code")) return *given;
    const Component* buttons = find_component(whole_, ComponentType::BUTTONS);
    if (buttons == nullptr || !buttons->buttons) return std::nullopt;
    for (const Button& button : *buttons->buttons) {
      if (!button.type || !(*button.type == ButtonType::COPY_CODE) || !button.example) continue;
      const std::string* sample = button.example->first(0);
      if (sample != nullptr) return *sample;
    }
    return std::nullopt;
  }

  static void add_buttons(std::vector<PreviewButton>& buttons, const Component& component) {
    if (!component.buttons) return;
    for (std::size_t i = 0; i < std::min(component.buttons->size(), limit::judged); ++i) {
      const Button& button = (*component.buttons)[i];
      if (!button.type) continue;
      const bool unseen = *button.type == ButtonType::OTP && button.otp_type &&
                          (*button.otp_type == OtpType::ZERO_TAP || *button.otp_type == OtpType::NO_BUTTONS);
      if (unseen) continue;
      const bool autofill = button.otp_type && *button.otp_type == OtpType::ONE_TAP && button.autofill_text;
      buttons.push_back({lower_case(button.type->text), autofill ? *button.autofill_text : button.text.value_or("")});
    }
  }

  static PreviewOffer offer(const Component& component) {
    PreviewOffer offer;
    if (!component.limited_time_offer) return offer;
    offer.title = component.limited_time_offer->text.value_or("");
    offer.expires = component.limited_time_offer->has_expiration && component.limited_time_offer->has_expiration->value;
    return offer;
  }

  std::vector<PreviewCard> cards(const Component& component) {
    std::vector<PreviewCard> cards;
    if (!component.cards) return cards;
    for (std::size_t i = 0; i < std::min(component.cards->size(), limit::told); ++i) {
      PreviewCard& card = cards.emplace_back();
      card_ = static_cast<std::uint32_t>(i);
      if (!(*component.cards)[i].components) continue;
      for (const Component& part : *(*component.cards)[i].components) {
        if (!part.type) continue;
        if (*part.type == ComponentType::HEADER) card.header = header(part);
        if (*part.type == ComponentType::BODY) card.body = marked(part, Part::body);
        if (*part.type == ComponentType::BUTTONS) add_buttons(card.buttons, part);
      }
    }
    card_.reset();
    return cards;
  }

  [[nodiscard]] std::vector<MarkupNode> fixed_body(const Component& component) const {
    const std::string* given = value("code");
    const bool security = component.add_security_recommendation && component.add_security_recommendation->value;
    return text::markup(
        authentication_body(whole_.language.value_or(""), given != nullptr ? *given : "123456", security));
  }

  [[nodiscard]] std::optional<std::string> fixed_footer(const Component& component) const {
    if (!component.code_expiration_minutes) return std::nullopt;
    return authentication_footer(whole_.language.value_or(""), component.code_expiration_minutes->value);
  }

  const Template& whole_;
  const Values& values_;
  std::vector<Variable> variables_;
  std::optional<std::uint32_t> card_;
};

}  // namespace

PreviewMessage preview(const Template& whole, const Values& values) { return Painter{whole, values}.paint(); }

PreviewMessage preview_of(const base::Json& document, const std::optional<Values>& values) {
  return preview(read(document).value, values ? *values : Values{});
}

}  // namespace heliograph::template_
