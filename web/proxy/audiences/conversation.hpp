// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <heliograph/message/lifecycle.hpp>
#include <heliograph/webhook/meaning.hpp>

#include "proxy/api/call.hpp"
#include "proxy/api/failure.hpp"
#include "proxy/api/row.hpp"
#include "proxy/services.hpp"

namespace heliograph::proxy::audiences {

/// Who wrote a message of a conversation.
enum class Direction {
  inbound,  ///< the person
  outbound  ///< this program
};
BOOST_DESCRIBE_ENUM(Direction, inbound, outbound)

/// One message of a conversation.
struct ConversationEntry {
  std::string id;  ///< Meta's of an inbound message, ours of the others
  Direction direction = Direction::inbound;
  std::string type;                              ///< text, image, button, …; `template` or `text` of ours
  std::optional<std::string> text;               ///< what it says; of a template its name
  std::optional<webhook::Intent> intent;         ///< what an inbound message was taken to mean
  std::optional<std::string> keyword;            ///< the keyword it matched
  std::optional<std::string> reply_id;           ///< the message that answered it
  std::optional<message::MessageState> status;   ///< of ours
  base::Instant at;
};
BOOST_DESCRIBE_STRUCT(ConversationEntry, (), (id, direction, type, text, intent, keyword, reply_id, status, at))

/// What a person wrote and what was written to the person one by one. What campaigns sent is in their reports.
class Conversations {
 public:
  explicit Conversations(Services& services) : services_{services} {}

  /// A page of a person's conversation, the latest first.
  [[nodiscard]] api::Answer<api::List<ConversationEntry>> list(api::Call& call) const;

 private:
  Services& services_;
};

}  // namespace heliograph::proxy::audiences
