// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "proxy/api/call.hpp"
#include "proxy/api/failure.hpp"
#include "proxy/messages/message.hpp"
#include "proxy/messages/progress.hpp"

namespace heliograph::proxy::messages {

/// The messages that were sent, and are to be.
class Outbox {
 public:
  Outbox(Services& services, const Progress& progress) : services_{services}, progress_{progress} {}

  /// A page of messages, the latest first. `status` (several separated by commas), `configuration_id` and `search` (in
  /// the recipient and the template's name) narrow it.
  [[nodiscard]] api::Answer<api::List<Message>> list(api::Call& call) const;
  /// One message with its timeline.
  [[nodiscard]] api::Answer<Message> get(api::Call& call) const;
  /// Withdraws a message that waits. 422 when it has left already.
  [[nodiscard]] api::Answer<Message> cancel(api::Call& call) const;

 private:
  [[nodiscard]] Message view(storage::Transaction& transaction, const MessageRow& row, base::Instant now) const;

  Services& services_;
  const Progress& progress_;
};

}  // namespace heliograph::proxy::messages
