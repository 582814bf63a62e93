// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cctype>

#include "sandbox/judge/template_rules.hpp"
#include "sandbox/judge/text.hpp"

namespace heliograph::sandbox {

namespace {

GraphError refuse(std::string_view title, std::string_view why) { return template_refusal(0, title, why); }

const Json* find_component(const Json& components, std::string_view type) {
  for (const auto& component : components)
    if (upper_member(component, "type") == type) return &component;
  return nullptr;
}

std::vector<std::string> button_types(const Json& components) {
  std::vector<std::string> types;
  const auto* buttons = find_component(components, "BUTTONS");
  if (buttons && buttons->contains("buttons") && (*buttons)["buttons"].is_array())
    for (const auto& button : (*buttons)["buttons"]) types.push_back(upper_member(button, "type"));
  return types;
}

bool is_package(std::string_view name) {
  if (name.empty() || name.size() > 224) return false;
  std::size_t segments = 0;
  for (std::size_t begin = 0; begin <= name.size();) {
    const auto end = std::min(name.find('.', begin), name.size());
    const auto segment = name.substr(begin, end - begin);
    if (segment.empty() || !std::isalpha(static_cast<unsigned char>(segment[0]))) return false;
    for (const char c : segment)
      if (!std::isalnum(static_cast<unsigned char>(c)) && c != '_') return false;
    ++segments;
    begin = end + 1;
  }
  return segments >= 2;
}

bool is_signature(std::string_view hash) {
  return hash.size() == 11 && std::all_of(hash.begin(), hash.end(), [](char c) {
           return std::isalnum(static_cast<unsigned char>(c)) || c == '+' || c == '/' || c == '=';
         });
}

void check_apps(const Json& button, bool needed) {
  const auto found = button.find("supported_apps");
  if (found == button.end()) {
    // Before these were a list, one application stood in the button itself.
    if (needed && !text_member(button, "package_name"))
      throw refuse("Application missing", "The button needs supported_apps.");
    return;
  }
  if (!found->is_array() || found->empty() || found->size() > 5)
    throw refuse("Too many applications", "supported_apps has from 1 to 5 applications.");
  for (const auto& app : *found) {
    if (!is_package(text_member(app, "package_name").value_or("")))
      throw refuse("Invalid package name", "A package name has at least two segments between dots.");
    if (!is_signature(text_member(app, "signature_hash").value_or("")))
      throw refuse("Invalid signature hash", "A signature hash has exactly 11 characters.");
  }
}

void check_otp(const Json& button) {
  if (upper_member(button, "type") != "OTP")
    throw refuse("Button not supported", "Authentication templates have a button of type OTP only.");
  const auto kind = upper_member(button, "otp_type");
  if (kind != "COPY_CODE" && kind != "ONE_TAP" && kind != "ZERO_TAP" && kind != "NO_BUTTONS")
    throw invalid("Param buttons[]['otp_type'] must be one of {COPY_CODE, ONE_TAP, ZERO_TAP}");
  const auto label = text_member(button, "text");
  if (label && length(*label) > 25)
    throw template_refusal(2388040, "Character limit exceeded", "The label of a button has at most 25 characters.");
  check_apps(button, kind == "ONE_TAP" || kind == "ZERO_TAP");
  if (kind == "ZERO_TAP" && button.value("zero_tap_terms_accepted", Json(false)) != true)
    throw refuse("Terms not accepted", "zero_tap_terms_accepted must be true.");
}

void check_card(const Json& card, const TemplateContext& context, bool& product) {
  if (!card.is_object() || !card.contains("components") || !card["components"].is_array())
    throw refuse("Card is incorrect", "Each card needs components.");
  const auto& components = card["components"];
  const auto* header = find_component(components, "HEADER");
  if (!header) throw refuse("Card is incorrect", "Each card needs a header.");
  const auto format = upper_member(*header, "format");
  product = format == "PRODUCT";
  if (!product && format != "IMAGE" && format != "VIDEO")
    throw refuse("Card is incorrect", "The header of a card is an image, a video or a product.");
  check_header(*header, context);
  if (const auto* body = find_component(components, "BODY")) check_body(*body, context, 160, 2388040);
  const auto* buttons = find_component(components, "BUTTONS");
  if (!buttons) throw refuse("Card is incorrect", "Each card needs buttons.");
  check_buttons(*buttons, context);
  const auto types = button_types(components);
  if (types.size() > 2) throw refuse("Too many buttons", "A card has at most 2 buttons.");
  for (const auto& type : types)
    if (product ? type != "SPM" && type != "URL" : type != "QUICK_REPLY" && type != "URL" && type != "PHONE_NUMBER")
      throw refuse("Button not supported", "A button of type " + type + " is not supported on this card.");
}

}  // namespace

void check_authentication(const Json& components, const TemplateContext& context) {
  if (!context.business_verified)
    throw template_refusal(2388185, "Business not verified",
                           "Authentication templates need a business that Meta has verified.");
  for (const auto& component : components) {
    const auto type = upper_member(component, "type");
    if (type == "BODY") {
      if (component.contains("text"))
        throw template_refusal(2388042, "Message template \"components\" param contains unexpected field(s)",
                               "component of type BODY has unexpected field(s) (text)");
    } else if (type == "FOOTER") {
      const auto minutes = component.find("code_expiration_minutes");
      if (minutes != component.end() && (!minutes->is_number_integer() || *minutes < 1 || *minutes > 90))
        throw refuse("Invalid expiration", "code_expiration_minutes is from 1 to 90.");
    } else if (type == "BUTTONS") {
      if (!component.contains("buttons") || !component["buttons"].is_array() || component["buttons"].size() != 1)
        throw refuse("One button only", "Authentication templates have exactly one button.");
      check_otp(component["buttons"][0]);
    } else {
      throw refuse("Component not supported", "Authentication templates have no component of type " + type + ".");
    }
  }
  if (!find_component(components, "BUTTONS")) throw refuse("Button missing", "Authentication templates need a button.");
}

void check_carousel(const Json& component, const TemplateContext& context) {
  if (context.category != "MARKETING") throw refuse("Carousel not supported", "Carousels are for marketing templates.");
  const auto cards = component.find("cards");
  if (cards == component.end() || !cards->is_array() || cards->size() < 2 || cards->size() > 10)
    throw refuse("Wrong number of cards", "A carousel has from 2 to 10 cards.");
  std::string header;
  std::vector<std::string> buttons;
  bool with_body = false;
  for (std::size_t i = 0; i < cards->size(); ++i) {
    const auto& card = (*cards)[i];
    bool product = false;
    check_card(card, context, product);
    const auto& components = card["components"];
    const auto format = upper_member(*find_component(components, "HEADER"), "format");
    const auto types = button_types(components);
    const bool body = find_component(components, "BODY") != nullptr;
    if (i > 0 && (format != header || types != buttons || body != with_body))
      throw refuse("Cards differ", "All cards have the same components, header format and buttons.");
    header = format;
    buttons = types;
    with_body = body;
  }
}

void check_limited_time_offer(const Json& components, const Json& component, const TemplateContext& context) {
  if (context.category != "MARKETING")
    throw refuse("Limited-time offer not supported", "Limited-time offers are for marketing templates.");
  const auto offer = component.find("limited_time_offer");
  const auto text = offer == component.end() ? std::nullopt : text_member(*offer, "text");
  if (!text || text->empty())
    throw template_refusal(2388043, "Message template \"components\" param is missing expected field(s)",
                           "component of type LIMITED_TIME_OFFER is missing expected field(s) (text)");
  if (length(*text) > 16)
    throw template_refusal(2388040, "Character limit exceeded", "The text of the offer has at most 16 characters.");
  if (find_component(components, "FOOTER")) throw refuse("Footer not supported", "Limited-time offers have no footer.");
  if (const auto* header = find_component(components, "HEADER")) {
    const auto format = upper_member(*header, "format");
    if (format != "IMAGE" && format != "VIDEO")
      throw refuse("Header format not supported", "The header of a limited-time offer is an image or a video.");
  }
  const auto types = button_types(components);
  const auto copy = std::find(types.begin(), types.end(), "COPY_CODE");
  if (copy != types.end() && copy != types.begin())
    throw refuse("Buttons in wrong order", "The copy-code button of a limited-time offer stands first.");
}

}  // namespace heliograph::sandbox
