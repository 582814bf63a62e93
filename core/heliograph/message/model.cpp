// SPDX-License-Identifier: Apache-2.0
#include <heliograph/message/model.hpp>

namespace heliograph::message {

std::optional<MessageType> type_of(const Message& message) {
  if (message.type) return message.type->known;
  return message.text ? std::optional{MessageType::text} : std::nullopt;
}

bool is_read_mark(const Message& message) { return message.status.has_value() && !message.type; }

}  // namespace heliograph::message
