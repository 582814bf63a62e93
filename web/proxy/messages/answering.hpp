// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "proxy/messages/progress.hpp"
#include "proxy/webhooks/applier.hpp"
#include "proxy/webhooks/definitions.hpp"

namespace heliograph::proxy::messages {

/// An inbound message and who wrote it to whom.
struct Written {
  const webhooks::Origin& origin;
  const PersonRow& person;
  std::string business_number;  ///< digits of the number that it was written to
  webhook::InboundContent content;
};

/// Takes inbound messages at their word: keywords change what is sent to the person, and are answered. The message, the
/// change and the queued answer are one transaction, so that none is there without the others.
class Answering {
 public:
  /// @param queued told when something was queued
  Answering(Services& services, const webhooks::Definitions& definitions, const Progress& progress,
            std::function<void()> queued)
      : services_{services}, definitions_{definitions}, progress_{progress}, queued_{std::move(queued)} {}

  /// Stores `row` with what it means and does what follows from that.
  /// @return false when it was stored before; then nothing is done
  bool take(storage::Transaction& transaction, InboundRow row, const Written& written) const;

 private:
  [[nodiscard]] std::optional<MessageRow> make_reply(const InboundRow& row, const Written& written,
                                                     const std::string& text, const std::string& webhook_name) const;
  void withdraw_queued(storage::Transaction& transaction, const std::string& person_id) const;

  Services& services_;
  const webhooks::Definitions& definitions_;
  const Progress& progress_;
  std::function<void()> queued_;
};

}  // namespace heliograph::proxy::messages
