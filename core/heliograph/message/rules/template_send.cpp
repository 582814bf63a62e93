// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/message/inspection.hpp>
#include <heliograph/template/languages.hpp>

namespace heliograph::message {

namespace {

bool is_template_name(std::string_view name) {
  return std::all_of(name.begin(), name.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; });
}

void check_name(const Inspection& in, const TemplateSend& send, const base::Place& at) {
  if (has_text(in, send.name, send.extra, "name", at, rule("message.template.name_missing")) &&
      !is_template_name(*send.name)) {
    in.add(rule("message.template.name_malformed"), base::Place{at, "name"}, {{"actual", *send.name}});
  }
}

void check_language(const Inspection& in, const TemplateSend& send, const base::Place& at) {
  const base::Place language{at, "language"};
  if (!send.language) {
    if (!has_wrong_type(send.extra, "language")) in.add(rule("message.template.language_missing"), language);
    return;
  }
  const base::Place code{language, "code"};
  if (has_text(in, send.language->code, send.language->extra, "code", language,
               rule("message.template.language_missing")) &&
      !template_::is_language(*send.language->code)) {
    in.add(rule("message.template.language_unknown"), code,
           {{"actual", *send.language->code}, {"suggestion", template_::intended_language(*send.language->code)}});
  }
  if (send.language->policy && *send.language->policy != "deterministic") {
    in.add(rule("message.template.policy_unknown"), base::Place{language, "policy"},
           {{"actual", *send.language->policy}, {"allowed", "deterministic"}});
  }
}

void check_unknown_fields(const Inspection& in, const TemplateSend& send, const base::Place& at) {
  if (!send.extra.is_object()) return;
  for (auto field = send.extra.begin(); field != send.extra.end(); ++field) {
    const std::string& name = field.key();
    if (name == "namespace" || name == "name" || name == "language" || name == "components") continue;
    in.add(rule("message.template.field_unknown"), base::Place{at, name}, {{"field", name}});
  }
}

}  // namespace

void check_template_send(const Inspection& in, const TemplateSend& send, const base::Place& at) {
  check_name(in, send, at);
  check_language(in, send, at);
  check_unknown_fields(in, send, at);
  const base::Place components{at, "components"};
  if (send.components) check_parts(in, *send.components, components, false);
}

}  // namespace heliograph::message
