// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "proxy/messages/progress.hpp"
#include "proxy/webhooks/applier.hpp"

namespace heliograph::proxy::messages {

/// Takes the webhook field `messages`: what became of messages that were sent here, and what people write, which opens
/// the service window.
class WebhookApplier : public webhooks::Applier {
 public:
  static constexpr std::string_view field = "messages";

  WebhookApplier(Services& services, const Progress& progress) : services_{services}, progress_{progress} {}

  void apply(storage::Transaction& transaction, const webhooks::Origin& origin, const webhook::Change& change) override;

 private:
  void apply_status(storage::Transaction& transaction, const webhook::Status& status, const base::Json& raw,
                    base::Instant received_at) const;
  void apply_inbound(storage::Transaction& transaction, const webhook::MessagesValue& value,
                     const webhook::InboundMessage& message, const base::Json& raw, base::Instant received_at) const;

  Services& services_;
  const Progress& progress_;
};

}  // namespace heliograph::proxy::messages
