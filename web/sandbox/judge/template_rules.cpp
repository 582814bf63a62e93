// SPDX-License-Identifier: Apache-2.0
#include "sandbox/judge/template_rules.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <map>

#include "sandbox/judge/languages.hpp"
#include "sandbox/judge/text.hpp"

namespace heliograph::sandbox {

namespace {

constexpr std::string_view known_types[] = {"HEADER",
                                            "BODY",
                                            "FOOTER",
                                            "BUTTONS",
                                            "CAROUSEL",
                                            "LIMITED_TIME_OFFER",
                                            "GREETING",
                                            "ALBUM",
                                            "CALL_PERMISSION_REQUEST",
                                            "ATTACHMENT",
                                            "TAP_TARGET_CONFIGURATION"};

template <class Range>
bool contains(const Range& range, std::string_view value) {
  return std::find(std::begin(range), std::end(range), value) != std::end(range);
}

void check_name(const Json& proposal) {
  const auto name = text_member(proposal, "name");
  if (!name) throw required("name");
  const bool fits = !name->empty() && name->size() <= 512 && std::all_of(name->begin(), name->end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  });
  if (!fits)
    throw template_refusal(
        0, "Invalid template name",
        "Message template name can only have lowercase letters, digits and underscores, 512 at most.");
}

std::string category_of(const Json& proposal) {
  const auto category = upper_member(proposal, "category");
  if (category.empty()) throw required("category");
  if (category != "AUTHENTICATION" && category != "MARKETING" && category != "UTILITY")
    throw invalid("Param category must be one of {AUTHENTICATION, MARKETING, UTILITY} - got \"" + category + "\".");
  return category;
}

void check_language(const Json& proposal) {
  const auto language = text_member(proposal, "language");
  if (!language) throw required("language");
  if (!contains(template_languages, *language))
    throw template_refusal(0, "Language not supported",
                           "The language " + *language + " is not supported for templates.");
}

std::string format_of(const Json& proposal) {
  const auto found = proposal.find("parameter_format");
  if (found == proposal.end()) return "POSITIONAL";
  const auto format = upper_member(proposal, "parameter_format");
  if (format != "POSITIONAL" && format != "NAMED")
    throw invalid("Param parameter_format must be one of {NAMED, POSITIONAL}");
  return format;
}

/// Without components the template comes from Meta's library; these are checked by name only.
void check_library(const Json& proposal) {
  if (!text_member(proposal, "library_template_name")) throw required("components");
  const auto inputs = proposal.find("library_template_button_inputs");
  if (inputs == proposal.end() || !inputs->is_array()) return;
  for (const auto& input : *inputs) {
    if (upper_member(input, "type") == "QUICK_REPLY")
      throw invalid("QUICK_REPLY buttons cannot be given in library_template_button_inputs");
    const auto base = input.is_object() && input.contains("url") ? text_member(input["url"], "base_url") : std::nullopt;
    if (base && base->find("{{") != std::string::npos)
      throw template_refusal(2388052, "Button URL format invalid", "The base URL of a library button has no variable.");
  }
}

std::string trimmed_edge(std::string text) {
  const auto edge = [](char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '*' || c == '_' || c == '~' || c == '`';
  };
  while (!text.empty() && edge(text.back())) text.pop_back();
  text.erase(text.begin(), std::find_if_not(text.begin(), text.end(), edge));
  return text;
}

}  // namespace

void check_new_template(const Json& proposal, bool business_verified) {
  check_name(proposal);
  TemplateContext context;
  context.category = category_of(proposal);
  context.format = format_of(proposal);
  context.business_verified = business_verified;
  check_language(proposal);
  if (const auto ttl = proposal.find("message_send_ttl_seconds"); ttl != proposal.end())
    check_time_to_live(*ttl, context.category);
  const auto components = proposal.find("components");
  if (components == proposal.end()) return check_library(proposal);
  if (proposal.contains("library_template_name"))
    throw invalid("Param components cannot be combined with library_template_name");
  check_components(*components, context);
}

void check_time_to_live(const Json& seconds, std::string_view category) {
  std::int64_t value = 0;
  if (seconds.is_number_integer()) {
    value = seconds.get<std::int64_t>();
  } else if (seconds.is_string()) {
    const auto& text = seconds.get_ref<const std::string&>();
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size())
      throw invalid("Param message_send_ttl_seconds must be an integer");
  } else {
    throw invalid("Param message_send_ttl_seconds must be an integer");
  }
  if (value == -1 && category != "MARKETING") return;
  const auto [least, most] = category == "AUTHENTICATION" ? std::pair{30, 900}
                             : category == "UTILITY"      ? std::pair{30, 43'200}
                                                          : std::pair{43'200, 2'592'000};
  if (value < least || value > most)
    throw template_refusal(0, "Invalid time to live",
                           "The time to live of this category is from " + std::to_string(least) + " to " +
                               std::to_string(most) + " seconds.");
}

void check_components(const Json& components, const TemplateContext& context) {
  if (!components.is_array()) throw invalid("Param components must be an array.");
  if (components.empty()) throw template_refusal(2388043, "Missing expected field(s)", "A template needs a body.");
  std::map<std::string, int> counts;
  for (const auto& component : components) {
    if (!component.is_object()) throw invalid("Param components[] must be an object.");
    const auto type = upper_member(component, "type");
    if (!contains(known_types, type))
      throw invalid(
          "Param components[]['type'] must be one of {HEADER, BODY, FOOTER, BUTTONS, CAROUSEL, "
          "LIMITED_TIME_OFFER, CALL_PERMISSION_REQUEST} - got \"" +
          type + "\".");
    if (++counts[type] > 1)
      throw template_refusal(0, "Too many components", "A template can have only one component of type " + type + ".");
  }
  if (counts["BODY"] == 0) throw template_refusal(0, "Body missing", "A template needs a component of type BODY.");
  if (context.category == "AUTHENTICATION") return check_authentication(components, context);
  const bool offer = counts["LIMITED_TIME_OFFER"] > 0;
  for (const auto& component : components) {
    const auto type = upper_member(component, "type");
    if (type == "HEADER") check_header(component, context);
    if (type == "BODY") check_body(component, context, offer ? 600 : 1024, 2388072);
    if (type == "FOOTER") check_footer(component);
    if (type == "BUTTONS") check_buttons(component, context);
    if (type == "CAROUSEL") check_carousel(component, context);
    if (type == "LIMITED_TIME_OFFER") check_limited_time_offer(components, component, context);
  }
}

Json normalized_components(const Json& components) {
  Json normal = components;
  for (auto& component : normal) {
    for (const char* name : {"type", "format"})
      if (text_member(component, name)) component[name] = upper_member(component, name);
    if (component.contains("buttons") && component["buttons"].is_array())
      for (auto& button : component["buttons"])
        for (const char* name : {"type", "otp_type"})
          if (text_member(button, name)) button[name] = upper_member(button, name);
    if (component.contains("cards") && component["cards"].is_array())
      for (auto& card : component["cards"])
        if (card.is_object() && card.contains("components"))
          card["components"] = normalized_components(card["components"]);
  }
  return normal;
}

std::string flaw_found_in_review(const Json& components) {
  for (const auto& component : components) {
    const auto text = text_member(component, "text").value_or("");
    for (auto close = text.find("}}"); close != std::string::npos; close = text.find("}}", close + 2)) {
      const auto open = text.find("{{", close);
      if (open == std::string::npos) break;
      if (trimmed_edge(text.substr(close + 2, open - close - 2)).empty())
        return "Variables must not stand directly beside each other. Add text between them.";
    }
  }
  return {};
}

}  // namespace heliograph::sandbox
