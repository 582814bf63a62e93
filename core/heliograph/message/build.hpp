// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/message/model.hpp>

namespace heliograph::message {

/// Who a message goes to, and what comes back with its statuses.
struct Addressing {
  std::optional<std::string> to;         ///< a phone number
  std::optional<std::string> recipient;  ///< a business-scoped user id
  std::optional<std::string> biz_opaque_callback_data;
};
BOOST_DESCRIBE_STRUCT(Addressing, (), (to, recipient, biz_opaque_callback_data))

/// Who `message` goes to.
[[nodiscard]] Addressing addressing_of(const Message& message);

/// A message of `type` without its content.
[[nodiscard]] Message envelope(MessageType type, const Addressing& addressing);

/// The content of a free text; a link in it is shown with a preview.
[[nodiscard]] TextContent text_content(std::string body);

/// A free text; `reply_to` is the id of the message that it answers.
[[nodiscard]] Message text_message(std::string body, const Addressing& addressing,
                                   const std::optional<std::string>& reply_to = std::nullopt);

/// A template with its values.
[[nodiscard]] Message template_message(TemplateSend send, const Addressing& addressing);

/// The mark that the message `message_id` was read; with `typing` the person sees for a while that an answer is written.
[[nodiscard]] Message read_mark(const std::string& message_id, bool typing);

}  // namespace heliograph::message
