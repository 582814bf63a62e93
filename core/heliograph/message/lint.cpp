// SPDX-License-Identifier: Apache-2.0
#include <heliograph/message/lint.hpp>
#include <heliograph/message/rule_table.hpp>
#include <heliograph/message/validate.hpp>

namespace heliograph::message {

namespace {

bool has(const base::Json& document, std::string_view name) { return base::find_member(document, name) != nullptr; }

}  // namespace

std::optional<MessageForm> recognise(const base::Json& document) {
  if (!document.is_object()) return std::nullopt;
  // What Graph or a webhook answers with names a product too, but nobody it goes to.
  const bool is_message = has(document, "to") || has(document, "recipient") || has(document, "recipient_type") ||
                          (has(document, "messaging_product") && (has(document, "type") || has(document, "status")));
  if (is_message) {
    const bool is_marketing = has(document, "product_policy") || has(document, "message_activity_sharing");
    return is_marketing ? MessageForm::marketing : MessageForm::message;
  }
  const bool is_template = has(document, "name") && has(document, "language") && !has(document, "category") &&
                           !has(document, "status");
  if (!is_template) return std::nullopt;
  const base::Json* language = base::find_member(document, "language");
  const base::Json* components = base::find_member(document, "components");
  const bool has_values = components != nullptr && components->is_array() && !components->empty() &&
                          (has(components->front(), "parameters") || has(components->front(), "cards"));
  return language->is_object() || has_values ? std::optional{MessageForm::template_send} : std::nullopt;
}

base::Findings lint_as(MessageForm form, const base::Json& document, const MessageContext& context) {
  MessageContext known = context;
  base::Findings findings;
  if (form == MessageForm::template_send) {
    auto read = base::decode<TemplateSend>(document);
    findings = std::move(read.findings);
    findings.append(validate(read.value, known));
  } else {
    if (!known.endpoint && form == MessageForm::marketing) known.endpoint = Endpoint::marketing_messages;
    auto read = base::decode<Message>(document);
    findings = std::move(read.findings);
    findings.append(validate(read.value, known));
  }
  if (findings.size() > 1) base::sort_by_document(findings, document);
  return findings;
}

base::Findings lint(const base::Json& document, const MessageContext& context) {
  if (const auto form = recognise(document)) return lint_as(*form, document, context);
  base::Findings findings;
  findings.add(rule("message.not_recognised"), std::string{});
  return findings;
}

}  // namespace heliograph::message
