// SPDX-License-Identifier: Apache-2.0
#include <heliograph/message/build.hpp>

namespace heliograph::message {

Addressing addressing_of(const Message& message) {
  Addressing addressing;
  if (message.to) addressing.to = message.to->text;
  addressing.recipient = message.recipient;
  addressing.biz_opaque_callback_data = message.biz_opaque_callback_data;
  return addressing;
}

Message envelope(MessageType type, const Addressing& addressing) {
  Message message;
  message.messaging_product = "whatsapp";
  message.recipient_type = RecipientType::individual;
  if (addressing.to) message.to = Id{*addressing.to};
  message.recipient = addressing.recipient;
  message.type = type;
  message.biz_opaque_callback_data = addressing.biz_opaque_callback_data;
  return message;
}

TextContent text_content(std::string body) {
  TextContent text;
  text.preview_url = Flag{body.find("https://") != std::string::npos || body.find("http://") != std::string::npos};
  text.body = std::move(body);
  return text;
}

Message text_message(std::string body, const Addressing& addressing, const std::optional<std::string>& reply_to) {
  Message message = envelope(MessageType::text, addressing);
  message.text = text_content(std::move(body));
  if (reply_to) message.context = ReplyTo{reply_to, {}};
  return message;
}

Message template_message(TemplateSend send, const Addressing& addressing) {
  Message message = envelope(MessageType::template_, addressing);
  message.template_ = std::move(send);
  return message;
}

Message read_mark(const std::string& message_id, bool typing) {
  Message message;
  message.messaging_product = "whatsapp";
  message.status = "read";
  message.message_id = message_id;
  if (typing) message.typing_indicator = TypingIndicator{"text", {}};
  return message;
}

}  // namespace heliograph::message
