// SPDX-License-Identifier: Apache-2.0
#include <heliograph/message/inspection.hpp>
#include <heliograph/message/validate.hpp>

namespace heliograph::message {

namespace {

/// What a message of each type carries, and whether it is there.
struct Content {
  MessageType type;
  bool present;
};

void check_contents(const Inspection& in, const Message& message, MessageType type) {
  const base::Place root;
  const Content contents[] = {
      {MessageType::text, message.text.has_value()},
      {MessageType::image, message.image.has_value()},
      {MessageType::audio, message.audio.has_value()},
      {MessageType::video, message.video.has_value()},
      {MessageType::document, message.document.has_value()},
      {MessageType::sticker, message.sticker.has_value()},
      {MessageType::location, message.location.has_value()},
      {MessageType::contacts, message.contacts.has_value()},
      {MessageType::interactive, message.interactive.has_value()},
      {MessageType::template_, message.template_.has_value()},
      {MessageType::reaction, message.reaction.has_value()},
  };
  for (const Content& content : contents) {
    const std::string_view name = base::name_of(content.type);
    const base::Place at{root, name};
    if (content.type == type && !content.present && !has_wrong_type(message.extra, name)) {
      in.add(rule("message.content_missing"), at, {{"field", name}});
    }
    if (content.type != type && content.present) {
      in.add(rule("message.content_of_other_type"), at,
             {{"field", name}, {"type", base::name_of(type)}});
    }
  }
}

void check_content(const Inspection& in, const Message& message, MessageType type) {
  const base::Place root;
  const base::Place at{root, base::name_of(type)};
  switch (type) {
    case MessageType::text:
      if (message.text) check_text(in, *message.text, at);
      break;
    case MessageType::image:
      if (message.image) check_media(in, *message.image, at, {.caption = true});
      break;
    case MessageType::audio:
      if (message.audio) check_media(in, *message.audio, at, {});
      break;
    case MessageType::video:
      if (message.video) check_media(in, *message.video, at, {.caption = true});
      break;
    case MessageType::document:
      if (message.document) check_media(in, *message.document, at, {.caption = true, .filename = true});
      break;
    case MessageType::sticker:
      if (message.sticker) check_media(in, *message.sticker, at, {});
      break;
    case MessageType::location:
      if (message.location) check_location(in, *message.location, at);
      break;
    case MessageType::contacts:
      if (message.contacts) check_contacts(in, *message.contacts, at);
      break;
    case MessageType::interactive:
      if (message.interactive) check_interactive(in, *message.interactive, at);
      break;
    case MessageType::template_:
      if (!message.template_) break;
      check_template_send(in, *message.template_, at);
      check_known_template(in, *message.template_, at);
      break;
    case MessageType::reaction:
      if (message.reaction) check_reaction(in, *message.reaction, at);
      break;
  }
}

void check_type(const Inspection& in, const Message& message) {
  const base::Place root;
  const base::Place at{root, "type"};
  const auto type = type_of(message);
  if (!type) {
    if (message.type) {
      in.add(rule("message.type_unknown"), at,
             {{"actual", message.type->text}, {"allowed", template_::joined(template_::words_of<MessageType>)}});
    } else if (!has_wrong_type(message.extra, "type")) {
      in.add(rule("message.type_missing"), at);
    }
    return;
  }
  check_contents(in, message, *type);
  check_content(in, message, *type);
  check_window(in, *type);
}

/// One-time passwords go to phone numbers only.
void check_user_id(const Inspection& in, const Message& message) {
  if (!message.template_ || !message.recipient || message.to) return;
  const template_::Template* known = known_template(in.context, *message.template_);
  const bool is_code = known != nullptr && known->category && *known->category == template_::Category::AUTHENTICATION;
  if (is_code) in.findings.add(rule("message.user_id_for_authentication"), "/recipient");
}

}  // namespace

base::Findings validate(const Message& message, const MessageContext& context) {
  base::Findings findings;
  const Inspection in{context, findings};
  if (is_read_mark(message)) {
    check_read_mark(in, message);
    return findings;
  }
  check_envelope(in, message);
  check_marketing(in, message);
  check_type(in, message);
  check_user_id(in, message);
  return findings;
}

base::Findings validate(const TemplateSend& send, const MessageContext& context) {
  base::Findings findings;
  const Inspection in{context, findings};
  check_template_send(in, send, base::Place{});
  check_known_template(in, send, base::Place{});
  return findings;
}

}  // namespace heliograph::message
