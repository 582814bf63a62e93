// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>

#include "sandbox/judge/template_rules.hpp"
#include "sandbox/judge/text.hpp"

namespace heliograph::sandbox {

namespace {

struct ButtonRow {
  std::string_view type;
  int most;
  bool labelled;
};
constexpr ButtonRow button_rows[] = {
    {"QUICK_REPLY", 10, true},
    {"URL", 2, true},
    {"PHONE_NUMBER", 1, true},
    {"COPY_CODE", 1, false},
    {"FLOW", 1, true},
    {"CATALOG", 1, true},
    {"MPM", 1, true},
    {"SPM", 1, true},
    {"VOICE_CALL", 1, true},
    {"ORDER_DETAILS", 1, true},
    {"APP", 1, true},
    {"CALL_PERMISSION_REQUEST", 1, false},
    {"REQUEST_CONTACT_INFO", 1, false},
    {"OTP", 0, false},
};

GraphError field_missing(std::string_view field) {
  return template_refusal(2388043, "Message template \"components\" param is missing expected field(s)",
                          "component of type BUTTONS is missing expected field(s) (" + std::string{field} + ")");
}

GraphError too_long(std::string_view field, std::size_t most) {
  return template_refusal(2388040, "Character limit exceeded",
                          std::string{field} + " has at most " + std::to_string(most) + " characters.");
}

GraphError url_wrong(std::string_view why) { return template_refusal(2388052, "Button URL format invalid", why); }

void check_label(const Json& button) {
  const auto label = text_member(button, "text");
  if (!label || label->empty()) throw field_missing("text");
  if (length(*label) > 25) throw too_long("The label of a button", 25);
  if (label->find("{{") != std::string::npos)
    throw template_refusal(0, "Button format is incorrect", "The label of a button has no variables.");
}

bool has_example(const Json& button) {
  if (!button.contains("example")) return false;
  const auto& example = button["example"];
  if (example.is_string()) return example != "";
  return example.is_array() && !example.empty() && example[0].is_string() && example[0] != "";
}

void check_url(const Json& button) {
  const auto url = text_member(button, "url");
  if (!url || url->empty()) throw field_missing("url");
  if (url->size() > 2000) throw too_long("The URL of a button", 2000);
  const auto lower_case = upper(*url);
  if (lower_case.substr(0, 8) != "HTTPS://" && lower_case.substr(0, 7) != "HTTP://")
    throw url_wrong("The URL must begin with http:// or https://.");
  const auto host = url->substr(url->find("//") + 2);
  if (host.empty() || host[0] == '/' || host.find(' ') != std::string::npos || host.substr(0, 2) == "{{")
    throw url_wrong("The URL is not valid.");
  const auto found = variables_of(*url);
  if (found.broken || found.all.size() > 1) throw url_wrong("A URL has at most one variable.");
  if (found.all.empty()) return;
  if (url->substr(url->size() - 2) != "}}") throw url_wrong("The variable of a URL stands at its end.");
  if (!has_example(button)) throw field_missing("example");
}

void check_phone(const Json& button) {
  const auto phone = text_member(button, "phone_number");
  if (!phone || phone->empty()) throw field_missing("phone_number");
  const bool fits = phone->size() <= 20 && std::all_of(phone->begin(), phone->end(), [](char c) {
                      return (c >= '0' && c <= '9') || c == '+' || c == '-' || c == ' ' || c == '(' || c == ')';
                    });
  if (!fits) {
    GraphError error;
    error.code = 192;
    error.message = "(#192) Invalid phone number";
    throw error;
  }
}

void check_copy_code(const Json& button) {
  if (!has_example(button)) throw field_missing("example");
  const auto& example = button["example"];
  const auto& code = example.is_array() ? example[0] : example;
  if (length(code.get_ref<const std::string&>()) > 20) throw too_long("An offer code", 20);
}

/// Quick replies stand together, first or last.
void check_grouping(const std::vector<std::string>& types) {
  int changes = 0;
  for (std::size_t i = 1; i < types.size(); ++i)
    if ((types[i] == "QUICK_REPLY") != (types[i - 1] == "QUICK_REPLY")) ++changes;
  if (changes > 1)
    throw template_refusal(0, "Buttons in wrong order", "Quick replies and other buttons must be grouped.");
}

}  // namespace

void check_buttons(const Json& component, const TemplateContext&) {
  if (!component.contains("buttons") || !component["buttons"].is_array() || component["buttons"].empty())
    throw field_missing("buttons");
  const auto& buttons = component["buttons"];
  if (buttons.size() > 10) throw template_refusal(0, "Too many buttons", "A template has at most 10 buttons.");
  std::map<std::string, int> counts;
  std::vector<std::string> types;
  for (const auto& button : buttons) {
    const auto type = upper_member(button, "type");
    const auto* row =
        std::find_if(std::begin(button_rows), std::end(button_rows), [&](const auto& r) { return r.type == type; });
    if (row == std::end(button_rows))
      throw invalid("Param buttons[]['type'] has no known value - got \"" + type + "\".");
    if (++counts[type] > row->most)
      throw template_refusal(
          0, "Too many buttons of one type",
          "This template can have at most " + std::to_string(row->most) + " buttons of type " + type + ".");
    if (row->labelled) check_label(button);
    if (type == "URL") check_url(button);
    if (type == "PHONE_NUMBER") check_phone(button);
    if (type == "COPY_CODE") check_copy_code(button);
    if (type == "FLOW" && !button.contains("flow_id") && !button.contains("flow_name") && !button.contains("flow_json"))
      throw field_missing("flow_id");
    types.push_back(type);
  }
  check_grouping(types);
}

}  // namespace heliograph::sandbox
