// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <heliograph/message/inspection.hpp>

namespace heliograph::message {

namespace {

/// Meta's own pages about payments leave the product out of these two.
bool is_order(const Message& message) {
  if (!message.interactive || !message.interactive->type) return false;
  const auto& type = *message.interactive->type;
  return type == InteractiveType::order_details || type == InteractiveType::order_status;
}

void check_product(const Inspection& in, const Message& message, const base::Place& root) {
  const base::Place at{root, "messaging_product"};
  if (!message.messaging_product) {
    if (has_wrong_type(message.extra, "messaging_product")) return;
    in.add(is_order(message) ? rule("message.product_missing_in_order") : rule("message.product_missing"), at);
  } else if (*message.messaging_product != "whatsapp") {
    in.add(rule("message.product_unknown"), at, {{"actual", *message.messaging_product}});
  }
}

void check_unknown_fields(const Inspection& in, const Message& message, const base::Place& root) {
  if (!message.extra.is_object()) return;
  for (auto field = message.extra.begin(); field != message.extra.end(); ++field) {
    const std::string& name = field.key();
    const auto& known = base::detail::members_of<Message>;
    const bool is_known =
        std::any_of(known.begin(), known.end(), [&](const auto& member) { return member.name == name; });
    if (!is_known) in.add(rule("message.field_unknown"), base::Place{root, name}, {{"field", name}});
  }
}

}  // namespace

void check_envelope(const Inspection& in, const Message& message) {
  const base::Place root;
  check_product(in, message, root);
  const bool is_told = has_wrong_type(message.extra, "to") || has_wrong_type(message.extra, "recipient");
  const bool to_group = message.recipient_type && *message.recipient_type == RecipientType::group;
  check_addressing(in, addressing_of(message), to_group, is_told);
  if (message.recipient_type && !message.recipient_type->known) {
    in.add(rule("message.recipient_type_unknown"), base::Place{root, "recipient_type"},
           {{"actual", message.recipient_type->text},
            {"allowed", template_::joined(template_::words_of<RecipientType>)}});
  }
  if (message.context) {
    const base::Place context{root, "context"};
    has_text(in, message.context->message_id, message.context->extra, "message_id", context,
             rule("message.answered_message_missing"));
  }
  check_unknown_fields(in, message, root);
}

void check_read_mark(const Inspection& in, const Message& message) {
  const base::Place root;
  check_product(in, message, root);
  if (*message.status != "read") {
    in.add(rule("message.read.status_unknown"), base::Place{root, "status"}, {{"actual", *message.status}});
  }
  has_text(in, message.message_id, message.extra, "message_id", root, rule("message.read.message_missing"));
  if (message.typing_indicator && message.typing_indicator->type != "text") {
    const base::Place typing{root, "typing_indicator"};
    in.add(rule("message.read.typing_unknown"), base::Place{typing, "type"});
  }
  check_unknown_fields(in, message, root);
}

void check_marketing(const Inspection& in, const Message& message) {
  const base::Place root;
  const bool has_fields = message.product_policy || message.message_activity_sharing;
  const bool is_marketing =
      in.context.endpoint ? *in.context.endpoint == Endpoint::marketing_messages : has_fields;
  if (!is_marketing) {
    if (has_fields) {
      in.add(rule("message.marketing.field_elsewhere"),
             base::Place{root, message.product_policy ? "product_policy" : "message_activity_sharing"});
    }
    return;
  }
  if (type_of(message) && type_of(message) != MessageType::template_) {
    in.add(rule("message.marketing.not_template"), base::Place{root, "type"},
           {{"actual", std::string{base::name_of(*type_of(message))}}});
  }
  if (message.product_policy && !message.product_policy->known) {
    in.add(rule("message.marketing.policy_unknown"), base::Place{root, "product_policy"},
           {{"actual", message.product_policy->text},
            {"allowed", template_::joined(template_::words_of<ProductPolicy>)}});
  }
  if (message.recipient_type && *message.recipient_type == RecipientType::group) {
    in.add(rule("message.marketing.group"), base::Place{root, "recipient_type"});
  }
}

}  // namespace heliograph::message
