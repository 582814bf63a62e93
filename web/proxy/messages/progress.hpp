// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "proxy/messages/rows.hpp"
#include "proxy/services.hpp"
#include "proxy/storage/database.hpp"

namespace heliograph::proxy::messages {

/// Something that happened to a message.
struct Happening {
  message::MessageEvent event = message::MessageEvent::claim;
  std::string occurrence;  ///< names it among what happens to this message; the same name counts once
  base::Instant at;        ///< when it happened, by whoever tells it
  std::optional<account::GraphFailure> failure{};
  base::Json details{};
};

/// Moves messages through the core's lifecycle. Nothing else changes a message's state.
class Progress {
 public:
  explicit Progress(Services& services) : services_{services} {}

  /// A new message: writes the row and the first line of its timeline.
  void begin(storage::Transaction& transaction, const MessageRow& row) const;

  /// Has something happen: moves the row's state, writes the row and a line of the timeline, tells the open pages.
  /// @param row as it is stored; other members that the caller changed are written too
  /// @return false when the lifecycle refuses the event, or it was told before; then nothing is written
  bool happen(storage::Transaction& transaction, MessageRow& row, const Happening& happening) const;

 private:
  Services& services_;
};

}  // namespace heliograph::proxy::messages
