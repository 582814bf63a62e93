// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/message/lint.hpp>
#include <heliograph/message/rule_table.hpp>
#include <heliograph/message/validate.hpp>

namespace heliograph::message {

namespace {

bool has(const base::Json& document, std::string_view name) { return base::find_member(document, name) != nullptr; }

/// Whether parts of the document have values. The parts of a template that is created never do.
bool has_values(const base::Json& document) {
  const base::Json* components = base::find_member(document, "components");
  if (components == nullptr || !components->is_array()) return false;
  return std::any_of(components->begin(), components->end(), [](const base::Json& part) {
    const base::Json* cards = base::find_member(part, "cards");
    const bool has_cards = cards != nullptr && cards->is_array() && !cards->empty();
    return has(part, "parameters") || (has_cards && (has(cards->front(), "card_index") || has_values(cards->front())));
  });
}

}  // namespace

std::optional<MessageForm> recognise(const base::Json& document) {
  if (!document.is_object()) return std::nullopt;
  // Calls go to somebody too, but carry no content.
  if (!has(document, "type") && (has(document, "action") || has(document, "connection") || has(document, "session"))) {
    return std::nullopt;
  }
  // What Graph or a webhook answers with names a product too, but nobody it goes to.
  const bool is_message = has(document, "to") || has(document, "recipient") || has(document, "recipient_type") ||
                          (has(document, "messaging_product") && (has(document, "type") || has(document, "status")));
  if (is_message) {
    const bool is_marketing = has(document, "product_policy") || has(document, "message_activity_sharing");
    return is_marketing ? MessageForm::marketing : MessageForm::message;
  }
  if (!has(document, "name") || !has(document, "language")) return std::nullopt;
  if (has_values(document)) return MessageForm::template_send;
  const bool is_template = has(document, "category") || has(document, "status");
  const bool is_send = base::find_member(document, "language")->is_object() && !is_template;
  return is_send ? std::optional{MessageForm::template_send} : std::nullopt;
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
