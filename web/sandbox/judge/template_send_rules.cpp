// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "sandbox/judge/message_rules.hpp"
#include "sandbox/judge/text.hpp"

namespace heliograph::sandbox {

namespace {

const Json nothing = Json::array();

const Json* find_component(const Json& components, std::string_view type) {
  for (const auto& component : components)
    if (upper_member(component, "type") == type) return &component;
  return nullptr;
}

const Json& parameters_of(const Json* component) {
  if (!component) return nothing;
  const auto found = component->find("parameters");
  if (found == component->end()) return nothing;
  if (!found->is_array()) throw messaging_error(131009, "parameters must be an array");
  return *found;
}

/// The component of a send that fills the button at this place, or null.
const Json* find_button(const Json& components, std::size_t place) {
  for (const auto& component : components) {
    if (upper_member(component, "type") != "BUTTON" || !component.contains("index")) continue;
    const auto& index = component["index"];
    if ((index.is_number_integer() && index == place) || (index.is_string() && index == std::to_string(place)))
      return &component;
  }
  return nullptr;
}

GraphError mismatch(const std::string& where, std::size_t given, std::size_t expected) {
  return messaging_error(132000, where + ": number of localizable_params (" + std::to_string(given) +
                                     ") does not match the expected number of params (" + std::to_string(expected) +
                                     ")");
}

/// The text that a parameter puts in the place of its variable.
std::string value_of(const Json& parameter, const std::string& where) {
  const auto type = text_member(parameter, "type").value_or("");
  if (type == "currency" || type == "date_time") {
    const auto found = parameter.find(type);
    const auto fallback = found == parameter.end() ? std::nullopt : text_member(*found, "fallback_value");
    if (!fallback) throw messaging_error(131008, where + ": " + type + " needs fallback_value");
    return *fallback;
  }
  if (type != "text")
    throw messaging_error(132012, where + ": Format mismatch, expected TEXT, received " + upper(type));
  const auto text = text_member(parameter, "text");
  if (!text || text->empty()) throw messaging_error(131008, where + ": Parameter of type text is missing text value");
  if (text->find_first_of("\n\r\t") != std::string::npos || text->find("     ") != std::string::npos)
    throw messaging_error(132018,
                          where + ": Param text cannot have new-line/tab characters or more than 4 consecutive spaces");
  return *text;
}

/// Judges the parameters of a text and gives its length when they are filled in.
std::size_t filled_length(const std::string& text, const Json& parameters, bool with_names, const std::string& where) {
  const auto variables = variables_of(text);
  if (parameters.size() != variables.distinct.size())
    throw mismatch(where, parameters.size(), variables.distinct.size());
  std::size_t filled = length(text);
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    auto name = std::to_string(i + 1);
    if (with_names) {
      const auto given = text_member(parameters[i], "parameter_name");
      if (!given || given->empty()) throw messaging_error(100, where + ": Parameter name is missing or empty");
      if (std::find(variables.distinct.begin(), variables.distinct.end(), *given) == variables.distinct.end())
        throw messaging_error(132000, where + ": the template has no parameter named " + *given);
      name = *given;
    }
    const auto value = length(value_of(parameters[i], where));
    const auto uses = static_cast<std::size_t>(std::count(variables.all.begin(), variables.all.end(), name));
    filled += uses * value;
    filled -= uses * (name.size() + 4);
  }
  return filled;
}

void check_header(const Json& header, const Json& components, bool with_names) {
  const auto format = upper_member(header, "format");
  const auto& parameters = parameters_of(find_component(components, "HEADER"));
  if (format == "TEXT") {
    if (filled_length(text_member(header, "text").value_or(""), parameters, with_names, "header") > 60)
      throw messaging_error(132005, "header: Translated text too long");
    return;
  }
  if (format == "PRODUCT") return;
  const auto wanted = format == "GIF" ? "VIDEO" : format;
  const auto given = parameters.empty() ? "" : upper_member(parameters[0], "type");
  if (given != wanted && given != format)
    throw messaging_error(
        132012, "header: Format mismatch, expected " + format + ", received " + (given.empty() ? "UNKNOWN" : given));
  if (parameters.size() != 1) throw mismatch("header", parameters.size(), 1);
  const auto name = *text_member(parameters[0], "type");
  if (!parameters[0].contains(name)) throw messaging_error(131008, "header: " + name + " is required");
  const auto& content = parameters[0][name];
  if (format != "LOCATION") return check_media(content, "header: " + name);
  if (!content.is_object() || !content.contains("latitude") || !content.contains("longitude"))
    throw messaging_error(131008, "header: location needs latitude and longitude");
}

void check_url_button(const Json& button, const Json* given, const std::string& where) {
  const bool dynamic = !variables_of(text_member(button, "url").value_or("")).all.empty();
  const auto& parameters = parameters_of(given);
  if (!dynamic) {
    if (!parameters.empty()) throw messaging_error(132018, where + " of type Url does not require parameters");
    return;
  }
  if (parameters.size() != 1) throw messaging_error(131008, where + " of type Url requires a parameter");
  if (length(value_of(parameters[0], where)) > 2000) throw messaging_error(132005, where + ": URL too long");
}

void check_copy_code(const Json* given, const std::string& where) {
  const auto& parameters = parameters_of(given);
  const auto code = parameters.empty() ? std::nullopt : text_member(parameters[0], "coupon_code");
  if (!code || code->empty()) throw messaging_error(131008, where + " of type CopyCode requires a parameter");
  if (length(*code) > 20) throw messaging_error(132018, where + ": a coupon code has at most 20 characters");
}

void check_buttons(const Json& component, const Json& components) {
  const auto& buttons = component["buttons"];
  for (const auto& sent : components)
    if (upper_member(sent, "type") == "BUTTON" && sent.contains("index")) {
      bool known = false;
      for (std::size_t i = 0; i < buttons.size(); ++i) known = known || find_button(Json::array({sent}), i) != nullptr;
      if (!known) throw messaging_error(132012, "buttons: there is no button at index " + sent["index"].dump());
    }
  for (std::size_t i = 0; i < buttons.size(); ++i) {
    const auto type = upper_member(buttons[i], "type");
    const auto* given = find_button(components, i);
    const auto where = "buttons: Button at index " + std::to_string(i);
    if (given) {
      const auto sub_type = upper_member(*given, "sub_type");
      const bool fits = sub_type == type || (type == "OTP" && (sub_type == "URL" || sub_type == "COPY_CODE")) ||
                        (type == "PHONE_NUMBER" && sub_type == "VOICE_CALL");
      if (!sub_type.empty() && !fits)
        throw messaging_error(132012, where + " is of type " + type + ", received " + sub_type);
    }
    if (type == "URL") check_url_button(buttons[i], given, where);
    if (type == "COPY_CODE") check_copy_code(given, where);
    if (type == "OTP" && parameters_of(given).size() != 1)
      throw messaging_error(131008, where + " of type Url requires a parameter");
    if (type == "QUICK_REPLY" && given)
      for (const auto& parameter : parameters_of(given)) {
        const bool fits = text_member(parameter, "payload") || parameter.contains("text");
        if (!fits) throw messaging_error(131008, where + " of type QuickReply requires a payload");
      }
  }
}

/// A one-time code stands in the body and, the same, in the button.
void check_code(const Json& components) {
  const auto& body = parameters_of(find_component(components, "BODY"));
  const auto& button = parameters_of(find_button(components, 0));
  if (body.size() != 1 || button.size() != 1) return;
  const auto code = text_member(body[0], "text").value_or("");
  if (length(code) > 15) throw messaging_error(132018, "body: a code has at most 15 characters");
  const auto again = text_member(button[0], "text");
  if (again && *again != code) throw messaging_error(131009, "buttons: the code differs from the one in the body");
}

void check_offer(const Json& component, const Json& components) {
  if (component["limited_time_offer"].value("has_expiration", Json(false)) != true) return;
  const auto& parameters = parameters_of(find_component(components, "LIMITED_TIME_OFFER"));
  const auto offer =
      parameters.empty() || !parameters[0].is_object() ? Json{} : parameters[0].value("limited_time_offer", Json{});
  if (!offer.is_object() || !offer.contains("expiration_time_ms"))
    throw messaging_error(132012, "limited_time_offer: expiration_time_ms is required");
  if (!offer["expiration_time_ms"].is_number_integer() || offer["expiration_time_ms"] <= now_seconds() * 1000)
    throw messaging_error(131009, "limited_time_offer: expiration_time_ms must be a time to come, in milliseconds");
}

void check_parts(const Json& known, const Json& sent, bool with_names, std::size_t longest_body);

void check_carousel(const Json& component, const Json& components, bool with_names) {
  const auto* given = find_component(components, "CAROUSEL");
  const auto cards = given ? given->value("cards", nothing) : nothing;
  const auto& known = component["cards"];
  const bool products = upper_member(known[0]["components"][0], "format") == "PRODUCT";
  if (!cards.is_array() || (!products && cards.size() != known.size()))
    throw messaging_error(132000, "carousel: number of cards (" + std::to_string(cards.size()) +
                                      ") does not match the expected number of cards (" + std::to_string(known.size()) +
                                      ")");
  for (std::size_t i = 0; i < cards.size(); ++i) {
    if (!cards[i].is_object() || !cards[i].contains("card_index"))
      throw messaging_error(131008, "carousel: card_index is required");
    const auto& expected = known[std::min(i, known.size() - 1)]["components"];
    check_parts(expected, cards[i].value("components", nothing), with_names, 160);
  }
}

void check_parts(const Json& known, const Json& sent, bool with_names, std::size_t longest_body) {
  if (!sent.is_array()) throw messaging_error(131009, "components must be an array");
  for (const auto& component : sent)
    if (!text_member(component, "type")) throw messaging_error(131008, "components[]['type'] is required");
  if (!find_component(known, "HEADER") && !parameters_of(find_component(sent, "HEADER")).empty())
    throw mismatch("header", parameters_of(find_component(sent, "HEADER")).size(), 0);
  for (const auto& component : known) {
    const auto type = upper_member(component, "type");
    if (type == "HEADER") check_header(component, sent, with_names);
    if (type == "BODY") {
      // Meta writes the body of an authentication template when it is created without text.
      const auto text = text_member(component, "text").value_or("{{1}}");
      if (filled_length(text, parameters_of(find_component(sent, "BODY")), with_names, "body") > longest_body)
        throw messaging_error(132005, "body: Translated text too long");
    }
    if (type == "BUTTONS") check_buttons(component, sent);
    if (type == "LIMITED_TIME_OFFER") check_offer(component, sent);
    if (type == "CAROUSEL") check_carousel(component, sent, with_names);
  }
}

}  // namespace

void check_template_send(const Template& known, const Json& sent) {
  const auto components = sent.find("components");
  const auto& given = components == sent.end() ? nothing : *components;
  const bool with_names = known.text("parameter_format") == "NAMED";
  check_parts(known.node["components"], given, with_names, 1024);
  if (known.text("category") == "AUTHENTICATION") check_code(given);
}

}  // namespace heliograph::sandbox
