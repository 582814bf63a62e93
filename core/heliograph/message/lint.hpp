// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/message/context.hpp>

namespace heliograph::message {

/// What a document about messages is.
enum class MessageForm {
  message,        ///< POST `/{number}/messages`, a mark as read among them
  marketing,      ///< POST `/{number}/marketing_messages`
  template_send   ///< the member `template` of a message by itself
};
BOOST_DESCRIBE_ENUM(MessageForm, message, marketing, template_send)

/// What `document` is by its shape, or nothing when it looks like no message. The fields that only marketing messages
/// have tell them apart.
[[nodiscard]] std::optional<MessageForm> recognise(const base::Json& document);

/// Judges Graph's JSON of a message, in the order of the document. A document that is no message is
/// `message.not_recognised`.
[[nodiscard]] base::Findings lint(const base::Json& document, const MessageContext& context = {});

/// The same as what `form` says that it is.
[[nodiscard]] base::Findings lint_as(MessageForm form, const base::Json& document, const MessageContext& context = {});

}  // namespace heliograph::message
