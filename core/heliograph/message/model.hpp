// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/message/contact.hpp>
#include <heliograph/message/interactive.hpp>
#include <heliograph/message/template_send.hpp>

/// A message exactly as Graph takes it, field by field. Everything may be absent; what is not known here, and what has
/// another type than Graph documents, is kept in `extra`, so that any message is written again as it was read.
namespace heliograph::message {

struct TextContent {
  std::optional<std::string> body;
  std::optional<Flag> preview_url;
  base::Json extra;
};
BOOST_DESCRIBE_STRUCT(TextContent, (), (body, preview_url, extra))

struct Reaction {
  std::optional<std::string> message_id;
  std::optional<std::string> emoji;  ///< empty takes the reaction back
  base::Json extra;
};
BOOST_DESCRIBE_STRUCT(Reaction, (), (message_id, emoji, extra))

/// The message that this one answers.
struct ReplyTo {
  std::optional<std::string> message_id;
  base::Json extra;
};
BOOST_DESCRIBE_STRUCT(ReplyTo, (), (message_id, extra))

struct TypingIndicator {
  std::optional<std::string> type;  ///< `text`
  base::Json extra;
};
BOOST_DESCRIBE_STRUCT(TypingIndicator, (), (type, extra))

/// The body of POST `/{number}/messages` and `/{number}/marketing_messages`: a message, or the mark that one was read.
struct Message {
  std::optional<std::string> messaging_product;  ///< `whatsapp`
  std::optional<Word<RecipientType>> recipient_type;
  std::optional<Id> to;       ///< a phone number, or a group's id
  std::optional<std::string> recipient;  ///< a business-scoped user id; `to` wins over it
  std::optional<ReplyTo> context;
  std::optional<Word<MessageType>> type;
  std::optional<TextContent> text;
  std::optional<Media> image;
  std::optional<Media> audio;
  std::optional<Media> video;
  std::optional<Media> document;
  std::optional<Media> sticker;
  std::optional<Location> location;
  std::optional<std::vector<Contact>> contacts;
  std::optional<Interactive> interactive;
  std::optional<TemplateSend> template_;
  std::optional<Reaction> reaction;
  std::optional<std::string> biz_opaque_callback_data;  ///< comes back in every status webhook
  std::optional<std::string> recipient_identity_key_hash;
  std::optional<Word<ProductPolicy>> product_policy;
  std::optional<Flag> message_activity_sharing;
  std::optional<std::string> status;      ///< `read`
  std::optional<std::string> message_id;  ///< of the message that was read
  std::optional<TypingIndicator> typing_indicator;
  base::Json extra;
};
BOOST_DESCRIBE_STRUCT(Message, (),
                      (messaging_product, recipient_type, to, recipient, context, type, text, image, audio, video,
                       document, sticker, location, contacts, interactive, template_, reaction,
                       biz_opaque_callback_data, recipient_identity_key_hash, product_policy,
                       message_activity_sharing, status, message_id, typing_indicator, extra))

/// What kind of message it is: its `type`, or `text` where Graph takes that for granted. Nothing when `type` is not
/// known.
[[nodiscard]] std::optional<MessageType> type_of(const Message& message);

/// Whether it marks a message as read rather than being one.
[[nodiscard]] bool is_read_mark(const Message& message);

}  // namespace heliograph::message
