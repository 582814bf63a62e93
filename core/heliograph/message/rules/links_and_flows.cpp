// SPDX-License-Identifier: Apache-2.0
#include <heliograph/message/inspection.hpp>

namespace heliograph::message {

namespace {

/// The text member `name` of an action's parameters, or `missing` at its place.
std::optional<std::string> required_parameter(const Inspection& in, const base::Json& parameters,
                                              std::string_view name, const base::Place& at,
                                              const base::Rule& missing) {
  auto value = text_member(parameters, name);
  if (value && !value->empty()) return value;
  in.add(missing, base::Place{at, name});
  return std::nullopt;
}

}  // namespace

void check_link_button(const Inspection& in, const InteractiveAction& action, const base::Place& at) {
  const base::Place parameters{at, "parameters"};
  const auto label =
      required_parameter(in, action.parameters, "display_text", parameters, rule("message.link.label_missing"));
  if (label) {
    check_length(in, *label, limit::link_label, base::Place{parameters, "display_text"},
                 rule("message.link.label_too_long"));
  }
  const auto url = required_parameter(in, action.parameters, "url", parameters, rule("message.link.url_missing"));
  if (url && !is_link(*url)) {
    in.add(rule("message.link.url_malformed"), base::Place{parameters, "url"}, {{"actual", *url}});
  }
}

void check_flow(const Inspection& in, const InteractiveAction& action, const base::Place& at) {
  const base::Place parameters{at, "parameters"};
  const base::Json* id = base::find_member(action.parameters, "flow_id");
  const base::Json* name = base::find_member(action.parameters, "flow_name");
  if (id == nullptr && name == nullptr) in.add(rule("message.flow.id_missing"), base::Place{parameters, "flow_id"});
  if (id != nullptr && name != nullptr) in.add(rule("message.flow.id_and_name"), base::Place{parameters, "flow_name"});
  const base::Place label_at{parameters, "flow_cta"};
  const auto label = required_parameter(in, action.parameters, "flow_cta", parameters, rule("message.flow.label_missing"));
  if (label && check_length(in, *label, limit::flow_label, label_at, rule("message.flow.label_too_long"))) {
    check_length(in, *label, limit::flow_label_short, label_at, rule("message.flow.label_long"));
  }
  const base::Json* version = base::find_member(action.parameters, "flow_message_version");
  if (version == nullptr || (*version != "3" && *version != 3)) {
    in.add(rule("message.flow.version_wrong"), base::Place{parameters, "flow_message_version"}, {{"expected", "3"}});
  }
  const base::Json* action_name = base::find_member(action.parameters, "flow_action");
  if (action_name != nullptr && *action_name != "navigate" && *action_name != "data_exchange") {
    in.add(rule("message.flow.action_unknown"), base::Place{parameters, "flow_action"},
           {{"allowed", "navigate, data_exchange"}, {"actual", *action_name}});
  }
}

}  // namespace heliograph::message
