// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/base/parse.hpp>
#include <heliograph/template/inspection.hpp>
#include <heliograph/template/links.hpp>

namespace heliograph::template_ {

namespace {

bool has_blank(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) <= ' ' || c == 0x7F; });
}

/// Characters that people write telephone numbers with.
bool is_phone_text(std::string_view text) {
  const std::size_t digits =
      static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }));
  const bool characters = text.find_first_not_of("0123456789+-(). ") == std::string_view::npos;
  return characters && digits >= limit::phone_number_digits && text.find('+', 1) == std::string_view::npos;
}

}  // namespace

void check_url_button(const Inspection& in, const Button& button, const base::Place& at) {
  if (!has_text(in, button.url, button.extra, at, "url", rule("template.url.missing"))) return;
  const std::string_view url = *button.url;
  const base::Place place{at, "url"};
  check_length(in, url, limit::url, place, rule("template.url.too_long"));
  const std::string_view host = host_of(url);
  const TextVariables variables = check_variables(in, url, place, true);
  if (host.empty() || (variables.sound && has_blank(url))) in.add(rule("template.url.malformed"), place);
  if (is_whatsapp(host)) in.add(rule("template.url.whatsapp"), place, {{"actual", host}});
  if (is_shortener(host)) in.add(rule("template.url.shortened"), place, {{"actual", host}});
  if (variables.list.size() > limit::url_variables) {
    in.add(rule("template.url.too_many_variables"), place,
           {{"max", limit::url_variables}, {"actual", variables.list.size()}});
  } else if (!variables.list.empty() && variables.list.front().end() != url.size()) {
    in.add(rule("template.url.variable_not_last"), place);
  }
  if (variables.sound) check_url_sample(in, !variables.list.empty(), button, at);
}

void check_phone_button(const Inspection& in, const Button& button, const base::Place& at) {
  if (!has_text(in, button.phone_number, button.extra, at, "phone_number", rule("template.phone.missing"))) return;
  const std::string_view number = *button.phone_number;
  const base::Place place{at, "phone_number"};
  if (!check_length(in, number, limit::phone_number, place, rule("template.phone.too_long"))) return;
  if (!is_phone_text(number)) in.add(rule("template.phone.malformed"), place, {{"actual", number}});
}

void check_copy_code_button(const Inspection& in, const Button& button, const base::Place& at) {
  if (!in.is_request() || has_wrong_type(button.extra, "example")) return;
  const base::Place place{at, "example"};
  const std::string* code = button.example ? button.example->first(0) : nullptr;
  if (code == nullptr || code->empty()) {
    in.add(rule("template.copy_code.sample_missing"), place);
  } else if (check_length(in, *code, limit::copy_code, place, rule("template.copy_code.too_long"))) {
    check_length(in, *code, limit::copy_code_safe, place, rule("template.copy_code.long"));
  }
}

void check_flow_button(const Inspection& in, const Button& button, const base::Place& at) {
  const std::size_t given = static_cast<std::size_t>(button.flow_id.has_value()) +
                            static_cast<std::size_t>(button.flow_name.has_value()) +
                            static_cast<std::size_t>(button.flow_json.has_value());
  const bool unreadable = has_wrong_type(button.extra, "flow_id") || has_wrong_type(button.extra, "flow_name") ||
                          has_wrong_type(button.extra, "flow_json");
  if (in.is_request() && !unreadable) {
    if (given == 0) in.add(rule("template.flow.missing"), base::Place{at, "flow_id"});
    if (given > 1) in.add(rule("template.flow.ambiguous"), base::Place{at, "flow_id"});
  }
  if (button.flow_action && !button.flow_action->known) {
    const std::string allowed = joined(words_of<FlowAction>);
    in.add(rule("template.flow.action_unknown"), base::Place{at, "flow_action"},
           {{"actual", button.flow_action->text}, {"allowed", allowed}});
  }
  if (button.flow_json) {
    const auto flow = base::parse(*button.flow_json);
    if (flow.findings.has_errors() || !flow.value.is_object()) {
      in.add(rule("template.flow.json_malformed"), base::Place{at, "flow_json"});
    }
  }
}

}  // namespace heliograph::template_
