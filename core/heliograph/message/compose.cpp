// SPDX-License-Identifier: Apache-2.0
#include <heliograph/message/compose.hpp>
#include <heliograph/message/inspection.hpp>
#include <heliograph/template/read.hpp>

namespace heliograph::message {

namespace {

MessageContext context_of(const MessageDraft& draft) {
  MessageContext context;
  context.sender_number = draft.sender_number;
  context.is_window_open = draft.is_window_open;
  context.is_sending = true;
  return context;
}

// What follows stays apart from the whole message's model and rules: the page composes templates and texts only, and
// downloads no more than that.

/// The texts among the values, as the preview takes them: media by its link under the key of its place.
template_::Values shown_values(const MessageDraft& draft, const std::vector<MessageField>& fields) {
  template_::Values shown;
  for (const MessageField& field : fields) {
    const auto value = draft.values.find(field.key);
    if (value == draft.values.end()) continue;
    const base::Json* link = base::find_member(value->second, "link");
    const base::Json& text = link != nullptr ? *link : value->second;
    if (!text.is_string() || text == "") continue;
    std::string key = field.key;
    if (field.part == FieldPart::header && field.kind != FieldKind::text) key.resize(key.rfind('.'));
    if (field.kind == FieldKind::code) key = "code";
    shown[key] = text.get<std::string>();
  }
  return shown;
}

/// Puts into the preview what the values tell of headers besides their files: the name of a document, of a place with its
/// address, of a product.
void name_headers(template_::PreviewMessage& preview, const MessageDraft& draft, const std::vector<MessageField>& fields) {
  for (const MessageField& field : fields) {
    const auto value = draft.values.find(field.key);
    if (field.part != FieldPart::header || value == draft.values.end()) continue;
    const bool is_in_card = field.card && preview.cards && *field.card < preview.cards->size();
    auto& header = is_in_card ? (*preview.cards)[*field.card].header : preview.header;
    if (!header) continue;
    for (const char* name : {"filename", "name", "product_retailer_id"}) {
      const base::Json* text = base::find_member(value->second, name);
      if (text != nullptr && text->is_string() && *text != "") header->name = text->get<std::string>();
    }
    const base::Json* address = base::find_member(value->second, "address");
    if (address != nullptr && address->is_string() && *address != "") header->detail = address->get<std::string>();
  }
}

/// The body for Graph around `content`, the member named after `type`.
base::Json request_of(const MessageDraft& draft, std::string_view type, base::Json content) {
  base::Json request = base::Json::object();
  request["messaging_product"] = "whatsapp";
  request["recipient_type"] = "individual";
  if (draft.to) request["to"] = *draft.to;
  if (draft.recipient) request["recipient"] = *draft.recipient;
  request["type"] = std::string{type};
  request[std::string{type}] = std::move(content);
  if (draft.biz_opaque_callback_data) request["biz_opaque_callback_data"] = *draft.biz_opaque_callback_data;
  return request;
}

void compose_template(const MessageDraft& draft, const Inspection& in, Composition& result) {
  const BindRequest request{template_::read(draft.template_).value, draft.values};
  const std::vector<MessageField> fields = fields_of(request.whole);
  result.preview = template_::preview(request.whole, shown_values(draft, fields));
  name_headers(result.preview, draft, fields);
  const BoundTemplate bound = bind(request);
  const base::Place root;
  check_template_send(in, bound.send, base::Place{root, "template"});
  in.findings = lead_back(in.findings, bound.bound);
  in.findings.append(bound.findings);
  const auto& status = request.whole.status;
  if (status && status->known && *status != template_::Status::APPROVED) {
    in.add(rule("message.template.not_approved"), base::Place{root, "template"}, {{"status", status->text}});
  }
  if (!in.findings.has_errors()) result.request = request_of(draft, "template", base::encode(bound.send));
}

void compose_text(const MessageDraft& draft, const Inspection& in, Composition& result) {
  const std::string body = draft.text.value_or(std::string{});
  result.preview.body = text::markup(body);
  const TextContent text = text_content(body);
  const base::Place root;
  check_text(in, text, base::Place{root, "text"});
  check_window(in, MessageType::text);
  for (base::Finding& finding : in.findings) {
    if (finding.at == "/text/body") finding.at = "/text";
  }
  if (!in.findings.has_errors()) result.request = request_of(draft, "text", base::encode(text));
}

}  // namespace

Composition compose(const MessageDraft& draft) {
  Composition result;
  const MessageContext context = context_of(draft);
  const Inspection in{context, result.findings};
  check_addressing(in, {draft.to, draft.recipient, draft.biz_opaque_callback_data}, false, false);
  if (draft.template_.is_object()) {
    compose_template(draft, in, result);
  } else {
    compose_text(draft, in, result);
  }
  return result;
}

}  // namespace heliograph::message
