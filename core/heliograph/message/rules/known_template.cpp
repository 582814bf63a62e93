// SPDX-License-Identifier: Apache-2.0
#include <heliograph/message/inspection.hpp>

namespace heliograph::message {

namespace {

bool names_template(const TemplateSend& send) { return send.name && send.language && send.language->code; }

/// Says that the template is not there: not at all, or not in this language.
void say_missing(const Inspection& in, const TemplateSend& send, const base::Place& at) {
  std::string languages;
  for (const template_::Template& known : *in.context.templates) {
    if (known.name != send.name) continue;
    if (!languages.empty()) languages += ", ";
    languages += known.language.value_or("?");
  }
  if (languages.empty()) {
    in.add(rule("message.template.does_not_exist"), base::Place{at, "name"}, {{"name", *send.name}});
    return;
  }
  const base::Place language{at, "language"};
  in.add(rule("message.template.not_in_language"), base::Place{language, "code"},
         {{"name", *send.name}, {"actual", *send.language->code}, {"allowed", languages}});
}

void check_state(const Inspection& in, const template_::Template& known, const base::Place& at) {
  const base::Place name{at, "name"};
  if (known.status && known.status->known && *known.status != template_::Status::APPROVED) {
    in.add(rule("message.template.not_approved"), name, {{"status", known.status->text}});
  }
  const bool is_marketing = in.context.endpoint && *in.context.endpoint == Endpoint::marketing_messages;
  if (is_marketing && known.category && known.category->known && *known.category != template_::Category::MARKETING) {
    in.add(rule("message.marketing.category"), name, {{"actual", known.category->text}});
  }
}

}  // namespace

const template_::Template* known_template(const MessageContext& context, const TemplateSend& send) {
  if (!context.templates || !names_template(send)) return nullptr;
  for (const template_::Template& known : *context.templates) {
    if (known.name == send.name && known.language == send.language->code) return &known;
  }
  return nullptr;
}

void check_known_template(const Inspection& in, const TemplateSend& send, const base::Place& at) {
  if (!in.context.templates || !names_template(send)) return;
  const template_::Template* known = known_template(in.context, send);
  if (known == nullptr) {
    say_missing(in, send, at);
    return;
  }
  check_state(in, *known, at);
  check_against_template(in, send, *known, at);
}

}  // namespace heliograph::message
